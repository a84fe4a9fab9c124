// The text of a part as it is in the file, with its own prefixes and encoding. Edits are made in this text,
// so that everything else stays byte for byte.
#pragma once

#include "package/inflate.hpp"
#include "package/package.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

/// Reads entries of one package.
class PackageEntries {
public:
    [[nodiscard]] static Result<PackageEntries> open(std::span<const std::byte> file, const Limits& limits);

    [[nodiscard]] bool has(std::string_view name) const { return directory_.find(name) != nullptr; }
    [[nodiscard]] Result<std::string> read(std::string_view name);

private:
    PackageEntries(ZipDirectory directory, EntryReader reader)
        : directory_(std::move(directory)), reader_(std::move(reader)) {}

    ZipDirectory directory_;
    EntryReader reader_;
};

struct PartText {
    std::string name;
    std::string text;   ///< UTF-8 without byte order mark
    std::string mark;   ///< the byte order mark of the file
    std::string prefix; ///< for new elements, with the colon: "w:"; may be empty in packaging
    std::string uri;    ///< the namespace of the prefix
};

/// Attributes of WordprocessingML need a prefix; those of the packaging do not.
enum class PartVocabulary : std::uint8_t { word, packaging };

/// Fails with `unsupported` if no prefix is bound to the root's namespace throughout the part: then nothing
/// can be added to it.
[[nodiscard]] Result<PartText> read_part_text(PackageEntries& entries, std::string_view name,
                                              PartVocabulary vocabulary = PartVocabulary::word);

/// Encodes `text` as the part is encoded in the file.
[[nodiscard]] std::string encode_part(const PartText& part, std::string_view text);

} // namespace rapporteur
