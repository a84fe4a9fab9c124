// The functions that the office calls to create the services of rapporteur.components. Nothing else of this
// library is exported: the office loads it together with a hundred libraries whose names it could collide
// with.
#include "commands.hpp"
#include "filters.hpp"
#include "panel.hpp"

namespace {

using namespace rapporteur::office;

/// The office takes over the reference that keeps the new object alive.
template <typename Service, typename... Arguments>
css::uno::XInterface* made(css::uno::XComponentContext* context, Arguments... arguments) {
    auto* service = new Service(Context(context), arguments...);
    service->acquire();
    return static_cast<cppu::OWeakObject*>(service);
}

} // namespace

#define RAPPORTEUR_CONSTRUCTOR(name, ...)                                                                    \
    extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* name(css::uno::XComponentContext* context,         \
                                                               const css::uno::Sequence<css::uno::Any>&) {   \
        return __VA_ARGS__;                                                                                  \
    }

RAPPORTEUR_CONSTRUCTOR(rapporteur_commands, made<Commands>(context))
RAPPORTEUR_CONSTRUCTOR(rapporteur_panel_factory, made<PanelFactory>(context))
RAPPORTEUR_CONSTRUCTOR(rapporteur_report_filter, made<ExportFilter>(context, Format::report))
RAPPORTEUR_CONSTRUCTOR(rapporteur_review_filter, made<ExportFilter>(context, Format::review_copy))
