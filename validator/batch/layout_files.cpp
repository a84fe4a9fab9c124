#include "batch/layout_files.hpp"

#include "archive/walk.hpp"
#include "base/text.hpp"

namespace rapporteur::cli {
namespace {

constexpr std::uint64_t most_bytes_of_layout = 4ULL << 20U;
constexpr auto vocabularies = "vocabularies";

} // namespace

LayoutFiles LayoutFiles::of(const std::string& path) {
    LayoutFiles files;
    files.name_ = path;
    const std::string folder = path.starts_with('/') && folder_part(path).empty() ? "/"
                               : folder_part(path).empty()                        ? "."
                                                           : std::string(folder_part(path));
    for (const std::string& place :
         {folder, join_path(folder, vocabularies), join_path(folder, std::string("../") + vocabularies)}) {
        files.own_.push_back(std::make_unique<ClosedFolder>(place));
        files.places_.emplace_back(files.own_.back().get(), "");
    }
    return files;
}

LayoutFiles LayoutFiles::in(const LayoutPlace& place) {
    LayoutFiles files;
    files.name_ = place.name;
    files.folder_ = &place.folder;
    const std::string folder(folder_part(place.name));
    files.places_.emplace_back(files.folder_, folder);
    files.places_.emplace_back(files.folder_, join_path(folder, vocabularies));
    if (!folder.empty())
        files.places_.emplace_back(files.folder_, join_path(folder_part(folder), vocabularies));
    return files;
}

Result<Bytes> LayoutFiles::read_layout() const {
    return folder_ != nullptr ? folder_->read(name_, most_bytes_of_layout)
                              : read_file(name_, most_bytes_of_layout);
}

VocabularyFile LayoutFiles::read_vocabulary(std::string_view name) const {
    if (!stays_below(name)) {
        return {{},
                Failure{FailureCode::forbidden, std::string(shown_name(name)),
                        "a vocabulary, or a layout that is extended, lies beside the layout, or in a folder "
                        "`vocabularies` there or one above; no other file is read"}};
    }
    for (const auto& [folder, below] : places_) {
        const std::string path = join_path(below, name);
        if (!folder->holds(path))
            continue;
        auto bytes = folder->read(path, most_bytes_of_layout);
        if (!bytes)
            return {{}, Failure{bytes.error().code, folder->path_of(path), std::move(bytes.error().message)}};
        return {std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()),
                {},
                folder->path_of(path)};
    }
    return {};
}

} // namespace rapporteur::cli
