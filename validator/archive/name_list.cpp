#include "archive/name_list.hpp"

#include "archive/system_error.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// No path is longer (PATH_MAX is 4,096). Longer input without a separator is not a list of names.
constexpr std::size_t longest_name = std::size_t{64} << 10U;

} // namespace

Result<NameList> NameList::open(const std::string& path, char separator) {
    Descriptor file(path == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
                                : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (!file.is_open())
        return system_failure("the list cannot be opened", errno);
    return NameList(std::move(file), separator);
}

std::optional<std::string> NameList::take_name() {
    const auto end = read_.find(separator_, position_);
    if (end == std::string::npos && !(ended_ && position_ < read_.size()))
        return std::nullopt;
    std::string name = read_.substr(position_, end == std::string::npos ? end : end - position_);
    position_ = end == std::string::npos ? read_.size() : end + 1;
    if (separator_ == '\n' && name.ends_with('\r'))
        name.pop_back();
    return name;
}

std::optional<Result<std::string>> NameList::next() {
    for (;;) {
        while (auto name = take_name()) {
            if (!name->empty())
                return Result<std::string>(std::move(*name));
        }
        if (ended_)
            return std::nullopt;
        read_.erase(0, position_);
        position_ = 0;
        if (read_.size() > longest_name) {
            ended_ = true;
            read_.clear();
            return fail(FailureCode::limit, "",
                        fmt::format("a name in the list is longer than {} bytes; names are separated by {}",
                                    longest_name, separator_ == '\n' ? "new lines" : "NUL characters"));
        }
        std::array<char, 4096> chunk{};
        const auto count = ::read(file_.number(), chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            ended_ = true;
            read_.clear();
            return system_failure("the list cannot be read", errno);
        }
        ended_ = count == 0;
        read_.append(chunk.data(), static_cast<std::size_t>(count));
    }
}

} // namespace rapporteur
