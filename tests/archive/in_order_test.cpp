#include "archive/in_order.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <optional>
#include <stdexcept>
#include <vector>

using namespace rapporteur;

namespace {

struct Numbers {
    int next = 0;
    int end = 0;
    std::optional<int> operator()() { return next < end ? std::optional(next++) : std::nullopt; }
};

/// Slower for some numbers, so that threads overtake each other.
int slow_square(int number) {
    if (number % 7 == 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return number * number;
}

} // namespace

TEST_CASE("in order: results come in the order of the items, whatever the number of threads") {
    for (const std::size_t jobs : {1, 2, 8, 50}) {
        std::vector<int> results;
        const auto caller = std::this_thread::get_id();
        map_in_order(jobs, Numbers{0, 200}, slow_square, [&](int item, int value) {
            CHECK(value == item * item);
            CHECK(std::this_thread::get_id() == caller);
            results.push_back(item);
            return true;
        });
        REQUIRE(results.size() == 200);
        CHECK(std::is_sorted(results.begin(), results.end()));
    }
}

TEST_CASE("in order: nothing is no trouble") {
    for (const std::size_t jobs : {1, 4}) {
        map_in_order(jobs, Numbers{}, slow_square, [](int, int) {
            FAIL("nothing to hand over");
            return true;
        });
    }
}

TEST_CASE("in order: only so many items are ahead of the one handed over") {
    constexpr std::size_t jobs = 3;
    std::atomic<int> pulled = 0;
    int delivered = 0;
    const auto pull = [&]() -> std::optional<int> {
        return pulled < 300 ? std::optional(pulled++) : std::nullopt;
    };
    map_in_order(
        jobs, pull, [](int number) { return number; },
        [&](int, int) {
            if (delivered % 50 == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            CHECK(pulled - delivered <= static_cast<int>(jobs * items_ahead));
            ++delivered;
            return true;
        });
    CHECK(delivered == 300);
}

TEST_CASE("in order: who has enough gets no more, and nobody hangs") {
    for (const std::size_t jobs : {1, 2, 8}) {
        int delivered = 0;
        map_in_order(jobs, Numbers{0, 1'000'000}, slow_square, [&](int, int) { return ++delivered < 10; });
        CHECK(delivered == 10);
        CHECK_THROWS_AS(map_in_order(jobs, Numbers{0, 1'000'000}, slow_square,
                                     [](int, int) -> bool { throw std::runtime_error("no"); }),
                        std::runtime_error);
    }
}
