// Expected output in files. It is compared, or rewritten if RAPPORTEUR_ACCEPT=1 is set.
#pragma once

#include <filesystem>
#include <string>

namespace rapporteur::testing {

/// The content of the golden file; empty if there is none. If accepting is on, `actual` is written to it
/// first.
std::string golden(const std::filesystem::path& path, const std::string& actual);

} // namespace rapporteur::testing

#define CHECK_GOLDEN(path, actual)                                                                           \
    do {                                                                                                     \
        INFO("golden " << (path).string() << "; `./run accept` rewrites it");                                \
        CHECK((actual) == rapporteur::testing::golden((path), (actual)));                                    \
    } while (false)
