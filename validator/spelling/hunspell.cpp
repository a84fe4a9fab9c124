// Only this file uses Hunspell. It does not use Hunspell's suggestions: they stop after a time, and the
// result of a check must not depend on how busy the machine is.
#include "spelling/dictionaries.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <filesystem>
#include <hunspell.hxx>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace rapporteur {
namespace {

namespace fs = std::filesystem;

struct Dictionary {
    std::string affixes;                        ///< the file with its rules
    std::string words;                          ///< the file with its words
    std::unique_ptr<Hunspell> opened = nullptr; ///< set when a word is looked up for the first time
};

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

class HunspellDictionaries final : public Speller {
public:
    explicit HunspellDictionaries(std::vector<std::string> folders) : folders_(std::move(folders)) {}

    bool speaks(std::string_view language) override {
        const std::lock_guard lock(mutex_);
        return !of(language).empty();
    }

    bool knows(std::string_view language, std::string_view word) override {
        const std::lock_guard lock(mutex_);
        const auto& dictionaries = of(language);
        return std::any_of(dictionaries.begin(), dictionaries.end(),
                           [word](Dictionary* dictionary) { return has(*dictionary, word); });
    }

private:
    /// The dictionaries of a language in the order of use. Each is opened only when a word needs it.
    const std::vector<Dictionary*>& of(std::string_view language) {
        const std::string wanted = comparable(language);
        const auto [known, is_new] = by_language_.try_emplace(wanted);
        if (!is_new)
            return known->second;
        find_all();
        for (auto& [name, dictionary] : all_) {
            const bool is_link = std::any_of(
                known->second.begin(), known->second.end(),
                [&file = dictionary.words](const Dictionary* other) { return other->words == file; });
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
            all_.try_emplace(comparable(name), Dictionary{affixes.string(), words.string()});
    }

    static bool has(Dictionary& dictionary, std::string_view word) {
        if (dictionary.opened == nullptr)
            dictionary.opened =
                std::make_unique<Hunspell>(dictionary.affixes.c_str(), dictionary.words.c_str());
        Hunspell& hunspell = *dictionary.opened;
        const std::string encoding = lower_case(hunspell.get_dict_encoding());
        if (is_ascii(word) || encoding == "utf-8" || encoding == "utf8")
            return hunspell.spell(std::string(word));
        if (encoding != "iso8859-1" && encoding != "iso-8859-1")
            // The dictionary has another character encoding: a word that cannot be looked up is no mistake.
            return true;
        const auto latin = as_latin(word);
        return latin && hunspell.spell(*latin);
    }

    std::vector<std::string> folders_;
    std::mutex mutex_; ///< Hunspell is not made for several threads
    bool searched_ = false;
    std::map<std::string, Dictionary> all_; ///< by comparable name
    std::map<std::string, std::vector<Dictionary*>> by_language_;
};

} // namespace

std::unique_ptr<Speller> open_dictionaries(std::vector<std::string> folders) {
    return std::make_unique<HunspellDictionaries>(std::move(folders));
}

} // namespace rapporteur
