// A file that an author wrote, with its mistakes.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pugi {
class xml_document;
class xml_node;
} // namespace pugi

namespace rapporteur {

/// Collects mistakes. After each, reading goes on with empty values, so that the author sees all of them.
class Source {
public:
    Source(std::string_view name, std::string_view text, bool trusted = false)
        : name_(name), text_(text), trusted_(trusted) {}

    void mistake(std::size_t offset, std::string_view message);
    void mistake(pugi::xml_node node, std::string_view message); ///< reported at the start tag of `node`
    /// Something that has no effect, but is no mistake.
    void remark(pugi::xml_node node, std::string_view message);
    /// Adds the cost of one phrase to that of all phrases in the file. False, and a mistake at the first that
    /// is too much: anybody may write the file, and each phrase is searched in every document.
    [[nodiscard]] bool afford(pugi::xml_node node, std::size_t pattern_bytes);
    /// Adds the mistakes of another file, which is named at `node`.
    void adopt(pugi::xml_node node, std::vector<Failure> mistakes);
    void adopt_remarks(std::vector<Failure> remarks);
    /// "ours.xml:21:3" for the start tag.
    [[nodiscard]] std::string place_in_words(pugi::xml_node node) const;

    /// The mistakes in the order of the file; at one place, in the order they were found.
    [[nodiscard]] std::vector<Failure> take();
    [[nodiscard]] std::vector<Failure> take_remarks() { return std::move(remarks_); }
    /// Whether the program carries the file. Such files are tested when the program is built.
    [[nodiscard]] bool trusted() const { return trusted_; }
    [[nodiscard]] bool sound() const { return mistakes_.empty(); }

private:
    [[nodiscard]] static std::size_t place_of(pugi::xml_node node);
    [[nodiscard]] std::string place_in_words(std::size_t offset) const;

    std::string_view name_;
    std::string_view text_;
    bool trusted_ = false;
    std::size_t phrases_ = 0;
    std::size_t pattern_bytes_ = 0; ///< the sum for all phrases
    std::vector<std::pair<std::size_t, Failure>> mistakes_;
    std::vector<Failure> remarks_;
};

/// Parses `text`. The root element must be `root` in `ns`; if not, reports a mistake and returns null.
[[nodiscard]] pugi::xml_node parse(pugi::xml_document& document, Source& source, std::string_view text,
                                   std::string_view root, std::string_view ns);

/// Reports elements, attributes and text that do not belong on `node`.
void expect(Source& source, pugi::xml_node node, std::span<const std::string_view> attributes,
            std::span<const std::string_view> children);
void expect(Source& source, pugi::xml_node node, std::initializer_list<std::string_view> attributes,
            std::initializer_list<std::string_view> children);

[[nodiscard]] std::string required_attribute(Source& source, pugi::xml_node node, const char* name);
[[nodiscard]] bool yes_or_no(Source& source, pugi::xml_node node, const char* name, bool fallback);
/// A number that is at least `least`, or `fallback` if there is no attribute.
[[nodiscard]] std::int64_t whole_number(Source& source, pugi::xml_node node, const char* name,
                                        std::int64_t least, std::int64_t fallback);

/// "; did you mean `opening`?" for the nearest of `names`. If none is near: "; " and `otherwise`.
[[nodiscard]] std::string meant(std::string_view wanted, const std::vector<std::string_view>& names,
                                std::string_view otherwise);
/// "`a`, `b`, `c`", or "none".
[[nodiscard]] std::string quoted_list(const std::vector<std::string_view>& names);

} // namespace rapporteur
