// Layouts: those that the program carries, those from files, and changes to a layout. schemas/layout.rnc says
// what a layout may contain.
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

class LazyLayout;

/// A layout that was read and compiled. Any number of documents and threads may use it.
using LayoutHandle = std::shared_ptr<const LazyLayout>;

/// The names of the embedded layouts.
[[nodiscard]] std::vector<std::string> layout_names();

/// A description of a layout for people.
struct LayoutInfo {
    std::string name;
    std::string title;
    std::string language;
};
[[nodiscard]] LayoutInfo describe_layout(const LazyLayout& layout);

/// The embedded layout with this name. Fails with `layout` if there is none; the message names the nearest
/// one.
[[nodiscard]] Result<LayoutHandle> load_layout(std::string_view name);

/// The XML of an embedded layout together with everything that it takes from others. Users can start a layout
/// of their own from it.
[[nodiscard]] std::optional<std::string> layout_source(std::string_view name);

/// All embedded layouts. `check` and `convert` choose among them if no layout is named.
[[nodiscard]] Result<std::vector<LayoutHandle>> load_layouts();

/// A layout from the text of its file. `load` returns the vocabulary files that it refers to, and the layout
/// file that it extends ("base.xml"); embedded ones are found without `load`. Fails with `layout`; the
/// failure's part is file:line:column, and its message says what was expected there.
using ResourceReader = std::function<std::optional<std::string>(std::string_view name)>;
[[nodiscard]] Result<LayoutHandle> parse_layout(std::string_view xml, std::string_view name,
                                                const ResourceReader& load);

/// All mistakes in a layout, in the order of its text. Empty if parse_layout() can read it.
[[nodiscard]] std::vector<Failure> examine_layout_text(std::string_view xml, std::string_view name,
                                                       const ResourceReader& load);

/// Whether a layout or a vocabulary can be read to its end, with mistakes or without: it is well-formed, of
/// this kind and not too large. Otherwise its only mistake says why not.
[[nodiscard]] bool is_readable_layout(std::string_view xml);

/// The text of a layout together with what it takes from the one that it extends. If it extends none, `xml`
/// itself.
[[nodiscard]] std::string layout_as_one(std::string_view xml, const ResourceReader& load);
/// The layout that a layout extends, as a name or a file beside it; empty if it extends none.
[[nodiscard]] std::string extended_layout(std::string_view xml);

/// An example in a layout, read with that layout.
struct ExampleOutcome {
    std::string name;
    std::string place; ///< file:line:column
    /// Differences from what the example says, in words; empty: it is read as expected.
    std::vector<std::string> differences;
};
struct LayoutTrials {
    std::vector<Failure> remarks; ///< remarks that are not mistakes, with their places
    std::vector<ExampleOutcome> examples;
};
/// Reads the examples of a layout without mistakes. `language` is the language of the words.
[[nodiscard]] LayoutTrials try_layout(std::string_view xml, std::string_view name, const ResourceReader& load,
                                      std::string_view language);

/// A change of a rule's settings by a user.
struct RuleChange {
    std::string rule; ///< its name
    std::optional<bool> enabled;
    std::optional<Severity> severity;
    std::vector<std::pair<std::string, std::string>> parameters;
};
struct LayoutChanges {
    std::vector<RuleChange> rules;    ///< a later one wins over an earlier one
    std::vector<std::string> members; ///< codes of the countries that are members; empty: as in the layout
};
/// A changed copy of the layout.
[[nodiscard]] LayoutHandle change_layout(LayoutHandle layout, const LayoutChanges& changes);

/// The code of a country by any of its names. Fails with `layout` if the layout's vocabulary does not have
/// it.
[[nodiscard]] Result<std::string> member_code(const LazyLayout& layout, std::string_view name);

} // namespace rapporteur
