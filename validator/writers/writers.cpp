#include "writers/writers.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {
namespace {

constexpr std::array writers{
#define WRITER(file, name, extension, what) Writer{name, extension, what, &write_##file},
#include "writers/writers.def"
#undef WRITER
};

} // namespace

std::span<const Writer> all_writers() {
    return writers;
}

const Writer* find_writer(std::string_view name) {
    const auto writer = std::find_if(writers.begin(), writers.end(),
                                     [name](const Writer& candidate) { return candidate.name == name; });
    return writer == writers.end() ? nullptr : &*writer;
}

} // namespace rapporteur
