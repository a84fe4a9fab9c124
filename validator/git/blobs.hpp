// Contents of a git repository, read one after the other from one `git cat-file` process.
#pragma once

#include "git/repository.hpp"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace rapporteur {

class Blobs {
public:
    explicit Blobs(Repository repository) : repository_(std::move(repository)) {}

    /// The content of `object`; `path`, from the top of the working tree, tells which filters made it (Git
    /// LFS). Failure `limit`: it is larger than `limit` bytes. May be called from several threads.
    [[nodiscard]] Result<std::vector<std::byte>> read(const std::string& object, const std::string& path,
                                                      std::uint64_t limit);

private:
    [[nodiscard]] Result<std::vector<std::byte>> read_raw(const std::string& object, std::uint64_t limit);

    Repository repository_;
    std::mutex one_at_a_time_;
    std::optional<Conversation> git_;
};

} // namespace rapporteur
