#include "correct.hpp"

#include <com/sun/star/container/XIndexReplace.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/text/XText.hpp>

#include <map>
#include <optional>
#include <tuple>

namespace rapporteur::office {
namespace {

using css::container::XIndexReplace;
using List = Sequence<css::beans::PropertyValue>;

std::optional<sal_Int16> numbering_type(std::string_view format) {
    namespace types = css::style::NumberingType;
    static const std::map<std::string_view, sal_Int16> known{{"decimal", types::ARABIC},
                                                             {"lowerLetter", types::CHARS_LOWER_LETTER_N},
                                                             {"upperLetter", types::CHARS_UPPER_LETTER_N},
                                                             {"lowerRoman", types::ROMAN_LOWER},
                                                             {"upperRoman", types::ROMAN_UPPER}};
    const auto found = known.find(format);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

class Corrector {
public:
    Corrector(const Model& model, const std::vector<WindowParagraph>& paragraphs, const PlacedReport& places)
        : model_(model), places_(places), finder_(paragraphs, places) {}

    Corrections run() {
        corrections_.left = places_.not_placed;
        // In document order: a label depends only on the labels before it.
        for (const PlacedLabel& label : places_.labels)
            correct_label(label);
        for (auto edit = places_.edits.rbegin(); edit != places_.edits.rend(); ++edit)
            correct_text(*edit);
        for (auto paragraph = places_.removed.rbegin(); paragraph != places_.removed.rend(); ++paragraph)
            remove(*paragraph);
        return std::move(corrections_);
    }

private:
    void correct_label(const PlacedLabel& wanted) {
        const WindowParagraph* shown = finder_.paragraph(wanted.paragraph);
        if (shown != nullptr && label_of(*shown) == wanted.text)
            return; // labels that count on from a corrected one are right by now
        if (shown != nullptr && (count_from(*shown, wanted) || set_list(*shown, wanted))) {
            corrections_.made += wanted.in_words.empty() ? 0 : 1;
            corrections_.labels += wanted.in_words.empty() ? 0 : 1;
            return;
        }
        corrections_.left.push_back(wanted.in_words.empty() ? wanted.text : wanted.in_words);
    }

    static std::string label_of(const WindowParagraph& paragraph) {
        return property<bool>(paragraph.paragraph, "NumberingIsNumber")
                   ? from_office(property<OUString>(paragraph.paragraph, "ListLabelString"))
                   : std::string();
    }

    /// Lets the paragraph's list go on from another number here.
    static bool count_from(const WindowParagraph& paragraph, const PlacedLabel& wanted) {
        const auto& shown = paragraph.paragraph;
        if (wanted.format.empty() || wanted.value > 0x7FFF || label_of(paragraph).empty())
            return false;
        const bool was_restarted = property<bool>(shown, "ParaIsNumberingRestart");
        const auto started = property<sal_Int16>(shown, "NumberingStartValue");
        set_property(shown, "ParaIsNumberingRestart", true);
        set_property(shown, "NumberingStartValue", static_cast<sal_Int16>(wanted.value));
        if (label_of(paragraph) == wanted.text)
            return true;
        set_property(shown, "NumberingStartValue", started);
        set_property(shown, "ParaIsNumberingRestart", was_restarted);
        return false;
    }

    /// Gives a list of its own to the labels of this form at this level. The indents stay.
    bool set_list(const WindowParagraph& paragraph, const PlacedLabel& wanted) {
        const auto& shown = paragraph.paragraph;
        if (wanted.text.empty())
            return set_property(shown, "NumberingIsNumber", false) && label_of(paragraph).empty();
        const auto type = numbering_type(wanted.format);
        if (!type || wanted.value > 0x7FFF)
            return false;
        const auto level = property<sal_Int16>(shown, "NumberingLevel");
        auto& rules = lists_[{wanted.format, wanted.prefix, wanted.suffix, level}];
        if (!rules.is())
            rules = new_list(paragraph, wanted, *type, level);
        if (!rules.is() || !set_property(shown, "NumberingRules", rules))
            return false;
        set_property(shown, "NumberingLevel", level);
        if (label_of(paragraph) == wanted.text)
            return true;
        return count_from(paragraph, wanted) || label_of(paragraph) == wanted.text;
    }

    Reference<XIndexReplace> new_list(const WindowParagraph& paragraph, const PlacedLabel& wanted,
                                      sal_Int16 type, sal_Int16 level) {
        auto rules = made_by<XIndexReplace>(model_, "com.sun.star.text.NumberingRules");
        if (!rules.is() || level < 0 || level >= rules->getCount())
            return {};
        List settings;
        if (const auto before = property<Reference<XIndexReplace>>(paragraph.paragraph, "NumberingRules");
            before.is() && level < before->getCount())
            before->getByIndex(level) >>= settings;
        List kept(0);
        for (const css::beans::PropertyValue& each : settings)
            if (each.Name == "PositionAndSpaceMode" || each.Name == "LabelFollowedBy" ||
                each.Name == "ListtabStopPosition" || each.Name == "FirstLineIndent" ||
                each.Name == "IndentAt" || each.Name == "CharStyleName" || each.Name == "Adjust")
                add(kept, each);
        add(kept, named("NumberingType", type));
        add(kept, named("Prefix", to_office(wanted.prefix)));
        add(kept, named("Suffix", to_office(wanted.suffix)));
        add(kept, named("ParentNumbering", static_cast<sal_Int16>(1)));
        add(kept, named("StartWith", static_cast<sal_Int16>(wanted.value)));
        rules->replaceByIndex(level, Any(kept));
        return rules;
    }

    static void add(List& list, const css::beans::PropertyValue& value) {
        list.realloc(list.getLength() + 1);
        list.getArray()[list.getLength() - 1] = value;
    }

    void correct_text(const PlacedEdit& edit) {
        const WindowParagraph* shown = finder_.paragraph(edit.paragraph);
        const auto place = finder_.place(edit.paragraph, edit.begin, edit.end);
        if (!place || cuts_field(*shown, place->first, place->second)) {
            corrections_.left.push_back(edit.in_words);
            return;
        }
        const auto cursor = cursor_over(*shown, place->first, place->second);
        cursor->getText()->insertString(base_of<css::text::XTextRange>(cursor), to_office(edit.text), true);
        ++corrections_.made;
    }

    /// Whether the range has a part of a field: the text of a field cannot be edited.
    static bool cuts_field(const WindowParagraph& paragraph, std::uint32_t begin, std::uint32_t end) {
        for (const Stretch& stretch : paragraph.stretches)
            if (stretch.is_whole && begin < stretch.begin + stretch.length && end > stretch.begin)
                return true;
        return false;
    }

    void remove(std::uint32_t paragraph) {
        const WindowParagraph* shown = finder_.paragraph(paragraph);
        if (shown == nullptr || !shown->text.empty())
            return;
        const auto cursor =
            shown->paragraph->getText()->createTextCursorByRange(shown->paragraph->getStart());
        if (!cursor->goLeft(1, true))
            return;
        cursor->setString(OUString());
        ++corrections_.made;
    }

    const Model& model_;
    const PlacedReport& places_;
    PlaceFinder finder_;
    std::map<std::tuple<std::string, std::string, std::string, sal_Int16>, Reference<XIndexReplace>> lists_;
    Corrections corrections_;
};

} // namespace

Corrections correct_window(const Model& model, const std::vector<WindowParagraph>& paragraphs,
                           const PlacedReport& places) {
    return Corrector(model, paragraphs, places).run();
}

} // namespace rapporteur::office
