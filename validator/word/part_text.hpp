// The text of a part as the file has it: its own prefixes, its own encoding. Edits are made in it and in no
// other, so that whatever is not edited stays byte for byte.
#pragma once

#include "package/inflate.hpp"
#include "package/package.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

/// Opens the entries of one package again.
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
    std::string mark;   ///< the byte order mark
    std::string prefix; ///< for new elements, with the colon: "w:"; of packaging it may be empty
    std::string uri;    ///< the namespace it is bound to
};

/// A part of WordprocessingML, whose attributes need a prefix, or one of the packaging.
enum class PartVocabulary : std::uint8_t { word, packaging };

/// Failure `unsupported`: no prefix stands for the namespace of the root throughout the part, so that nothing
/// can be added to it.
[[nodiscard]] Result<PartText> read_part_text(PackageEntries& entries, std::string_view name,
                                              PartVocabulary vocabulary = PartVocabulary::word);

/// `text` as it stands in the file.
[[nodiscard]] std::string encode_part(const PartText& part, std::string_view text);

} // namespace rapporteur
