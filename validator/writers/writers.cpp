#include "writers/writers.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::array listed{
#define WRITER(file, name, extension, what) Writer{name, extension, what, &write_##file},
#define OPTION(file, option)
#include "writers/writers.def"
#undef OPTION
#undef WRITER
};

struct ListedOption {
    WriterFunction* writer = nullptr;
    const WriterOption* option = nullptr;
};
/// The last one is none, so that the list may be empty.
constexpr std::array listed_options{
#define WRITER(file, name, extension, what)
#define OPTION(file, option) ListedOption{&write_##file, &option},
#include "writers/writers.def"
#undef OPTION
#undef WRITER
    ListedOption{}};

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

std::vector<const WriterOption*> options_of(const Writer& writer) {
    std::vector<const WriterOption*> options;
    for (const auto& [function, option] : listed_options) {
        if (option != nullptr && function == writer.write)
            options.push_back(option);
    }
    return options;
}

Result<WriterOptionsHandle>
read_writer_options(std::string_view name, std::span<const GivenWriterOption> given, const Limits& limits) {
    const Writer* writer = find_writer(name);
    if (writer == nullptr)
        return fail(FailureCode::layout, {}, fmt::format("there is no writer `{}`", name));
    const auto known = options_of(*writer);
    auto options = std::make_shared<WriterOptions>();
    for (const GivenWriterOption& each : given) {
        const auto option = std::find_if(known.begin(), known.end(), [&each](const WriterOption* candidate) {
            return candidate->name == each.name;
        });
        if (option == known.end())
            return fail(FailureCode::layout, {},
                        fmt::format("the writer `{}` has no option `{}`", name, each.name));
        auto value = (*option)->read(each, limits);
        if (!value)
            return tl::unexpected(std::move(value.error()));
        options->set(**option, std::move(*value));
    }
    return options;
}

} // namespace rapporteur
