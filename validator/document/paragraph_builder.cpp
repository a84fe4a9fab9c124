#include "document/paragraph_builder.hpp"

#include <algorithm>
#include <tuple>

namespace rapporteur {

void ParagraphBuilder::set_span(SpanKind kind, bool on, std::uint32_t target) {
    OpenSpan& open = open_[static_cast<std::size_t>(kind)];
    if (open.begin != no_index) {
        if (on && open.target == target)
            return;
        if (open.begin < size())
            paragraph.spans.push_back({kind, open.begin, size(), open.target});
    }
    open = {on ? size() : no_index, on ? target : no_index};
}

void ParagraphBuilder::append(std::string_view text, const Look& look, std::uint32_t link) {
    if (text.empty())
        return;
    if (!(look == look_)) {
        set_span(SpanKind::bold, look.bold);
        set_span(SpanKind::italic, look.italic);
        set_span(SpanKind::underline, look.underline);
        set_span(SpanKind::superscript, look.superscript);
        set_span(SpanKind::subscript, look.subscript);
        set_span(SpanKind::language, look.language != no_index, look.language);
        look_ = look;
    }
    if (link != open_[static_cast<std::size_t>(SpanKind::link)].target)
        set_span(SpanKind::link, link != no_index, link);
    write_page_break();
    paragraph.text += text;
}

void ParagraphBuilder::append_note(std::uint32_t note) {
    paragraph.spans.push_back({SpanKind::note, size(), size(), note});
}

void ParagraphBuilder::append_number_field(NumberField field) {
    write_page_break();
    field.offset = size();
    paragraph.number_fields.own().push_back(std::move(field));
}

void ParagraphBuilder::write_page_break() {
    if (page_break_pending_)
        paragraph.text += '\n';
    page_break_pending_ = false;
}

bool ParagraphBuilder::is_blank() const {
    return paragraph.text.empty() && paragraph.spans.empty() && paragraph.number_fields.empty() &&
           before.empty() && after.empty() && !has_object;
}

Paragraph ParagraphBuilder::finish() {
    for (const SpanKind kind : {SpanKind::bold, SpanKind::italic, SpanKind::underline, SpanKind::superscript,
                                SpanKind::subscript, SpanKind::link, SpanKind::language})
        set_span(kind, false);
    std::stable_sort(paragraph.spans.begin(), paragraph.spans.end(), [](const Span& left, const Span& right) {
        return std::tie(left.begin, left.kind) < std::tie(right.begin, right.kind);
    });
    return std::move(paragraph);
}

} // namespace rapporteur
