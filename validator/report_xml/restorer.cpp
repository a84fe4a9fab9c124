#include "report_xml/restorer.hpp"

#include "base/text.hpp"
#include "report/ordinals.hpp"
#include "report_xml/label_restoring.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <limits>

namespace rapporteur {
namespace {

constexpr std::uint32_t most_notes = 1'000'000;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::optional<SectionKind> kind_of_section(std::string_view word) {
    for (const SectionKind kind :
         {SectionKind::title_block, SectionKind::opening, SectionKind::submission, SectionKind::recitals,
          SectionKind::list, SectionKind::prose, SectionKind::participants, SectionKind::signatures,
          SectionKind::annex, SectionKind::closing}) {
        if (to_string(kind) == word)
            return kind;
    }
    return word == "resolutions" ? std::optional(SectionKind::list) : std::nullopt;
}

/// The part that a paragraph has in a section of this kind.
ElementPart part_in(SectionKind kind) {
    return kind == SectionKind::signatures || kind == SectionKind::closing ? ElementPart::line
                                                                           : ElementPart::paragraph;
}

/// Joins marks that the writer divided at the border of another mark.
void join_spans(std::vector<Span>& spans) {
    std::stable_sort(spans.begin(), spans.end(), [](const Span& left, const Span& right) {
        return std::pair(left.kind, left.begin) < std::pair(right.kind, right.begin);
    });
    std::vector<Span> joined;
    for (const Span& span : spans) {
        const bool goes_on = !joined.empty() && span.kind != SpanKind::note &&
                             joined.back().kind == span.kind && joined.back().end == span.begin &&
                             joined.back().target == span.target;
        if (goes_on)
            joined.back().end = span.end;
        else
            joined.push_back(span);
    }
    std::stable_sort(joined.begin(), joined.end(),
                     [](const Span& left, const Span& right) { return left.begin < right.begin; });
    spans = std::move(joined);
}

} // namespace

void Restorer::wrong(pugi::xml_node node, std::string message, FailureCode code) {
    if (failure_)
        return;
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug() - 1, 0));
    const auto before = text_.substr(0, std::min(offset, text_.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto column = count_code_points(before.substr(before.rfind('\n') + 1)) + 1;
    failure_ = Failure{code, fmt::format("{}:{}", line, column), std::move(message)};
}

Result<ReportFile> Restorer::restore(pugi::xml_node root) {
    enter(root);
    pugi::xml_node node = root.first_child();
    while (!failure_ && !frames_.empty()) {
        if (!node) {
            node = frames_.back().node.next_sibling();
            leave();
            continue;
        }
        if (node.type() == pugi::node_element) {
            enter(node);
            node = node.first_child();
            continue;
        }
        take_text(node);
        node = node.next_sibling();
    }
    if (!failure_)
        finish();
    if (failure_)
        return tl::unexpected(std::move(*failure_));
    return std::move(file_);
}

void Restorer::enter(pugi::xml_node node) {
    const std::string_view name = node.name();
    const Holds inside = frames_.empty() ? Holds::root : frames_.back().rule->holds;
    const ElementRule* rule = rule_of(name, inside);
    if (rule == nullptr)
        return wrong(node, frames_.empty() ? fmt::format("`{}` is no report", shown_name(name))
                                           : fmt::format("`{}` may not stand in `{}`", shown_name(name),
                                                         frames_.back().rule->name));
    if (std::string message = check_attributes(node, *rule); !message.empty())
        return wrong(node, std::move(message));
    frames_.push_back({.node = node, .rule = rule});
    enter_known(frames_.back(), name);
}

void Restorer::enter_known(Frame& frame, std::string_view name) {
    switch (frame.rule->holds) {
    case Holds::report:
        if (const std::string_view language = frame.node.attribute("xml:lang").value(); language != "und")
            file_.corrected.report.language = language;
        break;
    case Holds::meeting:
        enter_meeting(frame);
        break;
    case Holds::lines:
    case Holds::resolutions:
    case Holds::entries:
        enter_section(name, frame.node);
        break;
    case Holds::loose:
        if (name == "cell")
            enter_cell(frame.node);
        else
            enter_section(name, frame.node);
        break;
    case Holds::numbered: {
        const Frame* above = enclosing_entry();
        frame.depth = static_cast<std::uint8_t>(name != "item"     ? 1
                                                : above == nullptr ? 2
                                                                   : std::min(above->depth + 1, 255));
        break;
    }
    case Holds::rows: {
        const auto cell = static_cast<std::uint32_t>(file_.corrected.blocks.cells.size() - 1);
        const bool nested = frames_[frames_.size() - 2].rule->name == "cell";
        frame.table = static_cast<std::uint32_t>(file_.corrected.blocks.tables.size());
        file_.corrected.blocks.tables.push_back({nested ? cell : no_index});
        break;
    }
    case Holds::cells: {
        Frame& table = frames_[frames_.size() - 2];
        frame.table = table.table;
        frame.row = table.row++;
        next_columns_[frame.table] = 0;
        break;
    }
    case Holds::content:
        if (frames_[frames_.size() - 2].rule->holds == Holds::content)
            enter_content(frame, name);
        else
            begin_paragraph(frame, name);
        break;
    case Holds::note:
        enter_note(frame.node);
        break;
    default:
        if (name == "br")
            paragraphs_.back().block.text += '\n';
        else if (name == "source") {
            file_.source_name = frame.node.attribute("name").value();
            file_.source_sha256 = frame.node.attribute("sha256").value();
        } else if (name == "correction" || name == "artifact")
            read_correction(frame.node);
        break;
    }
}

void Restorer::leave() {
    const Frame frame = frames_.back();
    const std::string_view name = frame.rule->name;
    switch (frame.rule->holds) {
    case Holds::words:
        leave_words(frame);
        break;
    case Holds::content:
        if (frames_[frames_.size() - 2].rule->holds == Holds::content)
            leave_content(frame);
        else
            end_paragraph();
        break;
    case Holds::numbered:
        if (frame.element == no_index)
            wrong(frame.node, fmt::format("`{}` has no paragraph", name));
        break;
    case Holds::lines:
    case Holds::resolutions:
    case Holds::entries:
        section_ = no_index;
        break;
    case Holds::loose:
        if (name != "cell")
            section_ = no_index;
        break;
    case Holds::cells:
        leave_row(frame);
        break;
    case Holds::rows:
        covered_.erase(frame.table);
        next_columns_.erase(frame.table);
        break;
    default:
        break;
    }
    frames_.pop_back();
}

void Restorer::take_text(pugi::xml_node node) {
    const std::string_view value = node.value();
    const Frame& frame = frames_.back();
    if (frame.rule->holds == Holds::content)
        paragraphs_.back().block.text += value;
    else if (frame.rule->holds != Holds::words && !is_blank(value))
        wrong(node, fmt::format("`{}` may not hold the text `{}`", frame.rule->name,
                                shown_name(fold_space(value))));
}

void Restorer::take_id(pugi::xml_node node) {
    const std::string id = node.attribute("xml:id").value();
    if (id.empty() || !seen_.insert("#" + id).second)
        wrong(node, id.empty() ? std::string("an `xml:id` is empty")
                               : fmt::format("the `xml:id` `{}` stands twice", shown_name(id)));
}

std::uint32_t Restorer::positive(pugi::xml_node node, const char* name, std::uint32_t most) {
    const auto attribute = node.attribute(name);
    if (!attribute)
        return 1;
    std::uint32_t value = 0;
    const std::string_view digits = attribute.value();
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value == 0 || value > most) {
        wrong(node,
              fmt::format("`{}` is a whole number from 1 to {}, not `{}`", name, most, shown_name(digits)));
        return 1;
    }
    return value;
}

std::uint32_t Restorer::find_pattern(SectionKind kind, std::string_view name) const {
    for (std::uint32_t index = 0; index < layout_.sections.size(); ++index) {
        const SectionPattern& pattern = layout_.sections[index];
        if (pattern.kind == kind && pattern.name == name)
            return index;
    }
    return no_index;
}

void Restorer::enter_section(std::string_view name, pugi::xml_node node) {
    Section section;
    const auto kind = kind_of_section(name == "section" ? node.attribute("kind").value() : name);
    if (!kind)
        return wrong(node, fmt::format("there is no kind of section `{}`",
                                       shown_name(node.attribute("kind").value())));
    section.kind = *kind;
    if (name == "section") {
        take_id(node);
        section.id = node.attribute("xml:id").value();
        section.pattern = find_pattern(*kind, node.attribute("name").value());
        if (section.pattern == no_index && node.attribute("name"))
            return wrong(node, fmt::format("the layout `{}` has no section `{}`", layout_.name,
                                           shown_name(node.attribute("name").value())));
    } else {
        if (!seen_.insert(std::string(name)).second)
            return wrong(node, fmt::format("`{}` stands twice", name));
        for (std::uint32_t index = 0; index < layout_.sections.size(); ++index) {
            if (layout_.sections[index].kind == *kind && layout_.sections[index].standard) {
                section.pattern = index;
                break;
            }
        }
    }
    section.ordinal = ++ordinals_[section.pattern];
    section_ = static_cast<std::uint32_t>(file_.corrected.report.sections.size());
    entries_ = 0;
    file_.corrected.report.sections.push_back(std::move(section));
}

Restorer::Frame* Restorer::enclosing_entry() {
    for (std::size_t i = frames_.size(); i-- > 0;) {
        if (frames_[i].rule->holds == Holds::numbered && frames_[i].element != no_index)
            return &frames_[i];
    }
    return nullptr;
}

void Restorer::begin_paragraph(const Frame& frame, std::string_view name) {
    OpenParagraph paragraph;
    Report& report = file_.corrected.report;
    Frame& parent = frames_[frames_.size() - 2];
    if (parent.rule->holds == Holds::note) {
        paragraph.note = positive(parent.node, "number", most_notes) - 1;
        paragraph.block.label = restore_label(frame.node.attribute("label").value());
        paragraphs_.push_back(std::move(paragraph));
        return;
    }
    Element element;
    element.section = section_;
    element.block = static_cast<std::uint32_t>(report.elements.size());
    element.kind = section_ == no_index ? SectionKind::loose : report.sections[section_].kind;
    const bool in_cell = parent.rule->name == "cell";
    paragraph.element = element.block;
    paragraph.block.paragraph = element.block + 1;
    if (in_cell)
        paragraph.block.cell = static_cast<std::uint32_t>(file_.corrected.blocks.cells.size() - 1);
    const Frame* above = enclosing_entry();
    if (parent.rule->holds == Holds::numbered && parent.element == no_index) {
        if (name != "p")
            return wrong(frame.node,
                         fmt::format("`{}` does not begin with its paragraph", parent.rule->name));
        begin_numbered(parent, element, paragraph.block);
    } else {
        paragraph.block.label = restore_label(frame.node.attribute("label").value());
        if (name == "line") {
            element.part = ElementPart::line;
            constexpr std::array roles{LineRole::organization, LineRole::title, LineRole::place,
                                       LineRole::date, LineRole::other};
            const std::string_view role = frame.node.attribute("role").value();
            const auto known = std::find_if(roles.begin(), roles.end(),
                                            [role](LineRole each) { return to_string(each) == role; });
            if (known == roles.end())
                return wrong(frame.node, fmt::format("there is no role `{}`", shown_name(role)));
            element.line_role = *known;
        } else if (name == "heading" && !in_cell) {
            element.part = ElementPart::heading;
            element.kind = SectionKind::heading;
            if (section_ != no_index && report.sections[section_].heading == no_index)
                report.sections[section_].heading = element.block;
        } else if (name == "column") {
            element.part = ElementPart::column;
        } else if (above != nullptr) {
            element.part = name == "responsible" ? ElementPart::responsible : ElementPart::continuation;
            element.parent = above->element;
            element.depth = above->depth;
        } else {
            element.part = part_in(element.kind);
            // In a title block, a paragraph that is not a line belongs to no kind of section. The same holds
            // for a table in a title block or a submission.
            if (element.kind == SectionKind::title_block ||
                (in_cell && element.kind == SectionKind::submission))
                element.kind = SectionKind::loose;
        }
    }
    report.elements.push_back(std::move(element));
    paragraphs_.push_back(std::move(paragraph));
}

void Restorer::begin_numbered(Frame& numbered, Element& element, Block& block) {
    const Frame* above = nullptr;
    for (std::size_t i = frames_.size() - 2; i-- > 0;) {
        if (frames_[i].rule->holds == Holds::numbered) {
            above = &frames_[i];
            break;
        }
    }
    const bool is_item = numbered.rule->name == "item";
    element.part = is_item ? ElementPart::item : ElementPart::entry;
    element.depth = numbered.depth;
    element.parent = is_item && above != nullptr ? above->element : no_index;
    element.ordinal = is_item ? 1 : ++entries_;
    take_id(numbered.node);
    ids_[element.block] = numbered.node.attribute("xml:id").value();
    const auto& levels = levels_of(file_.corrected.report, layout_, element);
    std::string message;
    block.label = restore_label(numbered.node, element, levels, message);
    // A list may leave out a level. Then the labels say how deep it is.
    const std::string as_it_stands = message;
    while (!message.empty() && is_item && element.depth <= levels.size()) {
        ++element.depth;
        message.clear();
        block.label = restore_label(numbered.node, element, levels, message);
    }
    numbered.depth = element.depth;
    if (!message.empty())
        wrong(numbered.node, as_it_stands);
    numbered.element = element.block;
}

void Restorer::end_paragraph() {
    OpenParagraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    join_spans(paragraph.block.spans);
    paragraph.block.all_bold = is_all_bold(paragraph.block);
    shown_.add_paragraph(paragraph.block.text);
    shown_.add_label(paragraph.block.label.text.size());
    if (shown_.is_too_much()) {
        failure_ = shown_.failure().value();
        return;
    }
    Blocks& blocks = file_.corrected.blocks;
    if (paragraph.note != no_index)
        blocks.notes[paragraph.note].push_back(std::move(paragraph.block));
    else
        blocks.blocks.push_back(std::move(paragraph.block));
}

} // namespace rapporteur
