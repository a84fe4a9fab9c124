#include "writers/writers.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {
namespace {

constexpr std::array listed{
#define WRITER(file, name, extension, what) Writer{name, extension, what, &write_##file},
#include "writers/writers.def"
#undef WRITER
};

} // namespace

std::string written_by(WriterFunction& write, const WriterInput& input) {
    std::string whole;
    write(input, [&whole](std::string_view bytes) { whole += bytes; });
    return whole;
}

std::span<const Writer> all_writers() {
    return listed;
}

const Writer* find_writer(std::string_view name) {
    const auto writer = std::find_if(listed.begin(), listed.end(),
                                     [name](const Writer& candidate) { return candidate.name == name; });
    return writer == listed.end() ? nullptr : &*writer;
}

} // namespace rapporteur
