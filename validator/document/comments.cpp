#include "document/comments.hpp"

#include "document/xml.hpp"

namespace rapporteur {

Comments read_comments(pugi::xml_node root) {
    Comments comments;
    for (const pugi::xml_node node : root.children("w:comment"))
        comments.try_emplace(node.attribute("w:id").value(),
                             Comment{node.attribute("w:author").value(), gather(node).text});
    return comments;
}

} // namespace rapporteur
