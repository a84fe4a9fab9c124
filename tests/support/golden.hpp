// Expected output in files: compared, or rewritten when RAPPORTEUR_ACCEPT=1 is set.
#pragma once

#include <filesystem>
#include <string>

namespace rapporteur::testing {

/// The golden's content after accepting `actual` where that is asked for; empty where there is no such file.
std::string golden(const std::filesystem::path& path, const std::string& actual);

} // namespace rapporteur::testing

#define CHECK_GOLDEN(path, actual)                                                                           \
    do {                                                                                                     \
        INFO("golden " << (path).string() << "; `./run accept` rewrites it");                                \
        CHECK((actual) == rapporteur::testing::golden((path), (actual)));                                    \
    } while (false)
