// Review copies: properties that hold for the copy of every document.
#include "word/copy_check.hpp"
#include "word/documents.hpp"

#include "support/docx_zip.hpp"
#include "support/drafts.hpp"
#include "support/places.hpp"

#include "base/text.hpp"
#include "document/document.hpp"
#include "document/review_author.hpp"
#include "package/package.hpp"
#include "word/word.hpp"

#include "rapporteur/word.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <map>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

std::string text_of(const std::string& docx, TrackedChanges changes) {
    Options options;
    options.tracked_changes = changes;
    const auto written = text(bytes_of(docx), false, options);
    return written ? *written : written.error().line();
}

/// The first line that differs, from both sides.
std::string difference_of(std::string_view left, std::string_view right) {
    while (!left.empty() || !right.empty()) {
        const std::string_view one = left.substr(0, left.find('\n'));
        const std::string_view other = right.substr(0, right.find('\n'));
        if (one != other)
            return fmt::format("`{}`, `{}`", one, other);
        left.remove_prefix(std::min(one.size() + 1, left.size()));
        right.remove_prefix(std::min(other.size() + 1, right.size()));
    }
    return {};
}

/// Each paragraph of the report, as it is or corrected.
std::string lines_of(const std::string& docx, bool corrected) {
    const auto shown = preview(bytes_of(docx), all_layouts(), {});
    if (!shown)
        return shown.error().line();
    std::string lines;
    for (const PreviewLine& line : shown->lines)
        lines += (corrected ? line.after : line.before) + '\n';
    return lines;
}

/// The parts by the names under which they are read: backslashes may separate their segments.
std::map<std::string, std::string> parts_of(const std::string& docx) {
    std::map<std::string, std::string> parts;
    for (auto& [name, content] : unzip_bytes(docx)) {
        std::string read = name;
        std::replace(read.begin(), read.end(), '\\', '/');
        parts[read] = content;
    }
    return parts;
}

/// The parts that a review may change; `main` is the main part.
bool may_change(const std::string& part, const std::string& main) {
    return part == main || part == "[Content_Types].xml" || part.ends_with(".rels") ||
           part.find("comments") != std::string::npos || part.find("numbering") != std::string::npos ||
           part.find("header") != std::string::npos;
}

/// The words at the place of a finding.
std::string spot_of(const Finding& finding) {
    const std::string& excerpt = finding.location.excerpt;
    std::size_t begin = 0;
    for (std::uint32_t i = 0; i < finding.location.offset && begin < excerpt.size(); ++i)
        next_code_point(excerpt, begin);
    std::size_t end = begin;
    for (std::uint32_t i = 0; i < finding.location.length && end < excerpt.size(); ++i)
        next_code_point(excerpt, end);
    return fold_space(excerpt.substr(begin, end - begin));
}

/// Whether a comment of ours has this sentence and covers these words.
bool is_covered(const Document& document, std::string_view sentence, std::string_view words) {
    return std::any_of(document.artifacts.begin(), document.artifacts.end(), [&](const Artifact& artifact) {
        if (artifact.kind != "comment" || artifact.name != review_author ||
            fold_space(artifact.text).find(sentence) == std::string::npos)
            return false;
        const auto paragraph =
            std::find_if(document.body.paragraphs.begin(), document.body.paragraphs.end(),
                         [&](const Paragraph& each) { return each.number == artifact.paragraph; });
        return paragraph != document.body.paragraphs.end() &&
               fold_space(paragraph->text.substr(artifact.offset, artifact.length)).find(words) !=
                   std::string::npos;
    });
}

/// Findings whose comment does not cover their words. The words are those of the draft, so changes are read
/// as rejected; but words that somebody else has inserted are there only if changes are accepted. A label
/// that Word makes is not text.
std::string unanchored(const std::string& draft, const std::string& copy) {
    const auto checked = check(bytes_of(draft), all_layouts(), {});
    const auto package = open_package(bytes_of(copy), {});
    if (!checked || !package)
        return "not read";
    const auto rejected = read_document(*package, TrackChanges::reject);
    const auto accepted = read_document(*package, TrackChanges::accept);
    std::string missing;
    for (const Finding& finding : checked->findings) {
        const std::string sentence = fold_space(render(finding.message.text, finding.message.arguments));
        const std::string spot = spot_of(finding);
        const std::string words = finding.location.label == spot ? std::string() : spot;
        if (!is_covered(*rejected, sentence, words) && !is_covered(*accepted, sentence, words))
            missing +=
                fmt::format("{} {}: `{}` [{}]\n", finding.rule, finding.location.where, spot, sentence);
    }
    return missing;
}

/// The bytes of a part outside its runs (w:r with any prefix), also outside nested ones. A paragraph that was
/// an empty-element tag may have received an end tag.
std::string outside_runs(const std::string& xml) {
    std::string kept;
    if (xml.find('\0') != std::string::npos)
        return kept; // UTF-16
    int depth = 0;
    for (std::size_t at = 0; at < xml.size();) {
        const std::size_t end = std::min(xml.find('>', at), xml.size() - 1) + 1;
        if (xml[at] != '<') {
            const std::size_t next = std::min(xml.find('<', at), xml.size());
            if (depth == 0)
                kept.append(xml, at, next - at);
            at = next;
            continue;
        }
        const std::string tag = xml.substr(at, end - at);
        const bool closes = tag.starts_with("</");
        const std::string name =
            tag.substr(closes ? 2 : 1, tag.find_first_of(" />\r\n\t", 2) - (closes ? 2 : 1));
        const bool is_run = name == "r" || name.ends_with(":r");
        const bool is_empty = tag.ends_with("/>");
        if (is_run && closes)
            --depth;
        else if (depth == 0 && !is_run)
            kept += tag;
        if (is_run && !closes && !is_empty)
            ++depth;
        at = end;
    }
    for (std::size_t at = kept.find("></w:p>"); at != std::string::npos; at = kept.find("></w:p>", at))
        if (kept.rfind("<w:p", at) == kept.rfind('<', at))
            kept.replace(at, 7, "/>");
        else
            ++at;
    return kept;
}

std::string main_part(const std::string& docx) {
    const auto package = open_package(bytes_of(docx), {});
    return parts_of(docx)[package->main().name];
}

/// The copy after its own marks were removed.
std::string unmarked(const std::string& copy) {
    const auto package = open_package(bytes_of(copy), {});
    const auto cleaned = without_review(bytes_of(copy), *package, Limits{});
    return cleaned && *cleaned ? **cleaned : copy;
}

} // namespace

TEST_CASE("of every document the review copy is the draft when rejected and its correction when accepted",
          "[word][review][slow]") {
    each_document([](const std::string& name, const std::string& docx) {
        INFO(name);
        const ReviewSettings settings{100'000, {}};
        const auto made = review(bytes_of(docx), all_layouts(), {}, settings);
        if (!made) {
            // A file that cannot be read cannot be reviewed, for the same reason.
            const auto read = text(bytes_of(docx), false, {});
            CHECK((read ? std::string("read") : read.error().line()) == made.error().line());
            return;
        }
        const std::string& copy = made->bytes;
        CHECK(difference_of(text_of(copy, TrackedChanges::reject), text_of(docx, TrackedChanges::reject)) ==
              "");
        const auto said = [](const std::string& line) { return line.find("` -> `") != std::string::npos; };
        if (made->by.misfit.empty() && std::none_of(made->untracked.begin(), made->untracked.end(), said))
            CHECK(difference_of(lines_of(copy, false), lines_of(docx, true)) == "");
        CHECK(flaw_of_marks(docx, copy) == "");

        const auto before = parts_of(docx);
        const std::string main = open_package(bytes_of(docx), {})->main().name;
        for (const auto& [part, content] : parts_of(copy)) {
            INFO(part);
            if (!may_change(part, main))
                CHECK((before.contains(part) && before.at(part) == content));
        }
        CHECK(difference_of(outside_runs(main_part(unmarked(copy))), outside_runs(main_part(docx))) == "");
        const auto again = review(bytes_of(copy), all_layouts(), {}, settings);
        REQUIRE(again);
        CHECK(again->bytes == copy);
        const auto checked = check(bytes_of(copy), all_layouts(), {});
        REQUIRE(checked);
        for (const Finding& finding : checked->findings)
            CHECK((finding.rule != "artifact-comment" ||
                   render(finding.message.text, finding.message.arguments).find("rapporteur") ==
                       std::string::npos));
    });
}

TEST_CASE("every finding of the drafts has its comment at its words", "[word][review]") {
    for (const auto& draft : drafts()) {
        INFO(draft.name);
        const std::string docx = read_file(draft.docx);
        const auto made = review(bytes_of(docx), all_layouts(), {});
        REQUIRE(made);
        CHECK(unanchored(docx, made->bytes) == "");
    }
}
