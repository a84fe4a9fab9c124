// Texts of reports with one change, and the differences that a comparison reports.
#pragma once

#include "rapporteur/compare.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace rapporteur::test {

inline std::span<const std::byte> as_file(std::string_view text) {
    return std::as_bytes(std::span(text));
}

inline const std::vector<LayoutHandle>& layouts_to_compare_by() {
    static const auto layouts = load_layouts().value();
    return layouts;
}

inline Comparison compared(std::string_view left, std::string_view right,
                           CompareAs as = CompareAs::automatic) {
    auto comparison = compare(as_file(left), as_file(right), layouts_to_compare_by(), {}, {as, "A", "B"});
    INFO((comparison ? std::string() : comparison.error().line()));
    REQUIRE(comparison);
    return std::move(*comparison);
}

/// The reported differences without the summary.
inline std::string told(std::string_view left, std::string_view right, CompareAs as = CompareAs::automatic) {
    const std::string text = print_comparison(compared(left, right, as), CompareFormat::text);
    return text.substr(0, text.rfind("A and B"));
}

/// The kinds of the reported differences in order: "moved reworded".
inline std::string kinds_of(const Comparison& comparison) {
    std::string kinds;
    for (const Difference& difference : comparison.differences)
        kinds += (kinds.empty() ? "" : " ") + std::string(to_string(difference.kind));
    return kinds;
}

/// A text being edited.
class EditedText {
public:
    explicit EditedText(std::string text) : text_(std::move(text)) {}

    EditedText& replace(std::string_view from, std::string_view to) {
        const auto at = text_.find(from);
        INFO(from);
        REQUIRE(at != std::string::npos);
        text_.replace(at, from.size(), to);
        return *this;
    }
    /// Removes the text from `from` up to `to`, and returns it.
    std::string cut(std::string_view from, std::string_view to) {
        const auto begin = text_.find(from);
        const auto end = text_.find(to, begin);
        INFO(from << " ... " << to);
        REQUIRE(begin != std::string::npos);
        REQUIRE(end != std::string::npos);
        std::string taken = text_.substr(begin, end - begin);
        text_.erase(begin, end - begin);
        return taken;
    }
    EditedText& insert_before(std::string_view place, const std::string& what) {
        const auto at = text_.find(place);
        INFO(place);
        REQUIRE(at != std::string::npos);
        text_.insert(at, what);
        return *this;
    }
    /// Numbers the resolutions from 1.
    EditedText& renumber() {
        int number = 0;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (at > 0 && text_[at - 1] != '\n')
                continue;
            std::size_t end = at;
            while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9')
                ++end;
            if (end > at && text_.compare(end, 2, ". ") == 0)
                text_.replace(at, end - at, std::to_string(++number));
        }
        return *this;
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

inline std::string fixture_text(const std::string& path) {
    return testing::read_file(testing::fixtures_folder() / path);
}

} // namespace rapporteur::test
