// An output is passed on while it is made. The pieces do not grow with the output, and together they are the
// output.
#include "rapporteur/rapporteur.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

std::string long_report() {
    std::string text = "Thank you for coming\n";
    for (int i = 1; i <= 900; ++i)
        text += std::to_string(i) +
                ". Take note of the recommendations of the Regional Network for Civil Society " +
                std::string(400, 'o') + ".\n";
    return text;
}

struct Pieces {
    std::string all;
    std::size_t count = 0;
    std::size_t longest = 0;

    ByteSink sink() {
        return [this](std::string_view bytes) {
            all += bytes;
            ++count;
            longest = std::max(longest, bytes.size());
        };
    }
};

} // namespace

TEST_CASE("every writer hands its output on in pieces, which are the output") {
    const std::string text = long_report();
    const auto bytes = std::as_bytes(std::span(text));
    const auto layouts = load_layouts().value();
    for (const WriterInfo& writer : writers()) {
        INFO(writer.name);
        Options options;
        options.writer = writer.name;
        const auto whole = convert(bytes, layouts, "a.txt", options).value();
        Pieces pieces;
        options.sink = pieces.sink();
        const auto handed_on = convert(bytes, layouts, "a.txt", options).value();
        CHECK(handed_on.bytes == "");
        CHECK(handed_on.corrections == whole.corrections);
        CHECK(pieces.all == whole.bytes);
        if (writer.name == "docx") // a zip container is made as a whole
            continue;
        CHECK(pieces.count > 3);
        CHECK(pieces.longest < 70'000);
    }
    Pieces pieces;
    Options options;
    options.sink = pieces.sink();
    CHECK(document_text(bytes, false, options)->text == "");
    CHECK(pieces.all == rapporteur::text(bytes, false, {}).value());
    CHECK(pieces.longest < 70'000);
}

TEST_CASE("a sink gets nothing of what cannot be written") {
    Pieces pieces;
    Options options;
    options.sink = pieces.sink();
    options.limits.shown_bytes = 1'000;
    const std::string text = long_report();
    CHECK_FALSE(convert(std::as_bytes(std::span(text)), load_layouts().value(), "a.txt", options));
    CHECK(pieces.count == 0);
}
