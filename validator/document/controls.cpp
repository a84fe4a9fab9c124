// Content controls that are bound to data (17.5.2.6). Their text in the file is what they showed last.
#include "document/story_reader.hpp"

#include "base/text.hpp"

#include <utility>

namespace rapporteur {

void StoryReader::open_control(pugi::xml_node content) {
    const pugi::xml_node properties = content.parent().child("w:sdtPr");
    if (!controls_.empty() || !properties.child("w:dataBinding"))
        return;
    std::string cached = gather(content).text;
    auto shown = reading_.bound_data.shown(properties, cached);
    if (!shown)
        return;
    if (!trim(cached).empty() && !properties.child("w:showingPlcHdr"))
        record("bound-content", properties.child("w:alias").attribute("w:val").value(), std::move(cached));
    controls_.push_back({content, std::move(*shown)});
}

void StoryReader::close_control(pugi::xml_node content) {
    if (controls_.empty() || controls_.back().content != content)
        return;
    write_bound_text();
    controls_.pop_back();
}

/// Writes the data of the open control once: where its first text is, or else in its first paragraph.
void StoryReader::write_bound_text() {
    if (controls_.empty() || controls_.back().is_written)
        return;
    controls_.back().is_written = true;
    if (!controls_.back().shown.empty())
        append_shown(controls_.back().shown);
}

} // namespace rapporteur
