#include "writers/akn_profile.hpp"

#include "layout/source.hpp"
#include "writers/options.hpp"

#include "akn_profiles.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace rapporteur {
namespace {

constexpr std::size_t deepest_akn_level = 255;

/// The hierarchical elements that a profile may name, with their short forms (Naming Convention 1.0, 5.4.2).
constexpr auto akn_references =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"paragraph", "para"},
                                                                  {"subparagraph", "subpara"},
                                                                  {"point", "point"},
                                                                  {"indent", "indent"},
                                                                  {"alinea", "al"},
                                                                  {"clause", "cl"},
                                                                  {"subclause", "subcl"},
                                                                  {"article", "art"},
                                                                  {"rule", "rule"},
                                                                  {"subrule", "subrule"},
                                                                  {"section", "sec"},
                                                                  {"subsection", "subsec"},
                                                                  {"part", "part"},
                                                                  {"subpart", "subpart"},
                                                                  {"chapter", "chp"},
                                                                  {"subchapter", "subchp"},
                                                                  {"title", "title"},
                                                                  {"subtitle", "subtitle"},
                                                                  {"division", "dvs"},
                                                                  {"subdivision", "subdvs"},
                                                                  {"tome", "tome"},
                                                                  {"proviso", "proviso"},
                                                                  {"transitional", "transitional"},
                                                                  {"level", "level"},
                                                                  {"list", "list"},
                                                                  {"sublist", "sublist"},
                                                                  // A profile cannot choose these.
                                                                  {"recitals", "recs"},
                                                                  {"recital", "rec"},
                                                                  {"attachment", "att"},
                                                                  {"blockList", "list"},
                                                                  {"listIntroduction", "intro"},
                                                                  {"wrapUp", "wrapup"}});
constexpr std::size_t chosen_references = akn_references.size() - 6;

bool is_akn_hierarchy(std::string_view element) {
    return std::any_of(akn_references.begin(), akn_references.begin() + chosen_references,
                       [element](const auto& each) { return each.first == element; });
}

/// `*` matches any text.
bool fits_pattern(std::string_view text, std::string_view pattern) {
    std::size_t star = std::string_view::npos;
    std::size_t matched = 0;
    std::size_t at = 0;
    std::size_t in = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            matched = at;
        } else if (in < pattern.size() && pattern[in] == text[at]) {
            ++in;
            ++at;
        } else if (star != std::string_view::npos) {
            in = star + 1;
            at = ++matched;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in) == std::string_view::npos;
}

bool is_name(std::string_view text) {
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                   "0123456789-_.") == std::string_view::npos;
}

class ProfileReader {
public:
    ProfileReader(Source& source, pugi::xml_node root) : source_(source), root_(root) {}

    AknProfile read() {
        expect(source_, root_, {"xmlns", "name"}, {"work", "document", "level", "section", "annex"});
        profile_.name = required_attribute(source_, root_, "name");
        for (const pugi::xml_node node : root_.children()) {
            const std::string_view name = node.name();
            if (name == "work")
                read_work(node);
            else if (name == "document")
                read_document(node);
            else if (name == "level")
                read_level(node);
            else if (name == "section")
                profile_.section = hierarchy(node);
            else if (name == "annex") {
                expect(source_, node, {"name"}, {});
                profile_.annex = name_of(node, "name");
            }
        }
        const auto missing = [this](bool is_missing, std::string_view what) {
            if (is_missing)
                source_.mistake(root_, fmt::format("`profile` has no `{}`", what));
        };
        missing(profile_.pattern.empty(), "work");
        missing(profile_.documents.empty() || profile_.documents.back().layout != "*",
                "document layout=\"*\"` as its last `document");
        missing(profile_.levels.empty() || profile_.levels.front().empty(), "level depth=\"1\"");
        missing(profile_.section.empty(), "section");
        missing(profile_.annex.empty(), "annex");
        return std::move(profile_);
    }

private:
    std::string name_of(pugi::xml_node node, const char* attribute) {
        std::string name = required_attribute(source_, node, attribute);
        if (!name.empty() && !is_name(name))
            source_.mistake(node, fmt::format("`{}` is `{}`; expected letters, digits, `-`, `_` and `.`",
                                              attribute, name));
        return name;
    }

    std::string hierarchy(pugi::xml_node node) {
        if (std::string_view(node.name()) == "section")
            expect(source_, node, {"element"}, {});
        std::string element = required_attribute(source_, node, "element");
        if (!element.empty() && !is_akn_hierarchy(element))
            source_.mistake(node, fmt::format("`{}` is no hierarchical element of Akoma Ntoso that is "
                                              "known here; `paragraph`, `point` and `section` are",
                                              element));
        return element;
    }

    void read_work(pugi::xml_node node) {
        expect(source_, node, {"country", "pattern", "number"}, {});
        profile_.country = name_of(node, "country");
        profile_.pattern = required_attribute(source_, node, "pattern");
        profile_.number = node.attribute("number") ? name_of(node, "number") : std::string();
        const auto bad = std::find_if(profile_.pattern.begin(), profile_.pattern.end(),
                                      [](char byte) { return byte <= ' ' || byte > '~'; });
        if (!profile_.pattern.starts_with("/akn/") || bad != profile_.pattern.end())
            source_.mistake(node, "the pattern of an IRI begins with `/akn/` and has no spaces");
        for (std::size_t at = profile_.pattern.find('{'); at != std::string::npos;
             at = profile_.pattern.find('{', at + 1)) {
            const std::string slot = profile_.pattern.substr(at, profile_.pattern.find('}', at) - at + 1);
            constexpr std::array<std::string_view, 6> slots{"{country}", "{document}", "{subtype}",
                                                            "{author}",  "{date}",     "{number}"};
            if (std::find(slots.begin(), slots.end(), slot) == slots.end())
                source_.mistake(node, fmt::format("the pattern may not have `{}`; it may have {{country}}, "
                                                  "{{document}}, {{subtype}}, {{author}}, {{date}} and "
                                                  "{{number}}",
                                                  slot));
        }
    }

    void read_document(pugi::xml_node node) {
        expect(source_, node, {"layout", "element", "name", "subtype"}, {});
        AknDocument document;
        document.layout = required_attribute(source_, node, "layout");
        document.element = required_attribute(source_, node, "element");
        document.name = name_of(node, "name");
        document.subtype = node.attribute("subtype") ? name_of(node, "subtype") : std::string();
        if (document.element != "doc" && document.element != "statement")
            source_.mistake(
                node, fmt::format("`element` is `{}`; expected `doc` or `statement`", document.element));
        profile_.documents.push_back(std::move(document));
    }

    void read_level(pugi::xml_node node) {
        expect(source_, node, {"depth", "element"}, {});
        static_cast<void>(required_attribute(source_, node, "depth"));
        const auto depth = static_cast<std::size_t>(whole_number(source_, node, "depth", 1, 1));
        if (depth > deepest_akn_level)
            return source_.mistake(node, fmt::format("no list has more than {} levels", deepest_akn_level));
        profile_.levels.resize(std::max(profile_.levels.size(), depth));
        profile_.levels[depth - 1] = hierarchy(node);
    }

    Source& source_;
    pugi::xml_node root_;
    AknProfile profile_;
};

} // namespace

const AknDocument& AknProfile::document(std::string_view layout) const {
    const auto fits = std::find_if(documents.begin(), documents.end(), [layout](const AknDocument& each) {
        return fits_pattern(layout, each.layout);
    });
    return fits == documents.end() ? documents.back() : *fits;
}

const std::string& AknProfile::level(std::uint8_t depth) const {
    std::size_t index = std::min<std::size_t>(std::max<std::size_t>(depth, 1), levels.size()) - 1;
    while (levels[index].empty())
        --index;
    return levels[index];
}

std::string_view akn_reference(std::string_view element) {
    const auto known = std::find_if(akn_references.begin(), akn_references.end(),
                                    [element](const auto& each) { return each.first == element; });
    return known == akn_references.end() ? element : known->second;
}

Result<AknProfile> parse_akn_profile(std::string_view xml, std::string_view name) {
    Source source(name, xml);
    pugi::xml_document document;
    const pugi::xml_node root = parse(document, source, xml, "profile", "urn:rapporteur:akn:1");
    AknProfile profile;
    if (root)
        profile = ProfileReader(source, root).read();
    auto mistakes = source.take();
    if (!mistakes.empty())
        return tl::unexpected(std::move(mistakes.front()));
    return profile;
}

const WriterOption akn_profile_option{
    .name = "akn-profile",
    .kind = "profile",
    .values = "FILE",
    .what = "For akn: a file that says country, IRIs, kinds and names\n(schemas/akn/)",
    .most_bytes = 1U << 20U, // it has a line for each kind of document
    .read = [](const GivenWriterOption& given, const Limits& /*limits*/) {
        return parse_akn_profile(given.value, given.from).map([](AknProfile profile) {
            return WriterOptionValue(std::make_shared<const AknProfile>(std::move(profile)));
        });
    }};

const AknProfile& default_akn_profile() {
    static const AknProfile profile =
        parse_akn_profile(embedded_akn_profile("default.xml"), "default.xml").value();
    return profile;
}

} // namespace rapporteur
