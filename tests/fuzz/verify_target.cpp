// XML that `verify` and `layouts` check against their grammars. Any bytes must get an answer.
#include "fuzz/parts_input.hpp"
#include "rapporteur/compare.hpp"
#include "verify/verify.hpp"

using namespace rapporteur;
using fuzzing::expect;

namespace {

/// XML that can be read as a report is written, read and written again with the same bytes.
void read_back(std::string_view xml) {
    static const auto layouts = load_layouts().value();
    const auto bytes_of = [](std::string_view text) { return std::as_bytes(std::span(text)); };
    const auto once = convert(bytes_of(xml), layouts, "", {});
    if (!once)
        return expect(!once.error().message.empty());
    const auto twice = convert(bytes_of(once->bytes), layouts, "", {});
    expect(twice.has_value() && twice->bytes == once->bytes);
    const auto compared = compare(bytes_of(once->bytes), bytes_of(once->bytes), layouts, {}, {});
    expect(compared.has_value() && compared->differences.empty());
}

} // namespace

void fuzzing::run_verify(Input input) {
    if (input.empty())
        return;
    const std::string_view xml(reinterpret_cast<const char*>(input.data()) + 1, input.size() - 1);
    constexpr std::size_t grammars = 3;
    if (input[0] % grammars == 0)
        read_back(xml);
    const auto errors = input[0] % grammars == 0   ? verify_report_xml(xml)
                        : input[0] % grammars == 1 ? verify_layout_xml(xml)
                                                   : verify_vocabulary_xml(xml);
    expect(errors.has_value());
    constexpr std::size_t most_errors = 100;
    expect(errors->size() <= most_errors);
    for (const VerifyError& error : *errors)
        expect(!error.message.empty() && error.message.find('\n') == std::string::npos);
}
