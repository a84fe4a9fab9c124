// What several rules need from the texts of one report, computed once.
#pragma once

#include "base/text.hpp"
#include "base/words.hpp"
#include "report/report.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace rapporteur {

/// The texts of the elements as they are compared, their characters and words, and whatever else several
/// rules look for. Each is computed when it is first asked for.
class FoldedTexts {
public:
    FoldedTexts(const Blocks& blocks, const Report& report) : blocks_(&blocks), report_(&report) {}
    [[nodiscard]] const FoldedText& of(std::uint32_t element);
    [[nodiscard]] const CharacterSet& characters(std::uint32_t element);
    [[nodiscard]] const std::vector<WordRange>& words(std::uint32_t element);

    /// The result of `find`, which is called only the first time. The result is found again by its type, so
    /// each search needs a result type of its own.
    template <typename Finds, typename Find>
    [[nodiscard]] const Finds& once(const Find& find) {
        auto& known = found_[&key_of<Finds>];
        if (!known)
            known = std::make_shared<const Finds>(find());
        return *static_cast<const Finds*>(known.get());
    }

private:
    template <typename Finds>
    static inline char key_of = 0;

    const Blocks* blocks_;
    const Report* report_;
    std::vector<std::unique_ptr<FoldedText>> texts_;
    std::vector<CharacterSet> characters_;
    std::vector<std::vector<WordRange>> words_;
    std::map<const void*, std::shared_ptr<const void>> found_;
};

} // namespace rapporteur
