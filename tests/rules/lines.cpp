#include "rules/lines.hpp"

namespace rapporteur::testing {

std::vector<DraftLine> faultless_lines() {
    return {
        {"", "REPORT OF THE MEETING OF THE LIAISON OFFICER NETWORK TO COMBAT MIGRANT SMUGGLING AND "
             "TRAFFICKING IN "
             "PERSONS"},
        {"", "Managua, Nicaragua"},
        {"", "June 24, 2014"},
        {"", "The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons held its "
             "regular "
             "meeting in Managua, Nicaragua, on June 24, 2014, with participation of representatives from "
             "Canada, "
             "Costa Rica, Honduras, Mexico and Nicaragua."},
        {"", "The Network submits its report to the Regional Consultation Group on Migration (RCGM) for "
             "consideration, as follows:"},
        {"1.",
         "Thank the delegations of Canada, Costa Rica, Honduras, Mexico and Nicaragua for their reports."},
        {"2.", "Regarding the indicators developed by the IOM, the following was agreed to:"},
        {"a.", "Urge Member Countries to send their progress reports to the TS."},
        {"b.", "Request the TS to compile the reports by August 31, 2014."},
        {"c.", "Invite the IOM to comment on them, as agreed in resolution 4 (b)."},
        {"3.", "Take note of the proposal to hold a workshop in Panama City."},
        {"4.", "Regarding the workshop, the following was agreed to:"},
        {"a.", "Thank Mexico for the “Guide for Consuls” and its annex."},
        {"b.", "Request the TS to prepare the agenda."},
        {"5.", "Welcome the support offered by the IOM."},
    };
}

Blocks blocks_of(const std::vector<DraftLine>& lines) {
    Blocks blocks;
    blocks.part = "word/document.xml";
    for (const DraftLine& line : lines) {
        Block block;
        if (!line.label.empty()) {
            block.label = read_typed_label(line.label + "\tText").label;
            const bool item = line.label.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
            block.indent = item ? 720 : 360;
            block.text_offset = static_cast<std::uint32_t>(line.label.size() + 1);
        }
        block.text = line.text;
        block.paragraph = static_cast<std::uint32_t>(blocks.blocks.size() + 1);
        block.all_capitals = blocks.blocks.empty();
        blocks.blocks.push_back(std::move(block));
    }
    return blocks;
}

} // namespace rapporteur::testing
