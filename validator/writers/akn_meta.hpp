// What Akoma Ntoso says of a document beside its text: its Work, Expression and Manifestation, and what it
// refers to.
#pragma once

#include "writers/akn_ids.hpp"
#include "writers/akn_profile.hpp"
#include "writers/writers.hpp"
#include "writers/xml_writer.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

inline constexpr std::string_view akn_namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// A thing that the text names: a body, a place, a country.
struct AknReference {
    std::string_view element; ///< "TLCOrganization"
    std::string id;
    std::string href;
    std::string shown;
};

/// Whatever the facts of a report name, each once.
class AknReferences {
public:
    AknReferences(const WriterInput& input, const AknProfile& profile, AknIds& ids);

    [[nodiscard]] const std::vector<AknReference>& all() const { return all_; }
    /// The id of what a fact names; empty for a fact that names nothing.
    [[nodiscard]] std::string_view of(const Fact& fact) const;
    /// The body that met.
    [[nodiscard]] std::string_view author() const { return author_; }
    /// The code of that body, the same in every language.
    [[nodiscard]] std::string_view author_code() const { return author_code_; }

private:
    struct Named {
        std::string key;
        AknReference reference;
    };
    [[nodiscard]] Named name(const Fact& fact) const;
    void add(Named named, AknIds& ids);

    const WriterInput& input_;
    const AknProfile& profile_;
    std::vector<AknReference> all_;
    std::map<std::string, std::size_t, std::less<>> by_key_;
    std::string author_;
    std::string author_code_;
};

/// `meta` of the document, or of its annex `component`, "annex_1"; empty: the document itself.
void write_akn_meta(XmlWriter& xml, const WriterInput& input, const AknProfile& profile,
                    const AknReferences& references, std::string_view component);

} // namespace rapporteur
