// The files of a user's own layout: the layout and its vocabularies. The vocabularies are beside the layout
// or in a folder `vocabularies`, there or one folder above. Nothing else is read, whatever a layout or a
// configuration says: both may come from somebody else's repository.
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

/// A layout that a configuration names, not the user. It must be inside the folder.
struct LayoutPlace {
    const ClosedFolder& folder;
    std::string name; ///< relative to the folder
};

/// A vocabulary that a layout refers to. Empty if there is no such file: then the program's own vocabulary is
/// meant.
struct VocabularyFile {
    std::optional<std::string> text;
    std::optional<Failure> failure; ///< the file is there but cannot be read; part: its path
};

class LayoutFiles {
public:
    /// For a path that the user named.
    [[nodiscard]] static LayoutFiles of(const std::string& path);
    [[nodiscard]] static LayoutFiles in(const LayoutPlace& place);

    [[nodiscard]] Result<Bytes> read_layout() const;
    [[nodiscard]] VocabularyFile read_vocabulary(std::string_view name) const;

private:
    LayoutFiles() = default;

    std::string name_;                               ///< of the layout
    const ClosedFolder* folder_ = nullptr;           ///< null: the name is a path
    std::vector<std::unique_ptr<ClosedFolder>> own_; ///< folders that are opened for this layout alone
    /// Where a vocabulary may be: the folder, and the name within it.
    std::vector<std::pair<const ClosedFolder*, std::string>> places_;
};

} // namespace rapporteur::cli
