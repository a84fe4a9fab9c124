#include "archive/system_error.hpp"

#include <cerrno>
#include <fmt/format.h>

namespace rapporteur {

std::string system_reason(int error) {
    switch (error) {
    case ENOENT:
        return "there is no such file or folder";
    case EACCES:
    case EPERM:
        return "permission denied";
    case ENOTDIR:
        return "a part of the path is not a folder";
    case EISDIR:
        return "it is a folder";
    case ELOOP:
        return "it is a loop of symbolic links";
    case ENAMETOOLONG:
        return "the name is too long for the file system";
    case ENOSPC:
        return "no space is left on the device";
    case EDQUOT:
        return "the disk quota is used up";
    case EROFS:
        return "the file system can only be read";
    case EFBIG:
        return "the file is too large for the file system or a limit of the user";
    case EIO:
        return "the device reports an error";
    case EMFILE:
    case ENFILE:
        return "too many files are open";
    case EBADF:
        return "it is closed";
    case EPIPE:
        return "the program that reads it has ended";
    case EAGAIN:
        return "it has nothing to give yet and does not wait";
    default:
        return fmt::format("system error {}", error);
    }
}

tl::unexpected<Failure> system_failure(std::string_view doing, int error) {
    return fail(FailureCode::io, "", fmt::format("{}; {}", doing, system_reason(error)));
}

} // namespace rapporteur
