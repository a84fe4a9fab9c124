// Reads the TOML of a configuration. It reports every mistake with its place, and for an unknown word the
// nearest known one: the person who edits the file has no other help.
#include "config/configuration.hpp"

#include "base/text.hpp"
#include "config/glob.hpp"
#include "config/toml_text.hpp"

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <optional>
#include <toml++/toml.h>

namespace rapporteur {
namespace {

/// An entry that a table may have: its name, and what to do with its value.
struct Entry {
    std::string name;
    std::function<void(const toml::node&)> read;
};

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty())
            out += separator;
        out += word;
    }
    return out;
}

// Far more than any archive needs. The limits are there because a configuration may come from anybody.
constexpr std::size_t most_bytes = std::size_t{1} << 20U;
constexpr std::size_t most_in_list = 10'000; ///< suppressions, overrides, members, or patterns of one entry
constexpr std::size_t longest_pattern = 1'000;
constexpr std::size_t most_errors = 100;

class SettingsReader {
public:
    explicit SettingsReader(std::span<const RuleInfo> catalogue) : catalogue_(catalogue) {
        for (const RuleInfo& rule : catalogue)
            rule_names_.emplace_back(rule.name);
    }

    tl::expected<Configuration, std::vector<ConfigurationError>> read(std::string_view toml) {
        if (toml.size() > most_bytes) {
            add_error({1, 1}, fmt::format("it has {} bytes; at most {} are read", toml.size(), most_bytes));
            return tl::unexpected(std::move(errors_));
        }
        if (const auto flaw = toml_flaw(toml)) {
            errors_.push_back({flaw->line, flaw->column, flaw->message});
            return tl::unexpected(std::move(errors_));
        }
        const auto parsed = toml::parse(toml_for_parser(toml));
        if (!parsed) {
            std::string said(parsed.error().description());
            std::replace(said.begin(), said.end(), '`', '\'');
            add_error(parsed.error().source().begin,
                      fmt::format("not well-formed TOML; the parser says `{}`", said));
            return tl::unexpected(std::move(errors_));
        }
        std::vector<Entry> entries = settings_entries(configuration_.settings);
        entries.push_back({"override", [this](const toml::node& node) {
                               each_table(node, "override",
                                          [this](const toml::table& table) { read_override(table); });
                           }});
        entries.push_back({"suppress", [this](const toml::node& node) {
                               each_table(node, "suppress",
                                          [this](const toml::table& table) { read_suppression(table); });
                           }});
        read_table(parsed.table(), entries);
        if (!errors_.empty()) {
            std::stable_sort(errors_.begin(), errors_.end(), [](const auto& left, const auto& right) {
                return std::pair(left.line, left.column) < std::pair(right.line, right.column);
            });
            return tl::unexpected(std::move(errors_));
        }
        return std::move(configuration_);
    }

private:
    void add_error(const toml::source_position& place, std::string message) {
        if (errors_.size() < most_errors)
            errors_.push_back({place.line, place.column, std::move(message)});
    }

    /// Whether a list has room for another entry. Reports it if not.
    bool has_room(std::size_t size, const toml::node& node, std::string_view name) {
        if (size == most_in_list)
            add_error(node.source().begin, fmt::format("more than {} entries of `{}`", most_in_list, name));
        return size < most_in_list;
    }

    static std::string hint(std::string_view word, const std::vector<std::string>& known) {
        const auto meant = nearest(word, known);
        return meant.empty() ? fmt::format("; there are: {}", joined(known, ", "))
                             : fmt::format("; did you mean `{}`?", meant);
    }

    /// Passes every member of a table to the entry with its name.
    void read_table(const toml::table& table, const std::vector<Entry>& entries) {
        std::vector<std::string> known;
        for (const Entry& entry : entries)
            known.push_back(entry.name);
        for (const auto& [key, node] : table) {
            const auto entry =
                std::find_if(entries.begin(), entries.end(),
                             [&key = key](const Entry& candidate) { return candidate.name == key.str(); });
            if (entry == entries.end())
                add_error(key.source().begin, fmt::format("`{}` is not known here{}", shown_name(key.str()),
                                                          hint(key.str(), known)));
            else
                entry->read(node);
        }
    }

    std::vector<Entry> settings_entries(Settings& settings) {
        return {{"layout",
                 [&](const toml::node& node) {
                     if (auto text = text_of(node, "layout"))
                         settings.layout = std::move(*text);
                 }},
                {"fail-on", [&](const toml::node& node) { read_fail_on(node, settings); }},
                {"other-documents", [&](const toml::node& node) { read_other_documents(node, settings); }},
                {"members",
                 [&](const toml::node& node) { settings.changes.members = texts_of(node, "members"); }},
                {"rules", [&](const toml::node& node) { read_rules(node, settings); }}};
    }

    std::optional<std::string> text_of(const toml::node& node, std::string_view name) {
        const auto* text = node.as_string();
        if (text == nullptr || text->get().empty()) {
            add_error(node.source().begin, fmt::format("`{}` takes a text in quotes", name));
            return std::nullopt;
        }
        return text->get();
    }

    /// A text, or a list of texts.
    std::vector<std::string> texts_of(const toml::node& node, std::string_view name) {
        std::vector<std::string> texts;
        if (const auto* array = node.as_array()) {
            for (const auto& element : *array) {
                if (!has_room(texts.size(), element, name))
                    break;
                if (auto text = text_of(element, name))
                    texts.push_back(std::move(*text));
            }
        } else if (auto text = text_of(node, name)) {
            texts.push_back(std::move(*text));
        }
        return texts;
    }

    /// Patterns of file names. Their number is limited, because each is tried on every file.
    std::vector<std::string> patterns_of(const toml::node& node) {
        auto patterns = texts_of(node, "files");
        for (const std::string& pattern : patterns) {
            if (pattern.size() > longest_pattern)
                add_error(node.source().begin,
                          fmt::format("a pattern of `files` is longer than {} bytes", longest_pattern));
        }
        return patterns;
    }

    void each_table(const toml::node& node, std::string_view name,
                    const std::function<void(const toml::table&)>& read) {
        const auto* array = node.as_array();
        if (array == nullptr) {
            add_error(node.source().begin,
                      fmt::format("`{0}` is a list of tables; each begins with `[[{0}]]`", name));
            return;
        }
        std::size_t count = 0;
        for (const auto& element : *array) {
            if (!has_room(count++, element, name))
                break;
            if (const auto* table = element.as_table())
                read(*table);
            else
                add_error(element.source().begin,
                          fmt::format("`{0}` holds tables; each begins with `[[{0}]]`", name));
        }
    }

    void read_fail_on(const toml::node& node, Settings& settings) {
        const auto word = text_of(node, "fail-on");
        if (!word)
            return;
        if (*word == "never")
            settings.fail_on = std::optional<Severity>();
        else if (const auto severity = severity_from(*word))
            settings.fail_on = severity;
        else
            add_error(node.source().begin, fmt::format("`{}` is no severity{}", shown_name(*word),
                                                       hint(*word, {"error", "warning", "info", "never"})));
    }

    void read_other_documents(const toml::node& node, Settings& settings) {
        const auto word = text_of(node, "other-documents");
        if (!word)
            return;
        if (*word == "error")
            settings.other_documents = OtherDocuments::error;
        else if (*word == "tell")
            settings.other_documents = OtherDocuments::tell;
        else if (*word == "skip")
            settings.other_documents = OtherDocuments::skip;
        else
            add_error(node.source().begin, fmt::format("`other-documents` is `{}`{}", shown_name(*word),
                                                       hint(*word, {"error", "tell", "skip"})));
    }

    /// How many rules a name selects: a family, those that match a pattern, or a single one.
    enum class Breadth { family, pattern, single };
    Breadth breadth_of(std::string_view name) const {
        if (name.find_first_of("*?") != std::string_view::npos)
            return Breadth::pattern;
        const bool family = std::any_of(catalogue_.begin(), catalogue_.end(), [name](const RuleInfo& rule) {
            return rule.family == name && rule.name != name;
        });
        return family ? Breadth::family : Breadth::single;
    }

    /// The rules that a name, a pattern (`acronym-*`) or a family (`artifacts`) selects. Empty if there are
    /// none; that is reported as a mistake.
    std::vector<const RuleInfo*> selected(std::string_view name, Breadth breadth,
                                          const toml::source_position& place) {
        std::vector<const RuleInfo*> rules;
        if (breadth == Breadth::single) {
            if (const RuleInfo* known = rule(name, place))
                rules.push_back(known);
            return rules;
        }
        for (const RuleInfo& candidate : catalogue_) {
            if (breadth == Breadth::family ? candidate.family == name : matches_glob(name, candidate.name))
                rules.push_back(&candidate);
        }
        if (rules.empty())
            add_error(place, fmt::format("no rule matches `{}`; `rapporteur rules` lists those there are",
                                         shown_name(name)));
        return rules;
    }

    const RuleInfo* rule(std::string_view name, const toml::source_position& place) {
        const auto known =
            std::find_if(catalogue_.begin(), catalogue_.end(), [name](const RuleInfo& candidate) {
                return candidate.name == name || candidate.code == name;
            });
        if (known != catalogue_.end())
            return &*known;
        const auto meant = nearest(name, rule_names_);
        add_error(place, fmt::format("there is no rule `{}`; {}", shown_name(name),
                                     meant.empty() ? "`rapporteur rules` lists those there are"
                                                   : fmt::format("did you mean `{}`?", meant)));
        return nullptr;
    }

    void read_rules(const toml::node& node, Settings& settings) {
        const auto* table = node.as_table();
        if (table == nullptr) {
            add_error(node.source().begin, "`rules` is a table: `[rules]`, then `text-spacing = \"off\"`");
            return;
        }
        // A setting of one rule has priority over a setting of many, in whatever order they come.
        for (const Breadth breadth : {Breadth::family, Breadth::pattern, Breadth::single}) {
            for (const auto& [key, value] : *table) {
                if (breadth_of(key.str()) == breadth)
                    change_rules(selected(key.str(), breadth, key.source().begin), value, settings);
            }
        }
    }

    void change_rules(const std::vector<const RuleInfo*>& rules, const toml::node& value,
                      Settings& settings) {
        for (const RuleInfo* known : rules) {
            const std::size_t mistakes = errors_.size();
            RuleChange change;
            change.rule = known->name;
            if (const auto* details = value.as_table())
                read_rule(*details, *known, change);
            else
                read_severity(value, change);
            settings.changes.rules.push_back(std::move(change));
            if (errors_.size() != mistakes) // the other rules would have the same mistake
                break;
        }
    }

    void read_severity(const toml::node& node, RuleChange& change) {
        const auto word = text_of(node, "severity");
        if (!word)
            return;
        change.enabled = *word != "off";
        change.severity = severity_from(*word);
        if (*change.enabled && !change.severity && *word != "on")
            add_error(node.source().begin,
                      fmt::format("`{}` is no severity{}", shown_name(*word),
                                  hint(*word, {"off", "on", "info", "warning", "error"})));
    }

    void read_rule(const toml::table& table, const RuleInfo& known, RuleChange& change) {
        change.enabled = true;
        std::vector<Entry> entries = {
            {"severity", [&](const toml::node& node) { read_severity(node, change); }}};
        for (const auto& parameter : known.parameters) {
            const std::string name(parameter.name);
            entries.push_back({name, [this, name, &change](const toml::node& node) {
                                   std::string value;
                                   if (const auto* number = node.as_integer())
                                       value = fmt::format("{}", number->get());
                                   else
                                       value = joined(texts_of(node, name), " ");
                                   change.parameters.emplace_back(name, std::move(value));
                               }});
        }
        read_table(table, entries);
    }

    void read_override(const toml::table& table) {
        Override over;
        std::vector<Entry> entries = settings_entries(over.settings);
        entries.push_back({"files", [&](const toml::node& node) { over.files = patterns_of(node); }});
        read_table(table, entries);
        if (!table.contains("files"))
            add_error(table.source().begin,
                      "an override needs `files`: the patterns of the files it is about");
        configuration_.overrides.push_back(std::move(over));
    }

    void read_suppression(const toml::table& table) {
        Suppression suppression;
        suppression.line = table.source().begin.line;
        const auto text_entry = [this](std::string name, std::string& value) {
            return Entry{name, [this, name, &value](const toml::node& node) {
                             if (auto text = text_of(node, name))
                                 value = std::move(*text);
                         }};
        };
        read_table(table, {{"rule",
                            [&](const toml::node& node) {
                                if (const auto name = text_of(node, "rule")) {
                                    if (const RuleInfo* known = rule(*name, node.source().begin))
                                        suppression.rule = known->name;
                                }
                            }},
                           {"files", [&](const toml::node& node) { suppression.files = patterns_of(node); }},
                           text_entry("words", suppression.words),
                           text_entry("reason", suppression.reason),
                           {"until", [&](const toml::node& node) { read_until(node, suppression); }}});
        for (const auto* name : {"rule", "reason"}) {
            if (!table.contains(name))
                add_error(table.source().begin, fmt::format("a suppression needs a `{}`", name));
        }
        configuration_.suppressions.push_back(std::move(suppression));
    }

    void read_until(const toml::node& node, Suppression& suppression) {
        const auto* date = node.as_date();
        if (date == nullptr) {
            add_error(node.source().begin, "`until` takes a day without quotes: 2027-01-31");
            return;
        }
        suppression.until = std::chrono::year(date->get().year) / date->get().month / date->get().day;
    }

    std::span<const RuleInfo> catalogue_;
    std::vector<std::string> rule_names_;
    Configuration configuration_;
    std::vector<ConfigurationError> errors_;
};

} // namespace

tl::expected<Configuration, std::vector<ConfigurationError>>
read_configuration(std::string_view toml, std::span<const RuleInfo> catalogue) {
    return SettingsReader(catalogue).read(toml);
}

} // namespace rapporteur
