// The numbering definitions of a document as plain values (numbering.xml; ISO/IEC 29500-1, 17.9), and the
// fields that number.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace rapporteur {

/// The numbering properties (w:numPr, 17.3.1.19) written on a paragraph or a style; each half may be absent.
struct NumPr {
    std::optional<std::int64_t> num_id;
    std::optional<std::int64_t> ilvl;
};

/// Left indent and first line in twentieths of a point (17.3.1.12); a negative first line hangs.
struct Indent {
    std::optional<std::int32_t> left;
    std::optional<std::int32_t> first_line;
};

/// ST_NumberFormat (17.18.59). `other` keeps the value's name in Level::format_name and is printed as
/// decimal.
enum class NumberFormat : std::uint8_t {
    decimal,
    decimal_zero,
    lower_letter,
    upper_letter,
    lower_roman,
    upper_roman,
    ordinal,
    cardinal_text,
    ordinal_text,
    none,
    bullet,
    other
};

struct Level {
    std::optional<std::int64_t> start; ///< w:start; absent means 0 (17.9.25)
    NumberFormat format = NumberFormat::decimal;
    std::string format_name;             ///< as written, "chicago"
    std::string text;                    ///< w:lvlText with %1..%9
    std::optional<std::int64_t> restart; ///< w:lvlRestart, one-based; 0: never
    std::string paragraph_style;         ///< w:pStyle: a style id
    std::string font;                    ///< of a bullet: "Symbol", "Wingdings"
    std::optional<std::int64_t>
        picture;                ///< w:lvlPicBulletId: the picture drawn instead of the text of a bullet
    std::string suffix = "tab"; ///< w:suff: "tab", "space", "nothing"
    bool is_legal = false;      ///< w:isLgl
    bool hidden = false;        ///< w:vanish in the level's rPr
    Indent indent;
};

inline constexpr std::size_t level_count = 9;

struct AbstractNum {
    std::int64_t id = 0;
    std::string name;             ///< w:name: what a LISTNUM field calls it
    std::string multi_level_type; ///< "singleLevel", "multilevel", "hybridMultilevel"
    std::string num_style_link;   ///< style id, or empty
    std::string style_link;
    std::array<std::optional<Level>, level_count> levels;
};

struct LevelOverride {
    std::optional<std::int64_t> start; ///< w:startOverride
    std::optional<Level> level;        ///< w:lvl
};

struct Num {
    std::int64_t id = 0;
    std::int64_t abstract_id = 0;
    std::array<LevelOverride, level_count> overrides;
};

/// A field that shows a number of its own (17.16.5.33 LISTNUM, 17.16.5.4 to 17.16.5.6 AUTONUM and its like).
/// Word counts when it shows the page; numbering/number_fields.hpp writes the number into the text.
enum class NumberFieldKind : std::uint8_t { list, automatic, automatic_legal, automatic_outline };
struct NumberField {
    NumberFieldKind kind = NumberFieldKind::list;
    std::uint32_t offset = 0;          ///< byte of the paragraph's text where the number stands
    std::string list;                  ///< the list a LISTNUM names, or empty
    std::string format;                ///< of an AUTONUM: the word after \*, "ROMAN"
    std::string separator;             ///< of an AUTONUM: \s, in place of a full stop
    bool has_final_separator = true;   ///< AUTONUMLGL without \e
    std::optional<std::int64_t> level; ///< from 0
    std::optional<std::int64_t> start; ///< LISTNUM \s
    std::int64_t num_id = 0; ///< the list it counts in, once that is found; of a LISTNUM that names none, the
                             ///< one it counts in where nothing around it says another
    bool leads = false;      ///< no text stands before it in its paragraph
    bool counts = true;      ///< false: shows the number of the one before it in its paragraph again
};

} // namespace rapporteur
