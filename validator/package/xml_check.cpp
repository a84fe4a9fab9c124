#include "package/xml_check.hpp"

#include "base/text.hpp"
#include "package/xml_declaration.hpp"
#include "package/xml_scan.hpp"
#include "package/xml_scopes.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <vector>

namespace rapporteur {
namespace {

using namespace std::string_view_literals;
using xml::is;

struct Name {
    std::string_view text;  ///< empty: it is not well-formed, which was told
    std::size_t prefix = 0; ///< bytes before the colon; 0: no colon
};
struct Attribute {
    Name name;
    std::string_view value;
};

/// Few attributes are compared pair by pair, many are sorted. So the time is never quadratic.
std::string_view find_double(const std::vector<Attribute>& attributes,
                             std::vector<std::string_view>& scratch) {
    constexpr std::size_t few = 12;
    if (attributes.size() <= few) {
        for (std::size_t i = 1; i < attributes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (attributes[i].name.text == attributes[j].name.text)
                    return attributes[i].name.text;
        return {};
    }
    scratch.clear();
    for (const auto& attribute : attributes)
        scratch.push_back(attribute.name.text);
    std::sort(scratch.begin(), scratch.end());
    const auto found = std::adjacent_find(scratch.begin(), scratch.end());
    return found == scratch.end() ? std::string_view{} : *found;
}

/// The text ends in NUL and decode_xml() allows no other NUL, so every loop stops there.
class Checker {
public:
    Checker(const std::string& text, std::string_view part, const Limits& limits)
        : text_(text), part_(part), limits_(limits), at_(text.c_str()), end_(text.c_str() + text.size()) {}

    Result<XmlFacts> run() {
        const auto declaration = read_declaration(text_, part_);
        if (!declaration)
            return tl::unexpected(declaration.error());
        at_ += declaration->length;
        if (!content())
            return tl::unexpected(failure_);
        return facts_;
    }

private:
    bool refuse(FailureCode code, std::string message) {
        failure_ = {code, std::string(part_), fmt::format("{} (at byte {})", message, at_ - text_.c_str())};
        return false;
    }
    bool corrupt(std::string message) { return refuse(FailureCode::corrupt, std::move(message)); }

    [[nodiscard]] bool follows(std::string_view expected) const {
        return std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with(expected);
    }
    [[nodiscard]] std::string_view since(const char* begin) const {
        return {begin, static_cast<std::size_t>(at_ - begin)};
    }
    bool skip_space() {
        const char* const begin = at_;
        at_ = xml::first_without(begin, xml::space);
        return at_ != begin;
    }

    bool content();
    bool text();
    bool reference();
    bool markup();
    bool skip_past(std::string_view terminator, std::string_view what);
    bool instruction();
    Name name();
    bool open_tag();
    bool attributes();
    bool attribute();
    bool value(std::string_view& result);
    bool declare();
    bool check_prefixes(const Name& element);
    bool is_declared(const Name& name) {
        return name.prefix == 0 || scopes_.is_declared({name.text.data(), name.prefix});
    }
    bool close_tag();

    const std::string& text_;
    std::string_view part_;
    const Limits& limits_;
    const char* at_;
    const char* end_;
    Failure failure_;
    XmlFacts facts_;
    Scopes scopes_;
    std::vector<std::string_view> open_;
    std::vector<Attribute> attributes_;
    std::vector<std::string_view> scratch_;
    bool seen_root_ = false;
    bool declares_ = false; ///< one of attributes_ is an xmlns
};

bool Checker::content() {
    while (at_ != end_)
        if (!(*at_ == '<' ? markup() : text()))
            return false;
    if (!open_.empty())
        return corrupt(
            fmt::format("the part ends inside the element `{}`; it is cut short", shown_name(open_.back())));
    if (!seen_root_)
        return corrupt("the part holds no XML element");
    return true;
}

/// Reads text up to the next '<'.
bool Checker::text() {
    if (open_.empty()) {
        skip_space();
        if (at_ != end_ && *at_ != '<')
            return corrupt(seen_root_ ? "text follows the root element"
                                      : "text stands before the root element");
        return true;
    }
    for (;;) {
        at_ = xml::first_with(at_, xml::text_stop);
        if (*at_ == '&') {
            if (!reference())
                return false;
        } else if (*at_ == ']') {
            if (at_[1] == ']' && at_[2] == '>')
                return corrupt("`]]>` stands in running text");
            ++at_;
        } else {
            return true;
        }
    }
}

bool Checker::reference() {
    constexpr std::array entities{"&amp;"sv, "&lt;"sv, "&gt;"sv, "&quot;"sv, "&apos;"sv};
    for (const auto entity : entities) {
        if (follows(entity)) {
            at_ += entity.size();
            return true;
        }
    }
    if (at_[1] != '#')
        return corrupt("an `&` begins no entity that XML knows");
    const bool hexadecimal = at_[2] == 'x';
    const char* const digits = at_ + (hexadecimal ? 3 : 2);
    std::uint32_t code_point = 0;
    const auto parsed = std::from_chars(digits, end_, code_point, hexadecimal ? 16 : 10);
    if (parsed.ec != std::errc{} || *parsed.ptr != ';' || !is_xml_character(code_point))
        return corrupt("a character reference names no character that XML allows");
    at_ = parsed.ptr + 1;
    return true;
}

bool Checker::markup() {
    if (at_[1] == '/')
        return close_tag();
    if (at_[1] == '?')
        return instruction();
    if (at_[1] != '!')
        return open_tag();
    if (follows("<!--")) {
        at_ += 4;
        if (!skip_past("--", "a comment"))
            return false;
        if (*at_ != '>')
            return corrupt("a comment holds `--`");
        ++at_;
        return true;
    }
    if (follows("<![CDATA[")) {
        if (open_.empty())
            return corrupt("text stands outside the root element");
        at_ += 9;
        return skip_past("]]>", "a CDATA section");
    }
    if (follows("<!DOCTYPE"))
        return refuse(FailureCode::forbidden, "the part holds a DOCTYPE, which Word files must not");
    return corrupt("`<!` begins nothing that XML knows");
}

bool Checker::skip_past(std::string_view terminator, std::string_view what) {
    const auto found = std::string_view(at_, static_cast<std::size_t>(end_ - at_)).find(terminator);
    if (found == std::string_view::npos)
        return corrupt(fmt::format("{} is not closed", what));
    at_ += found + terminator.size();
    return true;
}

bool Checker::instruction() {
    at_ += 2;
    const char* const begin = at_;
    at_ = xml::name_end(at_);
    const auto target = since(begin);
    const auto letter = [&target](std::size_t i) { return target[i] | 0x20; };
    if (target.empty())
        return corrupt("a processing instruction has no name");
    if (target.size() == 3 && letter(0) == 'x' && letter(1) == 'm' && letter(2) == 'l')
        return corrupt("an XML declaration stands where none may be");
    if (!follows("?>") && !skip_space())
        return corrupt("a processing instruction is not well-formed");
    return skip_past("?>", "a processing instruction");
}

/// Reads a name with at most one colon between two names.
Name Checker::name() {
    const char* const begin = at_;
    at_ = xml::name_end(begin);
    if (at_ == begin) {
        corrupt("a name is missing or not well-formed");
        return {};
    }
    if (*at_ != ':')
        return {since(begin), 0};
    const auto prefix = static_cast<std::size_t>(at_ - begin);
    const char* const local = at_ + 1;
    at_ = xml::name_end(local);
    if (at_ == local || *at_ == ':') {
        corrupt("a name has a colon too many");
        return {};
    }
    return {since(begin), prefix};
}

bool Checker::open_tag() {
    if (seen_root_ && open_.empty())
        return corrupt("a second root element follows the first");
    if (open_.size() >= limits_.element_depth)
        return refuse(FailureCode::limit,
                      fmt::format("the elements are nested more than {} deep", limits_.element_depth));
    if (++facts_.elements > limits_.elements)
        return refuse(FailureCode::limit,
                      fmt::format("the part holds more than {} elements", limits_.elements));
    ++at_;
    const Name element = name();
    if (element.text.empty() || !attributes())
        return false;
    open_.push_back(element.text);
    if ((declares_ && !declare()) || !check_prefixes(element))
        return false;
    if (!seen_root_) {
        const auto qualified = split_name(element.text);
        facts_.root_namespace = scopes_.find(qualified.prefix).value_or(Namespace::none);
        facts_.root = qualified.local;
        seen_root_ = true;
    }
    const bool empty = *at_ == '/';
    at_ += empty ? 2 : 1;
    if (empty) {
        scopes_.leave(open_.size());
        open_.pop_back();
    }
    return true;
}

/// Reads attributes up to '>' or '/>', which is not read.
bool Checker::attributes() {
    attributes_.clear();
    declares_ = false;
    for (;;) {
        const bool spaced = skip_space();
        if (*at_ == '>' || (*at_ == '/' && at_[1] == '>'))
            break;
        if (at_ == end_)
            return corrupt("the part ends inside a tag; it is cut short");
        if (!spaced)
            return corrupt("a tag is not well-formed");
        if (attributes_.size() >= limits_.attributes)
            return refuse(FailureCode::limit,
                          fmt::format("an element has more than {} attributes", limits_.attributes));
        if (!attribute())
            return false;
    }
    if (const auto twice = find_double(attributes_, scratch_); !twice.empty())
        return corrupt(fmt::format("the attribute `{}` stands twice on one element", shown_name(twice)));
    return true;
}

bool Checker::attribute() {
    const Name found = name();
    if (found.text.empty())
        return false;
    if (*at_ != '=')
        skip_space();
    if (*at_ != '=')
        return corrupt(fmt::format("the attribute `{}` has no value", shown_name(found.text)));
    ++at_;
    skip_space();
    std::string_view held;
    if (!value(held))
        return false;
    declares_ = declares_ || (found.text.front() == 'x' && declared_prefix(found.text).has_value());
    attributes_.push_back({found, held});
    return true;
}

bool Checker::value(std::string_view& result) {
    const char quote = *at_;
    if (quote != '"' && quote != '\'')
        return corrupt("an attribute value has no quotation marks");
    const char* const begin = ++at_;
    for (;;) {
        at_ = xml::first_with(at_, xml::value_stop);
        if (*at_ == quote)
            break;
        if (*at_ == '&') {
            if (!reference())
                return false;
        } else if (*at_ == '<' || at_ == end_) {
            return corrupt("an attribute value is not closed");
        } else {
            ++at_;
        }
    }
    result = since(begin);
    ++at_;
    return true;
}

bool Checker::declare() {
    for (const auto& attribute : attributes_) {
        const auto prefix = declared_prefix(attribute.name.text);
        if (!prefix)
            continue;
        if (attribute.value.find('&') != std::string_view::npos)
            return corrupt("the name of a namespace is written with references");
        const Namespace name = namespace_of_uri(attribute.value);
        if ((*prefix == "xml") != (name == Namespace::xml) || *prefix == "xmlns" ||
            attribute.value == "http://www.w3.org/2000/xmlns/")
            return corrupt(
                fmt::format("`{}` declares what only XML itself may", shown_name(attribute.name.text)));
        if (name == Namespace::none && !prefix->empty())
            return corrupt(fmt::format("`{}` declares no namespace", shown_name(attribute.name.text)));
        facts_.canonical = facts_.canonical && is_canonical(*prefix, name);
        scopes_.declare(*prefix, name, open_.size());
    }
    return true;
}

bool Checker::check_prefixes(const Name& element) {
    const auto undeclared = [this](const Name& name) {
        return corrupt(fmt::format("the prefix of `{}` is not declared", shown_name(name.text)));
    };
    if (!is_declared(element))
        return undeclared(element);
    for (const auto& attribute : attributes_)
        if (!is_declared(attribute.name) && !declared_prefix(attribute.name.text))
            return undeclared(attribute.name);
    return true;
}

bool Checker::close_tag() {
    at_ += 2;
    if (open_.empty())
        return corrupt("a closing tag has no opening tag");
    const auto expected = open_.back();
    if (!follows(expected) || !(is(at_[expected.size()], xml::space) || at_[expected.size()] == '>')) {
        const char* const begin = at_;
        const Name seen = name();
        if (seen.text.empty())
            return false;
        at_ = begin;
        return corrupt(
            fmt::format("the element `{}` is closed by `{}`", shown_name(expected), shown_name(seen.text)));
    }
    at_ += expected.size();
    skip_space();
    if (*at_ != '>')
        return corrupt(fmt::format("the closing tag of `{}` is not well-formed", shown_name(expected)));
    ++at_;
    scopes_.leave(open_.size());
    open_.pop_back();
    return true;
}

} // namespace

Result<XmlFacts> check_xml(const std::string& text, std::string_view part, const Limits& limits) {
    return Checker(text, part, limits).run();
}

} // namespace rapporteur
