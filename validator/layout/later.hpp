// Layouts that are read only when a document needs them. Most documents need few.
#pragma once

#include "layout/layout.hpp"

#include <functional>
#include <mutex>
#include <span>
#include <string_view>

namespace rapporteur {

/// A layout that is read on first use.
class LaterLayout {
public:
    explicit LaterLayout(std::function<Layout()> read) : read_(std::move(read)) {}
    [[nodiscard]] const Layout& get() const; ///< may be called from any thread

private:
    std::function<Layout()> read_;
    mutable std::once_flag once_;
    mutable Layout layout_;
};

/// The layout itself, or for a sketch the whole layout.
[[nodiscard]] const Layout& whole(const Layout& layout);
/// A sketch of a layout: its language, and the little words of dates and lists by which languages are told
/// apart. `read` returns the whole layout.
[[nodiscard]] Layout sketch_layout(std::string_view xml, std::function<Layout()> read);
/// Copies to sketches that extend another of them what they take over.
void complete_sketches(std::span<Layout> sketches);
/// A sketch of a changed layout: the changed copy is made on first use.
[[nodiscard]] Layout sketch_of_change(const Layout& layout, std::function<void(Layout&)> change);

} // namespace rapporteur
