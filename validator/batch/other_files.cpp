#include "batch/other_files.hpp"

#include "base/text.hpp"
#include "rapporteur/rapporteur.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur::cli {

Result<bool> needs_conversion(const std::string& path, std::span<const std::byte> bytes,
                              const OtherFiles& files) {
    // A plain text with a Word file's name is probably the error page of a failed download.
    if (is_report_name(path.substr(path.rfind('/') + 1)) && is_plain_text(bytes))
        return fail(FailureCode::unsupported, "", "the file is plain text, not a Word document");
    const auto other = other_format(bytes);
    if (!other || files.via_libreoffice)
        return other.has_value();
    return fail(
        FailureCode::unsupported, "",
        fmt::format("the file is {}; `--via-libreoffice` converts it first, or save it in Word as .docx",
                    other->what));
}

Result<Bytes> convert_other_file(std::span<const std::byte> bytes, const OtherFiles& files,
                                 const Limits& limits) {
    const auto other = other_format(bytes);
    LibreOfficeLimits bounds = files.limits;
    bounds.output_bytes = limits.file_bytes;
    return convert_by_libreoffice(bytes, other ? other->ending : "", bounds).map_error([&](Failure failure) {
        failure.message =
            fmt::format("the file is {}; {}", other ? other->what : "of another kind", failure.message);
        if (failure.code == FailureCode::limit)
            failure.message += "; `--libreoffice-time` and `--max-file` allow more";
        return failure;
    });
}

} // namespace rapporteur::cli
