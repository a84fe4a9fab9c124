// Sound reports with one fault each. Whatever is wrong with a label, a safe repair must not lose an act or
// give one a number that it never had, as long as the sound report is still a possible reading.
#include "docx_zip.hpp"
#include "support/places.hpp"

#include "rapporteur/rapporteur.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <regex>

using namespace rapporteur;
namespace fs = std::filesystem;

namespace {

/// A paragraph of a text, with its label separate.
struct LabelledLine {
    std::string label;
    std::string text;
};

std::vector<LabelledLine> read_lines(const std::string& text) {
    static const std::regex labelled(R"(^((?:[0-9]{1,2}|[a-z])[.)])[ \t]+(.*)$)");
    std::vector<LabelledLine> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        std::smatch match;
        if (std::regex_match(line, match, labelled))
            lines.push_back({match[1], match[2]});
        else
            lines.push_back({"", line});
    }
    return lines;
}

std::string written(const std::vector<LabelledLine>& lines) {
    std::string text;
    for (const LabelledLine& line : lines)
        text += (line.label.empty() ? "" : line.label + " ") + line.text + "\n";
    return text;
}

/// A typing mistake, and its name.
struct Mutation {
    std::string name;
    std::vector<LabelledLine> lines;
};

std::vector<Mutation> mutations_of(const std::vector<LabelledLine>& lines) {
    std::vector<std::size_t> labelled;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (!lines[index].label.empty())
            labelled.push_back(index);
    }
    std::vector<Mutation> mutations;
    const auto change = [&](const std::string& name, std::size_t at, auto&& action) {
        Mutation mutation{name + " at `" + lines[at].label + " " + lines[at].text.substr(0, 30) + "`", lines};
        action(mutation.lines);
        mutations.push_back(std::move(mutation));
    };
    for (std::size_t place = 0; place < labelled.size(); ++place) {
        const std::size_t at = labelled[place];
        const bool digit = lines[at].label.front() <= '9';
        // Without the first or last label nobody can know that there was one.
        const bool inner = place > 0 && place + 1 < labelled.size() &&
                           (lines[labelled[place - 1]].label.front() <= '9') == digit &&
                           (lines[labelled[place + 1]].label.front() <= '9') == digit;
        if (inner)
            change("label deleted", at, [at](auto& all) { all[at].label.clear(); });
        change("other level", at, [at, digit](auto& all) { all[at].label = digit ? "k." : "27."; });
        if (place + 1 == labelled.size())
            continue;
        const std::size_t next = labelled[place + 1];
        change("two exchanged", at, [at, next](auto& all) { std::swap(all[at].label, all[next].label); });
        change("doubled", next, [at, next](auto& all) { all[next].label = all[at].label; });
        change("misread", at, [at](auto& all) { all[at].label = "l."; });
    }
    return mutations;
}

std::string without_mark(const std::string& label) {
    return label.substr(0, label.find_first_of(".)"));
}

/// The labels before each text after safe corrections.
std::map<std::string, std::string> labels_after(const std::string& text) {
    static const auto layouts = load_layouts().value();
    std::map<std::string, std::string> labels;
    const auto changed = preview(std::as_bytes(std::span(text)), layouts, Options{});
    REQUIRE(changed);
    for (const PreviewLine& line : changed->lines) {
        const auto lines = read_lines(line.after);
        if (!lines.empty())
            labels[lines.front().text] = lines.front().label;
    }
    return labels;
}

} // namespace

TEST_CASE("no safe repair of a broken label gives an act a number that it never had", "[trial][slow]") {
    std::size_t tried = 0;
    std::string told;
    for (const auto& entry : fs::recursive_directory_iterator(testing::fixtures_folder() / "trial")) {
        const std::string name = entry.path().filename().string();
        const bool sound = name.starts_with("sound") || entry.path().parent_path().filename() == "shapes";
        if (!sound || entry.path().extension() != ".txt")
            continue;
        const auto lines = read_lines(testing::read_file(entry.path()));
        for (const Mutation& mutation : mutations_of(lines)) {
            ++tried;
            const auto after = labels_after(written(mutation.lines));
            for (std::size_t index = 0; index < lines.size(); ++index) {
                const LabelledLine& line = lines[index];
                const auto found = after.find(line.text);
                if (line.label.empty() || found == after.end())
                    continue;
                // The mark after a number may become that of other labels, but the number must stay.
                const bool mended = without_mark(found->second) == without_mark(line.label);
                const bool untouched = found->second == mutation.lines[index].label;
                if (mended || untouched)
                    continue;
                told += name + ": " + mutation.name + ": `" + line.label + " " + line.text.substr(0, 30) +
                        "` becomes `" + found->second + "`\n";
            }
        }
    }
    CHECK(tried > 400);
    CHECK(told == "");
}
