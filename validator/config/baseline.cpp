#include "config/baseline.hpp"

#include "rapporteur/fingerprint.hpp"
#include "rapporteur/rapporteur.hpp"

#include "base/text.hpp"
#include "printers/printers.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace rapporteur {
namespace {

std::string text_of(const rapidjson::Value& object, const char* name) {
    const auto member = object.FindMember(name);
    if (member == object.MemberEnd() || !member->value.IsString())
        return {};
    return {member->value.GetString(), member->value.GetStringLength()};
}

std::uint32_t count_of(const rapidjson::Value& object) {
    const auto member = object.FindMember("count");
    return member != object.MemberEnd() && member->value.IsUint() ? member->value.GetUint() : 1;
}

/// Far more than an archive of a hundred thousand reports needs. The limit is there because a baseline may
/// come from anybody.
constexpr std::size_t most_values = 10'000'000;
constexpr std::size_t deepest = 8;
/// The words of a finding come from an excerpt, and a path has at most 4096 bytes.
constexpr std::size_t longest_string = std::size_t{64} << 10U;

/// "line 3, column 17"
std::string place_in(std::string_view json, std::size_t offset) {
    const std::string_view before = json.substr(0, std::min(offset, json.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    // If there is no line end, npos + 1 is 0.
    const auto column = count_code_points(before.substr(before.rfind('\n') + 1)) + 1;
    return fmt::format("line {}, column {}", line, column);
}

/// Reads JSON without storing it, and stops if it is too large. So no memory is used for a hostile file.
struct Measurer : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Measurer> {
    bool Default() { return ++values <= most_values; }    // NOLINT: RapidJSON calls it so
    bool StartObject() { return begin(); }                // NOLINT
    bool StartArray() { return begin(); }                 // NOLINT
    bool EndObject(rapidjson::SizeType) { return end(); } // NOLINT
    bool EndArray(rapidjson::SizeType) { return end(); }  // NOLINT
    bool begin() { return ++depth <= deepest && Default(); }
    bool end() {
        --depth;
        return true;
    }

    std::size_t values = 0;
    std::size_t depth = 0;
};

/// Where the first string begins that is longer than any of ours; npos if there is none. It is searched
/// before parsing, because a parser would already keep several copies of it.
std::size_t find_long_string(std::string_view json) {
    for (auto begin = json.find('"'); begin != std::string_view::npos;) {
        auto end = json.find_first_of("\"\\", begin + 1);
        while (end != std::string_view::npos && json[end] == '\\' && end - begin <= longest_string)
            end = json.find_first_of("\"\\", end + 2);
        if (std::min(end, json.size()) - begin > longest_string)
            return begin;
        begin = end == std::string_view::npos ? end : json.find('"', end + 1);
    }
    return std::string_view::npos;
}

Result<void> check_json(std::string_view json) {
    if (const auto at = find_long_string(json); at != std::string_view::npos)
        return fail(
            FailureCode::limit, "",
            fmt::format("it has a string of more than {} bytes ({})", longest_string, place_in(json, at)));
    Measurer measurer;
    rapidjson::MemoryStream stream(json.data(), json.size());
    rapidjson::Reader reader;
    const auto parsed = reader.Parse<rapidjson::kParseIterativeFlag>(stream, measurer);
    if (!parsed.IsError())
        return {};
    const std::string place = place_in(json, parsed.Offset());
    if (parsed.Code() != rapidjson::kParseErrorTermination)
        return fail(FailureCode::layout, "",
                    fmt::format("no JSON: {} ({})", rapidjson::GetParseError_En(parsed.Code()), place));
    return fail(FailureCode::limit, "",
                measurer.depth > deepest
                    ? fmt::format("it nests more than {} levels deep ({})", deepest, place)
                    : fmt::format("it holds more than {} values ({})", most_values, place));
}

} // namespace

Result<Baseline> Baseline::read(std::string_view json) {
    if (const auto checked = check_json(json); !checked)
        return tl::unexpected(checked.error());
    rapidjson::Document document;
    document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
    const auto is_baseline = [&document] {
        return document.IsObject() && document.HasMember("version") && document["version"].IsUint() &&
               document["version"].GetUint() == 1 && document.HasMember("findings") &&
               document["findings"].IsArray();
    };
    if (!is_baseline())
        return fail(FailureCode::layout, "",
                    "no baseline of this version; `check --write-baseline FILE` writes one");
    Baseline baseline;
    for (const auto& entry : document["findings"].GetArray()) {
        if (!entry.IsObject())
            return fail(FailureCode::layout, "", "an entry of `findings` is no object");
        baseline.counts_[{text_of(entry, "file"), text_of(entry, "rule"), text_of(entry, "words")}] +=
            count_of(entry);
    }
    return baseline;
}

std::string Baseline::write() const {
    std::string out = "{\n\"version\": 1,\n\"findings\": [";
    std::string_view separator = "\n";
    for (const auto& [key, count] : counts_) {
        const auto& [file, rule, words] = key;
        out += fmt::format(R"({}{{"file": {}, "rule": {}, "words": {}, "count": {}}})", separator,
                           json_string(file), json_string(rule), json_string(words), count);
        separator = ",\n";
    }
    return out + "\n]\n}\n";
}

void Baseline::add(std::string_view file, const Finding& finding) {
    ++counts_[{std::string(file), std::string(finding.rule), identifying_words(finding)}];
}

bool Baseline::take(std::string_view file, const Finding& finding) {
    const auto known =
        counts_.find({std::string(file), std::string(finding.rule), identifying_words(finding)});
    if (known == counts_.end() || known->second == 0)
        return false;
    --known->second;
    return true;
}

std::uint32_t Baseline::left(std::string_view file) const {
    std::uint32_t left = 0;
    for (auto entry = counts_.lower_bound({std::string(file), "", ""});
         entry != counts_.end() && std::get<0>(entry->first) == file; ++entry)
        left += entry->second;
    return left;
}

std::uint32_t Baseline::size() const {
    std::uint32_t size = 0;
    for (const auto& [key, count] : counts_)
        size += count;
    return size;
}

} // namespace rapporteur
