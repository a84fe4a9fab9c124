// The comments part (17.13.4): author and text of each comment, by id.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <unordered_map>

namespace rapporteur {

struct Comment {
    std::string author;
    std::string text;
};
using Comments = std::unordered_map<std::string, Comment>;

[[nodiscard]] Comments read_comments(pugi::xml_node comments);

} // namespace rapporteur
