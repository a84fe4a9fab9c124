#include "rules/support/subject_words.hpp"

#include "rules/support/text.hpp"

#include <string>
#include <utility>

namespace rapporteur {

SubjectWords::SubjectWords(const Layout& layout)
    : starts_(drafting_words(layout, "clause-start")), plural_(drafting_words(layout, "determiner-plural")),
      singular_(drafting_words(layout, "determiner-singular")),
      either_(drafting_words(layout, "determiner-either")), of_(drafting_words(layout, "complement-of")),
      breaks_(drafting_words(layout, "complement-end")), many_(drafting_words(layout, "means-many")),
      like_plural_(drafting_words(layout, "looks-plural")),
      verb_singular_(drafting_words(layout, "verb-singular")),
      verb_plural_(drafting_words(layout, "verb-plural")) {
    for (const std::string_view number : {"determiner-plural", "determiner-singular", "determiner-either"})
        for (std::string& word : drafting_words(layout, number))
            determiners_.insert(std::move(word));
    verbs_ = layout.finder(VocabularyRole::verbs);
    joints_ = WordSet(drafting_words(layout, "reference-joint"));
    third_person_ = drafting_words(layout, "third-person-singular");
    bare_ = drafting_words(layout, "ending-infinitive");
    if (bare_.empty())
        bare_.emplace_back(); // the bare form has no ending
}

bool SubjectWords::is_third_person(std::string_view word) const {
    if (verbs_ == nullptr || many_.has(word))
        return false;
    return std::any_of(third_person_.begin(), third_person_.end(), [&](const std::string& ending) {
        if (!word.ends_with(ending) || word.size() <= ending.size() + 2)
            return false;
        const std::string stem(word.substr(0, word.size() - ending.size()));
        return std::any_of(bare_.begin(), bare_.end(), [&](const std::string& bare) {
            return verbs_->exact_folded(stem + bare) != nullptr;
        });
    });
}

} // namespace rapporteur
