#include "corrections/divide.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

/// Reads a label in words, "Decision 4/2:", which only the layout shows to be a label. Its number is the last
/// word of digits, or else the last word.
TypedLabel read_worded_label(std::string_view text) {
    const auto is_of_number = [text](std::size_t at, bool digits) {
        const auto byte = static_cast<unsigned char>(text[at]);
        return is_digit(byte) || (!digits && is_letter(byte));
    };
    const bool digits = text.find_first_of("0123456789") != std::string_view::npos;
    std::size_t end = text.size();
    while (end > 0 && !is_of_number(end - 1, digits))
        --end;
    std::size_t begin = end;
    while (begin > 0 && is_of_number(begin - 1, digits))
        --begin;
    TypedLabel read = read_typed_label(std::string(text.substr(begin, end - begin)) + ".\tText");
    read.label.prefix = text.substr(0, begin);
    read.label.suffix = text.substr(end);
    return read;
}

/// Reads a label from its text.
void read_label(BlockLabel& label, std::string text) {
    if (label.source == LabelSource::none)
        label.source = LabelSource::typed;
    // A label is read at the start of a text, so one is added.
    TypedLabel read = read_typed_label(text + "\tText");
    if (read.length == 0)
        read = read_worded_label(text);
    label.text = std::move(text);
    label.prefix = std::move(read.label.prefix);
    label.suffix = std::move(read.label.suffix);
    label.readings = std::move(read.label.readings);
}

} // namespace

void set_label(BlockLabel& label, const SetLabel& edit) {
    if (label.text == edit.text)
        return;
    if (label.found.empty())
        label.found = label.text;
    if (label.found == edit.text)
        label.found.clear();
    if (label.source == LabelSource::none)
        label.source = LabelSource::typed;
    label.text = edit.text;
    label.prefix = edit.prefix;
    label.suffix = edit.suffix;
    label.readings.clear();
    if (edit.format != NumberFormat::bullet)
        label.readings.push_back({edit.format, edit.value});
}

Block divide_block(Block& block, const DivideBlock& division) {
    Block behind = block;
    behind.text = block.text.substr(division.end);
    behind.text_offset = block.text_offset + division.end;
    behind.spans.clear();
    behind.joined.clear();
    // The new block is labelled like the one before it, automatically or by hand.
    behind.label = {};
    behind.label.source = block.label.source;
    behind.label.list = block.label.list;
    behind.label.num_id = block.label.num_id;
    behind.label.level = block.label.level;
    read_label(behind.label,
               block.text.substr(division.label_begin, division.label_end - division.label_begin));
    std::vector<Span> kept;
    for (Span span : block.spans) {
        if (span.begin >= division.end || span.end > division.end) {
            Span own = span;
            own.begin = std::max(span.begin, division.end) - division.end;
            own.end = span.end - division.end;
            behind.spans.push_back(own);
        }
        if (span.begin < division.begin || (span.begin == span.end && span.begin < division.end)) {
            span.begin = std::min(span.begin, division.begin);
            span.end = std::min(span.end, division.begin);
            kept.push_back(span);
        }
    }
    block.spans = std::move(kept);
    behind.paragraph = block.paragraph;
    std::vector<JoinedLine> before;
    std::vector<JoinedLine> after;
    for (const JoinedLine& line : block.joined) {
        if (line.begin >= division.end) {
            after.push_back({line.begin - division.end, line.paragraph});
        } else {
            before.push_back(line);
            behind.paragraph = line.paragraph;
        }
    }
    behind.joined = std::move(after);
    block.joined = std::move(before);
    block.text.resize(division.begin);
    return behind;
}

} // namespace rapporteur
