// Bytes of a plain text file -> its characters. Some reports exist only as such texts, because their Word
// file is lost.
//
// The bytes decide about the encoding, not the file's name: UTF-8 with or without byte order mark, UTF-16
// with one, else Windows-1252. A text has no control character that no editor writes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace rapporteur {

struct PlainText {
    std::string text;     ///< UTF-8 without byte order mark; its only control characters are \t \n \v \f \r
    bool guessed = false; ///< the bytes do not say their encoding; they are read as Windows-1252
};

/// None: the bytes are binary, or text of another format (RTF, PDF, HTML, XML).
[[nodiscard]] std::optional<PlainText> decode_plain_text(std::span<const std::byte> file);

} // namespace rapporteur
