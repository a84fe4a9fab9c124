#include "bench/floor.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <libdeflate.h>
#include <memory>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace rapporteur::testing {
namespace {

constexpr std::array<std::string_view, 3> parts = {"word/document.xml", "word/styles.xml",
                                                   "word/numbering.xml"};

// The offsets are those of APPNOTE 4.3.7, 4.3.12 and 4.3.16.
constexpr std::size_t end_size = 22;
constexpr std::size_t entry_size = 46;
constexpr std::size_t local_size = 30;

template <typename Number>
Number number_at(std::span<const std::byte> bytes, std::size_t offset) {
    Number value{};
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}

std::size_t read_part(std::span<const std::byte> packed, std::size_t size,
                      libdeflate_decompressor* inflater) {
    std::vector<char> xml(size);
    if (libdeflate_deflate_decompress(inflater, packed.data(), packed.size(), xml.data(), xml.size(),
                                      nullptr) != LIBDEFLATE_SUCCESS)
        return 0;
    libdeflate_crc32(0, xml.data(), xml.size());
    pugi::xml_document document;
    if (!document.load_buffer_inplace(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                                      pugi::encoding_utf8))
        return 0;
    return xml.size();
}

} // namespace

std::size_t read_floor(std::span<const std::byte> docx) {
    const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> inflater(
        libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
    const std::size_t end = docx.size() - end_size; // there is no comment, as in nearly all files
    std::size_t entry = number_at<std::uint32_t>(docx, end + 16);
    std::size_t bytes = 0;
    for (int left = number_at<std::uint16_t>(docx, end + 10); left > 0; --left) {
        const std::size_t name_size = number_at<std::uint16_t>(docx, entry + 28);
        const std::string_view name(reinterpret_cast<const char*>(docx.data()) + entry + entry_size,
                                    name_size);
        for (const std::string_view part : parts) {
            if (name != part)
                continue;
            const std::size_t local = number_at<std::uint32_t>(docx, entry + 42);
            const std::size_t data = local + local_size + number_at<std::uint16_t>(docx, local + 26) +
                                     number_at<std::uint16_t>(docx, local + 28);
            bytes += read_part(docx.subspan(data, number_at<std::uint32_t>(docx, entry + 20)),
                               number_at<std::uint32_t>(docx, entry + 24), inflater.get());
        }
        entry += entry_size + name_size + number_at<std::uint16_t>(docx, entry + 30) +
                 number_at<std::uint16_t>(docx, entry + 32);
    }
    return bytes;
}

} // namespace rapporteur::testing
