// An open file that is closed at the end of its scope.
#pragma once

#include <unistd.h>
#include <utility>

namespace rapporteur {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0)
            ::close(number_);
    }

    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }
    /// Gives up the descriptor; the caller must close it.
    [[nodiscard]] int release() { return std::exchange(number_, -1); }

private:
    int number_;
};

} // namespace rapporteur
