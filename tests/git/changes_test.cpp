#include "git/changes.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

Finding finding(std::uint32_t paragraph, std::string_view text, std::string excerpt = "") {
    Finding out;
    out.rule = "some-rule";
    out.message.id = text;
    out.location.part = paragraph == 0 ? "" : "word/document.xml";
    out.location.paragraph = paragraph;
    out.location.excerpt = std::move(excerpt);
    return out;
}

Version version(const std::vector<std::string>& texts, std::vector<Finding> findings) {
    Version out;
    for (std::uint32_t i = 0; i < texts.size(); ++i)
        out.paragraphs.push_back({"word/document.xml", i + 1, "", texts[i]});
    out.findings = std::move(findings);
    return out;
}

/// "3: message" for each new finding.
std::string fresh(const Version& before, Version now) {
    std::string out;
    for (const Finding& kept : new_findings(before, std::move(now)))
        out += (out.empty() ? "" : "; ") + std::to_string(kept.location.paragraph) + ": " +
               std::string(kept.message.id);
    return out;
}

} // namespace

TEST_CASE("changes: a finding of a paragraph that did not change is old") {
    CHECK(fresh(version({"a", "b"}, {finding(2, "odd")}), version({"a", "b"}, {finding(2, "odd")})) == "");
    // also if other paragraphs moved it
    CHECK(fresh(version({"a", "b"}, {finding(2, "odd")}), version({"x", "a", "b"}, {finding(3, "odd")})) ==
          "");
}

TEST_CASE("changes: a finding of a paragraph that changed is new, whatever was found before") {
    CHECK(fresh(version({"a", "b"}, {finding(2, "odd")}), version({"a", "c"}, {finding(2, "odd")})) ==
          "2: odd");
}

TEST_CASE("changes: a finding that a change elsewhere brought about is new") {
    CHECK(fresh(version({"a", "b", "c"}, {}), version({"a", "c"}, {finding(2, "c follows a")})) ==
          "2: c follows a");
    CHECK(fresh(version({"a", "b"}, {finding(2, "odd")}),
                version({"a", "b"}, {finding(2, "odd"), finding(2, "odd")})) == "2: odd");
}

TEST_CASE("changes: findings of the document as a whole are told apart by their words") {
    CHECK(fresh(version({"a"}, {finding(0, "no date")}), version({"b"}, {finding(0, "no date")})) == "");
    CHECK(fresh(version({"a"}, {finding(0, "no date")}),
                version({"b"}, {finding(0, "no date"), finding(0, "no place")})) == "0: no place");
}
