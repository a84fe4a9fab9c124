// Tracked changes that were neither accepted nor rejected. Neighbouring changes of one author in one
// paragraph are one finding: a replaced word is an insertion and a deletion.
#include "base/text.hpp"
#include "rules/rule.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace rapporteur::rules {
namespace {

constexpr std::string_view hint = "accept or reject it in Word before the report circulates";
constexpr std::string_view signed_hint =
    "by {author}; accept or reject it in Word before the report circulates";

constexpr std::string_view inserted = "the words `{new}` are inserted as a tracked change";
constexpr std::string_view deleted = "the words `{old}` are deleted as a tracked change";
constexpr std::string_view replaced = "the words `{old}` are replaced by `{new}` as a tracked change";
constexpr std::string_view moved = "the words `{new}` are moved as a tracked change";
constexpr std::string_view formatted = "the formatting of the words `{new}` is changed as a tracked change";
constexpr std::string_view paragraph_formatted =
    "the formatting of the paragraph is changed as a tracked change";
constexpr std::string_view mark = "a paragraph mark is changed as a tracked change";
constexpr std::string_view structure = "the structure of the text is changed as a tracked change";

constexpr std::string_view pilcrow = "\u00B6"; ///< how the document stage writes a paragraph mark

bool is_revision(const Artifact& artifact) {
    return artifact.kind == "insertion" || artifact.kind == "deletion" || artifact.kind == "move" ||
           artifact.kind == "formatting-change";
}

/// What one author changed in one place.
struct Change {
    std::uint32_t first = no_index; ///< index into Blocks::artifacts
    std::uint32_t widest = 0;       ///< of them, the one whose words the caret stands under
    std::uint32_t end_offset = 0;
    std::string added;
    std::string removed;
    std::string moved;
    std::string restyled;
    bool formatting_only = true;
    bool marks = false;
};

void add(Change& change, const std::vector<Artifact>& artifacts, std::uint32_t index) {
    const Artifact& artifact = artifacts[index];
    if (artifact.length > artifacts[change.widest].length)
        change.widest = index;
    change.end_offset = std::max(change.end_offset, artifact.offset + artifact.length);
    change.formatting_only = change.formatting_only && artifact.kind == "formatting-change";
    std::string& words = artifact.kind == "insertion"  ? change.added
                         : artifact.kind == "deletion" ? change.removed
                         : artifact.kind == "move"     ? change.moved
                                                       : change.restyled;
    std::string_view said = artifact.text;
    for (std::size_t at = said.find(pilcrow); at != std::string_view::npos; at = said.find(pilcrow)) {
        change.marks = true;
        words += said.substr(0, at);
        said.remove_prefix(at + pilcrow.size());
    }
    words += said;
}

bool belongs(const Change& change, const Artifact& first, const Artifact& next) {
    constexpr std::uint32_t neighbouring = 1; // a space between two changed words
    return first.part == next.part && first.paragraph == next.paragraph && first.name == next.name &&
           (first.kind == "formatting-change") == (next.kind == "formatting-change") &&
           next.offset <= change.end_offset + neighbouring;
}

Message message_of(const Change& change, const std::string& author) {
    const bool by_name = !author.empty();
    const std::string_view advice = by_name ? signed_hint : hint;
    std::vector<Argument> arguments{{"author", author}};
    const auto message = [&](std::string_view id, std::string_view unsigned_id, std::string_view text) {
        return Message{by_name ? id : unsigned_id, text, advice, std::move(arguments)};
    };
    const std::string& shown = change.formatting_only  ? change.restyled
                               : !change.moved.empty() ? change.moved
                                                       : change.added;
    arguments.push_back({"new", fold_space(shown)});
    arguments.push_back({"old", fold_space(change.removed)});
    if (change.formatting_only && shown.empty())
        return message("paragraph-formatting", "paragraph-formatting-unsigned", paragraph_formatted);
    if (change.formatting_only)
        return message("formatting", "formatting-unsigned", formatted);
    if (!change.moved.empty())
        return message("move", "move-unsigned", moved);
    if (!change.added.empty() && !change.removed.empty())
        return message("replacement", "replacement-unsigned", replaced);
    if (!change.added.empty())
        return message("insertion", "insertion-unsigned", inserted);
    if (!change.removed.empty())
        return message("deletion", "deletion-unsigned", deleted);
    return change.marks ? message("mark", "mark-unsigned", mark)
                        : message("structure", "structure-unsigned", structure);
}

/// Moved words stand twice in the file. One of the two places shows them, the other is told with it.
class Moves {
public:
    explicit Moves(const std::vector<Artifact>& artifacts) {
        for (const Artifact& artifact : artifacts) {
            if (artifact.kind == "move" && artifact.length > 0)
                shown_.emplace(artifact.name, fold_space(artifact.text));
        }
    }

    [[nodiscard]] bool is_other_end(const Artifact& artifact) const {
        return artifact.kind == "move" && artifact.length == 0 &&
               shown_.count({artifact.name, fold_space(artifact.text)}) > 0;
    }

private:
    std::set<std::pair<std::string, std::string>> shown_; ///< author, words
};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& artifacts = input.blocks.artifacts;
    const auto finish = [&](const Change& change) {
        if (change.first == no_index)
            return;
        Flaw flaw;
        flaw.artifact = change.widest;
        flaw.message = message_of(change, artifacts[change.first].name);
        flaw.fix = Fix{FixSafety::display, "accept or reject the change in Word"};
        report(std::move(flaw));
    };
    const Moves moves(artifacts);
    Change change;
    for (std::uint32_t index = 0; index < artifacts.size(); ++index) {
        if (!is_revision(artifacts[index]) || moves.is_other_end(artifacts[index]))
            continue;
        if (change.first == no_index || !belongs(change, artifacts[change.first], artifacts[index])) {
            finish(change);
            change = Change{};
            change.first = change.widest = index;
            change.end_offset = artifacts[index].offset;
        }
        add(change, artifacts, index);
    }
    finish(change);
}

} // namespace

extern const Rule artifact_revision;
const Rule artifact_revision{.name = "artifact-revision",
                             .code = "RN502",
                             .family = "artifacts",
                             .severity = Severity::warning,
                             .fix = FixSafety::display,
                             .what = "The file holds tracked changes that nobody accepted or rejected.",
                             .why = "Readers see different texts as their Word is set, deleted words travel "
                                    "with the file, and the record shows "
                                    "who wanted what.",
                             .bad = "The TS will request ~~two months~~ __three weeks__ ...",
                             .good = "The TS will request three weeks ...",
                             .repair = "Shown only: to accept or to reject is the author's decision. The "
                                       "text and the XML are read as if all "
                                       "changes were accepted, unless --track-changes says otherwise.",
                             .check = check};

} // namespace rapporteur::rules
