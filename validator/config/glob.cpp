#include "config/glob.hpp"

#include <string>
#include <vector>

namespace rapporteur {

bool matches_glob(std::string_view pattern, std::string_view path) {
    if (pattern.starts_with("./"))
        pattern.remove_prefix(2);
    if (pattern.find('/') == std::string_view::npos)
        path = path.substr(path.rfind('/') + 1);
    std::string whole(pattern);
    if (whole.ends_with('/'))
        whole += "**";
    // matched[i]: the pattern up to here matches the first i bytes of the path.
    std::vector<bool> matched(path.size() + 1, false);
    matched[0] = true;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::vector<bool> next(path.size() + 1, false);
        const bool star = whole[at] == '*';
        const bool deep = star && at + 1 < whole.size() && whole[at + 1] == '*';
        if (deep) {
            ++at;
            // `a/**/b` also matches `a/b`.
            const bool folders = at + 1 < whole.size() && whole[at + 1] == '/';
            bool open = false;
            for (std::size_t i = 0; i <= path.size(); ++i) {
                open = open || matched[i];
                next[i] = folders ? matched[i] || (open && i > 0 && path[i - 1] == '/') : open;
            }
            if (folders)
                ++at;
        } else if (star) {
            bool open = false;
            for (std::size_t i = 0; i <= path.size(); ++i) {
                open = matched[i] || (open && path[i - 1] != '/');
                next[i] = open;
            }
        } else {
            for (std::size_t i = 0; i < path.size(); ++i)
                next[i + 1] = matched[i] && (whole[at] == '?' ? path[i] != '/' : whole[at] == path[i]);
        }
        matched = std::move(next);
    }
    return matched[path.size()];
}

} // namespace rapporteur
