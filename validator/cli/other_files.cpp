#include "cli/other_files.hpp"

#include "cli/choices.hpp"

#include "base/text.hpp"
#include "rapporteur/rapporteur.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace rapporteur::cli {

void add_other_file_options(CLI::App& verb, OtherFiles& files) {
    verb.add_flag(
        "--with-texts", files.texts,
        "Search folders for .txt too. A text that is named\nis read in any case; in a folder it may "
        "be anything");
    verb.add_flag("--via-libreoffice", files.via_libreoffice,
                  "Let LibreOffice convert .doc, .odt and .rtf first;\nfolders are searched for them too");
    const auto set = [&files](const std::string& given) {
        constexpr int longest = 86'400;
        int seconds = 0;
        const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), seconds);
        if (error != std::errc() || end != given.data() + given.size() || seconds < 1 || seconds > longest)
            throw CLI::ValidationError(
                fmt::format("`--libreoffice-time` takes seconds from 1 to {}, not `{}`", longest,
                            escape_controls(given)),
                CLI::ExitCodes::ValidationError);
        files.limits.time = std::chrono::seconds(seconds);
    };
    verb.add_option_function<std::string>("--libreoffice-time", set,
                                          "How long that may take for one file (120)")
        ->option_text("SECONDS")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_xml_option(CLI::App& verb, OtherFiles& files) {
    verb.add_flag("--with-xml", files.xml,
                  "Search folders for .xml too, which is report XML of\nan earlier run. One that is named is "
                  "read in any case");
}

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
