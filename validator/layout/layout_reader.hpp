// The text of a layout file -> Layout, with all that its author got wrong.
#pragma once

#include "layout/layout.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Gives the text of a file a layout refers to, a vocabulary ("countries.xml") or a layout it extends, or
/// nothing.
using ResourceLoader = std::function<std::optional<std::string>(std::string_view name)>;

/// A rule that a layout may name, and what it may set of it.
struct KnownRule {
    std::string_view name;
    std::vector<std::string_view> parameters;
};

/// What speaks against a form of label: that nobody could type it so that it is understood. Empty: nothing.
using LabelTrial = std::function<std::string(const LabelForm& form)>;

/// A text that a layout carries, and how it has to be read.
struct ExampleText {
    std::string name;
    std::string place; ///< file:line:column
    std::string text;
    std::vector<std::string> sections; ///< by name, in their order; empty: any
    std::vector<std::string> labels;   ///< of entries and items, in their order; empty: any
    struct Expected {
        std::string rule;
        std::string where; ///< in words, "resolution 3"; empty: anywhere
    };
    std::vector<Expected> findings; ///< and no others
};

/// A layout as far as it could be read, and all that its author has to mend: failures of class `layout` whose
/// part says file:line:column. Their order is that of the layout, a vocabulary's where it is named.
struct LayoutReading {
    Layout layout;
    std::vector<Failure> mistakes;
    std::vector<Failure> remarks; ///< what may be meant, but makes no difference
    std::vector<ExampleText> examples;
};

/// Reads a layout. `name` is shown in messages; `load` gives vocabularies and layouts beside it; `rules` are
/// those it may name (none: any). The cues and labels of one that is trusted, since the program carries it,
/// are not tried.
[[nodiscard]] LayoutReading examine_layout(std::string_view xml, std::string_view name,
                                           const ResourceLoader& load, std::span<const KnownRule> rules,
                                           bool trusted = false, const LabelTrial& trial = {});

/// The layout, or the first mistake in it.
[[nodiscard]] Result<Layout> read_layout(std::string_view xml, std::string_view name,
                                         const ResourceLoader& load, std::span<const KnownRule> rules = {});

} // namespace rapporteur
