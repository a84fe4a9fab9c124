// XML that `verify` and `layouts` hold against their grammars: any bytes have an answer.
#include "fuzz/parts_input.hpp"
#include "verify/verify.hpp"

using namespace rapporteur;
using fuzzing::expect;

void fuzzing::run_verify(Input input) {
    if (input.empty())
        return;
    const std::string_view xml(reinterpret_cast<const char*>(input.data()) + 1, input.size() - 1);
    constexpr std::size_t grammars = 3;
    const auto errors = input[0] % grammars == 0   ? verify_report_xml(xml)
                        : input[0] % grammars == 1 ? verify_layout_xml(xml)
                                                   : verify_vocabulary_xml(xml);
    expect(errors.has_value());
    constexpr std::size_t most_errors = 100;
    expect(errors->size() <= most_errors);
    for (const VerifyError& error : *errors)
        expect(!error.message.empty() && error.message.find('\n') == std::string::npos);
}
