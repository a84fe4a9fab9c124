// Fields (17.16): complex ones between their marks, and simple ones.
#include "document/story_reader.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace rapporteur {

/// The result of a field inside the instruction of another belongs to that instruction.
void StoryReader::add_to_instruction(std::string_view text) {
    document().artifacts[fields_.back().artifact].text += text;
    const std::size_t code = innermost_code();
    if (code < fields_.size())
        fields_[code].instruction += text;
}

/// The innermost field whose instruction is being read; fields_.size() if there is none.
std::size_t StoryReader::innermost_code() const {
    if (fields_.empty())
        return 0;
    const std::size_t index = fields_.back().in_code ? fields_.size() - 1 : fields_.back().code_around;
    return index < fields_.size() && fields_[index].in_code ? index : fields_.size();
}

/// Called at the first mark, because most stories have no fields.
void StoryReader::pair_marks() {
    field_marks_ =
        pair_field_marks(flows_.front().opener, Visibility(reading_.changes, &source_.compatibility));
    if (field_marks_.unpaired > 0)
        document().oddities.push_back(
            {"field-unbalanced", part_.name, 0,
             fmt::format("{} field marks without partner; the text around them is kept",
                         field_marks_.unpaired)});
}

void StoryReader::mark_field(pugi::xml_node node) {
    if (next_field_mark_ == 0)
        pair_marks();
    const std::size_t ordinal = next_field_mark_++;
    if (ordinal >= field_marks_.paired.size() || !field_marks_.paired[ordinal])
        return;
    const std::string_view type = node.attribute("w:fldCharType").value();
    if (type == "begin") {
        Field field;
        field.begin = node;
        field.code_around = innermost_code();
        field.link = fields_.size() > flow().fields ? fields_.back().link : no_index;
        field.artifact = record("field-code", "");
        fields_.push_back(std::move(field));
        ++flow().codes;
    } else if (const std::size_t index = complex_field(); index < fields_.size()) {
        if (type == "end") {
            end_field(index);
        } else if (Field& field = fields_[index]; field.in_code) {
            field.in_code = false;
            --flow().codes;
            if (std::string target = hyperlink_target(field.instruction); !target.empty())
                field.link = link_index(std::move(target));
        }
    }
}

/// The innermost field of this flow that began with a mark, so that a mark may end it; fields_.size() if
/// there is none. Simple fields inside it end with their elements, even if the mark cuts through them.
std::size_t StoryReader::complex_field() const {
    for (std::size_t index = fields_.size(); index > flows_.back().fields; --index)
        if (!fields_[index - 1].is_simple)
            return index - 1;
    return fields_.size();
}

void StoryReader::end_field(std::size_t index) {
    const Field field = std::move(fields_[index]);
    fields_.erase(fields_.begin() + static_cast<std::ptrdiff_t>(index));
    if (field.in_code)
        --flow().codes;
    document().artifacts[field.artifact].name = trim(field.instruction);
    if (field.has_text) {
        if (index > flow().fields)
            fields_[index - 1].has_text = true;
    } else if (field.begin.child("w:ffData")) {
        document().artifacts[field.artifact].text += check_box(field.instruction, field.begin);
        add_text(chosen_entry(field.instruction, field.begin));
    } else if (auto number = number_field(field.instruction)) {
        add_number_field(std::move(*number));
    } else {
        add_text(shown_instruction(field.instruction));
    }
}

/// Adds the field without its number, which is known only after the whole document is read.
void StoryReader::add_number_field(NumberField field) {
    if (flow().codes > 0 || look_.hidden)
        return;
    any_builder().append_number_field(std::move(field));
    document().has_number_fields = true;
}

void StoryReader::open_simple_field(pugi::xml_node node) {
    Field field;
    field.begin = node;
    field.is_simple = true;
    field.instruction = node.attribute("w:instr").value();
    field.in_code = false;
    field.code_around = innermost_code();
    field.link = fields_.size() > flow().fields ? fields_.back().link : no_index;
    field.artifact = record("field-code", "");
    if (std::string target = hyperlink_target(field.instruction); !target.empty())
        field.link = link_index(std::move(target));
    fields_.push_back(std::move(field));
}

/// Complex fields that began inside the simple field and end after it stay open.
void StoryReader::close_simple_field(pugi::xml_node node) {
    for (std::size_t index = fields_.size(); index > flow().fields; --index) {
        if (fields_[index - 1].begin == node) {
            end_field(index - 1);
            return;
        }
    }
}

} // namespace rapporteur
