// The metadata of an Akoma Ntoso document: its Work, Expression and Manifestation, and the things that it
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

/// A thing that the text names: a body, a place or a country.
struct AknReference {
    std::string_view element; ///< "TLCOrganization"
    std::string id;
    std::string href;
    std::string shown;
};

/// The things that the facts of a report name, each once.
class AknReferences {
public:
    AknReferences(const WriterInput& input, const AknProfile& profile, AknIds& ids);

    [[nodiscard]] const std::vector<AknReference>& all() const { return all_; }
    /// The id of the thing that a fact names; empty if it names none.
    [[nodiscard]] std::string_view of(const Fact& fact) const;
    /// The id of the body that met.
    [[nodiscard]] std::string_view author() const { return author_; }
    /// The code of the body that met; it is the same in every language.
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

/// Writes `meta` of the annex `component` ("annex_1"), or of the document itself if `component` is empty.
void write_akn_meta(XmlWriter& xml, const WriterInput& input, const AknProfile& profile,
                    const AknReferences& references, std::string_view component);

} // namespace rapporteur
