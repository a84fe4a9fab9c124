#include "markup/title_block.hpp"

#include "base/text.hpp"

namespace rapporteur {

TitleBlock read_title_block(const Report& report, const Blocks& blocks) {
    TitleBlock read;
    const auto add = [](std::string& to, std::string_view between, const std::string& line) {
        if (!to.empty())
            to += between;
        to += line;
    };
    for (const Element& element : report.elements) {
        if (element.kind != SectionKind::title_block)
            continue;
        const std::string line = fold_space(blocks.blocks[element.block].text);
        add(read.whole, ", ", line);
        if (element.line_role == LineRole::title)
            add(read.title, " ", line);
    }
    return read;
}

} // namespace rapporteur
