#include "findings.hpp"

#include "rapporteur/words.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/DateTime.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/weakref.hxx>
#include <osl/time.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace rapporteur::office {
namespace {

constexpr std::string_view own_author = "rapporteur: "; ///< the library recognises its own comments by this
constexpr std::size_t most_comments = 200;
constexpr Severity severities[] = {Severity::error, Severity::warning, Severity::info};

/// The severity in the name of a comment's author, in any language; none if it is somebody else's comment.
std::optional<Severity> severity_of(const OUString& author) {
    const std::string name = from_office(author);
    if (!name.starts_with(own_author))
        return std::nullopt;
    for (const std::string_view language : languages())
        for (const Severity severity : severities)
            if (to_office(name) == author_of(severity, language))
                return severity;
    return Severity::info;
}

css::util::DateTime now() {
    TimeValue time{};
    TimeValue local{};
    oslDateTime date{};
    osl_getSystemTime(&time);
    osl_getLocalTimeFromSystemTime(&time, &local);
    osl_getDateTimeFromTimeValue(&local, &date);
    return {0, date.Seconds, date.Minutes, date.Hours, date.Day, date.Month, date.Year, false};
}

/// A cursor at the place of a finding in the window.
Reference<css::text::XTextCursor> cursor_at(const std::vector<WindowParagraph>& paragraphs,
                                            const PlaceFinder& places, const PlacedFinding& finding) {
    if (const auto place = places.place(finding.paragraph, finding.begin, finding.end))
        return cursor_over(*places.paragraph(finding.paragraph), place->first, place->second);
    // If the window has no such paragraph (a text box), the paragraph before it is used.
    std::uint32_t index = finding.paragraph;
    while (index > 0 && places.paragraph(index) == nullptr)
        --index;
    const WindowParagraph* before = places.paragraph(index);
    const WindowParagraph& shown = before == nullptr ? paragraphs.front() : *before;
    return cursor_over(shown, 0, static_cast<std::uint32_t>(shown.text.size()));
}

void insert_comment(const Model& model, const Reference<css::text::XTextCursor>& cursor,
                    const OUString& author, const std::vector<std::string>& lines) {
    const auto comment = made_by<css::text::XTextContent>(model, "com.sun.star.text.textfield.Annotation");
    std::string content;
    for (const std::string& line : lines)
        content += (content.empty() ? "" : "\n") + line;
    set_property(comment, "Author", author);
    set_property(comment, "Initials", OUString("r"));
    set_property(comment, "Content", to_office(content));
    set_property(comment, "DateTimeValue", now());
    cursor->getText()->insertTextContent(base_of<css::text::XTextRange>(cursor), comment, true);
}

/// The order of two places: negative if the first comes first. None if they are in different texts.
std::optional<int> order_of(const Reference<css::text::XTextRange>& one,
                            const Reference<css::text::XTextRange>& other) {
    const auto compare = as<css::text::XTextRangeCompare>(one->getText());
    if (!compare.is())
        return std::nullopt;
    try {
        return -compare->compareRegionStarts(one, other);
    } catch (const css::uno::Exception&) {
        return std::nullopt;
    }
}

/// The finding that was shown last. Several may stand at the same words, and each gets its turn.
struct LastShown {
    css::uno::WeakReference<css::frame::XModel> model = {};
    std::size_t finding = 0;
};
LastShown& last_shown() {
    static LastShown last;
    return last;
}

} // namespace

OUString author_of(Severity severity, std::string_view language) {
    return to_office(std::string(own_author) +
                     phrase(language, "severity-" + std::string(to_string(severity))));
}

std::vector<ShownFinding> findings_in(const std::vector<WindowParagraph>& paragraphs) {
    std::vector<ShownFinding> findings;
    for (std::size_t index = 0; index < paragraphs.size(); ++index) {
        for (const Remark& remark : paragraphs[index].remarks) {
            const auto severity = severity_of(property<OUString>(remark.field, "Author"));
            if (!severity)
                continue;
            ShownFinding finding;
            finding.comment = remark.field;
            finding.begin = remark.begin;
            finding.end = remark.end;
            finding.severity = *severity;
            const auto content = property<OUString>(remark.field, "Content");
            const sal_Int32 end = content.indexOf('\n');
            finding.sentence = end < 0 ? content : content.copy(0, end);
            finding.words = as<css::text::XTextContent>(remark.field)->getAnchor()->getString();
            finding.paragraph = index;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

std::size_t show_findings(const Model& model, const std::vector<WindowParagraph>& paragraphs,
                          const PlacedReport& places, std::string_view language) {
    const auto earlier = findings_in(paragraphs);
    std::vector<std::size_t> order(places.findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto severity_at = [&places](std::size_t index) {
        return places.check.findings[places.findings[index].finding].severity;
    };
    if (order.size() > most_comments) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
            return severity_at(left) > severity_at(right);
        });
        order.resize(most_comments);
        std::sort(order.begin(), order.end());
    }
    // Each cursor moves with its words while comments are added and removed.
    const PlaceFinder finder(paragraphs, places);
    std::vector<Reference<css::text::XTextCursor>> cursors;
    if (!paragraphs.empty())
        for (const std::size_t index : order)
            cursors.push_back(cursor_at(paragraphs, finder, places.findings[index]));
    for (const ShownFinding& finding : earlier) {
        const auto comment = as<css::text::XTextContent>(finding.comment);
        comment->getAnchor()->getText()->removeTextContent(comment);
    }
    for (std::size_t at = 0; at < cursors.size(); ++at)
        insert_comment(model, cursors[at], author_of(severity_at(order[at]), language),
                       places.findings[order[at]].lines);
    return places.findings.size() - cursors.size();
}

void select_finding(const Model& model, const ShownFinding& finding) {
    const auto selection = as<css::view::XSelectionSupplier>(model->getCurrentController());
    if (!selection.is())
        return;
    const auto words = finding.begin->getText()->createTextCursorByRange(finding.begin);
    words->gotoRange(finding.end, true);
    selection->select(Any(base_of<css::text::XTextRange>(words)));
}

bool select_next(const Model& model, bool forward) {
    const auto cursors = as<css::text::XTextViewCursorSupplier>(model->getCurrentController());
    const auto paragraphs = paragraphs_of(as<css::text::XTextDocument>(model));
    const auto findings = findings_in(paragraphs);
    if (!cursors.is() || findings.empty())
        return false;
    const Reference<css::text::XTextRange> at = cursors->getViewCursor()->getStart();
    // The paragraph of the cursor: the last one of its text that begins at or before it.
    std::size_t here = 0;
    for (std::size_t index = 0; index < paragraphs.size(); ++index)
        if (const auto order = order_of(paragraphs[index].paragraph, at); order && *order <= 0)
            here = index;
    const auto is_at_cursor = [&](const ShownFinding& finding) {
        return finding.paragraph == here && order_of(finding.begin, at) == 0;
    };
    const auto is_behind = [&](const ShownFinding& finding) {
        return finding.paragraph != here ? finding.paragraph > here
                                         : order_of(finding.begin, at).value_or(0) > 0;
    };
    std::size_t behind = 0; // number of findings up to the cursor, including those at it
    while (behind < findings.size() && !is_behind(findings[behind]))
        ++behind;
    LastShown& last = last_shown();
    std::size_t next = forward ? behind : behind + findings.size() - 1;
    if (last.finding < findings.size() && last.model.get() == model && is_at_cursor(findings[last.finding]))
        next = forward ? last.finding + 1 : last.finding + findings.size() - 1;
    else if (forward)
        while (next > 0 && is_at_cursor(findings[next - 1]))
            --next;
    next %= findings.size();
    select_finding(model, findings[next]);
    last.model = css::uno::WeakReference<css::frame::XModel>(model);
    last.finding = next;
    return true;
}

} // namespace rapporteur::office
