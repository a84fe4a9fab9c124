// Only this file uses Hunspell. It does not use Hunspell's suggestions: they stop after a time, and the
// result of a check must not depend on how busy the machine is.
#include "spelling/affix_dictionary.hpp"
#include "spelling/dictionaries.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <hunspell.hxx>
#include <map>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <utility>

namespace rapporteur {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t longest_file = 64U << 20U; ///< Hunspell itself reads a larger one

/// The text of a file; empty if it cannot be read.
std::string text_of(const std::string& path) {
    std::error_code failed;
    const auto size = fs::file_size(path, failed);
    std::ifstream file(path, std::ios::binary);
    std::string text(failed || size > longest_file ? 0 : size, '\0');
    if (!file.read(text.data(), static_cast<std::streamsize>(text.size())))
        text.clear();
    return text;
}

/// "EN-gb" and "en_GB" name the same dictionary.
std::string comparable(std::string_view name) {
    std::string out = lower_case(name);
    std::replace(out.begin(), out.end(), '-', '_');
    return out;
}

bool is_ascii(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char byte) { return (byte & 0x80) == 0; });
}

/// The word in ISO 8859-1; none if it has a letter that no word of such a dictionary can have.
std::optional<std::string> as_latin(std::string_view word) {
    std::string latin;
    for (std::size_t position = 0; position < word.size();) {
        const char32_t code_point = next_code_point(word, position);
        if (code_point > 0xFF)
            return std::nullopt;
        latin += static_cast<char>(static_cast<unsigned char>(code_point));
    }
    return latin;
}

/// One dictionary. It is opened when a word is looked up in it for the first time.
class Dictionary {
public:
    Dictionary(std::string affixes, std::string words)
        : affixes_(std::move(affixes)), words_(std::move(words)) {}

    [[nodiscard]] const std::string& words() const { return words_; } ///< the file with its words

    [[nodiscard]] bool has(std::string_view word) {
        std::call_once(read_, [this] { plain_ = AffixDictionary::read(text_of(affixes_), text_of(words_)); });
        const auto verdict = plain_ ? plain_->knows(word) : std::nullopt;
        return verdict ? *verdict : ask_hunspell(word);
    }

private:
    /// For words that the plain reader does not decide. Hunspell is slow to open and not made for several
    /// threads.
    bool ask_hunspell(std::string_view word) {
        const std::lock_guard lock(mutex_);
        if (hunspell_ == nullptr)
            hunspell_ = std::make_unique<Hunspell>(affixes_.c_str(), words_.c_str());
        const std::string encoding = lower_case(hunspell_->get_dict_encoding());
        if (is_ascii(word) || encoding == "utf-8" || encoding == "utf8")
            return hunspell_->spell(std::string(word));
        if (encoding != "iso8859-1" && encoding != "iso-8859-1")
            // The dictionary has another character encoding: a word that cannot be looked up is no mistake.
            return true;
        const auto latin = as_latin(word);
        return latin && hunspell_->spell(*latin);
    }

    std::string affixes_;
    std::string words_;
    std::once_flag read_;
    std::unique_ptr<const AffixDictionary> plain_;
    std::mutex mutex_;
    std::unique_ptr<Hunspell> hunspell_;
};

class HunspellDictionaries final : public Speller {
public:
    explicit HunspellDictionaries(std::vector<std::string> folders) : folders_(std::move(folders)) {}

    bool speaks(std::string_view language) override { return !of(language).empty(); }

    bool knows(std::string_view language, std::string_view word) override {
        const auto& dictionaries = of(language);
        return std::any_of(dictionaries.begin(), dictionaries.end(),
                           [word](Dictionary* dictionary) { return dictionary->has(word); });
    }

private:
    /// The dictionaries of a language in the order of use. Each is opened only when a word needs it.
    const std::vector<Dictionary*>& of(std::string_view language) {
        const std::string wanted = comparable(language);
        {
            const std::shared_lock lock(mutex_);
            if (const auto known = by_language_.find(wanted); known != by_language_.end())
                return known->second;
        }
        const std::lock_guard lock(mutex_);
        const auto [known, is_new] = by_language_.try_emplace(wanted);
        if (!is_new)
            return known->second;
        find_all();
        for (auto& [name, dictionary] : all_) {
            const bool is_link = std::any_of(
                known->second.begin(), known->second.end(),
                [&file = dictionary.words()](const Dictionary* other) { return other->words() == file; });
            if (!is_link && (name == wanted || name.starts_with(wanted + "_")))
                known->second.push_back(&dictionary);
        }
        return known->second;
    }

    void find_all() {
        if (std::exchange(searched_, true))
            return;
        for (const std::string& folder : folders_) {
            std::error_code failed;
            std::vector<fs::path> affixes;
            for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
                 entry.increment(failed)) {
                if (entry->path().extension() == ".aff")
                    affixes.push_back(entry->path());
            }
            std::sort(affixes.begin(), affixes.end());
            for (const fs::path& path : affixes)
                add(path);
        }
    }

    /// Adds a dictionary. For a language of many countries most dictionaries are links to one; the file of
    /// words shows that.
    void add(const fs::path& affixes) {
        std::error_code failed;
        const fs::path words = fs::canonical(fs::path(affixes).replace_extension(".dic"), failed);
        const std::string name = affixes.stem().string();
        if (!failed)
            all_.try_emplace(comparable(name), affixes.string(), words.string());
    }

    std::vector<std::string> folders_;
    std::shared_mutex mutex_; ///< protects the members below
    bool searched_ = false;
    std::map<std::string, Dictionary> all_; ///< by comparable name
    std::map<std::string, std::vector<Dictionary*>> by_language_;
};

} // namespace

std::unique_ptr<Speller> open_dictionaries(std::vector<std::string> folders) {
    return std::make_unique<HunspellDictionaries>(std::move(folders));
}

} // namespace rapporteur
