#include "package/xml_scan.hpp"

#include <algorithm>
#include <utf8proc.h>

namespace rapporteur::xml {
namespace {

struct Range {
    char32_t first, last;
};

/// NameStartChar beyond ASCII (XML 1.0, production 4).
constexpr std::array<Range, 12> start_ranges{{{0xC0, 0xD6},
                                              {0xD8, 0xF6},
                                              {0xF8, 0x2FF},
                                              {0x370, 0x37D},
                                              {0x37F, 0x1FFF},
                                              {0x200C, 0x200D},
                                              {0x2070, 0x218F},
                                              {0x2C00, 0x2FEF},
                                              {0x3001, 0xD7FF},
                                              {0xF900, 0xFDCF},
                                              {0xFDF0, 0xFFFD},
                                              {0x10000, 0xEFFFF}}};
/// The characters that NameChar adds (production 4a).
constexpr std::array<Range, 3> further_ranges{{{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t Count>
bool within(const std::array<Range, Count>& ranges, char32_t code_point) {
    return std::any_of(ranges.begin(), ranges.end(), [code_point](const Range& range) {
        return code_point >= range.first && code_point <= range.last;
    });
}

} // namespace

const char* unusual_name_end(const char* at, bool first) {
    while (is(*at, beyond_ascii)) {
        utf8proc_int32_t code_point = -1;
        const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(at), -1, &code_point);
        const auto value = static_cast<char32_t>(code_point);
        if (length <= 0 || !(within(start_ranges, value) || (!first && within(further_ranges, value))))
            return at;
        at += length;
        first = false;
        while (is(*at, name_char))
            ++at;
    }
    return at;
}

} // namespace rapporteur::xml
