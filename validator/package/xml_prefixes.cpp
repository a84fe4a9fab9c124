#include "package/xml_prefixes.hpp"

#include "base/text.hpp"
#include "package/xml_scan.hpp"
#include "package/xml_scopes.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// The text is well-formed, so it is enough to look for the marks that begin and end things.
class Rewriter {
public:
    explicit Rewriter(const std::string& text) : text_(text) { out_.reserve(text.size() + text.size() / 16); }

    /// Rewrites the text. Returns the attribute that occurs twice in the result, or empty.
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
    struct Name {
        std::size_t begin, length;
    };
    struct Attribute {
        std::string_view name, value; ///< the value includes its quotation marks
    };

    void copy_to(std::size_t end) {
        end = std::min(end, text_.size());
        out_.append(text_, at_, end - at_);
        at_ = end;
    }
    void copy_past(std::string_view terminator) { copy_to(text_.find(terminator, at_) + terminator.size()); }
    /// The end of a name that may have a colon.
    [[nodiscard]] std::size_t name_end(std::size_t at) const {
        while (!xml::is(text_[at], xml::space) && text_[at] != '=' && text_[at] != '>' && text_[at] != '/')
            ++at;
        return at;
    }
    void markup();
    void tag();
    void closing_tag();
    void read_attributes();
    void write_attributes(bool is_choice);
    void find_double();
    void write_prefixes(std::string_view value);
    void append_element_name(std::string_view name);
    void append_attribute_name(std::string_view name);
    void append_prefix(std::string_view old, Namespace name);
    [[nodiscard]] std::string_view written_since(std::size_t begin) const {
        return std::string_view(out_).substr(begin);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
    Scopes scopes_;
    std::vector<Name> open_; ///< new names of the open elements, as positions in out_
    std::vector<Attribute> attributes_;
    std::vector<Name> names_; ///< the same for the attributes of one element
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
    out_.append(out_, open_.back().begin, open_.back().length);
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
    out_ += '<';
    const std::size_t name_begin = out_.size();
    append_element_name(element);
    const Name name{name_begin, out_.size() - name_begin};
    write_attributes(written_since(name_begin) == "mc:Choice");
    out_ += empty ? "/>" : ">";
    if (empty)
        scopes_.leave(depth);
    else
        open_.push_back(name);
}

void Rewriter::write_attributes(bool is_choice) {
    names_.clear();
    for (const auto& attribute : attributes_) {
        if (declared_prefix(attribute.name))
            continue;
        out_ += ' ';
        const std::size_t begin = out_.size();
        append_attribute_name(attribute.name);
        names_.push_back({begin, out_.size() - begin});
        const auto name = written_since(begin);
        const bool lists_prefixes = (is_choice && name == "Requires") || namespace_of(name) == Namespace::mc;
        out_ += '=';
        if (lists_prefixes)
            write_prefixes(attribute.value);
        else
            out_ += attribute.value;
    }
    find_double();
}

/// Names that were different before may now be the same.
void Rewriter::find_double() {
    const auto text_of = [this](const Name& name) {
        return std::string_view(out_).substr(name.begin, name.length);
    };
    if (names_.size() < 2)
        return;
    std::sort(names_.begin(), names_.end(),
              [&text_of](const Name& left, const Name& right) { return text_of(left) < text_of(right); });
    for (std::size_t i = 1; i < names_.size(); ++i)
        if (text_of(names_[i - 1]) == text_of(names_[i]))
            doubled_ = text_of(names_[i]);
}

/// Writes a list of prefixes, or of names with prefixes, with its quotation marks.
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
        if (name)
            append_prefix(old, *name);
        else
            out_ += old;
        at = end;
        while (is_part(value[at]))
            out_ += value[at++];
    }
}

/// Appends the prefix of the namespace. A prefix of an unknown namespace stays, unless the table has it.
void Rewriter::append_prefix(std::string_view old, Namespace name) {
    const auto own = prefix_of(name);
    if (own.empty() && (name != Namespace::other || namespace_of_prefix(old) != Namespace::other))
        out_ += '_';
    out_ += own.empty() ? old : own;
}

void Rewriter::append_element_name(std::string_view name) {
    const auto parts = split_name(name);
    const auto bound = scopes_.find(parts.prefix);
    if (bound && *bound != Namespace::opc) {
        append_prefix(parts.prefix, *bound);
        out_ += ':';
    }
    out_ += parts.local;
}

void Rewriter::append_attribute_name(std::string_view name) {
    const auto parts = split_name(name);
    if (!parts.prefix.empty()) {
        append_prefix(parts.prefix, scopes_.find(parts.prefix).value_or(Namespace::other));
        out_ += ':';
    }
    out_ += parts.local;
}

} // namespace

Result<std::string> rewrite_prefixes(const std::string& text, std::string_view part) {
    Rewriter rewriter(text);
    if (const auto doubled = rewriter.run(); !doubled.empty())
        return fail(FailureCode::corrupt, std::string(part),
                    fmt::format("the attribute `{}` stands twice on one element", shown_name(doubled)));
    return rewriter.take();
}

} // namespace rapporteur
