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
    if (!drafting_words(layout, "third-person-s").empty())
        verbs_ = layout.finder(VocabularyRole::verbs);
}

} // namespace rapporteur
