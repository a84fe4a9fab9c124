#include "document/shown_bytes.hpp"

#include <fmt/format.h>

namespace rapporteur {

tl::unexpected<Failure> ShownBytes::failure() const {
    constexpr std::uint64_t mebibyte = 1ULL << 20U;
    const bool whole = most_ % mebibyte == 0;
    return fail(
        FailureCode::limit, "",
        fmt::format("the document shows more than {} {}: its paragraphs, labels, notes and text boxes, and "
                    "what was left out, are too many or too long",
                    whole ? most_ / mebibyte : most_, whole ? "MiB" : "bytes"));
}

} // namespace rapporteur
