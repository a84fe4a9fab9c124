// Cues: phrases in a small language for people. They are matched in linear time.
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
/// linear-time pattern it compiles to. Case, accents and spacing do not matter. `[x]` is optional, `(x|y)` is
/// a choice, `{word}` is any one word, `*ed` a word with that ending, `{name}` any form of that vocabulary.
/// `{date}`, `{place}`, `{body}` and `{participants}` stand for the words of a sentence up to what follows.
struct Phrase {
    std::string source;
    /// Over folded text (base/text.hpp). It is compiled when a text may have a match.
    std::shared_ptr<const LazyPattern> pattern;
};

/// The length of the pattern in bytes.
[[nodiscard]] std::size_t pattern_size(const Phrase& phrase);

struct PhraseMatch {
    std::uint32_t begin = 0; ///< in bytes of the original text
    std::uint32_t end = 0;
};

/// The first match that begins at or after byte `from` of the original text.
[[nodiscard]] std::optional<PhraseMatch> find_phrase(const Phrase& phrase, const FoldedText& text,
                                                     std::uint32_t from = 0);
/// The next match of a phrase, asked for at places that come later and later in the text. Together the
/// searches take the time of one over the whole text, however many matches there are.
class PhraseSearch {
public:
    PhraseSearch(const Phrase& phrase, const FoldedText& text) : phrase_(&phrase), text_(&text) {}

    /// The first match that begins at or after `from`, which is not before that of the last call.
    [[nodiscard]] const std::optional<PhraseMatch>& next(std::uint32_t from);

private:
    const Phrase* phrase_;
    const FoldedText* text_;
    std::vector<std::size_t> needles_; ///< where each word that a match may need stands next
    std::optional<PhraseMatch> match_;
    bool searched_ = false;
};

/// All matches; they do not overlap.
[[nodiscard]] std::vector<PhraseMatch> find_all(const Phrase& phrase, const FoldedText& text);

/// Compiles a phrase, or says what is wrong with it, in words that follow "the cue `...` ": "has no `]` for
/// its `[`". If `trusted` (the program carries the layout), it is compiled only when it is searched.
[[nodiscard]] tl::expected<Phrase, std::string>
compile_phrase(std::string_view source, const std::vector<Vocabulary>& vocabularies, bool trusted = false);

} // namespace rapporteur
