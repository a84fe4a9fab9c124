// Elements and attributes -> XML text, indented for people, without a space added where space has a meaning.
#pragma once

#include "rapporteur/byte_sink.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Writes one document, to a sink or, without one, to be taken. Names are literals: the writer keeps views of
/// them.
class XmlWriter {
public:
    XmlWriter(); ///< begins with the XML declaration
    explicit XmlWriter(const ByteSink& sink);

    /// An element that holds elements only: each of them begins on a line of its own.
    void open(std::string_view name) { open(name, false); }
    /// An element whose white space is text: nothing is added inside, at any depth.
    void open_mixed(std::string_view name) { open(name, true); }
    /// Right after open, before any content.
    void attribute(std::string_view name, std::string_view value);
    void attribute(std::string_view name, std::uint64_t value);
    void text(std::string_view text);
    void close();

    /// What has been written since it was last taken: a large document need not be kept.
    [[nodiscard]] std::string take();
    /// The whole document, or what has not been taken of it, ended by a line end; every element has been
    /// closed.
    [[nodiscard]] std::string finish() &&;
    /// The same to the sink.
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
