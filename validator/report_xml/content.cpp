// The content of a paragraph, and the parts of report XML that have no paragraphs.
#include "report_xml/restorer.hpp"

#include "base/text.hpp"
#include "markup/meeting.hpp"
#include "report/ordinals.hpp"
#include "rules/rule.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::uint32_t most_columns = 1'000; // of a table; Word allows 63

constexpr std::array emphasis_names{std::pair{std::string_view("b"), SpanKind::bold},
                                    std::pair{std::string_view("i"), SpanKind::italic},
                                    std::pair{std::string_view("u"), SpanKind::underline},
                                    std::pair{std::string_view("sup"), SpanKind::superscript},
                                    std::pair{std::string_view("sub"), SpanKind::subscript},
                                    std::pair{std::string_view("ref"), SpanKind::link}};

constexpr std::array marked_facts{FactKind::date, FactKind::place,      FactKind::participant,
                                  FactKind::body, FactKind::submission, FactKind::online};

std::optional<std::chrono::year_month_day> parse_day(std::string_view text) {
    const auto number = [&text](std::size_t at, std::size_t size) {
        unsigned value = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + size, value);
        return error == std::errc() && end == text.data() + at + size ? std::optional(value) : std::nullopt;
    };
    constexpr std::size_t day_size = 10; // "2014-06-24"
    if (text.size() != day_size || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = number(0, 4);
    const auto month = number(5, 2);
    const auto day = number(8, 2);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(*month), std::chrono::day(*day));
    return date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace

std::optional<DateFact> Restorer::days(pugi::xml_node node, const char* first, const char* last) {
    if (!node.attribute(first)) {
        if (node.attribute(last))
            wrong(node, fmt::format("`{}` may not stand without `{}`", last, first));
        return std::nullopt;
    }
    DateFact date;
    const auto begin = parse_day(node.attribute(first).value());
    const auto end = node.attribute(last) ? parse_day(node.attribute(last).value()) : begin;
    if (!begin || !end) {
        wrong(node, fmt::format("`{}` is no day", shown_name(node.attribute(begin ? last : first).value())));
        return std::nullopt;
    }
    date.first = *begin;
    if (node.attribute(last))
        date.last = *end;
    return date;
}

void Restorer::enter_content(Frame& frame, std::string_view name) {
    frame.begin = static_cast<std::uint32_t>(paragraphs_.back().block.text.size());
    const auto fact = std::find_if(marked_facts.begin(), marked_facts.end(),
                                   [name](FactKind kind) { return to_string(kind) == name; });
    if (fact == marked_facts.end() || paragraphs_.back().element == no_index)
        return; // facts in a note are not facts of the report
    Fact made;
    made.kind = *fact;
    made.element = paragraphs_.back().element;
    made.begin = frame.begin;
    made.code = frame.node.attribute("country").value();
    if (made.kind == FactKind::date)
        made.date = days(frame.node, "when", "until");
    if (made.kind == FactKind::participant && made.code.empty())
        made.attendee = std::string_view(frame.node.attribute("type").value()) == "organization"
                            ? Attendee::organization
                            : Attendee::unknown;
    frame.fact = file_.corrected.report.facts.size();
    file_.corrected.report.facts.push_back(std::move(made));
}

void Restorer::leave_content(const Frame& frame) {
    Block& block = paragraphs_.back().block;
    const auto end = static_cast<std::uint32_t>(block.text.size());
    if (frame.fact != no_index) {
        Fact& fact = file_.corrected.report.facts[frame.fact];
        fact.end = end;
        if (fact.begin == end) // the writer could not mark an empty range
            return wrong(frame.node, fmt::format("`{}` has no words", frame.rule->name));
        fact.text = fold_space(std::string_view(block.text).substr(fact.begin));
        return;
    }
    const auto emphasis = std::find_if(emphasis_names.begin(), emphasis_names.end(),
                                       [&frame](const auto& each) { return each.first == frame.rule->name; });
    if (emphasis == emphasis_names.end())
        return;
    Span span{emphasis->second, frame.begin, end, no_index};
    if (span.kind == SpanKind::link) {
        auto& links = file_.corrected.blocks.links;
        const std::string target = frame.node.attribute("target").value();
        if (links.empty() || links.back() != target)
            links.push_back(target);
        span.target = static_cast<std::uint32_t>(links.size() - 1);
    }
    block.spans.push_back(span);
}

void Restorer::enter_note(pugi::xml_node node) {
    const std::uint32_t number = positive(node, "number", 1'000'000);
    auto& notes = file_.corrected.blocks.notes;
    notes.resize(std::max<std::size_t>(notes.size(), number));
    if (node.first_child() && !notes[number - 1].empty())
        return wrong(node, fmt::format("the text of note {} stands twice", number));
    Block& block = paragraphs_.back().block;
    const auto at = static_cast<std::uint32_t>(block.text.size());
    block.spans.push_back({SpanKind::note, at, at, number - 1});
}

void Restorer::enter_cell(pugi::xml_node node) {
    constexpr std::uint32_t most_rows = 1'000'000;
    Frame& row = frames_[frames_.size() - 2];
    Cell cell;
    cell.table = row.table;
    cell.row = row.row;
    cell.column_span = positive(node, "cols", most_columns);
    cell.row_span = positive(node, "rows", most_rows);
    std::uint32_t& column = next_columns_[row.table];
    auto& covered = covered_[row.table];
    const std::uint32_t before = column;
    while (column < covered.size() && covered[column] > row.row)
        ++column;
    shown_.add_columns(column - before);
    cell.column = column;
    column += cell.column_span;
    if (column > most_columns)
        return wrong(node, fmt::format("a table has more than {} columns", most_columns), FailureCode::limit);
    shown_.add_columns(cell.column_span - 1);
    if (cell.row_span > 1) {
        covered.resize(std::max<std::size_t>(covered.size(), column), 0);
        for (std::uint32_t each = cell.column; each < column; ++each)
            covered[each] = std::max(covered[each], cell.row + cell.row_span);
    }
    file_.corrected.blocks.cells.push_back(cell);
}

/// Counts the columns that cells from above cover after the last cell of a row.
void Restorer::leave_row(const Frame& row) {
    const auto& covered = covered_[row.table];
    shown_.add_columns(static_cast<std::uint64_t>(std::count_if(
        covered.begin() + std::min<std::ptrdiff_t>(next_columns_[row.table], std::ssize(covered)),
        covered.end(), [&row](std::uint32_t first_free) { return first_free > row.row; })));
    if (shown_.is_too_much() && !failure_)
        failure_ = shown_.failure().value();
}

void Restorer::read_correction(pugi::xml_node node) {
    if (std::string_view(node.name()) == "artifact") {
        constexpr std::uint32_t most = 0xFFFF'FFFF;
        Artifact artifact;
        artifact.kind = node.attribute("kind").value();
        artifact.name = node.attribute("name").value();
        artifact.count = positive(node, "count", most);
        if (!seen_.insert(fmt::format("{}\n{}", artifact.kind, artifact.name)).second)
            return wrong(node, fmt::format("the artifact `{}` stands twice", shown_name(artifact.kind)));
        file_.corrected.blocks.dropped.push_back(std::move(artifact));
        return;
    }
    const char* name = node.attribute("rule").value();
    const Rule* rule = find_rule(name);
    Correction correction;
    correction.rule = rule != nullptr && rule->name == std::string_view(name)
                          ? std::string_view(rule->name)
                          : std::string_view(file_.rule_names.emplace_back(name));
    correction.at = node.attribute("at").value();
    correction.found = node.attribute("found").value();
    correction.written = node.attribute("written").value();
    file_.corrected.corrections.push_back(std::move(correction));
}

void Restorer::enter_meeting(Frame& frame) {
    if (meeting_)
        return wrong(frame.node, "`meeting` stands twice");
    meeting_ = frame.node;
    // The children have only words, which are compared with the text at the end.
    static_cast<void>(days(frame.node, "date", "endDate"));
}

void Restorer::leave_words(const Frame& frame) {
    std::string words = frame.node.text().get();
    if (frame.rule->name == "participant")
        participants_.push_back(std::move(words));
    else if (!meeting_words_.emplace(frame.rule->name, std::move(words)).second)
        wrong(frame.node, fmt::format("`{}` stands twice", frame.rule->name));
}

/// The words for the kind of meeting have no mark in the text, so they are searched where the facts are. If
/// they have another kind of white space between them they are not found; then their place is the beginning
/// of the first of these paragraphs.
void Restorer::add_meeting_kind(const std::string& words) {
    Report& report = file_.corrected.report;
    std::uint32_t element = no_index;
    std::size_t begin = std::string::npos;
    for (const SectionKind kind : {SectionKind::opening, SectionKind::title_block}) {
        for (std::uint32_t index = 0; index < report.elements.size() && begin == std::string::npos; ++index) {
            if (report.elements[index].kind != kind)
                continue;
            begin = file_.corrected.blocks.blocks[report.elements[index].block].text.find(words);
            element = begin != std::string::npos || element == no_index ? index : element;
        }
    }
    if (element == no_index)
        return wrong(meeting_,
                     fmt::format("no text says what kind of meeting it was, `{}`", shown_name(words)));
    Fact made;
    made.kind = FactKind::meeting_kind;
    made.element = element;
    made.begin = begin == std::string::npos ? 0 : static_cast<std::uint32_t>(begin);
    made.end = begin == std::string::npos ? 0 : static_cast<std::uint32_t>(begin + words.size());
    made.text = words;
    const auto place = std::upper_bound(
        report.facts.begin(), report.facts.end(), made, [](const Fact& left, const Fact& right) {
            return std::pair(left.element, left.begin) < std::pair(right.element, right.begin);
        });
    report.facts.insert(place, std::move(made));
}

void Restorer::apply_meeting() {
    Report& report = file_.corrected.report;
    const auto said = [&](FactKind kind) {
        const Fact* fact = meeting_fact(report, kind);
        return fact == nullptr ? std::string() : fact->text;
    };
    const auto compare = [this](std::string_view what, const std::string& here, const std::string& text) {
        if (here != text)
            wrong(meeting_, fmt::format("the {} of the meeting is `{}`, that of the text `{}`", what,
                                        shown_name(here), shown_name(text)));
    };
    const Fact* date = meeting_fact(report, FactKind::date);
    const auto words = [this](std::string_view name) {
        const auto found = meeting_words_.find(name);
        return found == meeting_words_.end() ? std::string() : found->second;
    };
    compare("date", meeting_.attribute("date").value(), date == nullptr ? "" : first_day(*date));
    compare("body", words("body"), said(FactKind::body));
    compare("place", words("place"), said(FactKind::place));
    compare("virtual", words("virtual"), said(FactKind::online));
    std::vector<const Fact*> found = meeting_facts(report, FactKind::participant);
    if (found.size() != participants_.size())
        return wrong(meeting_, fmt::format("the meeting has {} participants, the text {}",
                                           participants_.size(), found.size()));
    for (std::size_t index = 0; index < found.size(); ++index) {
        if (found[index]->text == participants_[index])
            continue;
        const auto at = static_cast<std::size_t>(found[index] - report.facts.data());
        report.facts[at].name = participants_[index];
    }
    if (const auto kind = meeting_.attribute("kind"))
        add_meeting_kind(kind.value());
}

void Restorer::finish() {
    Report& report = file_.corrected.report;
    for (Section& section : report.sections) {
        if (section.heading != no_index)
            section.title = fold_space(file_.corrected.blocks.blocks[section.heading].text);
    }
    number_elements(report);
    for (auto& [element, id] : ids_)
        report.elements[element].id = std::move(id);
    for (const Element& element : report.elements) {
        if (element.part == ElementPart::entry && element.section != no_index && element.ordinal == 1) {
            const auto& readings = file_.corrected.blocks.blocks[element.block].label.readings;
            report.sections[element.section].start = readings.empty() ? 1 : readings.front().value;
        }
    }
    if (meeting_)
        apply_meeting();
    else
        wrong(frames_.empty() ? meeting_ : frames_.front().node, "`report` has no `meeting`");
}

} // namespace rapporteur
