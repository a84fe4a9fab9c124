// In a document that was cut into lines, no line is longer than a page is wide, and many lines end in the
// middle of a sentence, where the next word had no room. If a program counted letters when it cut them, the
// width is exact: every line that goes on has less room than its next word needs. On a page set in type it is
// not.
#include "blocks/broken_lines.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace rapporteur {
namespace {

constexpr std::size_t fewest_lines = 8;
constexpr std::size_t narrowest_page = 40;
constexpr std::size_t widest_page = 130; ///< code points in one line
constexpr std::size_t fewest_joints = 4; ///< lines that end in the middle of a sentence
/// at least one of so many lines, or half of the full ones, ends in the middle of a sentence
constexpr std::size_t least_share = 5;
constexpr std::size_t little_word = 3; ///< letters of words that end no paragraph: "of", "the", "de", "con"
constexpr std::ptrdiff_t most_name_words = 3;
constexpr double full = 0.8;        ///< part of the width; the next word would make the line too long
constexpr double fuller = 0.9;      ///< part of the width after a comma, where a new paragraph may begin
constexpr double nearly_full = 0.6; ///< enough if the next line begins with a small letter

struct TextLine {
    std::size_t width = 0;      ///< code points, including the label
    std::size_t first_word = 0; ///< code points
    bool ends_sentence = false;
    bool ends_in_comma = false;
    bool ends_small = false;   ///< the last word begins with a small letter
    bool ends_little = false;  ///< the last word is a little word or a day: "of", "31"
    bool begins_small = false; ///< begins with a small letter or a year
    bool begins_in_year = false;
    bool begins_in_digit = false;
    bool begins_like_label = false; ///< the first word ends in a stop or a colon: "PRIMERO.", "Acuerdos:"
    bool ends_in_stop = false;
    bool ends_in_clause = false;
    bool has_comma = false;     ///< before its end
    bool ends_in_name = false;  ///< a few words between two commas, the second at its end: ", Saint Lucia,"
    std::size_t inner_ends = 0; ///< sentences that end within it
    bool ends_item = false;     ///< ends in "; and"
    bool is_label = false;      ///< a typed label and nothing else: "annex / A."
    bool capitals = false;
};

bool is_word_of_letters(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        if (!is_letter(next_code_point(word, at)))
            return false;
    }
    return !word.empty();
}

/// Whether the text begins with a year, as the second line of "before 31 December / 2014." does.
bool begins_with_year(std::string_view text) {
    constexpr std::size_t digits = 4;
    return text.size() >= digits &&
           std::all_of(text.begin(), text.begin() + digits,
                       [](char byte) { return is_digit(static_cast<unsigned char>(byte)); }) &&
           (text.size() == digits || !is_digit(static_cast<unsigned char>(text[digits])));
}

/// Whether a list of names goes on at the end of the line: ", Saint Lucia,".
bool ends_in_name(std::string_view text) {
    if (!text.ends_with(','))
        return false;
    const std::string_view rest = text.substr(0, text.size() - 1);
    const auto comma = rest.rfind(',');
    if (comma == std::string_view::npos)
        return false;
    const std::string_view name = trim(rest.substr(comma + 1));
    std::size_t at = 0;
    return !name.empty() && is_upper(next_code_point(name, at)) &&
           std::count(name.begin(), name.end(), ' ') < most_name_words;
}

/// The number of sentences that end within the line.
std::size_t count_inner_ends(std::string_view text) {
    std::size_t count = 0;
    for (auto stop = text.find(". "); stop != std::string_view::npos; stop = text.find(". ", stop + 1)) {
        std::size_t next = stop + 2;
        count += next < text.size() && is_upper(next_code_point(text, next)) ? 1U : 0U;
    }
    return count;
}

TextLine look_at_line(const Block& block) {
    const std::string_view text = trim(block.text);
    TextLine line;
    line.width =
        count_code_points(text) + (block.label.text.empty() ? 0 : count_code_points(block.label.text) + 1);
    line.is_label = text.empty() && block.label.source == LabelSource::typed;
    line.first_word = count_code_points(line.is_label ? block.label.text : text.substr(0, text.find(' ')));
    line.ends_sentence =
        !text.empty() && std::string_view(".:;!?").find(text.back()) != std::string_view::npos;
    line.ends_in_comma = text.ends_with(',');
    const std::size_t last_word_begin = text.find_last_of(' ') + 1; // 0 if there is only one word
    std::size_t last_word = last_word_begin;
    const char32_t begins_last = last_word < text.size() ? next_code_point(text, last_word) : U' ';
    line.ends_small = is_letter(begins_last) && !is_upper(begins_last);
    const std::string_view last = text.substr(std::min(last_word_begin, text.size()));
    const bool is_little =
        line.ends_small && is_word_of_letters(last) && count_code_points(last) <= little_word;
    line.ends_item = is_little && trim(text.substr(0, last_word_begin)).ends_with(';');
    const bool is_day = !last.empty() && last.size() <= 2 &&
                        std::all_of(last.begin(), last.end(),
                                    [](char byte) { return is_digit(static_cast<unsigned char>(byte)); });
    line.ends_little = (is_little && !line.ends_item) || is_day;
    std::size_t at = 0;
    const char32_t first = text.empty() ? U' ' : next_code_point(text, at);
    line.begins_in_year = begins_with_year(text);
    line.begins_small = (is_letter(first) && !is_upper(first)) || line.begins_in_year;
    const std::string_view first_word = text.substr(0, text.find(' '));
    line.begins_in_digit = is_digit(first);
    line.begins_like_label = first_word.ends_with('.') || first_word.ends_with(':');
    line.ends_in_stop = text.ends_with('.');
    line.ends_in_clause = text.ends_with(';') || text.ends_with(':');
    line.has_comma = text.substr(0, text.size() - (text.empty() ? 0 : 1)).find(',') != text.npos;
    line.ends_in_name = ends_in_name(text);
    line.inner_ends = count_inner_ends(text);
    line.capitals = block.all_capitals;
    return line;
}

/// The width that nine of ten lines do not exceed.
std::size_t usual_width(const std::vector<TextLine>& lines) {
    std::vector<std::size_t> widths;
    widths.reserve(lines.size());
    for (const TextLine& line : lines)
        widths.push_back(line.width);
    const auto nth = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
    std::nth_element(widths.begin(), nth, widths.end());
    return *nth;
}

class LineJoiner {
public:
    explicit LineJoiner(Blocks& blocks) : blocks_(blocks) {
        for (const Block& block : blocks.blocks)
            lines_.push_back(look_at_line(block));
    }

    void run() {
        if (!is_cut_into_lines())
            return;
        learn_words();
        std::vector<Block> joined;
        for (std::size_t index = 0; index < lines_.size(); ++index) {
            Block& block = blocks_.blocks[index];
            if (index > 0 && goes_on(index))
                append(joined.back(), block);
            else
                joined.push_back(std::move(block));
        }
        blocks_.blocks = std::move(joined);
    }

private:
    [[nodiscard]] bool is_cut_into_lines() {
        if (lines_.size() < fewest_lines)
            return false;
        width_ = usual_width(lines_);
        const auto too_wide = std::count_if(lines_.begin(), lines_.end(),
                                            [](const TextLine& line) { return line.width > widest_page; });
        if (width_ < narrowest_page || width_ > widest_page ||
            static_cast<std::size_t>(too_wide) * 20 > lines_.size())
            return false;
        measure_exactly();
        if (exact_ > 0)
            return true;
        std::size_t joints = 0;
        std::size_t open_lines = 0; // full lines that do not end a sentence
        bool is_sure = false;   // a full line ends in a little word, or the next begins with a small letter
        bool most_sure = false; // small letters follow a little word, or a year begins the next line
        for (std::size_t index = 1; index < lines_.size(); ++index) {
            const bool is_full = is_filled(lines_[index - 1]);
            if (is_full && !lines_[index - 1].ends_sentence && may_go_on(index))
                ++open_lines;
            const bool small = lines_[index].begins_small;
            const bool little = is_full && lines_[index - 1].ends_little;
            const bool comma = is_full && lines_[index - 1].ends_in_comma;
            if (!(small || little || comma) || !goes_on(index))
                continue;
            ++joints;
            if (!small && !little)
                continue;
            is_sure = is_sure || is_full;
            most_sure = most_sure || (small && (little || lines_[index].begins_in_year));
            if (is_full)
                prose_ = std::min(prose_, index);
        }
        // In a short list after a long opening few lines are full, but lines that do not end a sentence go
        // on. The first paragraph that shows it may begin some full lines before.
        while (prose_ > 1 && prose_ < lines_.size() && is_filled(lines_[prose_ - 2]) &&
               !lines_[prose_ - 2].ends_sentence && may_go_on(prose_ - 1))
            --prose_;
        if (is_sure && joints >= (most_sure ? 1U : 2U) && 2 * joints >= open_lines)
            return true;
        return joints >= fewest_joints && joints * least_share >= lines_.size();
    }

    /// Finds the exact width: the widest line, if by it each line that surely goes on lacks room for the next
    /// word.
    void measure_exactly() {
        std::size_t widest = 0;
        for (const TextLine& line : lines_)
            widest = std::max(widest, line.width);
        if (widest > widest_page)
            return;
        std::size_t sure = 0;
        std::size_t commas = 0; // a paragraph may end in a comma: a recital does
        std::size_t short_commas = 0;
        std::size_t short_ends = 0; // paragraphs that end with their sentence
        std::size_t inner_ends = 0;
        for (std::size_t index = 1; index < lines_.size(); ++index) {
            const TextLine& last = lines_[index - 1];
            const TextLine& line = lines_[index];
            inner_ends += line.inner_ends;
            if (!may_go_on(index))
                continue;
            const bool has_room = last.width + 1 + line.first_word <= widest;
            short_ends += has_room && last.ends_sentence ? 1U : 0U;
            const bool small = line.begins_small && !last.ends_sentence &&
                               (!line.begins_in_year || last.ends_in_comma); // "June 24-25, / 2014"
            if (small && has_room)
                return;
            if (last.ends_in_comma && !small) {
                ++commas;
                short_commas += has_room ? 1U : 0U;
            } else if (!has_room && !last.ends_sentence && !last.ends_item) {
                ++sure;
            }
        }
        if (sure == 0 && (commas == 0 || short_commas > 0))
            return;
        exact_ = widest;
        commas_end_ = short_commas > 0;
        sentences_run_on_ = inner_ends >= short_ends;
        find_prose();
    }

    /// Prose begins with the first lines that fill one another and are a sentence or a list: one of them
    /// begins with a small letter, or the last ends like one.
    void find_prose() {
        for (std::size_t index = 1; index < lines_.size(); ++index) {
            const std::size_t begin = index;
            bool prose = false;
            for (; index < lines_.size() && may_go_on(index) && lacks_room(index); ++index)
                prose = prose || lines_[index].begins_small;
            const TextLine& last = lines_[index - 1];
            if (index > begin && (prose || last.ends_sentence || last.ends_in_comma)) {
                prose_ = begin;
                opening_end_ = index;
                return;
            }
        }
    }

    /// By the exact width: whether the line before has no room for the first word of this one.
    [[nodiscard]] bool lacks_room(std::size_t index) const {
        return lines_[index - 1].width + 1 + lines_[index].first_word > exact_;
    }
    [[nodiscard]] bool is_filled(const TextLine& line) const { return line.width * 5 >= width_ * 4; }

    /// The name of a body at the end of an opening may be in capitals; a title ends in no mark.
    [[nodiscard]] static bool is_end_of_capitals(const TextLine& line) {
        return line.capitals && (line.ends_in_comma || line.ends_in_stop);
    }

    [[nodiscard]] bool may_go_on(std::size_t index) const {
        const Block& before = blocks_.blocks[index - 1];
        const Block& block = blocks_.blocks[index];
        const TextLine& last = lines_[index - 1];
        const bool is_text = block.label.source == LabelSource::none || lines_[index].is_label;
        return is_text && before.origin == block.origin && before.cell == block.cell &&
               (!last.capitals || is_end_of_capitals(lines_[index])) && last.width <= widest_page &&
               // "a budget of / USD 450", "the document / GR/7."
               (!lines_[index].capitals || last.ends_little ||
                (is_end_of_capitals(lines_[index]) && !last.ends_sentence));
    }

    /// Whether a block continues the paragraph of the block before it, if the width is exact.
    [[nodiscard]] bool goes_on_exactly(std::size_t index) const {
        const TextLine& line = lines_[index];
        const TextLine& last = lines_[index - 1];
        if (!lacks_room(index))
            return false;
        if (line.is_label)
            return last.ends_small;
        if (line.begins_small)
            return !last.ends_sentence || line.width <= little_word; // ";", "and"
        const bool is_title = index < prose_ && !last.ends_in_comma && !last.ends_small &&
                              !last.ends_little && !is_end_of_capitals(line);
        if (last.ends_item || is_title)
            return false;
        if (last.ends_in_comma) // a recital ends so, and a line within a list of names
            return is_name(index) || last.ends_in_name ||
                   (!commas_end_ && (last.has_comma || line.has_comma || line.ends_in_stop));
        if (last.ends_in_clause)
            return is_name(index);
        return !last.ends_sentence || ((sentences_run_on_ || index < opening_end_) &&
                                       !line.begins_like_label && !is_apart(index) && !stands_alone(line));
    }
    /// Whether the first word of a line stands with a capital within other lines too. The first word of a
    /// recital does not.
    [[nodiscard]] bool is_name(std::size_t index) const {
        const std::string_view text = trim(blocks_.blocks[index].text);
        if (lines_[index].begins_in_digit)
            return true;
        const std::string word = ' ' + std::string(text.substr(0, text.find_first_of(" ,;.")));
        return std::any_of(blocks_.blocks.begin(), blocks_.blocks.end(), [&word](const Block& block) {
            return block.text.find(word) != std::string::npos;
        });
    }
    /// After the end of a sentence, a short line that ends no sentence stands alone: a place, a signature.
    [[nodiscard]] bool stands_alone(const TextLine& line) const {
        return !line.ends_sentence && line.width * 5 < width_ * 4;
    }
    /// Whether an empty line stands before it.
    [[nodiscard]] bool is_apart(std::size_t index) const {
        return blocks_.blocks[index].paragraph > blocks_.blocks[index - 1].paragraph + 1;
    }

    /// Whether a block continues the paragraph of the block before it.
    [[nodiscard]] bool goes_on(std::size_t index) const {
        if (!may_go_on(index))
            return false;
        if (exact_ > 0)
            return goes_on_exactly(index);
        if (lines_[index].is_label)
            return false;
        const TextLine& line = lines_[index];
        const TextLine& last = lines_[index - 1];
        const auto reaches = [&](double share) {
            return static_cast<double>(last.width + 1 + line.first_word) >=
                   share * static_cast<double>(width_);
        };
        if (line.begins_small)
            return !last.ends_sentence && reaches(nearly_full);
        // Lines of a title do not continue one another. Prose begins with the first line that goes on in a
        // small letter.
        if (index < prose_ && !last.ends_in_comma && !last.ends_small)
            return false;
        // A sentence may end at the end of a line. With an empty line after it, the paragraph ends too.
        const bool apart = is_apart(index);
        if (last.ends_sentence && stands_alone(line))
            return false;
        return reaches(last.ends_in_comma ? fuller : full) &&
               !(last.ends_sentence && (apart || last.width < width_ * 9 / 10)) &&
               !(apart && last.width < width_ * 3 / 4);
    }

    void learn_words() {
        for (const Block& block : blocks_.blocks) {
            const std::string text = folded(block.text);
            for (std::size_t at = 0; at < text.size();) {
                const auto end = std::min(text.find_first_of(" ,.;:()", at), text.size());
                if (end > at)
                    words_.insert(text.substr(at, end - at));
                at = end + 1;
            }
        }
    }

    /// Whether a hyphen at the end of a line only splits a word: the document has the word without it.
    [[nodiscard]] bool is_split_word(std::string_view before, std::string_view after) const {
        const auto begin = before.find_last_of(" (") + 1;
        const auto end = std::min(after.find_first_of(" ,.;:()"), after.size());
        const std::string word =
            std::string(before.substr(begin, before.size() - begin - 1)) + std::string(after.substr(0, end));
        return words_.contains(folded(word));
    }

    void append(Block& paragraph, Block& line) const {
        if (trim(line.text).empty()) // a label that is the end of a sentence
            line.text = line.label.text;
        std::string& text = paragraph.text;
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
            text.pop_back();
        const auto leading = static_cast<std::size_t>(trim(line.text).data() - line.text.data());
        const bool hyphen = text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ';
        if (hyphen && is_split_word(text, trim(line.text)))
            text.pop_back();
        else if (!hyphen)
            text += ' ';
        const auto shift = static_cast<std::int64_t>(text.size()) - static_cast<std::int64_t>(leading);
        for (Span& span : paragraph.spans) {
            span.begin = std::min(span.begin, static_cast<std::uint32_t>(text.size()));
            span.end = std::min(span.end, static_cast<std::uint32_t>(text.size()));
        }
        for (Span span : line.spans) {
            span.begin = static_cast<std::uint32_t>(std::max<std::int64_t>(0, span.begin + shift));
            span.end = static_cast<std::uint32_t>(std::max<std::int64_t>(span.begin, span.end + shift));
            paragraph.spans.push_back(span);
        }
        paragraph.joined.own().push_back({static_cast<std::uint32_t>(text.size()), line.paragraph});
        text += line.text.substr(leading);
        paragraph.all_bold = paragraph.all_bold && line.all_bold;
    }

    Blocks& blocks_;
    std::vector<TextLine> lines_;
    std::size_t width_ = 0;
    std::size_t exact_ = 0;         ///< the same, to the letter; 0: it is not known
    std::size_t opening_end_ = 0;   ///< the first line behind the first prose, whose sentences stay together
    bool commas_end_ = false;       ///< some paragraphs end in a comma
    bool sentences_run_on_ = false; ///< most sentences end within a paragraph, not at its end
    std::size_t prose_ = static_cast<std::size_t>(-1); ///< the first line that goes on in a small letter
    std::unordered_set<std::string> words_;
};

} // namespace

void join_broken_lines(Blocks& blocks) {
    // Most documents have a paragraph that is too long for one line of any page. Then nothing else is
    // checked.
    const auto longest = std::count_if(blocks.blocks.begin(), blocks.blocks.end(), [](const Block& block) {
        return block.text.size() > 2 * widest_page;
    });
    if (blocks.blocks.size() < fewest_lines || static_cast<std::size_t>(longest) * 20 > blocks.blocks.size())
        return;
    LineJoiner(blocks).run();
}

} // namespace rapporteur
