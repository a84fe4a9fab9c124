#include "git/blobs.hpp"

#include "base/text.hpp"

#include <charconv>
#include <cstring>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// Whether the bytes are the pointer that Git LFS puts into the repository in place of a file.
bool stands_for_another(const std::vector<std::byte>& bytes) {
    constexpr std::string_view beginning = "version https://git-lfs.github.com/spec/";
    return bytes.size() >= beginning.size() &&
           std::memcmp(bytes.data(), beginning.data(), beginning.size()) == 0;
}

tl::unexpected<Failure> too_large(std::uint64_t limit) {
    return fail(FailureCode::limit, "", fmt::format("it is larger than the {} bytes allowed", limit));
}

} // namespace

Result<std::vector<std::byte>> Blobs::read(const std::string& object, const std::string& path,
                                           std::uint64_t limit) {
    auto bytes = read_raw(object, limit);
    if (!bytes || !stands_for_another(*bytes))
        return bytes;
    const auto content = ask_git(repository_, {"cat-file", "--filters", "--path=" + path, object});
    if (!content)
        return tl::unexpected(content.error());
    if (content->size() > limit)
        return too_large(limit);
    bytes->resize(content->size());
    std::memcpy(bytes->data(), content->data(), content->size());
    return bytes;
}

Result<std::vector<std::byte>> Blobs::read_raw(const std::string& object, std::uint64_t limit) {
    const std::scoped_lock alone(one_at_a_time_);
    if (!git_) {
        auto started = Conversation::start({"git", "cat-file", "--batch"}, repository_.folder);
        if (!started)
            return tl::unexpected(started.error());
        git_.emplace(std::move(*started));
    }
    std::vector<std::byte> bytes;
    if (auto said = git_->say(object + '\n'); !said)
        return tl::unexpected(said.error());
    const auto answer = git_->hear_line(); // "<object> blob <size>", or "<object> missing"
    if (!answer)
        return tl::unexpected(answer.error());
    const auto words = split_at(*answer, ' ');
    std::uint64_t size = 0;
    if (words.size() != 3 || words[1] != "blob" ||
        std::from_chars(words[2].data(), words[2].data() + words[2].size(), size).ec != std::errc())
        return fail(FailureCode::io, "", fmt::format("git has no such file: {}", escape_controls(*answer)));
    if (size > limit) {
        git_.reset(); // ending git is faster than reading the rest of a large file
        return too_large(limit);
    }
    if (auto heard = git_->hear(size + 1, bytes); !heard) // and the line end after it
        return tl::unexpected(heard.error());
    bytes.pop_back();
    return bytes;
}

} // namespace rapporteur
