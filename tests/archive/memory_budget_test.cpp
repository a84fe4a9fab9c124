#include "archive/memory_budget.hpp"

#include "support/docx_zip.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>
#include <vector>

using namespace rapporteur;

TEST_CASE("memory budget: the shares held at once never exceed it, and who wants all of it is served") {
    MemoryBudget budget(100);
    std::atomic<int> held = 0;
    std::atomic<bool> exceeded = false;
    {
        std::vector<std::jthread> threads;
        for (const int wanted : {30, 60, 100, 5000, 10}) {
            threads.emplace_back([&, wanted] {
                for (int i = 0; i < 200; ++i) {
                    const MemoryBudget::Share share(budget, static_cast<std::uint64_t>(wanted));
                    const int granted = std::min(wanted, 100);
                    if ((held += granted) > 100)
                        exceeded = true;
                    held -= granted;
                }
            });
        }
    }
    CHECK_FALSE(exceeded);
}

TEST_CASE("memory budget: what a container says of its XML is added up; of other files nothing") {
    const auto claimed = [](const std::string& bytes) {
        return claimed_xml_bytes(std::as_bytes(std::span(bytes)));
    };
    const std::string zip = testing::zip_bytes({{"[Content_Types].xml", std::string(100, ' ')},
                                                {"_rels/.rels", std::string(20, ' ')},
                                                {"word/media/image1.png", std::string(5000, ' ')},
                                                {"word/document.xml", std::string(70'000, ' ')}});
    CHECK(claimed(zip) == 70'120);
    CHECK(claimed(zip.substr(0, zip.size() - 1)) == 0);
    CHECK(claimed(zip.substr(zip.size() - 22)) == 0); // the directory would be outside the file
    CHECK(claimed("") == 0);
    CHECK(claimed("no container, but longer than an end record") == 0);
}
