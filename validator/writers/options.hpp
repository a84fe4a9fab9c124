// What the options of a writer are, and what they were set to. An option is a constant in the file that reads
// it; writers.def names it.
#pragma once

#include "rapporteur/writers.hpp"

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur {

/// The value of an option as its reader made it. Only the file of the option knows the type.
using WriterOptionValue = std::shared_ptr<const void>;

struct WriterOption {
    std::string_view name; ///< the fields of WriterOptionInfo
    std::string_view kind;
    std::string_view values;
    std::string_view what;
    std::uint64_t most_bytes = 0;
    Result<WriterOptionValue> (*read)(const GivenWriterOption& given, const Limits& limits) = nullptr;
};

class WriterOptions {
public:
    void set(const WriterOption& option, WriterOptionValue value) {
        values_.emplace_back(&option, std::move(value));
    }
    /// What the option was set to; null: the caller did not set it.
    template <typename Value>
    [[nodiscard]] const Value* get(const WriterOption& option) const {
        const void* last = nullptr;
        for (const auto& [set, value] : values_) {
            if (set == &option)
                last = value.get();
        }
        return static_cast<const Value*>(last);
    }

private:
    std::vector<std::pair<const WriterOption*, WriterOptionValue>> values_;
};

#define WRITER(file, name, extension, what)
#define OPTION(file, option) extern const WriterOption option;
#include "writers/writers.def"
#undef OPTION
#undef WRITER

} // namespace rapporteur
