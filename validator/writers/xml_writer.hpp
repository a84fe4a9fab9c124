// Writes elements and attributes as XML text. It indents for people, but adds no space where space is text.
#pragma once

#include "rapporteur/byte_sink.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Writes one document to a sink or, without a sink, to be taken. Names must be literals: the writer keeps
/// views of them.
class XmlWriter {
public:
    XmlWriter(); ///< writes the XML declaration
    explicit XmlWriter(const ByteSink& sink);

    /// Opens an element that has only elements as children. Each child begins on a new line.
    void open(std::string_view name) { open(name, false); }
    /// Opens an element in which white space is text. Nothing is added inside it, at any depth.
    void open_mixed(std::string_view name) { open(name, true); }
    /// Call this right after open(), before any content.
    void attribute(std::string_view name, std::string_view value);
    void attribute(std::string_view name, std::uint64_t value);
    void text(std::string_view text);
    void close();

    /// Returns and forgets what was written since the last call, so that a large document need not be kept in
    /// memory.
    [[nodiscard]] std::string take();
    /// Returns the document, or the rest that take() has not returned, with a line end. All elements must be
    /// closed.
    [[nodiscard]] std::string finish() &&;
    /// Passes the rest to the sink.
    void finish_sink();

private:
    struct Frame {
        std::string_view name;
        bool mixed = false;
        bool has_content = false;
    };

    void open(std::string_view name, bool mixed);
    void end_tag_of_parent();
    void new_line();

    std::string out_;
    const ByteSink* sink_ = nullptr;
    std::vector<Frame> frames_;
};

} // namespace rapporteur
