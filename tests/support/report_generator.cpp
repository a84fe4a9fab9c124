#include "support/report_generator.hpp"

#include "support/docx_zip.hpp"
#include "support/places.hpp"
#include "support/word_clutter.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <pugixml.hpp>
#include <set>
#include <stdexcept>

namespace rapporteur::testing {
namespace {

constexpr std::size_t bytes_of_a_page = 16'000; ///< of document.xml with Word's clutter
constexpr std::size_t most_typed_pages = 100;
constexpr std::array<const char*, 12> months = {"January",   "February", "March",    "April",
                                                "May",       "June",     "July",     "August",
                                                "September", "October",  "November", "December"};
constexpr std::array<const char*, 8> verbs = {
    "Thank",  "Request",      "Urge",     "Take note of the report of",
    "Invite", "Recommend to", "Instruct", "Encourage"};
constexpr std::array<const char*, 6> whom = {"the Technical Secretariat", "Member Countries",
                                             "the delegations",           "the focal points of the Network",
                                             "the host country",          "the consular authorities"};
constexpr std::array<const char*, 8> what = {"to share its experience with the network",
                                             "for the progress made since the last meeting",
                                             "to complete the matrix of indicators before the next meeting",
                                             "on the protection of unaccompanied children",
                                             "to designate a contact within two months",
                                             "on the exchange of information among consulates",
                                             "to hold a seminar on the identification of victims",
                                             "with the support of the organizations present"};

/// A term of a vocabulary: its English name and its code.
struct Term {
    std::string name, code;
};

std::vector<Term> read_vocabulary(const std::string& name, bool members_only) {
    pugi::xml_document xml;
    const auto path = source_tree() / "schemas/vocabularies" / (name + ".xml");
    if (!xml.load_file(path.c_str()))
        throw std::runtime_error("no vocabulary " + path.string());
    std::vector<Term> terms;
    for (const auto term : xml.child("vocabulary").children("term")) {
        const bool member = std::string_view(term.attribute("group").value()) == "member";
        if (!members_only || member) {
            const auto english = term.find_child_by_attribute("form", "xml:lang", "en");
            terms.push_back(
                {(english ? english : term.child("form")).text().get(), term.attribute("code").value()});
        }
    }
    return terms;
}

const std::vector<Term>& countries() {
    static const std::vector<Term> terms = read_vocabulary("countries", true);
    return terms;
}

const std::vector<Term>& cities() {
    static const std::vector<Term> terms = [] {
        std::vector<Term> in_members;
        for (auto& city : read_vocabulary("cities", false)) {
            const auto in = [&](const Term& country) { return country.code == city.code; };
            // The stop of the abbreviation would look like that of the sentence.
            const bool abbreviated = city.name.ends_with('.');
            if (!abbreviated && std::any_of(countries().begin(), countries().end(), in))
                in_members.push_back(std::move(city));
        }
        return in_members;
    }();
    return terms;
}

template <typename Words>
auto one_of(const Words& words, Dice& dice) {
    return words[dice.roll(words.size())];
}

/// Writes one report.
class Author {
public:
    explicit Author(const ReportShape& shape)
        : dice_(shape.seed * 1'000'003 + shape.index), body_bytes_(shape.pages * bytes_of_a_page) {
        const auto defects = generated_defects();
        if (shape.defect != "any")
            report_.truth.defect = shape.defect;
        else if (dice_.one_in(3))
            report_.truth.defect = one_of(defects, dice_);
        // A wrong label must be typed, since Word's lists count on their own. A typed number of four digits
        // would be a year, so Word numbers long lists.
        const bool by_hand = dice_.one_in(2) && shape.pages <= most_typed_pages;
        typed_ = by_hand || has("resolution-number-sequence") || has("item-label-style");
    }

    GeneratedReport write(std::size_t index) {
        const std::size_t year = 1998 + dice_.roll(25);
        write_opening(year);
        write_resolutions();
        const auto common = fixtures_folder() / "common";
        ZipEntries parts = parts_of_folder(common, common);
        std::erase_if(parts, [](const auto& part) {
            return part.first == "word/styles.xml" || part.first == "word/numbering.xml" ||
                   part.first == "word/document.xml";
        });
        parts.emplace_back("word/styles.xml", cluttered_styles());
        parts.emplace_back("word/numbering.xml", cluttered_numbering());
        parts.emplace_back(
            "word/document.xml",
            R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
            R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
            "<w:body>" +
                body_ + "<w:sectPr/></w:body></w:document>");
        report_.docx = zip_bytes(std::move(parts));
        report_.name =
            fmt::format("{}/{:06}{}{}.docx", year, index, has("") ? "" : "-", report_.truth.defect);
        return std::move(report_);
    }

private:
    [[nodiscard]] bool has(std::string_view defect) const { return report_.truth.defect == defect; }

    void paragraph(const std::string& text, int level = -1) {
        body_ += cluttered_paragraph(text, level, dice_);
    }

    void write_opening(std::size_t year) {
        const std::size_t month = dice_.roll(12);
        const std::size_t day = 1 + dice_.roll(27);
        const Term city = one_of(cities(), dice_);
        std::string country;
        std::vector<std::string> present;
        for (const Term& term : countries()) {
            if (term.code == city.code)
                country = term.name;
            if (dice_.one_in(5))
                continue;
            present.push_back(term.name);
            report_.truth.participants.push_back(term.code);
        }
        report_.truth.date = fmt::format("{}-{:02}-{:02}", year, month + 1, day);
        report_.truth.country = city.code;
        const auto date = [&](std::size_t on) {
            return fmt::format("{} {}, {}", months.at(month), on, year);
        };
        if (has("opening-participant-unknown"))
            present.insert(present.begin() + 1, "Ruritania");
        const std::string last = present.back();
        present.pop_back();

        paragraph("REPORT OF THE MEETING OF THE LIAISON OFFICER NETWORK TO COMBAT MIGRANT SMUGGLING AND "
                  "TRAFFICKING IN PERSONS");
        paragraph(fmt::format("{}, {}", city.name, country));
        paragraph(date(has("opening-date-mismatch") ? day + 1 : day));
        paragraph(
            fmt::format("The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons "
                        "held its regular meeting in {}, {}, on {}, with participation of representatives "
                        "from {} and {}.",
                        city.name, country, date(day), fmt::join(present, ", "), last));
        if (!has("submission-missing")) {
            paragraph(
                "The Network submits the report to the Regional Consultation Group on Migration (RCGM) for "
                "consideration. The report includes the following:");
        }
    }

    void write_resolutions() {
        const std::size_t least = 4;
        for (std::size_t number = 1; number <= least || body_.size() < body_bytes_; ++number) {
            const bool skipped = has("resolution-number-sequence") && number >= 3;
            const std::string spoilt = has("text-spacing") && number == 2 ? "  without delay" : "";
            const bool with_items = number == 2 || dice_.one_in(3);
            label(std::to_string(number));
            line(fmt::format("{}.", number + (skipped ? 1 : 0)),
                 with_items ? sentence() + spoilt + " and agree on the following:"
                            : sentence() + spoilt + ".",
                 0);
            const std::size_t items = with_items ? 2 + dice_.roll(3) : 0;
            for (std::size_t item = 0; item < items; ++item) {
                const char letter = static_cast<char>('a' + item);
                label(fmt::format("{}.{}", number, letter));
                line(fmt::format("{}{}", letter, has("item-label-style") ? ')' : '.'), sentence() + ".", 1);
            }
        }
    }

    /// A sentence that the report does not have yet: a repeated act would be a flaw.
    std::string sentence() {
        std::string words =
            fmt::format("{} {} {}", one_of(verbs, dice_), one_of(whom, dice_), one_of(what, dice_));
        while (!said_.insert(words).second)
            words += " in " + one_of(cities(), dice_).name;
        return words;
    }

    void label(std::string text) { report_.truth.labels.push_back(std::move(text)); }

    void line(const std::string& typed_label, const std::string& text, int level) {
        paragraph(typed_ ? typed_label + "\t" + text : text, typed_ ? -1 : level);
    }

    GeneratedReport report_;
    Dice dice_;
    std::size_t body_bytes_;
    bool typed_ = false;
    std::string body_;
    std::set<std::string> said_;
};

} // namespace

std::vector<std::string> generated_defects() {
    return {"item-label-style",           "opening-date-mismatch", "opening-participant-unknown",
            "resolution-number-sequence", "submission-missing",    "text-spacing"};
}

GeneratedReport generate_report(const ReportShape& shape) {
    return Author(shape).write(shape.index);
}

std::string truth_json(const ReportTruth& truth) {
    // No value has characters that JSON would escape.
    return fmt::format("{{\"date\":\"{}\",\"country\":\"{}\",\"participants\":[\"{}\"],\"labels\":[\"{}\"],"
                       "\"defects\":[{}]}}\n",
                       truth.date, truth.country, fmt::join(truth.participants, "\",\""),
                       fmt::join(truth.labels, "\",\""),
                       truth.defect.empty() ? std::string() : "\"" + truth.defect + "\"");
}

std::string compare_with_truth(const ReportTruth& truth, const std::string& report_xml) {
    pugi::xml_document xml;
    if (!xml.load_string(report_xml.c_str()))
        return "it is no XML\n";
    const auto meeting = xml.child("report").child("meeting");
    std::vector<std::string> participants;
    for (const auto participant : meeting.child("participants").children("participant")) {
        if (const std::string code = participant.attribute("country").value(); !code.empty())
            participants.push_back(code);
    }
    std::vector<std::string> labels;
    for (const auto resolution : xml.child("report").child("resolutions").children("resolution")) {
        const std::string number = resolution.attribute("number").value();
        labels.push_back(number);
        for (const auto item : resolution.child("items").children("item"))
            labels.push_back(number + "." + item.attribute("letter").value());
    }
    std::string differences;
    const auto compare = [&](const char* of, const auto& expected, const auto& found) {
        if (expected != found)
            differences += fmt::format("{}: expected {}, found {}\n", of, expected, found);
    };
    compare("date", truth.date, std::string(meeting.attribute("date").value()));
    compare("country", truth.country, std::string(meeting.child("place").attribute("country").value()));
    compare("participants", truth.participants, participants);
    compare("labels", truth.labels, labels);
    return differences;
}

} // namespace rapporteur::testing
