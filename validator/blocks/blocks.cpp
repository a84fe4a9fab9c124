// Paragraphs and their labels -> blocks in reading order.
#include "blocks/blocks.hpp"
#include "blocks/broken_lines.hpp"

#include "blocks/pieces.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::int64_t tab_width = 720; // Word's default tab stop, half an inch

BlockLabel automatic_label(const Label& label, std::string_view language) {
    BlockLabel result;
    result.list = label.abstract_num;
    result.num_id = label.num_id;
    result.level = label.level;
    if (label.text.empty()) {
        result.unseen =
            label.numbered && label.format != NumberFormat::none && label.format != NumberFormat::bullet;
        return result;
    }
    result.source = LabelSource::automatic;
    result.text = label.text;
    // A list may start below zero in the file; no entry of a report has such a number.
    if (label.format == NumberFormat::bullet || label.format == NumberFormat::none || label.value < 0)
        return result;
    // Legal numbering shows the number as a decimal whatever the format of its level.
    NumberFormat format = label.format;
    std::string number = format_number(label.value, format, language);
    std::size_t at = number.empty() ? std::string::npos : label.text.rfind(number);
    if (at == std::string::npos) {
        format = NumberFormat::decimal;
        number = format_number(label.value, format, language);
        at = label.text.rfind(number);
    }
    if (at == std::string::npos) {
        if (label.format == NumberFormat::other) // "③", "***": a number in its own signs
            result.readings = {{NumberFormat::decimal, label.value}};
        return result;
    }
    result.prefix = label.text.substr(0, at);
    result.suffix = label.text.substr(at + number.size());
    result.readings = {{format, label.value}};
    return result;
}

bool all_capitals(std::string_view text) {
    bool capitals = false;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t character = next_code_point(text, position);
        const bool ordinal_mark = character == U'º' || character == U'ª';
        if (!is_letter(character) || ordinal_mark)
            continue;
        if (!is_upper(character))
            return false;
        capitals = true;
    }
    return capitals;
}

bool has_note(const Paragraph& paragraph) {
    return std::any_of(paragraph.spans.begin(), paragraph.spans.end(),
                       [](const Span& span) { return span.kind == SpanKind::note; });
}

bool is_empty(const Paragraph& paragraph) {
    return trim(paragraph.text).empty() && !has_note(paragraph);
}

/// Whether the text is a number or letter without marks: "3", "12", "b".
bool is_bare_number(std::string_view text) {
    const bool letter = text.size() == 1 && text.front() >= 'a' && text.front() <= 'z';
    return letter || (text.size() <= 2 && std::all_of(text.begin(), text.end(), [](char byte) {
                          return is_digit(static_cast<unsigned char>(byte));
                      }));
}

class StoryBlocks {
public:
    /// Moves the texts of the story's paragraphs into `blocks`.
    StoryBlocks(Story& story, const std::vector<Label>& labels, std::string_view language, BlockOrigin origin,
                std::vector<Block>& blocks)
        : story_(&story), labels_(&labels), language_(language), origin_(origin), blocks_(blocks) {}

    void add_all() {
        // The space is reserved once, because a long list that grows is in memory twice.
        const auto& paragraphs = story_->paragraphs;
        blocks_.reserve(blocks_.size() +
                        static_cast<std::size_t>(std::count_if(
                            paragraphs.begin(), paragraphs.end(),
                            [](const Paragraph& paragraph) { return !paragraph.text.empty(); })));
        for (std::size_t i = 0; i < story_->paragraphs.size(); ++i) {
            if (i < labels_->size() && !(*labels_)[i].stand_in_for.empty())
                note_stand_in(i);
            if (const auto label = label_for_next(i)) {
                pending_ = *label;
                continue;
            }
            if (is_empty(story_->paragraphs[i])) {
                ++empty_;
                note_empty_label(i);
                continue;
            }
            add(story_->paragraphs[i], label_of(i));
            pending_.reset();
        }
    }
    [[nodiscard]] std::uint32_t empty_paragraphs() const { return empty_; }
    /// The labels of empty paragraphs: Word shows them, but they label nothing.
    [[nodiscard]] std::vector<Artifact> take_empty_labels() { return std::move(empty_labels_); }
    /// The labels that Word shows in another format.
    [[nodiscard]] std::vector<Artifact> take_stand_ins() { return std::move(stand_ins_); }

private:
    [[nodiscard]] const Label& label_of(std::size_t index) const {
        static const Label none;
        return index < labels_->size() ? (*labels_)[index] : none;
    }
    /// Numbers in words are in the language of their paragraph.
    [[nodiscard]] std::string_view language_of(const Paragraph& paragraph) const {
        return paragraph.language.empty() ? language_ : std::string_view(*paragraph.language);
    }
    void note_stand_in(std::size_t index) {
        const Label& label = label_of(index);
        Artifact artifact;
        artifact.kind = "stand-in-label";
        artifact.name = label.stand_in_for;
        artifact.text = label.text;
        artifact.part = story_->part;
        artifact.paragraph = story_->paragraphs[index].number;
        stand_ins_.push_back(std::move(artifact));
    }
    void note_empty_label(std::size_t index) {
        const Label& label = label_of(index);
        if (label.text.empty())
            return;
        Artifact artifact;
        artifact.kind = "empty-list-item";
        artifact.name = label.text;
        artifact.part = story_->part;
        artifact.paragraph = story_->paragraphs[index].number;
        empty_labels_.push_back(std::move(artifact));
    }
    [[nodiscard]] const Cell* cell_of(const Paragraph& paragraph) const {
        return paragraph.cell < story_->cells.size() ? &story_->cells[paragraph.cell] : nullptr;
    }

    /// The label of a paragraph with nothing else in it, if it stands in a table cell and unlabelled text
    /// follows in the same row.
    [[nodiscard]] std::optional<BlockLabel> label_for_next(std::size_t index) const {
        const Paragraph& paragraph = story_->paragraphs[index];
        const Cell* cell = cell_of(paragraph);
        if (cell == nullptr || has_note(paragraph))
            return std::nullopt;
        const Label& own = label_of(index);
        const std::string_view text = trim(paragraph.text);
        BlockLabel label;
        if (text.empty()) {
            label = automatic_label(own, language_of(paragraph));
        } else if (own.text.empty()) {
            // A number alone in the first column is a label even without a stop.
            const bool number = cell->column == 0 && is_bare_number(text);
            const TypedLabel typed = read_typed_label(number ? std::string(text) + "." : std::string(text));
            if (typed.length == text.size() + (number ? 1 : 0))
                label = typed.label;
            if (number && label.source != LabelSource::none) {
                label.text = text;
                label.suffix.clear();
            }
        }
        if (label.source == LabelSource::none)
            return std::nullopt;
        std::size_t next = index + 1;
        while (next < story_->paragraphs.size() && is_empty(story_->paragraphs[next]) &&
               label_of(next).text.empty())
            ++next;
        if (next == story_->paragraphs.size())
            return std::nullopt;
        const Paragraph& beside = story_->paragraphs[next];
        const Cell* other = cell_of(beside);
        const bool same_row = other != nullptr && other->table == cell->table && other->row == cell->row &&
                              other->column > cell->column;
        if (!same_row || is_empty(beside) || !label_of(next).text.empty() ||
            read_typed_label(trim(beside.text)).length != 0)
            return std::nullopt;
        return label;
    }

    void add(Paragraph& paragraph, const Label& label) {
        const bool labelled = pending_.has_value() || !label.text.empty();
        auto pieces = cut_at_breaks(paragraph, labelled);
        std::vector<Block> blocks(pieces.size());
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const bool may_be_typed = i > 0 || !labelled;
            blocks[i] = start_block(paragraph, label, pieces[i], may_be_typed);
            if (i == 0 && pending_)
                blocks[i].label = *pending_;
            else if (i == 0 && blocks[i].label.source != LabelSource::typed)
                blocks[i].label = automatic_label(label, language_of(paragraph));
        }
        auto spans = spans_of(paragraph.spans, pieces);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            Block& block = blocks[i];
            block.text_offset = pieces[i].begin;
            block.text = i + 1 < pieces.size()
                             ? paragraph.text.substr(pieces[i].begin, pieces[i].end - pieces[i].begin)
                             : last_piece(std::move(paragraph.text), pieces[i]);
            block.spans = std::move(spans[i]);
            block.all_bold = is_all_bold(block);
            block.all_capitals = all_capitals(block.text);
            blocks_.push_back(std::move(block));
        }
    }

    /// Moves the text if `piece` is most of it, else copies, so that little memory stays unused.
    static std::string last_piece(std::string text, const Piece& piece) {
        constexpr std::size_t spare = 32;
        if (text.capacity() - (piece.end - piece.begin) > spare)
            return text.substr(piece.begin, piece.end - piece.begin);
        text.resize(piece.end);
        text.erase(0, piece.begin);
        return text;
    }

    /// Makes the block without its text. Moves the beginning of `piece` past typed indentation and a typed
    /// label.
    [[nodiscard]] Block start_block(const Paragraph& paragraph, const Label& label, Piece& piece,
                                    bool may_be_typed) const {
        Block block;
        block.origin =
            paragraph.in_text_box && origin_ == BlockOrigin::body ? BlockOrigin::text_box : origin_;
        block.paragraph = paragraph.number;
        block.para_id = paragraph.para_id;
        block.alignment = paragraph.alignment;
        block.outline_level = paragraph.outline_level;
        block.cell = origin_ == BlockOrigin::body ? paragraph.cell : no_index;

        std::int64_t indent = label.indent.left.value_or(0);
        const std::string_view text = std::string_view(paragraph.text).substr(0, piece.end);
        std::size_t begin = piece.begin;
        std::int64_t tabs = 0;
        while (begin < text.size()) {
            std::size_t next = begin;
            const char32_t character = next_code_point(text, next);
            if (!is_space(character))
                break;
            tabs += character == '\t' ? 1 : 0;
            begin = next;
        }
        TypedLabel typed;
        if (may_be_typed && begin < text.size())
            typed = read_typed_label(text.substr(begin));
        if (typed.length != 0) {
            indent += label.indent.first_line.value_or(0);
            block.label = std::move(typed.label);
            begin += typed.length;
        }
        // Leading spaces stay if nothing else was skipped: the rules about spacing need them.
        if (typed.length != 0 || tabs > 0)
            piece.begin = static_cast<std::uint32_t>(begin);
        using Bounds = std::numeric_limits<std::int32_t>;
        block.indent = static_cast<std::int32_t>(
            std::clamp<std::int64_t>(indent + tabs * tab_width, Bounds::min(), Bounds::max()));
        return block;
    }

    Story* story_;
    const std::vector<Label>* labels_;
    std::string_view language_;
    BlockOrigin origin_;
    std::optional<BlockLabel> pending_; ///< the label in the cell to the left
    std::vector<Block>& blocks_;
    std::uint32_t empty_ = 0;
    std::vector<Artifact> empty_labels_;
    std::vector<Artifact> stand_ins_;
};

const std::vector<Label>& labels_at(const std::vector<std::vector<Label>>& labels, std::size_t index) {
    static const std::vector<Label> no_labels;
    return index < labels.size() ? labels[index] : no_labels;
}

} // namespace

bool is_all_bold(const Block& block) {
    bool letters = false;
    auto span = block.spans.begin();
    const std::string_view text = block.text;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        if (!is_letter(next_code_point(text, position)))
            continue;
        letters = true;
        while (span != block.spans.end() && (span->kind != SpanKind::bold || span->end <= begin))
            ++span;
        if (span == block.spans.end() || span->begin > begin)
            return false;
    }
    return letters;
}

Blocks make_blocks(Document document, const Labels& labels) {
    Blocks result;
    result.properties = std::move(document.properties);
    const std::string_view language = result.properties.language;
    for (std::size_t i = 0; i < document.headers.size() && result.blocks.empty(); ++i) {
        StoryBlocks(document.headers[i], labels_at(labels.headers, i), language, BlockOrigin::header,
                    result.blocks)
            .add_all();
        if (!result.blocks.empty())
            result.header_part = document.headers[i].part;
    }
    StoryBlocks body(document.body, labels.body, language, BlockOrigin::body, result.blocks);
    body.add_all();
    document.body.paragraphs = {};
    result.empty_paragraphs = body.empty_paragraphs();
    result.part = std::move(document.body.part);
    for (std::size_t i = 0; i < document.notes.size(); ++i) {
        result.notes.emplace_back();
        StoryBlocks(document.notes[i], labels_at(labels.notes, i), language, BlockOrigin::body,
                    result.notes.back())
            .add_all();
    }
    result.links = std::move(document.links);
    result.languages = std::move(document.languages);
    result.artifacts = std::move(document.artifacts);
    for (Artifact& stand_in : body.take_stand_ins())
        result.artifacts.push_back(std::move(stand_in));
    result.dropped = body.take_empty_labels();
    result.tables = std::move(document.body.tables);
    result.cells = std::move(document.body.cells);
    result.oddities = std::move(document.oddities);
    result.oddities.insert(result.oddities.end(), labels.oddities.begin(), labels.oddities.end());
    join_broken_lines(result);
    return result;
}

} // namespace rapporteur
