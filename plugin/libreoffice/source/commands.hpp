// The commands of the menu and the toolbar, `vnd.rapporteur:NAME`: a protocol handler of the office.
#pragma once

#include "actions.hpp"
#include "dialogs.hpp"

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>

namespace rapporteur::office {

/// Macros may call the commands too. With the argument `Silent` nothing is shown, and the text for the user
/// is the result of the dispatch. `export` and `review` write to the argument `URL` if it is given.
class Commands : public cppu::WeakImplHelper4<css::lang::XInitialization, css::lang::XServiceInfo,
                                              css::frame::XDispatchProvider, css::frame::XNotifyingDispatch> {
public:
    explicit Commands(Context context) : context_(std::move(context)) {}

    static OUString implementation_name() { return OUString("rapporteur.Commands"); }

    // XInitialization: the frame that has the menu.
    void SAL_CALL initialize(const Sequence<Any>& arguments) override;

    // XServiceInfo
    OUString SAL_CALL getImplementationName() override { return implementation_name(); }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return name == "com.sun.star.frame.ProtocolHandler";
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return one_name("com.sun.star.frame.ProtocolHandler");
    }

    // XDispatchProvider
    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url, const OUString& target,
                                                            sal_Int32 flags) override;
    Sequence<Reference<css::frame::XDispatch>>
        SAL_CALL queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override;

    // XNotifyingDispatch, XDispatch
    void SAL_CALL
    dispatchWithNotification(const css::util::URL& url, const Sequence<css::beans::PropertyValue>& arguments,
                             const Reference<css::frame::XDispatchResultListener>& listener) override;
    void SAL_CALL dispatch(const css::util::URL& url,
                           const Sequence<css::beans::PropertyValue>& arguments) override;
    void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) override;
    void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>&,
                                       const css::util::URL&) override {}

private:
    Outcome run(const OUString& command, const Sequence<css::beans::PropertyValue>& arguments,
                bool is_silent);
    Outcome save(Format format, const Model& model, const Sequence<css::beans::PropertyValue>& arguments);

    Context context_;
    Frame frame_;
};

} // namespace rapporteur::office
