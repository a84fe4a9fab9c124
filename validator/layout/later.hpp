// Layouts that are read when a document asks for them: of several a document may follow, most are not needed.
#pragma once

#include "layout/layout.hpp"

#include <functional>
#include <mutex>
#include <span>
#include <string_view>

namespace rapporteur {

/// What is read when it is asked for.
class LaterLayout {
public:
    explicit LaterLayout(std::function<Layout()> read) : read_(std::move(read)) {}
    [[nodiscard]] const Layout& get() const; ///< from any thread

private:
    std::function<Layout()> read_;
    mutable std::once_flag once_;
    mutable Layout layout_;
};

/// The layout itself, or what it is a sketch of.
[[nodiscard]] const Layout& whole(const Layout& layout);
/// What tells languages apart - the layout's own and the little words of its dates and lists - and `read` for
/// the rest of it.
[[nodiscard]] Layout sketch_layout(std::string_view xml, std::function<Layout()> read);
/// Gives sketches that extend another of them what they have from it.
void complete_sketches(std::span<Layout> sketches);
/// The same of a layout there is: its copy, changed, is made when it is asked for.
[[nodiscard]] Layout sketch_of_change(const Layout& layout, std::function<void(Layout&)> change);

} // namespace rapporteur
