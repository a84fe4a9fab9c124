#include "document/parts.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

Document read_lists(std::string_view numbering) {
    Parts parts;
    parts.body = "<w:p/>";
    parts.numbering = numbering;
    return read(parts);
}

} // namespace

TEST_CASE("a level is read as written", "[document]") {
    const Document document =
        read_lists("<w:abstractNum w:abstractNumId=\"3\"><w:multiLevelType "
                   "w:val=\"multilevel\"/><w:numStyleLink w:val=\"L\"/>"
                   "<w:styleLink w:val=\"S\"/><w:lvl w:ilvl=\"1\"><w:start w:val=\"4\"/><w:numFmt "
                   "w:val=\"lowerLetter\"/>"
                   "<w:lvlRestart w:val=\"0\"/><w:pStyle w:val=\"H2\"/><w:isLgl/><w:suff "
                   "w:val=\"space\"/><w:lvlText w:val=\"%1.%2)\"/>"
                   "<w:pPr><w:ind w:left=\"1440\" w:hanging=\"720\"/></w:pPr><w:rPr><w:vanish/><w:rFonts "
                   "w:ascii=\"Wingdings\"/>"
                   "</w:rPr></w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId "
                   "w:val=\"3\"/><w:lvlOverride w:ilvl=\"0\">"
                   "<w:startOverride w:val=\"2\"/></w:lvlOverride><w:lvlOverride w:ilvl=\"2\"><w:lvl "
                   "w:ilvl=\"2\"><w:numFmt "
                   "w:val=\"chicago\"/></w:lvl></w:lvlOverride></w:num>");
    REQUIRE(document.abstract_nums.size() == 1);
    const AbstractNum& abstract = document.abstract_nums[0];
    CHECK(abstract.id == 3);
    CHECK(abstract.multi_level_type == "multilevel");
    CHECK(abstract.num_style_link == "L");
    CHECK(abstract.style_link == "S");
    CHECK_FALSE(abstract.levels[0].has_value());
    REQUIRE(abstract.levels[1].has_value());
    const Level& level = *abstract.levels[1];
    CHECK(level.start == 4);
    CHECK(level.format == NumberFormat::lower_letter);
    CHECK(level.text == "%1.%2)");
    CHECK(level.restart == 0);
    CHECK(level.paragraph_style == "H2");
    CHECK(level.font == "Wingdings");
    CHECK(level.suffix == "space");
    CHECK(level.is_legal);
    CHECK(level.hidden);
    CHECK(level.indent.left == 1440);
    CHECK(level.indent.first_line == -720);
    REQUIRE(document.nums.size() == 1);
    CHECK(document.nums[0].id == 7);
    CHECK(document.nums[0].abstract_id == 3);
    CHECK(document.nums[0].overrides[0].start == 2);
    CHECK_FALSE(document.nums[0].overrides[0].level.has_value());
    REQUIRE(document.nums[0].overrides[2].level.has_value());
    CHECK(document.nums[0].overrides[2].level->format == NumberFormat::other);
    CHECK(document.nums[0].overrides[2].level->format_name == "chicago");
    CHECK_FALSE(document.nums[0].overrides[2].level->start.has_value());
    CHECK(oddities(document).empty());
}

TEST_CASE("a custom format in alternate content", "[document]") {
    const auto level = [](std::string_view pattern) {
        const Document document = read_lists("<w:abstractNum w:abstractNumId=\"0\"><w:lvl "
                                             "w:ilvl=\"0\"><mc:AlternateContent><mc:Choice Requires=\"w14\">"
                                             "<w:numFmt w:val=\"custom\" w:format=\"" +
                                             std::string(pattern) +
                                             "\"/></mc:Choice><mc:Fallback><w:numFmt "
                                             "w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent></w:lvl>"
                                             "</w:abstractNum>");
        return *document.abstract_nums.at(0).levels[0];
    };
    CHECK(level("001, 002, 003, ...").format == NumberFormat::other);
    CHECK(level("001, 002, 003, ...").format_name == "001, 002, 003, ...");
    CHECK(level("01, 02, 03, ...").format == NumberFormat::decimal_zero);
}

TEST_CASE("definitions that cannot be are odd and left out", "[document]") {
    const Document document = read_lists(
        "<w:numPicBullet w:numPicBulletId=\"0\"/><w:abstractNum w:abstractNumId=\"1\"><w:lvl "
        "w:ilvl=\"9\"/><w:lvl "
        "w:ilvl=\"-1\"/><w:lvl w:ilvl=\"abc\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"/><w:num "
        "w:numId=\"1\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"99999\"/></w:num><w:num "
        "w:numId=\"1\">"
        "<w:abstractNumId w:val=\"2\"/></w:num><w:num w:numId=\"2\"/>");
    CHECK(document.abstract_nums.size() == 1);
    REQUIRE(document.nums.size() == 1);
    CHECK(document.nums[0].abstract_id == 1);
    CHECK(oddities(document) == Strings{"level-out-of-range", "level-out-of-range", "level-out-of-range",
                                        "duplicate-abstract-num", "level-out-of-range", "duplicate-num",
                                        "dangling-abstract-num"});
}

TEST_CASE("numbering properties of a paragraph are read half by half", "[document]") {
    const auto num_pr = [](std::string_view content) {
        return read_body("<w:p><w:pPr><w:numPr>" + std::string(content) + "</w:numPr></w:pPr></w:p>")
            .body.paragraphs.at(0)
            .num_pr;
    };
    CHECK(num_pr("<w:ilvl w:val=\"99999\"/><w:numId w:val=\"2147483648\"/>").ilvl == 99999);
    CHECK(num_pr("<w:numId w:val=\"2147483648\"/>").num_id == 2147483648);
    CHECK_FALSE(num_pr("<w:numId w:val=\"1\"/>").ilvl.has_value());
    CHECK_FALSE(num_pr("<w:ilvl w:val=\"abc\"/>").ilvl.has_value());
    CHECK_FALSE(num_pr("<w:ilvl w:val=\"\"/>").ilvl.has_value());
    CHECK(num_pr("<w:numId w:val=\"0\"/>").num_id == 0);
}
