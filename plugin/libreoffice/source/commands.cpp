#include "commands.hpp"

#include "panel.hpp"
#include "settings.hpp"

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include <exception>

namespace rapporteur::office {
namespace {

Model model_of(const Frame& frame) {
    const auto controller = frame.is() ? frame->getController() : Reference<css::frame::XController>();
    return controller.is() ? controller->getModel() : Model();
}

bool is_visible(const Frame& frame) {
    const auto window = as<css::awt::XWindow2>(frame->getContainerWindow());
    return window.is() && window->isVisible();
}

/// The name of the document's file without its ending, for the names of files made from it.
OUString stem_of(const Model& model) {
    const OUString url = model->getURL();
    const OUString name = to_office(file_name(url));
    const sal_Int32 dot = name.lastIndexOf('.');
    return dot > 0 ? name.copy(0, dot) : name;
}

} // namespace

void SAL_CALL Commands::initialize(const Sequence<Any>& arguments) {
    if (arguments.getLength() > 0)
        arguments[0] >>= frame_;
}

Reference<css::frame::XDispatch> SAL_CALL Commands::queryDispatch(const css::util::URL& url, const OUString&,
                                                                  sal_Int32) {
    if (!url.Complete.startsWith("vnd.rapporteur:"))
        return {};
    return Reference<css::frame::XDispatch>(static_cast<css::frame::XNotifyingDispatch*>(this));
}

Sequence<Reference<css::frame::XDispatch>>
    SAL_CALL Commands::queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) {
    Sequence<Reference<css::frame::XDispatch>> answers(requests.getLength());
    for (sal_Int32 i = 0; i < requests.getLength(); ++i)
        answers.getArray()[i] = queryDispatch(requests[i].FeatureURL, OUString(), 0);
    return answers;
}

void SAL_CALL Commands::dispatch(const css::util::URL& url,
                                 const Sequence<css::beans::PropertyValue>& arguments) {
    dispatchWithNotification(url, arguments, {});
}

void SAL_CALL Commands::dispatchWithNotification(
    const css::util::URL& url, const Sequence<css::beans::PropertyValue>& arguments,
    const Reference<css::frame::XDispatchResultListener>& listener) {
    // A command may close the window, and that may destroy the owner of this object.
    const Reference<css::uno::XInterface> alive(static_cast<cppu::OWeakObject*>(this));
    const OUString command = url.Complete.copy(url.Complete.indexOf(':') + 1);
    Outcome outcome;
    try {
        const bool is_silent = value_in<bool>(arguments, "Silent") || !frame_.is() || !is_visible(frame_);
        outcome = run(command, arguments, is_silent);
        if (!is_silent && !outcome.text.empty())
            show_message(context_, frame_, outcome.is_done ? MessageKind::information : MessageKind::error,
                         outcome.text);
    } catch (const css::uno::Exception& problem) {
        outcome = {false, from_office(problem.Message)};
    } catch (const std::exception& problem) {
        outcome = {false, problem.what()};
    }
    // A caller that waits for a result must get one, or it would wait without end.
    if (listener.is()) {
        css::frame::DispatchResultEvent event;
        event.Source = alive;
        event.State = outcome.is_done ? css::frame::DispatchResultState::SUCCESS
                                      : css::frame::DispatchResultState::FAILURE;
        event.Result <<= to_office(outcome.text);
        listener->dispatchFinished(event);
    }
}

void SAL_CALL Commands::addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                          const css::util::URL& url) {
    css::frame::FeatureStateEvent event;
    event.FeatureURL = url;
    event.IsEnabled = as<css::text::XTextDocument>(model_of(frame_)).is();
    event.Requery = false;
    listener->statusChanged(event);
}

Outcome Commands::run(const OUString& command, const Sequence<css::beans::PropertyValue>& arguments,
                      bool is_silent) {
    const Model model = model_of(frame_);
    const std::string language = spoken_language(context_);
    if (command == "settings") {
        if (!is_silent)
            edit_settings(context_, language);
        return {};
    }
    if (!as<css::text::XTextDocument>(model).is())
        return {false, word(language, "no-text")};
    if (command == "check") {
        Outcome outcome = check_document(context_, model);
        const std::string found = outcome.text;
        // The panel shows the result of a check if it is open. Then no message box is needed.
        if (outcome.is_done && !is_silent && open_panel(frame_))
            outcome.text.clear();
        refresh_panels(model, outcome.is_done ? found : std::string());
        return outcome;
    }
    if (command == "correct") {
        Outcome outcome = correct_document(context_, model);
        refresh_panels(model, {});
        return outcome;
    }
    if (command == "findings") {
        open_panel(frame_);
        return {};
    }
    if (command == "next" || command == "previous")
        return go_to_finding(context_, model, command == "next");
    if (command == "export")
        return save(Format::report, model, arguments);
    if (command == "review")
        return save(Format::review_copy, model, arguments);
    return {false, from_office(command)};
}

Outcome Commands::save(Format format, const Model& model,
                       const Sequence<css::beans::PropertyValue>& arguments) {
    const std::string language = spoken_language(context_);
    const bool is_report = format == Format::report;
    // Make the bytes before asking for a file name: a document that cannot be read needs none.
    Sequence<sal_Int8> bytes;
    if (Outcome made = write_format(context_, model, format, bytes); !made.is_done)
        return made;
    OUString url = value_in<OUString>(arguments, "URL");
    if (url.isEmpty()) {
        const auto chosen =
            ask_where_to_save(context_, to_office(word(language, is_report ? "save-report" : "save-review")),
                              to_office(word(language, is_report ? "kind-report" : "kind-review")),
                              is_report ? OUString("xml") : OUString("docx"),
                              stem_of(model) + (is_report ? OUString(".xml") : OUString(".review.docx")));
        if (!chosen)
            return {};
        url = *chosen;
    }
    if (const auto written = write_file(context_, url, bytes); !written)
        return {false,
                word(language, "cannot-save", {{"reason", written.error().line(), ArgumentKind::words}})};
    return {true, word(language, "saved", {{"file", from_office(url), ArgumentKind::words}})};
}

} // namespace rapporteur::office
