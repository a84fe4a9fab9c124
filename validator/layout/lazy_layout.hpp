// A layout that is read when a document asks for it: of several a document may follow, most are not needed.
#pragma once

#include "layout/layout.hpp"

#include "rapporteur/layouts.hpp"

#include <functional>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur {

class LazyLayout {
public:
    /// One that is read already.
    explicit LazyLayout(Layout layout) : head_(layout), layout_(std::move(layout)) {}
    LazyLayout(LayoutHead head, std::function<Layout()> read)
        : head_(std::move(head)), read_(std::move(read)) {}

    /// What languages are told apart by, and what a person is told of a layout: known without reading it.
    [[nodiscard]] const LayoutHead& head() const { return head_; }
    [[nodiscard]] const Layout& get() const; ///< from any thread

private:
    LayoutHead head_;
    std::function<Layout()> read_; ///< none: it is read
    mutable std::once_flag once_;
    mutable Layout layout_;
};

/// The head alone of a layout of the program.
[[nodiscard]] LayoutHead read_layout_head(std::string_view xml);
/// Gives those that extend another of them what they have from it.
void complete_heads(std::vector<LayoutHead>& heads);
/// A changed copy, made on first use.
[[nodiscard]] LayoutHandle changed_layout(LayoutHandle layout, std::function<void(Layout&)> change);

} // namespace rapporteur
