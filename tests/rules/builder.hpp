// Builds a recognised report by hand, so that a test has exactly what a rule looks at.
#pragma once

#include "rules/rule.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::testing {

/// The embedded layout of the Liaison Officer Network in English.
const Layout& network_layout();

class ReportBuilder {
public:
    Blocks blocks;
    Report report;
    Layout layout = network_layout();
    Speller* speller = nullptr;

    ReportBuilder();

    ReportBuilder& title(LineRole role, std::string_view text);
    ReportBuilder& opening(std::string_view text);
    ReportBuilder& submission(std::string_view text);
    ReportBuilder& resolution(std::string_view label, std::string_view text);
    ReportBuilder& item(std::string_view label, std::string_view text);   ///< an item of the last resolution
    ReportBuilder& orphan(std::string_view label, std::string_view text); ///< an item without a resolution
    ReportBuilder& continuation(std::string_view text);

    /// Adds facts to the last element; its text must contain `words`.
    ReportBuilder& date(std::string_view words, int year, unsigned month, unsigned day);
    ReportBuilder& days(std::string_view words, int year, unsigned month, unsigned first, unsigned last);
    ReportBuilder& place(std::string_view words, std::string_view code);
    ReportBuilder& participant(std::string_view words, std::string_view code);
    ReportBuilder& submits(std::string_view words);

    /// Adds an artifact at `words` of the last element, or right before them if it covers nothing.
    ReportBuilder& artifact(std::string_view kind, std::string_view name, std::string_view said,
                            std::string_view words, bool covers = false);

    /// Empty paragraphs become no blocks, but they are counted.
    ReportBuilder& empty_paragraphs(std::uint32_t count);

    /// The findings of one rule, or of all rules if `rule` is empty.
    [[nodiscard]] std::vector<RuleFinding> findings(std::string_view rule = {}) const;

private:
    Element& add(SectionKind kind, ElementPart part, std::string_view label, std::string_view text);
    Fact& fact(FactKind kind, std::string_view words);

    std::uint32_t paragraph_ = 0;
    std::uint32_t resolution_ = no_index;
    std::uint32_t items_ = 0;
};

/// What is wrong with a message: an id or an argument that its rule does not declare. Empty if nothing is.
std::string undeclared(const Finding& finding);

/// A finding as users see it: a line with place and message, then hint, fix, excerpt and caret.
std::string show(const RuleFinding& finding);

/// The findings of one rule, one after the other.
std::string show(const std::vector<RuleFinding>& findings);

} // namespace rapporteur::testing
