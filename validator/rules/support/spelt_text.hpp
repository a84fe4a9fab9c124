// What in a text is no word to check, and where a capital says nothing about a word.
#pragma once

#include "rules/support/text.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Addresses of mail and web, and paths: each is a run of characters without a space.
[[nodiscard]] std::vector<WordRange> addresses_in(std::string_view text);

/// Whether a sentence begins at `begin`: a stop, colon or dash stands after the previous word. The stop of a
/// person's title ("Ms.") does not count.
[[nodiscard]] bool begins_sentence(std::string_view text, std::uint32_t begin, WordRange previous);

} // namespace rapporteur
