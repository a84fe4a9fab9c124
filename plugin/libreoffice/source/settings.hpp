// What the user chose in the settings: how documents are read, and in which language is spoken of them.
#pragma once

#include "office.hpp"

#include "rapporteur/rapporteur.hpp"

#include <com/sun/star/container/XNameReplace.hpp>

#include <string>
#include <vector>

namespace rapporteur::office {

struct Settings {
    std::string layout;                 ///< one the library carries; empty: the one that fits best
    OUString layout_file;               ///< URL; goes before `layout`
    std::string language;               ///< "es"; empty: the office's
    std::vector<std::string> rules_off; ///< by name
};

[[nodiscard]] Settings read_settings(const Context& context);
void write_settings(const Context& context, const Settings& settings);

/// The language messages are in: that of the settings, else the office's, else English.
[[nodiscard]] std::string language_of(const Context& context, const Settings& settings);

/// While it lives, changes that the office records are by this program, as those of a review copy are: a further check
/// does not tell of them. Where the user's name may not be changed they are the user's.
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

/// The layouts a document may be of. Failure `layout`: the file cannot be read, or is none.
[[nodiscard]] Result<std::vector<LayoutHandle>> layouts_of(const Context& context, const Settings& settings);

/// The name of a file by its URL, without a folder, as a person writes it.
[[nodiscard]] std::string file_name(const OUString& url);

/// The bytes of a file by its URL. Failure `io`.
[[nodiscard]] Result<Sequence<sal_Int8>> read_file(const Context& context, const OUString& url);

/// Writes a file that appears whole or not at all. Failure `io`.
[[nodiscard]] Result<void> write_file(const Context& context, const OUString& url,
                                      const Sequence<sal_Int8>& bytes);

[[nodiscard]] inline std::span<const std::byte> bytes_of(const Sequence<sal_Int8>& bytes) {
    return std::as_bytes(std::span(bytes.getConstArray(), static_cast<std::size_t>(bytes.getLength())));
}

} // namespace rapporteur::office
