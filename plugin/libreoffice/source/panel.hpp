// The panel of the sidebar that lists the findings of the document, by severity; a click leads to the words.
#pragma once

#include "dialogs.hpp"
#include "findings.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>

#include <string>

namespace rapporteur::office {

/// Shows the current findings of this document in its panels, with `summary` above them.
void refresh_panels(const Model& model, const std::string& summary);

/// Opens the sidebar of a window at the panel. Returns false if the window has none.
bool open_panel(const Frame& frame);

class PanelFactory : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
public:
    explicit PanelFactory(Context context) : context_(std::move(context)) {}

    static OUString implementation_name() { return OUString("rapporteur.PanelFactory"); }

    Reference<css::ui::XUIElement> SAL_CALL
    createUIElement(const OUString& url, const Sequence<css::beans::PropertyValue>& arguments) override;

    OUString SAL_CALL getImplementationName() override { return implementation_name(); }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return name == "com.sun.star.ui.UIElementFactory";
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return one_name("com.sun.star.ui.UIElementFactory");
    }

private:
    Context context_;
};

} // namespace rapporteur::office
