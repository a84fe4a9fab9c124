// A text or list that is nearly always empty. While it is empty it takes the space of a pointer. A document
// of a million paragraphs has a million of each such member.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>

namespace rapporteur {

template <typename Value>
class Seldom {
public:
    Seldom() = default;
    template <typename Given>
    Seldom& operator=(Given&& given) {
        Value value(std::forward<Given>(given));
        held_ = value.empty() ? nullptr : std::make_unique<Value>(std::move(value));
        return *this;
    }
    Seldom(const Seldom& other) : held_(copy_of(other)) {}
    Seldom(Seldom&&) noexcept = default;
    Seldom& operator=(const Seldom& other) {
        held_ = copy_of(other);
        return *this;
    }
    Seldom& operator=(Seldom& other) { return *this = std::as_const(other); }
    Seldom& operator=(Seldom&&) noexcept = default;
    ~Seldom() = default;

    [[nodiscard]] const Value& operator*() const {
        static const Value none;
        return held_ ? *held_ : none;
    }
    operator const Value&() const { return **this; } // NOLINT: read like its value
    /// The value for writing; makes space for it.
    [[nodiscard]] Value& own() {
        if (!held_)
            held_ = std::make_unique<Value>();
        return *held_;
    }

    [[nodiscard]] bool empty() const { return !held_ || held_->empty(); }
    [[nodiscard]] std::size_t size() const { return held_ ? held_->size() : 0; }
    [[nodiscard]] auto begin() const { return (**this).begin(); }
    [[nodiscard]] auto end() const { return (**this).end(); }
    [[nodiscard]] const auto& front() const { return (**this).front(); }
    [[nodiscard]] const auto& operator[](std::size_t index) const { return (**this)[index]; }
    void clear() { held_.reset(); }

    template <typename Other>
    friend bool operator==(const Seldom& left, const Other& right) {
        return *left == right;
    }
    friend bool operator==(const Seldom& left, const Seldom& right) { return *left == *right; }

private:
    static std::unique_ptr<Value> copy_of(const Seldom& other) {
        return other.empty() ? nullptr : std::make_unique<Value>(*other.held_);
    }

    std::unique_ptr<Value> held_;
};

} // namespace rapporteur
