// The files of a layout of one's own: the layout and its vocabularies, which lie beside it or in a folder
// `vocabularies` there or one above. Nothing else is read, whatever a layout or a configuration says: both
// may come out of somebody else's repository.
#pragma once

#include "archive/closed_folder.hpp"

#include "rapporteur/failure.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur::cli {

/// A layout that something other than the user names: a file in a folder that is not left.
struct LayoutPlace {
    const ClosedFolder& folder;
    std::string name; ///< relative to it
};

/// A vocabulary that a layout refers to: nothing where there is none, and the program's own is meant.
struct VocabularyFile {
    std::optional<std::string> text;
    std::optional<Failure> failure; ///< it is there, but cannot be read; part: its path
};

class LayoutFiles {
public:
    /// The user named the path.
    [[nodiscard]] static LayoutFiles of(const std::string& path);
    [[nodiscard]] static LayoutFiles in(const LayoutPlace& place);

    [[nodiscard]] Result<Bytes> read_layout() const;
    [[nodiscard]] VocabularyFile read_vocabulary(std::string_view name) const;

private:
    LayoutFiles() = default;

    std::string name_;                               ///< of the layout
    const ClosedFolder* folder_ = nullptr;           ///< none: the name is a path
    std::vector<std::unique_ptr<ClosedFolder>> own_; ///< folders that are looked at for this layout alone
    /// Where a vocabulary may be: in a folder, below this name.
    std::vector<std::pair<const ClosedFolder*, std::string>> places_;
};

} // namespace rapporteur::cli
