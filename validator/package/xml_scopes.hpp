// Which namespace a prefix stands for at one place of an XML part: declarations hold for their element and
// what is inside it (Namespaces in XML 1.0, 6.1).
#pragma once

#include "package/namespaces.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace rapporteur {

/// "w:p": "w" and "p"; without a colon the prefix is empty.
struct QualifiedName {
    std::string_view prefix;
    std::string_view local;
};
[[nodiscard]] QualifiedName split_name(std::string_view name);

/// The prefix that an attribute declares: `xmlns:w` -> "w", `xmlns` -> "", others none.
[[nodiscard]] std::optional<std::string_view> declared_prefix(std::string_view attribute);

class Scopes {
public:
    /// The views must outlive the object.
    void declare(std::string_view prefix, Namespace name, std::size_t depth);
    /// Forgets what was declared at `depth` or deeper.
    void leave(std::size_t depth) {
        if (!undo_.empty() && undo_.back().depth >= depth)
            restore(depth);
    }
    /// None: not declared here.
    [[nodiscard]] std::optional<Namespace> find(std::string_view prefix) const;

    /// As `find`, made fast for the few prefixes that a part uses over and over.
    [[nodiscard]] bool is_declared(std::string_view prefix) {
        const std::size_t slot =
            (prefix.size() * 7 + static_cast<unsigned char>(prefix.back())) % known_.size();
        // Nearly all are of one letter, which needs no call.
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
    std::array<std::string_view, 16> known_; ///< declared at present; emptied when that may change
};

} // namespace rapporteur
