#include "actions.hpp"

#include "correct.hpp"
#include "dialogs.hpp"
#include "document_bytes.hpp"
#include "findings.hpp"
#include "settings.hpp"

#include "rapporteur/places.hpp"
#include "rapporteur/word.hpp"
#include "rapporteur/words.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>

#include <exception>
#include <functional>

namespace rapporteur::office {
namespace {

/// The arguments for the library: the document, its layouts and the language.
struct Request {
    DocumentBytes document;
    std::vector<LayoutHandle> layouts;
    Options options;
};

Result<Request> make_request(const Context& context, const Model& model) {
    const Settings settings = read_settings(context);
    auto layouts = layouts_of(context, settings);
    if (!layouts)
        return tl::unexpected(std::move(layouts.error()));
    auto document = document_bytes(context, model);
    if (!document)
        return tl::unexpected(std::move(document.error()));
    Request request{std::move(*document), std::move(*layouts), {}};
    request.options.language = language_of(context, settings);
    request.options.source_sha256 = request.document.digest;
    return request;
}

Outcome cannot(const Context& context, const Failure& failure) {
    const std::string language = spoken_language(context);
    const std::string reason = translated(language, failure.message);
    return {false, word(language, "cannot",
                        {{"reason", failure.part.empty() ? reason : failure.part + ": " + reason,
                          ArgumentKind::words}})};
}

/// Lets no exception out. Otherwise the office would end, and with it every open document.
Outcome guarded(const Context& context, const std::function<Outcome()>& action) {
    try {
        return action();
    } catch (const css::uno::Exception& problem) {
        return cannot(context, {FailureCode::internal, {}, from_office(problem.Message)});
    } catch (const std::exception& problem) {
        return cannot(context, {FailureCode::internal, {}, problem.what()});
    }
}

Argument counted(std::size_t count) {
    return {"count", std::to_string(count), ArgumentKind::count};
}

/// One step of undo that is drawn only once. Afterwards changes are recorded if they were recorded before.
/// Comments are not recorded, as they are not if the user writes them.
class Edit {
public:
    Edit(const Model& model, const std::string& title, bool is_recorded)
        : model_(model), was_recorded_(property<bool>(model, "RecordChanges")) {
        if (const auto supplier = as<css::document::XUndoManagerSupplier>(model); supplier.is())
            undo_ = supplier->getUndoManager();
        model_->lockControllers();
        if (undo_.is())
            undo_->enterUndoContext(to_office(title));
        set_property(model_, "RecordChanges", is_recorded);
    }
    Edit(const Edit&) = delete;
    Edit& operator=(const Edit&) = delete;
    ~Edit() {
        try {
            set_property(model_, "RecordChanges", was_recorded_);
            if (undo_.is())
                undo_->leaveUndoContext();
            model_->unlockControllers();
        } catch (const css::uno::Exception&) {
            // The document is being closed: nothing needs to be restored.
        }
    }

private:
    const Model& model_;
    bool was_recorded_;
    Reference<css::document::XUndoManager> undo_;
};

bool is_read_only(const Model& model) {
    const auto storable = as<css::frame::XStorable>(model);
    return storable.is() && storable->isReadonly();
}

Outcome with_places(const Context& context, const Model& model,
                    const std::function<Outcome(const Request&, const PlacedReport&)>& action) {
    if (is_read_only(model))
        return {false, word(spoken_language(context), "read-only")};
    const auto request = make_request(context, model);
    if (!request)
        return cannot(context, request.error());
    const auto places = find_places(bytes_of(request->document.bytes), request->layouts, request->options);
    if (!places)
        return cannot(context, places.error());
    return action(*request, *places);
}

std::string summary_of(const CheckResult& result, std::size_t left, const std::string& language) {
    const Argument layout{"layout", result.layout, ArgumentKind::name};
    if (result.findings.empty())
        return word(language, "clean", {layout});
    std::string text = word(language, "found", {counted(result.findings.size()), layout});
    if (left > 0)
        text += "\n" + word(language, "not-shown", {counted(left)});
    return text;
}

} // namespace

std::string spoken_language(const Context& context) {
    return language_of(context, read_settings(context));
}

Outcome check_document(const Context& context, const Model& model) {
    return guarded(context, [&] {
        return with_places(context, model,
                           [&](const Request& request, const PlacedReport& places) -> Outcome {
                               const std::string& language = request.options.language;
                               const auto paragraphs = paragraphs_of(as<css::text::XTextDocument>(model));
                               const Edit edit(model, word(language, "undo-check"), false);
                               const std::size_t left = show_findings(model, paragraphs, places, language);
                               return {true, summary_of(places.check, left, language)};
                           });
    });
}

Outcome correct_document(const Context& context, const Model& model) {
    return guarded(context, [&] {
        return with_places(
            context, model, [&](const Request& request, const PlacedReport& places) -> Outcome {
                const std::string& language = request.options.language;
                const auto paragraphs = paragraphs_of(as<css::text::XTextDocument>(model));
                Corrections corrections;
                {
                    const Edit edit(model, word(language, "undo-correct"), true);
                    const OwnAuthor author(context);
                    corrections = correct_window(model, paragraphs, places);
                }
                std::string text = corrections.made == 0 && corrections.left.empty()
                                       ? word(language, "nothing-to-correct")
                                       : word(language, "corrected", {counted(corrections.made)});
                if (corrections.labels > 0)
                    text += "\n" + word(language, "labels", {counted(corrections.labels)});
                if (!corrections.left.empty())
                    text += "\n" + word(language, "left", {counted(corrections.left.size())});
                for (const std::string& each : corrections.left)
                    text += "\n" + each;
                return {true, text};
            });
    });
}

Outcome go_to_finding(const Context& context, const Model& model, bool forward) {
    return guarded(context, [&]() -> Outcome {
        if (select_next(model, forward))
            return {};
        return {false, word(spoken_language(context), "none-shown")};
    });
}

Outcome write_format(const Context& context, const Model& model, Format format, Sequence<sal_Int8>& bytes) {
    return guarded(context, [&]() -> Outcome {
        const auto request = make_request(context, model);
        if (!request)
            return cannot(context, request.error());
        const auto document = bytes_of(request->document.bytes);
        Result<std::string> written;
        if (format == Format::report)
            written = convert(document, request->layouts, request->document.name, request->options)
                          .map([](Conversion made) { return std::move(made.bytes); });
        else
            written = review(document, request->layouts, request->options).map([](Review made) {
                return std::move(made.bytes);
            });
        if (!written)
            return cannot(context, written.error());
        bytes = Sequence<sal_Int8>(reinterpret_cast<const sal_Int8*>(written->data()),
                                   static_cast<sal_Int32>(written->size()));
        return {};
    });
}

} // namespace rapporteur::office
