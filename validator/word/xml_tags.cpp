#include "word/xml_tags.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

/// The end of the tag that begins at `at`. The value of an attribute may contain `>`.
std::size_t tag_end(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '>') {
        if (text[at] == '"' || text[at] == '\'')
            at = std::min(text.find(text[at], at + 1), text.size() - 1);
        ++at;
    }
    return std::min(at + 1, text.size());
}

std::size_t behind(std::string_view text, std::string_view closing, std::size_t at) {
    const std::size_t found = text.find(closing, at);
    return found == std::string_view::npos ? text.size() : found + closing.size();
}

} // namespace

bool TagScanner::next(XmlTag& tag) {
    while (true) {
        const std::size_t begin = text_.find('<', at_);
        if (begin == std::string_view::npos || begin + 1 >= text_.size())
            return false;
        const std::string_view rest = text_.substr(begin);
        if (rest.starts_with("<!--")) {
            at_ = behind(text_, "-->", begin + 4);
        } else if (rest.starts_with("<![CDATA[")) {
            at_ = behind(text_, "]]>", begin);
        } else if (rest.starts_with("<?") || rest.starts_with("<!")) {
            at_ = behind(text_, ">", begin);
        } else {
            at_ = tag_end(text_, begin);
            tag.begin = static_cast<std::uint32_t>(begin);
            tag.end = static_cast<std::uint32_t>(at_);
            const bool closes = rest[1] == '/';
            const bool is_empty = text_[at_ - 2] == '/';
            tag.shape = closes ? TagShape::close : is_empty ? TagShape::empty : TagShape::open;
            const std::string_view inside = text_.substr(begin + (closes ? 2 : 1), at_ - begin -
                                                                                       (closes     ? 3
                                                                                        : is_empty ? 3
                                                                                                   : 2));
            const std::size_t name = std::min(inside.find_first_of(" \t\r\n"), inside.size());
            tag.name = inside.substr(0, name);
            tag.attributes = inside.substr(name);
            return true;
        }
    }
}

std::string_view attribute_of(std::string_view attributes, std::string_view name) {
    constexpr std::string_view space = " \t\r\n";
    for (std::size_t at = 0; at < attributes.size();) {
        const std::size_t begin = attributes.find_first_not_of(space, at);
        const std::size_t equals = attributes.find('=', at);
        if (begin == std::string_view::npos || equals == std::string_view::npos)
            break;
        const std::size_t open = attributes.find_first_of("\"'", equals);
        const std::size_t close =
            open == std::string_view::npos ? open : attributes.find(attributes[open], open + 1);
        if (close == std::string_view::npos)
            break;
        std::string_view own = attributes.substr(begin, equals - begin);
        own = own.substr(0, own.find_first_of(space));
        if (own == name)
            return attributes.substr(open + 1, close - open - 1);
        at = close + 1;
    }
    return {};
}

} // namespace rapporteur
