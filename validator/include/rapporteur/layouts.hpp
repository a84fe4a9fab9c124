// Layouts: those the program carries, those of a file, and changes to one. What they may say stands in
// schemas/layout.rnc.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/finding.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur {

/// A layout. It is read and compiled once, when the first document asks for it, then used for any number of
/// documents (also from several threads).
class LazyLayout;
using LayoutHandle = std::shared_ptr<const LazyLayout>;

/// The embedded layouts, by name.
[[nodiscard]] std::vector<std::string> layout_names();

/// One line about a layout for a person.
struct LayoutInfo {
    std::string name;
    std::string title;
    std::string language;
};
[[nodiscard]] LayoutInfo describe_layout(const LazyLayout& layout);

/// An embedded layout by its name. Failure `layout`: there is none of that name (the message names the
/// nearest).
[[nodiscard]] Result<LayoutHandle> load_layout(std::string_view name);

/// The XML of an embedded layout with all that it takes over from others, for whoever starts a layout of
/// their own.
[[nodiscard]] std::optional<std::string> layout_source(std::string_view name);

/// All embedded layouts, as `check` and `convert` choose from where none is named.
[[nodiscard]] Result<std::vector<LayoutHandle>> load_layouts();

/// A layout from the text of its file. `load` gives the vocabulary files it refers to and the layout file
/// that it extends ("base.xml"); the embedded ones are found without it. Failure `layout`: file:line:column
/// (its part) and what was expected there.
using ResourceReader = std::function<std::optional<std::string>(std::string_view name)>;
[[nodiscard]] Result<LayoutHandle> parse_layout(std::string_view xml, std::string_view name,
                                                const ResourceReader& load);

/// Everything that is wrong with a layout, in its own order; empty: parse_layout() reads it.
[[nodiscard]] std::vector<Failure> examine_layout_text(std::string_view xml, std::string_view name,
                                                       const ResourceReader& load);

/// The text of a layout with what it takes over from the one it extends, `xml` itself if that is nothing.
[[nodiscard]] std::string layout_as_one(std::string_view xml, const ResourceReader& load);
/// What a layout extends, a name or a file beside it; empty: nothing.
[[nodiscard]] std::string extended_layout(std::string_view xml);

/// An example that a layout carries, read by it.
struct ExampleOutcome {
    std::string name;
    std::string place;                    ///< file:line:column
    std::vector<std::string> differences; ///< from what it says, in words; none: it is as expected
};
struct LayoutTrials {
    std::vector<Failure> remarks; ///< on what is no mistake, with its place
    std::vector<ExampleOutcome> examples;
};
/// Reads the examples of a layout that has no mistakes. `language` is that of the words.
[[nodiscard]] LayoutTrials try_layout(std::string_view xml, std::string_view name, const ResourceReader& load,
                                      std::string_view language);

/// Changes that a user makes to a layout.
struct RuleChange {
    std::string rule; ///< its name
    std::optional<bool> enabled;
    std::optional<Severity> severity;
    std::vector<std::pair<std::string, std::string>> parameters;
};
struct LayoutChanges {
    std::vector<RuleChange> rules;    ///< a later one wins over an earlier one
    std::vector<std::string> members; ///< codes of the countries that belong; none: as the layout has it
};
/// A copy of the layout, changed.
[[nodiscard]] LayoutHandle change_layout(LayoutHandle layout, const LayoutChanges& changes);

/// The code of a country by any of its names. Failure `layout`: there is none in the layout's vocabulary.
[[nodiscard]] Result<std::string> member_code(const LazyLayout& layout, std::string_view name);

} // namespace rapporteur
