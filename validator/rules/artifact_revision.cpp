// Tracked changes that were neither accepted nor rejected. Neighbouring changes of one author in one
// paragraph are one finding: a replaced word is an insertion and a deletion.
#include "base/text.hpp"
#include "document/review_author.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

namespace rapporteur::rules::artifact_revision {
namespace {

constexpr std::array messages{MessageKind{"insertion", "author new old"},
                              MessageKind{"insertion-unsigned", "author new old"},
                              MessageKind{"deletion", "author new old"},
                              MessageKind{"deletion-unsigned", "author new old"},
                              MessageKind{"replacement", "author new old"},
                              MessageKind{"replacement-unsigned", "author new old"},
                              MessageKind{"move", "author new old"},
                              MessageKind{"move-unsigned", "author new old"},
                              MessageKind{"formatting", "author new old"},
                              MessageKind{"formatting-unsigned", "author new old"},
                              MessageKind{"paragraph-formatting", "author new old"},
                              MessageKind{"paragraph-formatting-unsigned", "author new old"},
                              MessageKind{"mark", "author new old"},
                              MessageKind{"mark-unsigned", "author new old"},
                              MessageKind{"structure", "author new old"},
                              MessageKind{"structure-unsigned", "author new old"}};

constexpr std::string_view pilcrow = "\u00B6"; ///< how the document stage writes a paragraph mark

/// Changes in a review copy that the program itself wrote are not reported.
bool is_revision(const Artifact& artifact) {
    if (is_review_author(artifact.name))
        return false;
    return artifact.kind == "insertion" || artifact.kind == "deletion" || artifact.kind == "move" ||
           artifact.kind == "formatting-change";
}

/// What one author changed in one place.
struct Change {
    std::uint32_t first = no_index; ///< index into Blocks::artifacts
    std::uint32_t shown = no_index; ///< the first artifact that covers words: the caret begins under it
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
    if (change.shown == no_index && artifact.length > 0)
        change.shown = index;
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
    std::vector<Argument> arguments{{"author", author}};
    const auto message = [&](std::string_view id, std::string_view unsigned_id) {
        return say(by_name ? id : unsigned_id, std::move(arguments));
    };
    const std::string& shown = change.formatting_only  ? change.restyled
                               : !change.moved.empty() ? change.moved
                                                       : change.added;
    arguments.push_back({"new", fold_space(shown)});
    arguments.push_back({"old", fold_space(change.removed)});
    if (change.formatting_only && shown.empty())
        return message("paragraph-formatting", "paragraph-formatting-unsigned");
    if (change.formatting_only)
        return message("formatting", "formatting-unsigned");
    if (!change.moved.empty())
        return message("move", "move-unsigned");
    if (!change.added.empty() && !change.removed.empty())
        return message("replacement", "replacement-unsigned");
    if (!change.added.empty())
        return message("insertion", "insertion-unsigned");
    if (!change.removed.empty())
        return message("deletion", "deletion-unsigned");
    return change.marks ? message("mark", "mark-unsigned") : message("structure", "structure-unsigned");
}

/// Moved words stand twice in the file, and only one of the two places shows them. Both make one finding.
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
        Flaw flaw = flaw_of_artifact(change.shown == no_index ? change.first : change.shown,
                                     message_of(change, artifacts[change.first].name));
        flaw.covered = change.end_offset - artifacts[flaw.artifact].offset;
        flaw.fix = repair(FixSafety::display);
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
            change.first = index;
            change.end_offset = artifacts[index].offset;
        }
        add(change, artifacts, index);
    }
    finish(change);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "artifact-revision",
                .code = "RN502",
                .family = "artifacts",
                .severity = Severity::warning,
                .fix = FixSafety::display,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::artifact_revision
