// Works on many items with several threads and delivers the results in the order of the items. Only a few
// items for each thread are in work or waiting at a time. So memory does not grow with the number of items,
// and one slow item does not let the others run far ahead.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace rapporteur {

/// How many items each thread may be ahead of the last delivered one.
inline constexpr std::size_t items_ahead = 4;

template <typename Item, typename Value, typename Pull, typename Work, typename Deliver>
class InOrder {
public:
    InOrder(std::size_t jobs, Pull& pull, Work& work, Deliver& deliver)
        : pull_(pull), work_(work), deliver_(deliver), slots_(jobs * items_ahead) {}

    void run(std::size_t jobs) {
        std::vector<std::jthread> workers;
        try {
            for (std::size_t i = 0; i < jobs; ++i)
                workers.emplace_back([this] { work_through(); });
        } catch (const std::system_error&) {
            // If the system gives at least one thread, that is enough.
            if (workers.empty())
                throw;
        }
        try {
            hand_over();
        } catch (...) {
            stop(); // otherwise the threads would wait for room without end
            throw;
        }
    }

private:
    void stop() {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        room_.notify_all();
    }

    void work_through() {
        while (auto ticket = take()) {
            Value value = work_(ticket->second);
            const std::lock_guard lock(mutex_);
            auto& slot = slots_[ticket->first % slots_.size()];
            slot.emplace(std::move(ticket->second), std::move(value));
            if (ticket->first == delivered_)
                ready_.notify_one();
        }
    }

    /// The next item and its number. Only one thread pulls at a time, because a pull may wait for a slow
    /// list.
    std::optional<std::pair<std::size_t, Item>> take() {
        const std::lock_guard pulling(pulling_);
        {
            std::unique_lock lock(mutex_);
            room_.wait(lock, [this] { return ended_ || begun_ < delivered_ + slots_.size(); });
            if (ended_)
                return std::nullopt;
        }
        std::optional<Item> item = pull_();
        const std::lock_guard lock(mutex_);
        if (!item || ended_) {
            ended_ = true;
            ready_.notify_one();
            return std::nullopt;
        }
        return std::pair(begun_++, std::move(*item));
    }

    void hand_over() {
        std::unique_lock lock(mutex_);
        for (;;) {
            auto& slot = slots_[delivered_ % slots_.size()];
            ready_.wait(lock, [&] { return slot.has_value() || (ended_ && delivered_ == begun_); });
            if (!slot)
                return;
            auto [item, value] = std::move(*slot);
            slot.reset();
            lock.unlock();
            if (!deliver_(std::move(item), std::move(value))) {
                stop();
                return;
            }
            lock.lock();
            ++delivered_;
            room_.notify_one();
        }
    }

    Pull& pull_;
    Work& work_;
    Deliver& deliver_;
    std::mutex pulling_;
    std::mutex mutex_; ///< protects everything below
    std::condition_variable room_;
    std::condition_variable ready_;
    std::vector<std::optional<std::pair<Item, Value>>> slots_;
    std::size_t begun_ = 0;
    std::size_t delivered_ = 0;
    bool ended_ = false; ///< no further item is started
};

/// `pull() -> optional<Item>` gives the items. `work(Item&) -> Value` runs in `jobs` threads at the same time
/// and must not throw. `deliver(Item&&, Value&&) -> bool` runs in the caller's thread, in the order of the
/// items; false stops the run. With one job everything runs in the caller's thread.
template <typename Pull, typename Work, typename Deliver>
void map_in_order(std::size_t jobs, Pull pull, Work work, Deliver deliver) {
    using Item = typename decltype(pull())::value_type;
    using Value = decltype(work(std::declval<Item&>()));
    if (jobs > 1) {
        InOrder<Item, Value, Pull, Work, Deliver>(jobs, pull, work, deliver).run(jobs);
        return;
    }
    while (std::optional<Item> item = pull()) {
        Value value = work(*item);
        if (!deliver(std::move(*item), std::move(value)))
            return;
    }
}

} // namespace rapporteur
