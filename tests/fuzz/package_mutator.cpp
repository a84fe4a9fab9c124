// Lets libFuzzer change a package by its entries. The result is still a container with right checksums, so
// that it reaches the code behind them. Only the target `package` links this.
#include "fuzz/targets.hpp"
#include "fuzz/xml_mutator.hpp"
#include "package/inflate.hpp"
#include "package/zip_directory.hpp"
#include "support/hostile.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using namespace rapporteur;
using Items = std::vector<testing::ZipItem>;

std::optional<Items> items_of(std::span<const std::byte> bytes) {
    const Limits limits;
    const auto directory = read_directory(bytes, limits);
    auto reader = EntryReader::open(bytes, limits);
    if (!directory || !reader)
        return std::nullopt;
    Items items;
    for (const ZipEntry& entry : directory->entries()) {
        auto data = reader->read(entry);
        if (!data)
            return std::nullopt;
        items.push_back(
            {.name = std::string(entry.name), .data = std::move(*data), .stored = !entry.deflated});
    }
    return items;
}

/// Replaces one quoted word by another, so that parts, identifiers and types are exchanged.
void swap_quoted(std::string& text, std::minstd_rand& random) {
    std::vector<std::pair<std::size_t, std::size_t>> values;
    for (auto begin = text.find('"'); begin != std::string::npos;) {
        const auto end = text.find('"', begin + 1);
        if (end == std::string::npos)
            break;
        values.emplace_back(begin + 1, end - begin - 1);
        begin = text.find('"', end + 1);
    }
    if (values.size() < 2)
        return;
    const auto [from, length] = values[random() % values.size()];
    const auto [to, replaced] = values[random() % values.size()];
    text.replace(to, replaced, std::string(text, from, length));
}

void change(Items& items, std::minstd_rand& random) {
    auto& one = items[random() % items.size()];
    const auto& other = items[random() % items.size()];
    switch (random() % 16) {
    case 0:
        one.name = other.name;
        break;
    case 1:
        one.data = other.data;
        break;
    case 2:
        std::swap(one, items[random() % items.size()]);
        break;
    case 3:
        items.push_back(one);
        items.back().name += random() % 2 == 0 ? "x" : "/";
        break;
    case 4:
        if (items.size() > 1)
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(random() % items.size()));
        break;
    case 5:
        one.stored = !one.stored;
        one.streamed = random() % 2 == 0;
        one.zip64 = random() % 4 == 0;
        break;
    case 6:
        std::replace(one.name.begin(), one.name.end(), '/', '\\');
        break;
    case 7:
        one.size = random() % 2 == 0 ? one.data.size() + random() % 3 : random();
        break;
    case 8:
        one.flags ^= static_cast<std::uint16_t>(1U << (random() % 16));
        break;
    case 9:
        for (char& byte : one.name)
            byte = static_cast<char>(random() % 2 == 0 ? std::toupper(byte) : byte);
        break;
    case 10:
    case 11:
        swap_quoted(one.data, random);
        break;
    default:
        one.data = fuzzing::mutate_xml(one.data, random);
        break;
    }
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned int seed) {
    std::minstd_rand random(seed);
    constexpr unsigned one_in = 8;
    if (size < 2 || random() % one_in == 0)
        return LLVMFuzzerMutate(data, size, most);
    std::string changed(1, static_cast<char>(data[0]));
    const std::string rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] == 'x') {
        changed += rapporteur::fuzzing::mutate_xml(rest, random);
    } else {
        auto items = items_of(std::as_bytes(std::span(rest)));
        if (!items || items->empty())
            return LLVMFuzzerMutate(data, size, most);
        for (auto times = 1 + random() % 3; times > 0 && !items->empty(); --times)
            change(*items, random);
        changed += rapporteur::testing::write_zip(*items);
    }
    if (changed.size() > most)
        return LLVMFuzzerMutate(data, size, most);
    std::memcpy(data, changed.data(), changed.size());
    return changed.size();
}
