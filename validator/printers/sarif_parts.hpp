// Shared by the files of the SARIF log: the tool with its rules, and the artifacts of the results.
#pragma once

#include "markup/json_writer.hpp"
#include "printers/printers.hpp"

#include <deque>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

namespace rapporteur {

/// The base of relative addresses of artifacts.
inline constexpr std::string_view sarif_root = "%SRCROOT%";

[[nodiscard]] std::string_view sarif_level(Severity severity);
/// Prints a member that holds a text (3.11).
void sarif_message(JsonWriter& json, std::string_view name, std::string_view text);
/// Prints the member `tool`: the program and its catalogue (3.18).
void print_sarif_tool(JsonWriter& json, std::span<const RuleInfo> catalogue, std::string_view language,
                      std::string_view version);

/// An artifact (3.24): a file, a part of it, or the text of a paragraph.
struct SarifArtifact {
    std::string uri;
    std::size_t parent = 0;
    bool nested = false;
    bool is_paragraph = false;
    std::string where = {}; ///< of a paragraph: its place in words
    std::string shown = {};
};

/// The artifacts of a run, each once. Results name them by index.
class SarifArtifacts {
public:
    [[nodiscard]] std::size_t of_file(const CheckedFile& file);
    [[nodiscard]] std::size_t of_part(std::size_t file, const std::string& part);
    [[nodiscard]] std::size_t of_paragraph(std::size_t part, std::uint32_t number, std::string where,
                                           std::string shown);

    /// Prints the member `artifactLocation` of a result, and the member `artifacts` of the run.
    void print_location(JsonWriter& json, std::size_t artifact) const;
    void print(JsonWriter& json) const;

private:
    using Key = std::tuple<std::string, std::string, std::size_t>; ///< part, path, artifact of the file

    std::size_t add(SarifArtifact artifact, Key key);

    std::deque<SarifArtifact> artifacts_; ///< a deque, because `paragraphs_` points to the texts
    std::map<Key, std::size_t> known_;
    /// By artifact of the part, number and text of the paragraph. The text is a view of the artifact's text.
    std::map<std::tuple<std::size_t, std::uint32_t, std::string_view>, std::size_t> paragraphs_;
};

} // namespace rapporteur
