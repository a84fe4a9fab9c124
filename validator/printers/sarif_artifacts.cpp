// The artifacts of a SARIF log (3.24): each file, each of its parts with results, and the paragraphs that
// fixes change. Paragraphs are texts of their own, since a place in the XML of a part would tell a person
// nothing.
#include "printers/sarif_parts.hpp"

#include "base/text.hpp"
#include "printers/paths.hpp"

#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::string_view word_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

void print_uri(JsonWriter& json, const SarifArtifact& artifact) {
    json.text("uri", artifact.uri);
    if (!artifact.nested && !artifact.uri.starts_with("file:"))
        json.text("uriBaseId", sarif_root);
}

} // namespace

std::size_t SarifArtifacts::of_file(const CheckedFile& file) {
    return add({.uri = uri_of(file.path)}, {"", file.path, 0});
}

std::size_t SarifArtifacts::of_part(std::size_t file, const std::string& part) {
    return add({.uri = encoded_path(part), .parent = file, .nested = true}, {part, "", file});
}

std::size_t SarifArtifacts::of_paragraph(std::size_t part, std::uint32_t number, std::string where,
                                         std::string shown) {
    const auto known = paragraphs_.find({part, number, shown});
    if (known != paragraphs_.end())
        return known->second;
    const std::size_t index = artifacts_.size();
    artifacts_.push_back({{}, part, true, true, std::move(where), std::move(shown)});
    paragraphs_.emplace(std::tuple(part, number, std::string_view(artifacts_.back().shown)), index);
    return index;
}

std::size_t SarifArtifacts::add(SarifArtifact artifact, Key key) {
    const auto [known, is_new] = known_.try_emplace(std::move(key), artifacts_.size());
    if (is_new)
        artifacts_.push_back(std::move(artifact));
    return known->second;
}

void SarifArtifacts::print(JsonWriter& json) const {
    json.open_array("artifacts");
    for (const SarifArtifact& artifact : artifacts_) {
        json.open_object();
        if (artifact.is_paragraph) {
            sarif_message(json, "description", fmt::format("{} as Word shows it", artifact.where));
        } else {
            json.open_object("location");
            print_uri(json, artifact);
            json.close_object();
        }
        if (artifact.nested)
            json.number("parentIndex", artifact.parent);
        json.open_array("roles");
        json.string(artifact.is_paragraph ? "memoryContents" : "analysisTarget");
        json.close_array();
        if (artifact.is_paragraph)
            json.text("mimeType", "text/plain");
        else if (!artifact.nested && lower_case(artifact.uri).ends_with(".docx"))
            json.text("mimeType", word_type);
        else if (artifact.nested)
            json.text("mimeType", "application/xml");
        if (artifact.is_paragraph)
            sarif_message(json, "contents", artifact.shown);
        json.close_object();
    }
    json.close_array();
}

void SarifArtifacts::print_location(JsonWriter& json, std::size_t artifact) const {
    const SarifArtifact& wanted = artifacts_[artifact];
    json.open_object("artifactLocation");
    if (!wanted.is_paragraph)
        print_uri(json, wanted);
    json.number("index", artifact);
    json.close_object();
}

} // namespace rapporteur
