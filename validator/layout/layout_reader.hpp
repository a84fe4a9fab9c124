// The text of a layout file -> Layout, and all mistakes of its author.
#pragma once

#include "layout/layout.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Returns the text of a file that a layout refers to: a vocabulary ("countries.xml") or a layout that it
/// extends. None: there is no such file.
using ResourceLoader = std::function<std::optional<std::string>(std::string_view name)>;

/// A rule that a layout may name, and the parameters it may set.
struct KnownRule {
    std::string_view name;
    std::vector<std::string_view> parameters;
};

/// Says why no label of this form would be recognised when somebody types it. Empty: it is recognised.
using LabelTrial = std::function<std::string(const LabelForm& form)>;

/// A text in a layout file, with the findings it must have.
struct ExampleText {
    std::string name;
    std::string place; ///< file:line:column
    std::string text;
    std::vector<std::string> sections; ///< names, in their order; empty: not checked
    std::vector<std::string> labels; ///< the labels of entries and items, in their order; empty: not checked
    struct Expected {
        std::string rule;
        std::string where; ///< in words, "resolution 3"; empty: anywhere
    };
    std::vector<Expected> findings; ///< exactly these
};

/// A layout, as far as it could be read, and all its mistakes: failures of class `layout` whose part is
/// file:line:column. They have the order of the layout file; mistakes of a vocabulary stand where it is
/// named.
struct LayoutReading {
    Layout layout;
    std::vector<Failure> mistakes;
    std::vector<Failure> remarks; ///< what may be right, but has no effect
    std::vector<ExampleText> examples;
};

/// Whether the text is a layout that is well-formed and not too large.
[[nodiscard]] bool is_layout_text(std::string_view xml);

/// Reads a layout. `name` is shown in messages. `load` gives the vocabularies and layouts beside it. `rules`
/// are those it may name; empty: any. If `trusted` (the program carries the layout), its cues and labels are
/// not tried.
[[nodiscard]] LayoutReading examine_layout(std::string_view xml, std::string_view name,
                                           const ResourceLoader& load, std::span<const KnownRule> rules,
                                           bool trusted = false, const LabelTrial& trial = {});

/// The layout, or the first mistake in it.
[[nodiscard]] Result<Layout> read_layout(std::string_view xml, std::string_view name,
                                         const ResourceLoader& load, std::span<const KnownRule> rules = {});

} // namespace rapporteur
