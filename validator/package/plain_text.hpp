// Bytes of a plain text file -> its characters: reports whose Word file is lost live on as such texts.
//
// What a text is, its bytes tell, not its name: UTF-8 with or without byte order mark, UTF-16 with one, else
// Windows-1252, and in none of them a control character that no editor writes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace rapporteur {

struct PlainText {
    std::string text;     ///< UTF-8, no byte order mark; of the control characters only \t \n \v \f \r
    bool guessed = false; ///< neither UTF-8 nor marked as UTF-16: read as Windows-1252
};

/// Empty where the bytes are binary, or text of another format (RTF, PDF, HTML, XML).
[[nodiscard]] std::optional<PlainText> decode_plain_text(std::span<const std::byte> file);

} // namespace rapporteur
