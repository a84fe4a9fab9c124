// JUnit XML, the format of Ant and Jenkins. It knows neither places nor severities, so the text of a failure
// states both. Findings that do not reach --fail-on are output of a passed case. There are no times: the same
// findings give the same bytes.
#include "printers/printers.hpp"

#include "printers/finding_text.hpp"
#include "writers/xml_writer.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace rapporteur {
namespace {

/// The findings of one rule in one file.
struct Case {
    std::string_view rule;
    std::vector<const Finding*> findings;
    bool fails = false;
};

std::vector<Case> cases_of(const CheckedFile& file) {
    std::vector<Case> cases;
    for (const Finding& finding : file.findings) {
        auto known = std::find_if(cases.begin(), cases.end(),
                                  [&finding](const Case& one) { return one.rule == finding.rule; });
        if (known == cases.end())
            known = cases.insert(cases.end(), Case{finding.rule, {}, false});
        known->findings.push_back(&finding);
        known->fails = known->fails || (file.fail_on && finding.severity >= *file.fail_on);
    }
    return cases;
}

std::string headline(const Case& one, std::string_view language) {
    const Finding& first = *one.findings.front();
    std::string line =
        fmt::format("{}: {}", first.location.where, render(first.message.text, first.message.arguments));
    if (one.findings.size() > 1)
        line += fmt::format(" ({})", counted_phrase(language, "more", one.findings.size() - 1));
    return line;
}

struct Counts {
    std::size_t tests = 0;
    std::size_t failures = 0;
    std::size_t errors = 0;
};

void write_counts(XmlWriter& xml, const Counts& counts) {
    xml.attribute("tests", counts.tests);
    xml.attribute("failures", counts.failures);
    xml.attribute("errors", counts.errors);
    xml.attribute("skipped", std::uint64_t{0});
}

void open_case(XmlWriter& xml, const CheckedFile& file, std::string_view name) {
    xml.open("testcase");
    xml.attribute("classname", file.path);
    xml.attribute("name", name);
}

void write_case(XmlWriter& xml, const CheckedFile& file, const Case& one, const std::string& language) {
    open_case(xml, file, one.rule);
    xml.open_mixed(one.fails ? "failure" : "system-out");
    if (one.fails) {
        xml.attribute("type", one.rule);
        xml.attribute("message", headline(one, language));
    }
    std::string text;
    for (const Finding* finding : one.findings)
        text += finding_text("", *finding, {.language = language});
    xml.text(text);
    xml.close();
    xml.close();
}

class JunitPrinter {
public:
    explicit JunitPrinter(std::string_view language) : language_(language) {
        suites_.open("testsuites");
        static_cast<void>(suites_.take()); // the head writes it, with the totals
    }

    std::string head() const {
        XmlWriter xml;
        xml.open("testsuites");
        xml.attribute("name", "rapporteur");
        xml.attribute("tests", all_.tests);
        xml.attribute("failures", all_.failures);
        xml.attribute("errors", all_.errors);
        return xml.take();
    }

    std::string body(const CheckedFile& file) {
        const auto cases = cases_of(file);
        const auto failed =
            std::count_if(cases.begin(), cases.end(), [](const Case& one) { return one.fails; });
        const Counts counts{std::max<std::size_t>(cases.size(), 1), static_cast<std::size_t>(failed),
                            file.failure ? std::size_t{1} : std::size_t{0}};
        all_.tests += counts.tests;
        all_.failures += counts.failures;
        all_.errors += counts.errors;
        suites_.open("testsuite");
        suites_.attribute("name", file.path);
        write_counts(suites_, counts);
        suites_.open("properties");
        suites_.open("property");
        suites_.attribute("name", "language");
        suites_.attribute("value", language_);
        suites_.close();
        suites_.close();
        if (file.failure) {
            open_case(suites_, file, "can be read");
            suites_.open_mixed("error");
            suites_.attribute("type", to_string(file.failure->code));
            suites_.attribute("message", file.failure->line());
            suites_.close();
            suites_.close();
        } else if (cases.empty()) {
            open_case(suites_, file, "no findings");
            suites_.close();
        }
        for (const Case& one : cases)
            write_case(suites_, file, one, language_);
        suites_.close();
        return suites_.take();
    }

    std::string tail() {
        suites_.close();
        return std::move(suites_).finish();
    }

private:
    std::string language_;
    XmlWriter suites_;
    Counts all_;
};

} // namespace

WholePrinter junit_printer(std::string_view language) {
    const auto printer = std::make_shared<JunitPrinter>(language);
    return {[printer] { return printer->head(); },
            [printer](const CheckedFile& file) { return printer->body(file); },
            [printer] { return printer->tail(); }, true};
}

std::string print_junit(std::span<const CheckedFile> files, std::string_view language) {
    return print(junit_printer(language), files);
}

} // namespace rapporteur
