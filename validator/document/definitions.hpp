// The numbering definitions of a document as plain values (numbering.xml; ISO/IEC 29500-1, 17.9), and its
// number fields.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace rapporteur {

/// The numbering properties (w:numPr, 17.3.1.19) of a paragraph or style; each part may be missing.
struct NumPr {
    std::optional<std::int64_t> num_id;
    std::optional<std::int64_t> ilvl;
};

/// Left indent and first line in twentieths of a point (17.3.1.12); a negative first line hangs.
struct Indent {
    std::optional<std::int32_t> left;
    std::optional<std::int32_t> first_line;
};

/// ST_NumberFormat (17.18.59). `other`: Level::format_name has the name; numbers without a known form are
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
    std::string format_name;             ///< as in the file, "chicago"
    std::string text;                    ///< w:lvlText with %1..%9
    std::optional<std::int64_t> restart; ///< w:lvlRestart, from 1; 0: never
    std::string paragraph_style;         ///< w:pStyle: the id of a style
    std::string font;                    ///< the font of a bullet: "Symbol", "Wingdings"
    /// w:lvlPicBulletId: the picture that is shown instead of the text of a bullet.
    std::optional<std::int64_t> picture;
    std::string suffix = "tab"; ///< w:suff: "tab", "space", "nothing"
    bool is_legal = false;      ///< w:isLgl
    bool hidden = false;        ///< w:vanish in the rPr of the level
    Indent indent;
};

inline constexpr std::size_t level_count = 9;

struct AbstractNum {
    std::int64_t id = 0;
    std::string name;             ///< w:name: the name for LISTNUM fields
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

/// A field that shows its own number (17.16.5.33 LISTNUM, 17.16.5.4 to 17.16.5.6 AUTONUM and similar fields).
/// Word counts when it shows the page; numbering/number_fields.hpp writes the number into the text.
enum class NumberFieldKind : std::uint8_t { list, automatic, automatic_legal, automatic_outline };
struct NumberField {
    NumberFieldKind kind = NumberFieldKind::list;
    std::uint32_t offset = 0;          ///< the place of the number, in bytes of the paragraph's text
    std::string list;                  ///< the list that a LISTNUM names, or empty
    std::string format;                ///< AUTONUM: the word after \*, "ROMAN"
    std::string separator;             ///< AUTONUM: \s, instead of a full stop
    bool has_final_separator = true;   ///< AUTONUMLGL without \e
    std::optional<std::int64_t> level; ///< from 0
    std::optional<std::int64_t> start; ///< LISTNUM \s
    /// The list it counts in, when known; for a LISTNUM without a name, the list if nothing around it has
    /// one.
    std::int64_t num_id = 0;
    bool leads = false; ///< no text stands before it in the paragraph
    bool counts = true; ///< false: it repeats the number of the field before it in the paragraph
};

} // namespace rapporteur
