// Lines of a file become the paragraphs of the page again.
#include "blocks/broken_lines.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

Blocks lines(std::initializer_list<std::string_view> texts) {
    Blocks blocks;
    for (const auto text : texts) {
        Block block;
        const TypedLabel typed = read_typed_label(text);
        block.label = typed.label;
        block.text = text.substr(typed.length);
        block.paragraph = static_cast<std::uint32_t>(blocks.blocks.size() + 1);
        blocks.blocks.push_back(std::move(block));
    }
    return blocks;
}

std::string joined(Blocks blocks) {
    join_broken_lines(blocks);
    std::string out;
    for (const Block& block : blocks.blocks)
        out += (block.label.text.empty() ? "" : block.label.text + " ") + block.text + "\n";
    return out;
}

} // namespace

TEST_CASE("a text whose paragraphs are cut into lines is put together") {
    CHECK(joined(lines({"Meeting of the Group on Migration", "Managua, Nicaragua",
                        "The Group on Migration (GM) met on June 24-25,",
                        "2014 in the city of Managua, with representatives",
                        "from Canada, Honduras and Mexico, and reached the", "following:", "CONCLUSIONS",
                        "1. Regarding the report of the Secretariat on intra-",
                        "regional flows, the Group took note of the program-",
                        "me and asked that it be sent to all the countries.",
                        "2. Thank the Government of Nicaragua for its very",
                        "kind hospitality. Take note of the programme that",
                        "was presented by the delegation."})) ==
          "Meeting of the Group on Migration\nManagua, Nicaragua\n"
          "The Group on Migration (GM) met on June 24-25, 2014 in the city of Managua, with representatives "
          "from Canada, "
          "Honduras and "
          "Mexico, and reached the following:\nCONCLUSIONS\n"
          "1. Regarding the report of the Secretariat on intra-regional flows, the Group took note of the "
          "programme and "
          "asked that it be sent to all the countries.\n"
          "2. Thank the Government of Nicaragua for its very kind hospitality. Take note of the programme "
          "that was "
          "presented by the delegation.\n");
}

TEST_CASE("a short text shows by a few lines that it is cut") {
    CHECK(
        joined(lines({"REPORT", "Kingston, Jamaica", "9 July 2018",
                      "The Network of Consular Officials met in Kingston, Jamaica, on 9 July 2018, with",
                      "delegates from Barbados, Guyana and Jamaica. It took note of the report of the",
                      "Secretariat on the guide, and recommends:", "1. Approve the guide.",
                      "2. Publish it in English and French, and send it to all consulates before 31 December",
                      "2018.", "Kingston, Jamaica"})) ==
        "REPORT\nKingston, Jamaica\n9 July 2018\n"
        "The Network of Consular Officials met in Kingston, Jamaica, on 9 July 2018, with delegates from "
        "Barbados, "
        "Guyana and Jamaica. It took note of the report of the Secretariat on the guide, and recommends:\n"
        "1. Approve the guide.\n"
        "2. Publish it in English and French, and send it to all consulates before 31 December 2018.\n"
        "Kingston, Jamaica\n");
    // Lines that end where their sentences end are paragraphs.
    CHECK(joined(lines({"MINUTES", "Belize City, Belize",
                        "The Committee met in Belize City, Belize, on 14 May 2017.", "Opening",
                        "1. The Chair welcomed the delegations of the three countries.",
                        "2. The agenda was adopted without changes.", "Agreements",
                        "1. The plan of work is sent to all of the countries."})) ==
          "MINUTES\nBelize City, Belize\nThe Committee met in Belize City, Belize, on 14 May 2017.\nOpening\n"
          "1. The Chair welcomed the delegations of the three countries.\n"
          "2. The agenda was adopted without changes.\nAgreements\n"
          "1. The plan of work is sent to all of the countries.\n");
}

TEST_CASE("a line that was joined says which paragraph of the file it was") {
    Blocks blocks = lines(
        {"The first line of the text that goes on here with", "small letters and is cut in the middle of the",
         "sentence, as lines are, so that there is a lot of",
         "them, and each of them is about as long as the",
         "others, since the page is only so wide as it is and", "no wider. A list follows, whose entries are",
         "1. long enough to be cut into two lines as well by", "the same program, or", "2. short."});
    join_broken_lines(blocks);
    REQUIRE(blocks.blocks.size() == 3);
    const Block& first = blocks.blocks.front();
    REQUIRE(first.joined.size() == 5);
    CHECK(first.joined.front().paragraph == 2);
    CHECK(first.text.substr(first.joined.front().begin, 13) == "small letters");
}

TEST_CASE("lists of short lines, tables and paragraphs are left alone") {
    CHECK(joined(lines({"Canada", "honduras and others", "mexico", "panama", "El Salvador", "belize",
                        "nicaragua", "costa rica", "guatemala"})) ==
          "Canada\nhonduras and others\nmexico\npanama\nEl Salvador\nbelize\nnicaragua\ncosta "
          "rica\nguatemala\n");
    const std::string paragraph(400, 'x');
    CHECK(joined(lines({"1. Thank", "2. Take note", paragraph, paragraph, paragraph, "and so on", "1. Thank",
                        "2. Ask", "3. End"})) == "1. Thank\n2. Take note\n" + paragraph + "\n" + paragraph +
                                                     "\n" + paragraph +
                                                     "\nand so on\n1. Thank\n2. Ask\n3. End\n");
}
