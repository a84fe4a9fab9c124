#include "writers/akn_meta.hpp"

#include "base/text.hpp"
#include "markup/meeting.hpp"
#include "writers/report_tree.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// Stands for a date that the report does not state, since the schema requires one.
constexpr std::string_view unknown_day = "0001-01-01";

/// The ISO 639-2 code of a layout's language. The convention asks for the terminology code ("fra", not
/// "fre").
std::string_view three_letters(std::string_view language) {
    constexpr auto codes = std::to_array<std::pair<std::string_view, std::string_view>>({{"ar", "ara"},
                                                                                         {"ca", "cat"},
                                                                                         {"de", "deu"},
                                                                                         {"en", "eng"},
                                                                                         {"es", "spa"},
                                                                                         {"fr", "fra"},
                                                                                         {"ht", "hat"},
                                                                                         {"it", "ita"},
                                                                                         {"ja", "jpn"},
                                                                                         {"nl", "nld"},
                                                                                         {"pt", "por"},
                                                                                         {"ru", "rus"},
                                                                                         {"zh", "zho"}});
    const std::string_view primary = language.substr(0, language.find('-'));
    const auto known = std::find_if(codes.begin(), codes.end(),
                                    [primary](const auto& code) { return code.first == primary; });
    if (known != codes.end())
        return known->second;
    return primary.size() == 3 ? primary : "und";
}

/// The organisation in the vocabularies that a body is; null if it is not known.
const Term* find_organization(const Layout& layout, const Fact& fact) {
    for (const auto& [name, finder] : layout.finders) {
        const Vocabulary* vocabulary = layout.vocabulary(name);
        if (vocabulary == nullptr)
            continue;
        const bool names_bodies =
            vocabulary->role == VocabularyRole::organizations ||
            (layout.fact(FactKind::body) != nullptr && layout.fact(FactKind::body)->vocabulary == name);
        if (!names_bodies)
            continue;
        for (const std::string* words : {&fact.name, &fact.text}) {
            if (const Term* term = words->empty() ? nullptr : finder.exact(*words))
                return term;
        }
    }
    return nullptr;
}

/// The IRI of the Work. Parts whose values are not known are left out.
std::string work_iri(const WriterInput& input, const AknProfile& profile, std::string_view author) {
    const AknDocument& document = profile.document(input.layout.name);
    const Fact* date = meeting_fact(input.corrected.report, FactKind::date);
    const std::array slots{
        std::pair{std::string_view("{country}"), profile.country},
        std::pair{std::string_view("{document}"), document.element},
        std::pair{std::string_view("{subtype}"), document.subtype},
        std::pair{std::string_view("{author}"), std::string(author)},
        std::pair{std::string_view("{date}"), date == nullptr ? std::string() : first_day(*date)},
        std::pair{std::string_view("{number}"), profile.number}};
    std::string iri;
    std::string_view left = profile.pattern;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find('/', 1), left.size());
        std::string part(left.substr(0, end));
        left.remove_prefix(end);
        bool known = true;
        for (const auto& [slot, value] : slots) {
            const auto at = part.find(slot);
            if (at == std::string::npos)
                continue;
            known = known && !value.empty();
            part.replace(at, slot.size(), value);
        }
        if (known)
            iri += part;
    }
    return iri;
}

void write_value(XmlWriter& xml, std::string_view name, std::string_view value) {
    xml.open(name);
    xml.attribute("value", value);
    xml.close();
}

/// The elements that Work, Expression and Manifestation have in common.
void write_core(XmlWriter& xml, std::string_view self, std::string_view iri, std::string_view day,
                std::string_view day_name, std::string_view author) {
    write_value(xml, "FRBRthis", self);
    write_value(xml, "FRBRuri", iri);
    xml.open("FRBRdate");
    xml.attribute("date", day);
    xml.attribute("name", day_name);
    xml.close();
    xml.open("FRBRauthor");
    xml.attribute("href", fmt::format("#{}", author));
    xml.attribute("as", "#author");
    xml.close();
}

} // namespace

AknReferences::AknReferences(const WriterInput& input, const AknProfile& profile, AknIds& ids)
    : input_(input), profile_(profile) {
    const Fact* body = meeting_fact(input.corrected.report, FactKind::body);
    const FactPattern* expected = input.layout.fact(FactKind::body);
    if (body != nullptr) {
        Named named = name(*body);
        const Term* term = find_organization(input.layout, *body);
        author_code_ = akn_slug(term != nullptr ? term->code : body->text);
        add(std::move(named), ids);
        author_ = of(*body);
    } else if (expected != nullptr && !expected->code.empty()) {
        // The layout belongs to one body, whatever name the text gives it.
        author_code_ = akn_slug(expected->code);
        add({"o " + author_code_,
             {"TLCOrganization", author_code_,
              fmt::format("/akn/ontology/organization/{}.{}", profile.country, author_code_),
              expected->code}},
            ids);
        author_ = all_.back().id;
    } else {
        add({"o ", {"TLCOrganization", "unnamed-body", "/akn/ontology/organization/unreg.unnamed-body", "?"}},
            ids);
        author_ = all_.back().id;
    }
    for (const Fact& fact : input.corrected.report.facts)
        add(name(fact), ids);
    add({"r author", {"TLCRole", "author", "/akn/ontology/role/author", "author"}}, ids);
    add({"r participant", {"TLCRole", "participant", "/akn/ontology/role/participant", "participant"}}, ids);
    add({"t rapporteur", {"TLCObject", "rapporteur", "/akn/ontology/object/rapporteur", "rapporteur"}}, ids);
}

AknReferences::Named AknReferences::name(const Fact& fact) const {
    const std::string& shown = fact.name.empty() ? fact.text : fact.name;
    const std::string country(country_of(fact));
    const std::string code = akn_slug(country);
    switch (fact.kind) {
    case FactKind::body: {
        const Term* term = find_organization(input_.layout, fact);
        const std::string id = akn_slug(term != nullptr ? term->code : shown);
        return {"o " + id,
                {"TLCOrganization", id,
                 term != nullptr ? fmt::format("/akn/ontology/organization/{}.{}", profile_.country, id)
                                 : fmt::format("/akn/ontology/organization/unreg.{}", id),
                 term != nullptr ? term->preferred : shown}};
    }
    case FactKind::place: {
        const std::string id = akn_slug(shown);
        return {"l " + id,
                {"TLCLocation", id,
                 country.empty() ? fmt::format("/akn/ontology/location/{}", id)
                                 : fmt::format("/akn/ontology/location/iso3166-1.{}.{}", code, id),
                 shown}};
    }
    case FactKind::participant: {
        if (!country.empty())
            return {"l " + country,
                    {"TLCLocation", code, fmt::format("/akn/ontology/location/iso3166-1.{}", code), shown}};
        const std::string id = akn_slug(fact.code.empty() ? shown : fact.code);
        // A person, a body, or a country that the vocabularies do not know..
        if (fact.attendee != Attendee::organization)
            return {"c " + id, {"TLCConcept", id, fmt::format("/akn/ontology/concept/{}", id), shown}};
        return {"o " + id,
                {"TLCOrganization", id, fmt::format("/akn/ontology/organization/unreg.{}", id), shown}};
    }
    default:
        return {};
    }
}

void AknReferences::add(Named named, AknIds& ids) {
    if (named.key.empty() || !by_key_.emplace(named.key, all_.size()).second)
        return;
    named.reference.id = ids.take(named.reference.id);
    all_.push_back(std::move(named.reference));
}

std::string_view AknReferences::of(const Fact& fact) const {
    const auto known = by_key_.find(name(fact).key);
    return known == by_key_.end() ? std::string_view() : std::string_view(all_[known->second].id);
}

void write_akn_meta(XmlWriter& xml, const WriterInput& input, const AknProfile& profile,
                    const AknReferences& references, std::string_view component) {
    const AknDocument& document = profile.document(input.layout.name);
    const Fact* date = meeting_fact(input.corrected.report, FactKind::date);
    const std::string stated = date == nullptr ? std::string() : first_day(*date);
    const std::string_view day = stated.empty() ? unknown_day : std::string_view(stated);
    const std::string_view day_name = stated.empty() ? "unknown" : "meeting";
    const std::string_view language = three_letters(report_language(input.corrected.report, input.layout));
    const std::string work = work_iri(input, profile, references.author_code());
    const std::string expression = fmt::format("{}/{}@", work, language);
    const std::string part = fmt::format("/!{}", component.empty() ? "main" : component);
    xml.open("meta");
    xml.open("identification");
    xml.attribute("source", "#rapporteur");
    xml.open("FRBRWork");
    write_core(xml, work + part, work, day, day_name, references.author());
    write_value(xml, "FRBRcountry", profile.country);
    if (!document.subtype.empty())
        write_value(xml, "FRBRsubtype", document.subtype);
    if (!profile.number.empty())
        write_value(xml, "FRBRnumber", profile.number);
    write_value(xml, "FRBRname", component.empty() ? document.name : profile.annex);
    xml.close();
    xml.open("FRBRExpression");
    write_core(xml, expression + part, expression, day, day_name, references.author());
    xml.open("FRBRlanguage");
    xml.attribute("language", language);
    xml.close();
    xml.close();
    xml.open("FRBRManifestation");
    write_core(xml, expression + part + ".xml", expression + ".akn", day, day_name, references.author());
    write_value(xml, "FRBRformat", "application/akn+xml");
    xml.close();
    xml.close();
    if (component.empty()) {
        xml.open("references");
        xml.attribute("source", "#rapporteur");
        for (const AknReference& each : references.all()) {
            xml.open(each.element);
            xml.attribute("eId", each.id);
            xml.attribute("href", each.href);
            xml.attribute("showAs", each.shown);
            xml.close();
        }
        xml.close();
    }
    xml.close();
}

} // namespace rapporteur
