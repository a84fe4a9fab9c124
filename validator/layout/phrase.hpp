// Cues: phrases in a small language for people, matched in linear time.
#pragma once

#include "base/text.hpp"
#include "layout/vocabulary.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace rapporteur {

class LazyPattern;

/// A cue as its author writes it - "with [the] participation of (representatives|delegates)" - and the
/// linear-time pattern it compiles to. Words match whatever their case, accents and spacing; `[x]` is
/// optional, `(x|y)` a choice, `{word}` any one word, `*ed` one that ends so, `{name}` any form of the
/// vocabulary of that name;
/// `{date}`,
/// `{place}`, `{body}` and `{participants}` are the words of a sentence up to what follows.
struct Phrase {
    std::string source;
    std::shared_ptr<const LazyPattern>
        pattern; ///< over folded text (base/text.hpp); compiled when a text may hold a match
};

/// How long the pattern is that is matched.
[[nodiscard]] std::size_t pattern_size(const Phrase& phrase);

struct PhraseMatch {
    std::uint32_t begin = 0; ///< bytes of the original text
    std::uint32_t end = 0;
};

/// The first match that begins at or after byte `from` of the original text.
[[nodiscard]] std::optional<PhraseMatch> find_phrase(const Phrase& phrase, const FoldedText& text,
                                                     std::uint32_t from = 0);
/// Every match, none overlapping another.
[[nodiscard]] std::vector<PhraseMatch> find_all(const Phrase& phrase, const FoldedText& text);

/// What is wrong with a phrase, in words that follow "the cue `...` ": "has no `]` for its `[`".
/// A trusted one, of a layout that the program carries, is not compiled before it is looked for.
[[nodiscard]] tl::expected<Phrase, std::string>
compile_phrase(std::string_view source, const std::vector<Vocabulary>& vocabularies, bool trusted = false);

} // namespace rapporteur
