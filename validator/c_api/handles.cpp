#include "c_api/handles.hpp"

namespace rapporteur::c_api {

rapporteur_string view_of(std::string_view text) {
    return {text.empty() ? "" : text.data(), text.size()};
}

rapporteur_status status_of(FailureCode code) {
    switch (code) {
    case FailureCode::corrupt:
        return RAPPORTEUR_CORRUPT;
    case FailureCode::unsupported:
        return RAPPORTEUR_UNSUPPORTED;
    case FailureCode::forbidden:
        return RAPPORTEUR_FORBIDDEN;
    case FailureCode::limit:
        return RAPPORTEUR_LIMIT;
    case FailureCode::io:
        return RAPPORTEUR_IO;
    case FailureCode::layout:
        return RAPPORTEUR_LAYOUT;
    case FailureCode::internal:
        break;
    }
    return RAPPORTEUR_INTERNAL;
}

rapporteur_status give_failure(rapporteur_failure** out, rapporteur_status status, std::string message,
                               std::string part) {
    if (out != nullptr)
        *out = new rapporteur_failure{status, std::move(message), std::move(part)};
    return status;
}

rapporteur_status refuse(rapporteur_failure** out, const char* message) {
    return give_failure(out, RAPPORTEUR_USAGE, message);
}

bool is_known(const rapporteur_options* options) {
    return options == nullptr || (options->abi_version >= 1 && options->abi_version <= RAPPORTEUR_ABI);
}

Options options_of(const rapporteur_options* given) {
    Options options;
    if (given == nullptr)
        return options;
    if (given->tracked_changes == RAPPORTEUR_REJECT)
        options.tracked_changes = TrackedChanges::reject;
    if (given->tracked_changes == RAPPORTEUR_ALL)
        options.tracked_changes = TrackedChanges::all;
    options.unsafe_fixes = given->unsafe_fixes != 0;
    if (given->writer != nullptr)
        options.writer = given->writer;
    if (given->file_bytes != 0)
        options.limits.file_bytes = given->file_bytes;
    if (given->part_bytes != 0)
        options.limits.part_bytes = given->part_bytes;
    if (given->package_bytes != 0)
        options.limits.package_bytes = given->package_bytes;
    if (given->abi_version >= 2 && given->language != nullptr)
        options.language = given->language;
    return options;
}

Result<void> choose_profile(const rapporteur_options* given, Options& options) {
    if (given == nullptr || given->abi_version < 2 || given->akn_profile == nullptr)
        return {};
    const GivenWriterOption profile{"akn-profile", given->akn_profile, "profile"};
    return read_writer_options("akn", std::span(&profile, 1), options.limits).map([&options](auto read) {
        options.writer_options = std::move(read);
    });
}

Result<Bytes> bytes_of(const Request& request, const Options& options) {
    if (request.size > options.limits.file_bytes)
        return fail(FailureCode::limit, "",
                    "it is larger than the " + std::to_string(options.limits.file_bytes) + " bytes allowed");
    return Bytes(static_cast<const std::byte*>(request.docx), request.size);
}

} // namespace rapporteur::c_api
