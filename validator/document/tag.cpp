// A hash table of the names in tags.def, filled at compile time.
#include "document/tag.hpp"

#include <array>
#include <string_view>

namespace rapporteur {
namespace {

constexpr std::size_t table_size = 512;

struct Slot {
    std::string_view name;
    Tag tag = Tag::unknown;
};

constexpr std::size_t hash(std::string_view name) {
    std::uint32_t value = 2166136261U;
    for (const char c : name)
        value = (value ^ static_cast<std::uint8_t>(c)) * 16777619U;
    return value ^ (value >> 15);
}

constexpr std::array<Slot, table_size> make_table() {
    std::array<Slot, table_size> table{};
    constexpr std::array slots = {
#define RAPPORTEUR_TAG(identifier, name) Slot{name, Tag::identifier},
#include "document/tags.def"
#undef RAPPORTEUR_TAG
    };
    for (const Slot& slot : slots) {
        std::size_t at = hash(slot.name) % table_size;
        while (!table[at].name.empty())
            at = (at + 1) % table_size;
        table[at] = slot;
    }
    return table;
}

constexpr std::array<Slot, table_size> table = make_table();

} // namespace

Tag tag_of(pugi::xml_node node) {
    const std::string_view name = node.name();
    for (std::size_t at = hash(name) % table_size; !table[at].name.empty(); at = (at + 1) % table_size)
        if (table[at].name == name)
            return table[at].tag;
    return Tag::unknown;
}

} // namespace rapporteur
