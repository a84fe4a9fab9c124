// The user's settings: how documents are read, and the language of messages.
#pragma once

#include "office.hpp"

#include "rapporteur/rapporteur.hpp"

#include <com/sun/star/container/XNameReplace.hpp>

#include <string>
#include <vector>

namespace rapporteur::office {

struct Settings {
    std::string layout;                 ///< an embedded layout; empty: the one that fits best
    OUString layout_file;               ///< URL; has priority over `layout`
    std::string language;               ///< "es"; empty: the language of the office
    std::vector<std::string> rules_off; ///< by name
};

[[nodiscard]] Settings read_settings(const Context& context);
void write_settings(const Context& context, const Settings& settings);

/// The language of messages: of the settings, else of the office, else English.
[[nodiscard]] std::string language_of(const Context& context, const Settings& settings);

/// While it exists, changes that the office records have this program as author, like those of a review copy:
/// a later check does not report them. If the user's name may not be changed, the user is the author.
class OwnAuthor {
public:
    explicit OwnAuthor(const Context& context);
    OwnAuthor(const OwnAuthor&) = delete;
    OwnAuthor& operator=(const OwnAuthor&) = delete;
    ~OwnAuthor();

private:
    void set_names(const OUString& given, const OUString& family) const;
    Reference<css::container::XNameReplace> user_;
    OUString given_;
    OUString family_;
};

/// The layouts to choose from. Fails with `layout` if the file cannot be read or is no layout.
[[nodiscard]] Result<std::vector<LayoutHandle>> layouts_of(const Context& context, const Settings& settings);

/// The name of a file for people, from its URL, without folders.
[[nodiscard]] std::string file_name(const OUString& url);

/// The bytes of a file with this URL. Fails with `io`.
[[nodiscard]] Result<Sequence<sal_Int8>> read_file(const Context& context, const OUString& url);

/// Writes a file that appears completely or not at all. Fails with `io`.
[[nodiscard]] Result<void> write_file(const Context& context, const OUString& url,
                                      const Sequence<sal_Int8>& bytes);

[[nodiscard]] inline std::span<const std::byte> bytes_of(const Sequence<sal_Int8>& bytes) {
    return std::as_bytes(std::span(bytes.getConstArray(), static_cast<std::size_t>(bytes.getLength())));
}

} // namespace rapporteur::office
