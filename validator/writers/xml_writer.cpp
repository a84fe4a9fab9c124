#include "writers/xml_writer.hpp"

#include "base/pass_on.hpp"
#include "markup/xml_text.hpp"

#include <utility>

namespace rapporteur {

XmlWriter::XmlWriter() : out_(R"(<?xml version="1.0" encoding="UTF-8"?>)") {}

XmlWriter::XmlWriter(const ByteSink& sink) : XmlWriter() {
    sink_ = &sink;
}

void XmlWriter::open(std::string_view name, bool mixed) {
    const bool in_mixed = !frames_.empty() && frames_.back().mixed;
    end_tag_of_parent();
    if (!in_mixed)
        new_line();
    out_ += '<';
    out_ += name;
    frames_.push_back({.name = name, .mixed = mixed || in_mixed});
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_xml_attribute(out_, value);
    out_ += '"';
}

void XmlWriter::attribute(std::string_view name, std::uint64_t value) {
    attribute(name, std::to_string(value));
}

void XmlWriter::text(std::string_view text) {
    if (text.empty())
        return;
    end_tag_of_parent();
    append_xml_text(out_, text);
}

void XmlWriter::close() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    if (sink_ != nullptr)
        pass_on(out_, *sink_);
    if (!frame.has_content) {
        out_ += "/>";
        return;
    }
    if (!frame.mixed)
        new_line();
    out_ += "</";
    out_ += frame.name;
    out_ += '>';
}

std::string XmlWriter::take() {
    return std::exchange(out_, {});
}

std::string XmlWriter::finish() && {
    out_ += '\n';
    return std::move(out_);
}

void XmlWriter::finish_sink() {
    out_ += '\n';
    (*sink_)(take());
}

/// A start tag stays open for attributes until the first content comes.
void XmlWriter::end_tag_of_parent() {
    if (frames_.empty() || frames_.back().has_content)
        return;
    frames_.back().has_content = true;
    out_ += '>';
}

void XmlWriter::new_line() {
    out_ += '\n';
    out_.append(2 * frames_.size(), ' ');
}

} // namespace rapporteur
