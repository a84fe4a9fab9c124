#include "layout/phrase_reader.hpp"

#include "base/text.hpp"
#include "layout/source.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::size_t longest_quoted = 200; ///< bytes of a phrase that a message shows

} // namespace

std::vector<Phrase> read_phrases(Source& source, pugi::xml_node parent, const char* element,
                                 const Layout& layout, const std::function<bool(pugi::xml_node)>& wanted) {
    std::vector<Phrase> phrases;
    for (const auto node : parent.children(element)) {
        if (!wanted(node))
            continue;
        auto phrase = compile_phrase(node.text().get(), layout.vocabularies, source.trusted());
        if (phrase && !source.afford(node, pattern_size(*phrase)))
            break;
        if (phrase)
            phrases.push_back(std::move(*phrase));
        else
            source.mistake(node,
                           fmt::format("the {} `{}` {}", element,
                                       cut(fold_space(node.text().get()), longest_quoted), phrase.error()));
    }
    return phrases;
}

std::vector<Phrase> read_all_phrases(Source& source, pugi::xml_node parent, const char* element,
                                     const Layout& layout) {
    for (const auto node : parent.children(element))
        expect(source, node, {}, {});
    return read_phrases(source, parent, element, layout, [](pugi::xml_node) { return true; });
}

std::vector<Phrase> read_cues(Source& source, pugi::xml_node parent, const Layout& layout) {
    return read_all_phrases(source, parent, "cue", layout);
}

} // namespace rapporteur
