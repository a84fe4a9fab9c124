// A layout that is read only when a document needs it. Most documents need few layouts.
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
    /// A layout that is already read.
    explicit LazyLayout(Layout layout) : head_(layout), layout_(std::move(layout)) {}
    LazyLayout(LayoutHead head, std::function<Layout()> read)
        : head_(std::move(head)), read_(std::move(read)) {}

    /// What tells languages apart, and what is shown to people. It is known without reading the layout.
    [[nodiscard]] const LayoutHead& head() const { return head_; }
    [[nodiscard]] const Layout& get() const; ///< may be called from any thread

private:
    LayoutHead head_;
    std::function<Layout()> read_; ///< empty: the layout is already read
    mutable std::once_flag once_;
    mutable Layout layout_;
};

/// Reads only the head of a layout of the program.
[[nodiscard]] LayoutHead read_layout_head(std::string_view xml);
/// Copies to heads that extend another of them what they take over.
void complete_heads(std::vector<LayoutHead>& heads);
/// A changed copy, which is made on first use.
[[nodiscard]] LayoutHandle changed_layout(LayoutHandle layout, std::function<void(Layout&)> change);

} // namespace rapporteur
