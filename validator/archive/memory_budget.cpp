#include "archive/memory_budget.hpp"

#include <algorithm>
#include <string_view>

namespace rapporteur {
namespace {

// APPNOTE.TXT 4.3.12 and 4.3.16; all numbers little-endian.
constexpr std::size_t end_record_bytes = 22;
constexpr std::size_t entry_bytes = 46;
constexpr std::string_view end_signature("PK\5\6", 4);
constexpr std::string_view entry_signature("PK\1\2", 4);

std::uint64_t number_at(std::string_view bytes, std::size_t position, std::size_t length) {
    std::uint64_t number = 0;
    for (std::size_t i = length; i-- > 0;)
        number = number << 8U | static_cast<unsigned char>(bytes[position + i]);
    return number;
}

} // namespace

MemoryBudget::Share::Share(MemoryBudget& budget, std::uint64_t bytes)
    : budget_(budget), bytes_(std::min(bytes, budget.whole_)) {
    std::unique_lock lock(budget_.mutex_);
    budget_.returned_.wait(lock, [this] { return bytes_ <= budget_.free_; });
    budget_.free_ -= bytes_;
}

MemoryBudget::Share::~Share() {
    {
        const std::lock_guard lock(budget_.mutex_);
        budget_.free_ += bytes_;
    }
    budget_.returned_.notify_all();
}

std::uint64_t claimed_xml_bytes(std::span<const std::byte> file) {
    const std::string_view bytes(reinterpret_cast<const char*>(file.data()), file.size());
    if (bytes.size() < end_record_bytes)
        return 0;
    const std::size_t end = bytes.size() - end_record_bytes;
    if (!bytes.substr(end).starts_with(end_signature))
        return 0;
    std::uint64_t total = 0;
    std::uint64_t entry = number_at(bytes, end + 16, 4);
    while (entry + entry_bytes <= end) {
        const auto at = static_cast<std::size_t>(entry);
        if (!bytes.substr(at).starts_with(entry_signature))
            break;
        const std::size_t name_length = number_at(bytes, at + 28, 2);
        const std::string_view name = bytes.substr(at + entry_bytes, name_length);
        if (name.ends_with(".xml") || name.ends_with(".rels"))
            total += number_at(bytes, at + 24, 4);
        entry += entry_bytes + name_length + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    }
    return total;
}

} // namespace rapporteur
