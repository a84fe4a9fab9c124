// Pieces of WordprocessingML as text, from which the variants are built.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::testing::xml {

// How the text of a paragraph is divided into runs.
enum class Runs { whole, words, letters, smart_tags };

std::string runs(std::string_view text, Runs cut);

// `properties` is the content of w:pPr, `content` has the runs.
std::string paragraph(const std::string& properties, const std::string& content);

std::string style(const std::string& id);    // w:pStyle
std::string numbered(int level, int list);   // w:numPr
std::string indented(int left, int hanging); // w:ind, in twentieths of a point
std::string table(const std::vector<int>& widths, const std::string& rows);
std::string row(const std::vector<std::string>& cells); // each cell's paragraphs
std::string content_control(const std::string& title, const std::string& blocks);
std::string text_box(const std::string& blocks); // a paragraph: DrawingML, with VML for old readers

struct Level {
    std::string format; // decimal, lowerLetter, ...
    std::string text;   // "%1."
    std::string linked_style = {};
};

// `links` is what stands between w:multiLevelType and the levels: w:styleLink or w:numStyleLink.
std::string abstract_list(int id, const std::vector<Level>& levels, const std::string& links = {});
std::string list(int id, int abstract_id, const std::string& overrides = {});
std::string start_override(int level);
std::string numbering_part(const std::string& content);

std::string paragraph_style(const std::string& id, const std::string& based_on,
                            const std::string& properties);
std::string numbering_style(const std::string& id, int list);

std::string document_part(const std::string& blocks);

// Replaces every `from` in `text` by `to`.
std::string replaced(std::string text, std::string_view from, std::string_view to);

} // namespace rapporteur::testing::xml
