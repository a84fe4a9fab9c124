// What the office calls to make the services of rapporteur.components. Nothing else of this library is seen by others:
// the office loads it among a hundred libraries whose names it shares.
#include "commands.hpp"
#include "filters.hpp"
#include "panel.hpp"

namespace {

using namespace rapporteur::office;

/// The office takes over the one reference that the new object is held by.
template <typename Service, typename... Arguments>
css::uno::XInterface* made(css::uno::XComponentContext* context, Arguments... arguments) {
    auto* service = new Service(Context(context), arguments...);
    service->acquire();
    return static_cast<cppu::OWeakObject*>(service);
}

} // namespace

#define RAPPORTEUR_CONSTRUCTOR(name, ...)                                                                    \
    extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* name(                                              \
        css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {                    \
        return __VA_ARGS__;                                                                                  \
    }

RAPPORTEUR_CONSTRUCTOR(rapporteur_commands, made<Commands>(context))
RAPPORTEUR_CONSTRUCTOR(rapporteur_panel_factory, made<PanelFactory>(context))
RAPPORTEUR_CONSTRUCTOR(rapporteur_report_filter, made<ExportFilter>(context, Format::report))
RAPPORTEUR_CONSTRUCTOR(rapporteur_review_filter, made<ExportFilter>(context, Format::review_copy))
