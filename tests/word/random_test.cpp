// Random findings and edits over random runs. After rejecting, the copy has the words of the draft; after
// accepting, those of the correction. No mark stands where Word does not allow it.
#include "word/copy_check.hpp"
#include "word/synthetic.hpp"

#include "base/text.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <random>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    unsigned below(unsigned count) { return static_cast<unsigned>(engine_() % count); }
    bool one_in(unsigned count) { return below(count) == 0; }

private:
    std::mt19937 engine_;
};

/// Letters and blanks, each in one of the ways that XML has for it. No label can be read from them.
std::string written_text(Dice& dice) {
    std::string text;
    const unsigned length = 1 + dice.below(9);
    for (unsigned i = 0; i < length; ++i) {
        switch (dice.below(12)) {
        case 0:
            text += "&amp;";
            break;
        case 1:
            text += "&#233;";
            break;
        case 2:
            text += "\u00F1";
            break;
        case 3:
            text += "<![CDATA[<q]]>";
            break;
        case 4:
            text += "\U0001F600";
            break;
        case 5:
            text += "\r\n";
            break;
        case 6:
        case 7:
            text += ' ';
            break;
        default:
            text += static_cast<char>('A' + dice.below(26));
        }
    }
    return text;
}

std::string run_xml(Dice& dice, std::string_view text_element = "w:t") {
    std::string run = dice.one_in(3) ? "<w:r w:rsidR=\"00AA\">" : "<w:r>";
    if (dice.one_in(2))
        run += "<w:rPr><w:b/><w:color w:val='FF0000'/></w:rPr>";
    const unsigned pieces = 1 + dice.below(3);
    for (unsigned i = 0; i < pieces; ++i) {
        switch (dice.below(8)) {
        case 0:
            run += "<w:tab/>";
            break;
        case 1:
            run += "<w:noBreakHyphen/>";
            break;
        case 2:
            run += "<w:lastRenderedPageBreak/>";
            break;
        case 3:
            run += "<w:footnoteReference w:id=\"7\"/>";
            break;
        default:
            run += fmt::format("<{}{}>{}</{}>", text_element, dice.one_in(3) ? "" : " xml:space=\"preserve\"",
                               written_text(dice), text_element);
        }
    }
    return run + "</w:r>";
}

std::string inline_xml(Dice& dice, unsigned depth = 0) {
    const std::string inner = depth < 2 ? inline_xml(dice, depth + 1) : run_xml(dice);
    switch (dice.below(14)) {
    case 0:
        return "<w:hyperlink w:anchor=\"x\">" + inner + run_xml(dice) + "</w:hyperlink>";
    case 1:
        return "<w:sdt><w:sdtPr><w:lock w:val=\"sdtLocked\"/></w:sdtPr><w:sdtContent>" + inner +
               "</w:sdtContent></w:sdt>";
    case 2:
        return "<w:sdt><w:sdtPr><w:lock w:val=\"contentLocked\"/></w:sdtPr><w:sdtContent>" + inner +
               "</w:sdtContent></w:sdt>";
    case 3:
        return depth > 0 ? inner : "<w:ins w:id=\"90\" w:author=\"Ana\">" + run_xml(dice) + "</w:ins>";
    case 4:
        return depth > 0 ? inner
                         : "<w:del w:id=\"91\" w:author=\"Ana\">" + run_xml(dice, "w:delText") + "</w:del>";
    case 5:
        return "<w:fldSimple w:instr=\"DATE\">" + run_xml(dice) + "</w:fldSimple>";
    case 6:
        return "<w:r><w:fldChar "
               "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r>"
               "<w:fldChar w:fldCharType=\"separate\"/></w:r>" +
               run_xml(dice) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    case 7:
        return "<w:bookmarkStart w:id=\"3\" w:name=\"b\"/>" + inner + "<w:bookmarkEnd w:id=\"3\"/>";
    case 8:
        return "<w:smartTag w:element=\"x\">" + inner + "</w:smartTag>";
    default:
        return run_xml(dice);
    }
}

std::uint32_t character_at(std::string_view text, std::uint32_t at) {
    while (at < text.size() && (text[at] & 0xC0) == 0x80)
        ++at;
    return at;
}

} // namespace

TEST_CASE("random edits and findings over random runs", "[word][random]") {
    for (unsigned seed = 1; seed <= 400; ++seed) {
        Dice dice(seed);
        std::string body;
        const unsigned paragraphs = 1 + dice.below(3);
        for (unsigned p = 0; p < paragraphs; ++p) {
            body += dice.one_in(2) ? "<w:p>" : "<w:p>\n  <w:pPr><w:jc w:val=\"left\"/></w:pPr>\n  ";
            const unsigned pieces = 1 + dice.below(5);
            for (unsigned i = 0; i < pieces; ++i)
                body += inline_xml(dice);
            body += "</w:p>\n";
        }
        INFO("seed " << seed << ": " << body);
        const MadeReview plain = make_review(body, {}, {});
        // The blocks are known only after they were made.
        std::vector<std::string> texts;
        for (std::size_t at = 0; at < plain.corrected.size();) {
            const std::size_t end = plain.corrected.find('\n', at);
            texts.push_back(plain.corrected.substr(at, end - at));
            at = end + 1;
        }
        std::vector<Edit> edits;
        std::vector<MadeFinding> findings;
        for (std::uint32_t block = 0; block < texts.size(); ++block) {
            const auto size = static_cast<unsigned>(texts[block].size());
            std::uint32_t from = 0;
            for (unsigned i = dice.below(4); i > 0 && from <= size; --i) {
                const std::uint32_t begin = character_at(texts[block], from + dice.below(size - from + 1));
                const std::uint32_t end =
                    character_at(texts[block], std::min(size, begin + dice.below(size - begin + 1) / 2));
                // A division takes a label of two characters and the gaps around it.
                const std::uint32_t label = character_at(texts[block], begin + 1);
                const std::uint32_t label_end = character_at(texts[block], label + 2);
                const std::uint32_t behind = character_at(texts[block], label_end + 1);
                if (begin > 0 && behind < size && dice.one_in(4)) {
                    edits.push_back(DivideBlock{block, begin, label, label_end, behind});
                    from = behind + 1;
                    continue;
                }
                edits.push_back(ReplaceText{block, begin, end, dice.one_in(3) ? "" : "X\u00E9 <&"});
                from = end + 1;
            }
            for (unsigned i = dice.below(4); i > 0; --i) {
                const std::uint32_t begin = character_at(texts[block], dice.below(size + 1));
                findings.push_back(
                    {block, begin, character_at(texts[block], begin + dice.below(size - begin + 1))});
            }
        }
        const MadeReview made = make_review(body, edits, findings);
        INFO("copy: " << made.part);
        CHECK(texts_of(made.copy, TrackChanges::reject) == texts_of(made.draft, TrackChanges::reject));
        if (made.untracked.empty())
            CHECK(fold_space(texts_of(made.copy, TrackChanges::accept)) == fold_space(made.corrected));
        CHECK(flaw_of_marks(made.draft, made.copy) == "");
        const auto opened = open_package(std::as_bytes(std::span(made.copy)), {});
        REQUIRE(opened);
        const auto cleaned = without_review(std::as_bytes(std::span(made.copy)), *opened, Limits{});
        REQUIRE(cleaned);
        if (*cleaned) {
            CHECK(texts_of(**cleaned, TrackChanges::all) == texts_of(made.draft, TrackChanges::all));
            const MadeReview again = review_package(**cleaned, edits, findings);
            CHECK(again.part == made.part);
            CHECK((again.copy == made.copy));
        }
    }
}
