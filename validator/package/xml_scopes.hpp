// The namespace of a prefix at one place of an XML part. Declarations hold for their element and everything
// inside it (Namespaces in XML 1.0, 6.1).
#pragma once

#include "package/namespaces.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace rapporteur {

/// "w:p" is "w" and "p". Without a colon the prefix is empty.
struct QualifiedName {
    std::string_view prefix;
    std::string_view local;
};
[[nodiscard]] QualifiedName split_name(std::string_view name);

/// The prefix that an attribute declares: `xmlns:w` -> "w", `xmlns` -> "". None for other attributes.
[[nodiscard]] std::optional<std::string_view> declared_prefix(std::string_view attribute);

class Scopes {
public:
    /// The views must outlive the object.
    void declare(std::string_view prefix, Namespace name, std::size_t depth);
    /// Removes what was declared at `depth` or deeper.
    void leave(std::size_t depth) {
        if (!undo_.empty() && undo_.back().depth >= depth)
            restore(depth);
    }
    /// None: not declared.
    [[nodiscard]] std::optional<Namespace> find(std::string_view prefix) const;

    /// Like find(), but fast for the few prefixes that a part uses again and again.
    [[nodiscard]] bool is_declared(std::string_view prefix) {
        const std::size_t slot =
            (prefix.size() * 7 + static_cast<unsigned char>(prefix.back())) % known_.size();
        // Nearly all prefixes have one letter, and then no call is needed.
        const bool same = known_[slot].size() == prefix.size() && known_[slot].front() == prefix.front();
        if (same && (prefix.size() == 1 || known_[slot] == prefix))
            return true;
        if (!find(prefix))
            return false;
        known_[slot] = prefix;
        return true;
    }

private:
    void restore(std::size_t depth);

    struct Undo {
        std::string_view prefix;
        std::optional<Namespace> previous;
        std::size_t depth = 0;
    };
    std::map<std::string_view, Namespace> bindings_;
    std::vector<Undo> undo_;
    std::array<std::string_view, 16> known_; ///< declared now; cleared when that may change
};

} // namespace rapporteur
