// Files that are not Word files: which of them a search of folders takes, and how they are read.
#pragma once

#include "archive/libreoffice.hpp"
#include "archive/walk.hpp"

#include "rapporteur/limits.hpp"

#include <span>
#include <string>
#include <utility>

namespace rapporteur::cli {

struct OtherFiles {
    bool texts = false; ///< --with-texts
    bool via_libreoffice = false;
    bool xml = false; ///< --with-xml
    LibreOfficeLimits limits;

    [[nodiscard]] ReportKinds kinds() const { return {texts, via_libreoffice, xml}; }
};

/// Whether the file must be converted first. Fails if it could only be read in another way: it is a .doc but
/// `--via-libreoffice` was not given, or it is a text with a Word file's name.
[[nodiscard]] Result<bool> needs_conversion(const std::string& path, std::span<const std::byte> bytes,
                                            const OtherFiles& files);

/// Makes a Word file of it.
[[nodiscard]] Result<Bytes> convert_other_file(std::span<const std::byte> bytes, const OtherFiles& files,
                                               const Limits& limits);

/// Calls `action(bytes)` with bytes that the library can read: the given ones, or the Word file made of them.
template <typename Action>
auto with_readable(const std::string& path, const Bytes& bytes, const OtherFiles& files, const Limits& limits,
                   Action&& action) -> decltype(action(bytes)) {
    const auto needed = needs_conversion(path, bytes, files);
    if (!needed)
        return tl::unexpected(needed.error());
    if (!*needed)
        return std::forward<Action>(action)(bytes);
    const auto made = convert_other_file(bytes, files, limits);
    if (!made)
        return tl::unexpected(made.error());
    return std::forward<Action>(action)(*made);
}

} // namespace rapporteur::cli
