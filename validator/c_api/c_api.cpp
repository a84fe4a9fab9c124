// The C interface (rapporteur/rapporteur.h) on top of the C++ one. Values become handles and failures become
// data. No exception leaves it.
#include "c_api/handles.hpp"

#include "rapporteur/compare.hpp"
#include "rapporteur/word.hpp"

using namespace rapporteur::c_api;

namespace {

using rapporteur::Failure;
using rapporteur::FailureCode;
using rapporteur::Result;

Request request_of(const rapporteur_layout* layout, const void* docx, size_t size,
                   const rapporteur_options* options) {
    const bool lacks = layout == nullptr || docx == nullptr;
    return {docx, size, options, lacks ? "there is no layout or no document: a pointer is NULL" : nullptr};
}

std::unique_ptr<rapporteur_output> output_of(std::string content) {
    return std::make_unique<rapporteur_output>(rapporteur_output{std::move(content)});
}

} // namespace

uint32_t rapporteur_abi_version(void) {
    return RAPPORTEUR_ABI;
}

rapporteur_string rapporteur_version(void) {
    return view_of(rapporteur::version());
}

rapporteur_status rapporteur_failure_status(const rapporteur_failure* failure) {
    return failure == nullptr ? RAPPORTEUR_OK : failure->status;
}

rapporteur_string rapporteur_failure_message(const rapporteur_failure* failure) {
    return view_of(failure == nullptr ? std::string_view() : failure->message);
}

rapporteur_string rapporteur_failure_part(const rapporteur_failure* failure) {
    return view_of(failure == nullptr ? std::string_view() : failure->part);
}

void rapporteur_failure_free(rapporteur_failure* failure) {
    delete failure;
}

namespace {

/// The names of the embedded layouts. They stay valid as long as the program runs.
const std::vector<std::string>& kept_names() {
    static const std::vector<std::string> names = rapporteur::layout_names();
    return names;
}

} // namespace

size_t rapporteur_layout_count(void) {
    try {
        return kept_names().size();
    } catch (...) {
        return 0;
    }
}

rapporteur_string rapporteur_layout_name_at(size_t index) {
    try {
        return view_of(index < kept_names().size() ? std::string_view(kept_names()[index])
                                                   : std::string_view());
    } catch (...) {
        return view_of({});
    }
}

rapporteur_status rapporteur_layout_load(const char* name, rapporteur_layout** layout,
                                         rapporteur_failure** failure) {
    return guarded(failure, [&] {
        if (layout == nullptr)
            return refuse(failure, no_place);
        *layout = nullptr;
        const std::string_view wanted = name == nullptr ? "" : name;
        if (wanted.empty() || wanted == "auto") {
            return give(rapporteur::load_layouts(), layout, failure, [](auto loaded) {
                return std::make_unique<rapporteur_layout>(rapporteur_layout{std::move(loaded), "auto"});
            });
        }
        return give(rapporteur::load_layout(wanted), layout, failure, [](auto loaded) {
            const std::string found = rapporteur::describe_layout(*loaded).name;
            return std::make_unique<rapporteur_layout>(rapporteur_layout{{std::move(loaded)}, found});
        });
    });
}

rapporteur_status rapporteur_layout_parse(const char* xml, size_t size, const char* name,
                                          rapporteur_layout** layout, rapporteur_failure** failure) {
    return guarded(failure, [&] {
        if (layout == nullptr)
            return refuse(failure, no_place);
        *layout = nullptr;
        if (xml == nullptr)
            return refuse(failure, "there is no layout to read: a pointer is NULL");
        return give(
            rapporteur::parse_layout({xml, size}, name == nullptr ? "" : name, {}), layout, failure,
            [](auto parsed) {
                const std::string found = rapporteur::describe_layout(*parsed).name;
                return std::make_unique<rapporteur_layout>(rapporteur_layout{{std::move(parsed)}, found});
            });
    });
}

rapporteur_string rapporteur_layout_name(const rapporteur_layout* layout) {
    return view_of(layout == nullptr ? std::string_view() : layout->name);
}

void rapporteur_layout_free(rapporteur_layout* layout) {
    delete layout;
}

rapporteur_status rapporteur_check(const rapporteur_layout* layout, const void* docx, size_t size,
                                   const rapporteur_options* options, rapporteur_findings** findings,
                                   rapporteur_failure** failure) {
    const auto work = [layout](Bytes bytes, const rapporteur::Options& chosen) {
        return rapporteur::check(bytes, layout->layouts, chosen);
    };
    return answer(request_of(layout, docx, size, options), findings, failure, work, [](auto checked) {
        auto handle = std::make_unique<rapporteur_findings>();
        for (const rapporteur::Finding& finding : checked.findings) {
            const auto& [id, text, hint, arguments] = finding.message;
            handle->words.push_back(
                {rapporteur::render(text, arguments), rapporteur::render(hint, arguments)});
        }
        handle->result = std::move(checked);
        return handle;
    });
}

size_t rapporteur_findings_count(const rapporteur_findings* findings) {
    return findings == nullptr ? 0 : findings->result.findings.size();
}

rapporteur_string rapporteur_findings_layout(const rapporteur_findings* findings) {
    return view_of(findings == nullptr ? std::string_view() : findings->result.layout);
}

rapporteur_status rapporteur_findings_get(const rapporteur_findings* findings, size_t index,
                                          rapporteur_finding* finding) {
    // No version has added a field yet. A later version must fill in by finding->abi_version.
    if (findings == nullptr || finding == nullptr || index >= findings->result.findings.size() ||
        finding->abi_version < 1 || finding->abi_version > RAPPORTEUR_ABI)
        return RAPPORTEUR_USAGE;
    const rapporteur::Finding& found = findings->result.findings[index];
    const rapporteur::Location& location = found.location;
    finding->severity = static_cast<uint32_t>(found.severity);
    finding->rule = view_of(found.rule);
    finding->code = view_of(found.code);
    finding->message = view_of(findings->words[index].message);
    finding->hint = view_of(findings->words[index].hint);
    finding->where = view_of(location.where);
    finding->part = view_of(location.part);
    finding->para_id = view_of(location.para_id);
    finding->label = view_of(location.label);
    finding->excerpt = view_of(location.excerpt);
    finding->fix = view_of(found.fix ? std::string_view(found.fix->description) : std::string_view());
    finding->paragraph = location.paragraph;
    finding->offset = location.offset;
    finding->length = location.length;
    finding->fix_safety = RAPPORTEUR_NO_FIX;
    if (found.fix)
        finding->fix_safety = static_cast<uint32_t>(found.fix->safety) + uint32_t{RAPPORTEUR_SAFE};
    return RAPPORTEUR_OK;
}

void rapporteur_findings_free(rapporteur_findings* findings) {
    delete findings;
}

rapporteur_status rapporteur_convert(const rapporteur_layout* layout, const void* docx, size_t size,
                                     const char* source_name, const rapporteur_options* options,
                                     rapporteur_output** output, rapporteur_failure** failure) {
    const auto work = [layout, source_name](Bytes bytes, const rapporteur::Options& chosen) {
        return rapporteur::convert(bytes, layout->layouts, source_name == nullptr ? "" : source_name, chosen);
    };
    return answer(request_of(layout, docx, size, options), output, failure, work,
                  [](auto conversion) { return output_of(std::move(conversion.bytes)); });
}

rapporteur_status rapporteur_compare(const rapporteur_layout* layout, const void* left, size_t left_size,
                                     const void* right, size_t right_size,
                                     const rapporteur_comparison* comparison,
                                     const rapporteur_options* options, rapporteur_output** output,
                                     size_t* differences, rapporteur_failure** failure) {
    using rapporteur::CompareAs;
    using rapporteur::CompareFormat;
    if (differences != nullptr)
        *differences = 0;
    const auto text_of = [](const char* text, const char* other) { return text == nullptr ? other : text; };
    const bool known = comparison != nullptr && comparison->abi_version >= 2 &&
                       comparison->abi_version <= RAPPORTEUR_ABI && comparison->as <= RAPPORTEUR_LANGUAGES &&
                       comparison->format <= RAPPORTEUR_HTML;
    Request request = request_of(layout, left, left_size, options);
    if (right == nullptr)
        request.lacking = "there is no second document: a pointer is NULL";
    if (request.lacking == nullptr && !known)
        request.lacking =
            "the comparison is of another version of rapporteur.h, or asks for what there is not";
    const auto work = [&](Bytes bytes, rapporteur::Options chosen) -> Result<std::string> {
        const auto other = bytes_of({right, right_size, options, nullptr}, chosen);
        if (!other)
            return tl::unexpected(other.error());
        chosen.language = text_of(comparison->language, "en");
        return rapporteur::compare(bytes, *other, layout->layouts, chosen,
                                   {static_cast<CompareAs>(comparison->as),
                                    text_of(comparison->left_name, ""), text_of(comparison->right_name, "")})
            .map([&](const rapporteur::Comparison& compared) {
                if (differences != nullptr)
                    *differences = compared.differences.size();
                return rapporteur::print_comparison(compared, static_cast<CompareFormat>(comparison->format),
                                                    chosen.language);
            });
    };
    return answer(request, output, failure, work, output_of);
}

rapporteur_status rapporteur_review(const rapporteur_layout* layout, const void* docx, size_t size,
                                    const rapporteur_options* options, rapporteur_output** output,
                                    rapporteur_failure** failure) {
    const auto work = [layout](Bytes bytes, const rapporteur::Options& chosen) {
        return rapporteur::review(bytes, layout->layouts, chosen);
    };
    return answer(request_of(layout, docx, size, options), output, failure, work,
                  [](auto made) { return output_of(std::move(made.bytes)); });
}

rapporteur_status rapporteur_text(const void* docx, size_t size, const rapporteur_options* options,
                                  rapporteur_output** output, rapporteur_failure** failure) {
    const bool explain = is_known(options) && options != nullptr && options->explain != 0;
    const auto work = [explain](Bytes bytes, const rapporteur::Options& chosen) {
        return rapporteur::text(bytes, explain, chosen);
    };
    const Request request{docx, size, options,
                          docx == nullptr ? "there is no document: a pointer is NULL" : nullptr};
    return answer(request, output, failure, work,
                  [](std::string written) { return output_of(std::move(written)); });
}

rapporteur_string rapporteur_output_content(const rapporteur_output* output) {
    return view_of(output == nullptr ? std::string_view() : output->content);
}

void rapporteur_output_free(rapporteur_output* output) {
    delete output;
}
