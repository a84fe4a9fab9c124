#include "package/xml_prefixes.hpp"

#include "package/xml_scan.hpp"
#include "package/xml_scopes.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// A well-formed text, so it is enough to look for what begins and ends things.
class Rewriter {
public:
    explicit Rewriter(const std::string& text) : text_(text) { out_.reserve(text.size() + text.size() / 16); }

    /// The attribute that came out twice, empty if none did.
    std::string_view run() {
        while (doubled_.empty() && at_ < text_.size()) {
            copy_to(text_.find('<', at_));
            if (at_ < text_.size())
                markup();
        }
        return doubled_;
    }
    std::string take() { return std::move(out_); }

private:
    struct Attribute {
        std::string_view name, value; ///< the value with its quotation marks
    };

    void copy_to(std::size_t end) {
        end = std::min(end, text_.size());
        out_.append(text_, at_, end - at_);
        at_ = end;
    }
    void copy_past(std::string_view terminator) { copy_to(text_.find(terminator, at_) + terminator.size()); }
    /// Of a name with its colon.
    [[nodiscard]] std::size_t name_end(std::size_t at) const {
        while (!xml::is(text_[at], xml::space) && text_[at] != '=' && text_[at] != '>' && text_[at] != '/')
            ++at;
        return at;
    }
    void markup();
    void tag();
    void closing_tag();
    void read_attributes();
    void write_attributes(std::string_view element);
    void write_prefixes(std::string_view value);
    std::string element_name(std::string_view name) const;
    std::string attribute_name(std::string_view name) const;
    std::string prefix(std::string_view old, Namespace name) const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
    Scopes scopes_;
    std::vector<std::string> open_; ///< new names of the open elements
    std::vector<Attribute> attributes_;
    std::vector<std::string> names_;
    std::string doubled_;
};

void Rewriter::markup() {
    const auto rest = text_.substr(at_);
    if (rest.starts_with("<!--"))
        copy_past("-->");
    else if (rest.starts_with("<![CDATA["))
        copy_past("]]>");
    else if (rest.starts_with("<?"))
        copy_past("?>");
    else if (rest.starts_with("</"))
        closing_tag();
    else
        tag();
}

void Rewriter::closing_tag() {
    out_ += "</";
    out_ += open_.back();
    out_ += '>';
    at_ = text_.find('>', at_) + 1;
    scopes_.leave(open_.size());
    open_.pop_back();
}

void Rewriter::read_attributes() {
    attributes_.clear();
    for (;;) {
        while (xml::is(text_[at_], xml::space))
            ++at_;
        if (text_[at_] == '>' || text_[at_] == '/')
            return;
        const std::size_t end = name_end(at_);
        std::size_t open = end;
        while (text_[open] != '"' && text_[open] != '\'')
            ++open;
        const std::size_t close = text_.find(text_[open], open + 1);
        attributes_.push_back({text_.substr(at_, end - at_), text_.substr(open, close + 1 - open)});
        at_ = close + 1;
    }
}

void Rewriter::tag() {
    const std::size_t begin = at_ + 1;
    at_ = name_end(begin);
    const auto element = text_.substr(begin, at_ - begin);
    read_attributes();
    const bool empty = text_[at_] == '/';
    at_ += empty ? 2 : 1;
    const std::size_t depth = open_.size() + 1;
    for (const auto& attribute : attributes_)
        if (const auto declared = declared_prefix(attribute.name))
            scopes_.declare(*declared,
                            namespace_of_uri(attribute.value.substr(1, attribute.value.size() - 2)), depth);
    std::string name = element_name(element);
    out_ += '<';
    out_ += name;
    write_attributes(name);
    out_ += empty ? "/>" : ">";
    if (empty)
        scopes_.leave(depth);
    else
        open_.push_back(std::move(name));
}

void Rewriter::write_attributes(std::string_view element) {
    names_.clear();
    for (const auto& attribute : attributes_) {
        if (declared_prefix(attribute.name))
            continue;
        names_.push_back(attribute_name(attribute.name));
        const auto& name = names_.back();
        out_ += ' ';
        out_ += name;
        out_ += '=';
        if ((element == "mc:Choice" && name == "Requires") || namespace_of(name) == Namespace::mc)
            write_prefixes(attribute.value);
        else
            out_ += attribute.value;
    }
    std::sort(names_.begin(), names_.end());
    const auto found = std::adjacent_find(names_.begin(), names_.end());
    if (found != names_.end())
        doubled_ = *found;
}

/// A list of prefixes, or of names with prefixes, in quotation marks.
void Rewriter::write_prefixes(std::string_view value) {
    const auto is_part = [](char byte) { return !xml::is(byte, xml::space) && byte != '"' && byte != '\''; };
    for (std::size_t at = 0; at < value.size();) {
        if (!is_part(value[at])) {
            out_ += value[at++];
            continue;
        }
        std::size_t end = at;
        while (is_part(value[end]) && value[end] != ':')
            ++end;
        const auto old = value.substr(at, end - at);
        const auto name = scopes_.find(old);
        out_ += name ? prefix(old, *name) : std::string(old);
        at = end;
        while (is_part(value[at]))
            out_ += value[at++];
    }
}

/// The prefix that stands for the namespace; a stranger keeps its own unless that would mislead.
std::string Rewriter::prefix(std::string_view old, Namespace name) const {
    if (const auto own = prefix_of(name); !own.empty())
        return std::string(own);
    if (name == Namespace::other && namespace_of_prefix(old) == Namespace::other)
        return std::string(old);
    return "_" + std::string(old);
}

std::string Rewriter::element_name(std::string_view name) const {
    const auto parts = split_name(name);
    const auto bound = scopes_.find(parts.prefix);
    if (!bound || *bound == Namespace::opc)
        return std::string(parts.local);
    return prefix(parts.prefix, *bound) + ":" + std::string(parts.local);
}

std::string Rewriter::attribute_name(std::string_view name) const {
    const auto parts = split_name(name);
    if (parts.prefix.empty())
        return std::string(name);
    return prefix(parts.prefix, scopes_.find(parts.prefix).value_or(Namespace::other)) + ":" +
           std::string(parts.local);
}

} // namespace

Result<std::string> rewrite_prefixes(const std::string& text, std::string_view part) {
    Rewriter rewriter(text);
    if (const auto doubled = rewriter.run(); !doubled.empty())
        return fail(FailureCode::corrupt, std::string(part),
                    fmt::format("the attribute `{}` stands twice on one element", doubled.substr(0, 60)));
    return rewriter.take();
}

} // namespace rapporteur
