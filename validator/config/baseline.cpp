#include "config/baseline.hpp"

#include "rapporteur/fingerprint.hpp"
#include "rapporteur/rapporteur.hpp"

#include "printers/printers.hpp"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

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

} // namespace

Result<Baseline> Baseline::read(std::string_view json) {
    rapidjson::Document document;
    document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
    if (document.HasParseError())
        return fail(FailureCode::layout, "",
                    fmt::format("no JSON: {} (byte {})",
                                rapidjson::GetParseError_En(document.GetParseError()),
                                document.GetErrorOffset()));
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
