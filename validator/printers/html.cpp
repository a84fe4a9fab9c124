// The page: what was found at the top, then report by report, then what the rules mean. No script: the filter
// is a style that looks at check boxes, so the page is whole without either.
#include "printers/html_parts.hpp"

#include "page_style.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace rapporteur {
namespace {

std::string last_name(std::string_view path) {
    return std::string(path.substr(path.rfind('/') + 1));
}

std::string severities_or_none(const Tally& counts) {
    const std::string list = severities(counts);
    return list.empty() ? "nothing found" : list;
}

std::string result_of(const CheckedFile& file) {
    if (file.failure)
        return "could not be read: " + file.failure->line();
    const Tally counts = tally(std::span(&file, 1));
    std::string words = severities_or_none(counts);
    if (counts.repairable > 0)
        words += fmt::format("; {} repaired in the review copy", counts.repairable);
    return words;
}

class PagePrinter {
public:
    explicit PagePrinter(std::vector<RuleInfo> catalogue) : catalogue_(std::move(catalogue)) {}

    std::string head() {
        const std::string title =
            listed_.size() == 1 ? last_name(listed_.front().path) : counted(counts_.files, "report");
        out_ = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
               "'unsafe-inline'\"/>\n";
        out_ += fmt::format("<title>{}: {}</title>\n<style>\n{}</style>\n</head>\n<body>\n", html_text(title),
                            severities_or_none(counts_), embedded_page_style("page.css"));
        out_ += "<a class=\"skip\" href=\"#reports\">Go to the reports</a>\n";
        print_header(title);
        // Skipping to it moves the focus too, so that Tab goes on from there.
        out_ += "<main id=\"reports\" tabindex=\"-1\">\n";
        return take();
    }

    std::string body(const CheckedFile& file) {
        add_to(counts_, file);
        for (const Finding& finding : file.findings)
            reported_.emplace(finding.code);
        listed_.push_back({file.path, file.failure, tally(std::span(&file, 1))});
        if (listed_.size() == 1) { // how it is shown depends on whether others follow
            first_ = file;
            return {};
        }
        print_first(false);
        print_file(file, listed_.size(), false);
        return take();
    }

    std::string tail() {
        print_first(true);
        print_rules();
        out_ += "</main>\n";
        out_ += fmt::format(
            "<footer><p>Written by rapporteur {}. Nothing was changed in the reports.</p></footer>\n",
            RAPPORTEUR_VERSION);
        out_ += "</body>\n</html>\n";
        return take();
    }

private:
    /// A line of the table of files.
    struct Listed {
        std::string path;
        std::optional<Failure> failure;
        Tally counts;
    };

    std::string take() { return std::exchange(out_, {}); }

    void print_first(bool lone) {
        if (!first_)
            return;
        print_file(*first_, 1, lone);
        first_.reset();
    }

    void print_header(const std::string& title) {
        out_ += fmt::format("<header>\n<h1>{}</h1>\n<p>{}", html_text(title), severities_or_none(counts_));
        if (counts_.repairable > 0)
            out_ += fmt::format("; {} can be repaired in the review copy", counts_.repairable);
        if (counts_.failed > 0)
            out_ += fmt::format("; {} could not be read", counts_.failed);
        out_ += ".</p>\n";
        if (counts_.errors + counts_.warnings + counts_.infos > 0)
            out_ += "<p>The review copy is a copy of the Word file with each finding as a comment and each "
                    "repair as a "
                    "tracked change, to accept or reject in Word; <code>rapporteur review</code> writes "
                    "it.</p>\n";
        if (listed_.size() > 1)
            print_table_of_files();
        out_ += "</header>\n";
        if (counts_.errors + counts_.warnings + counts_.infos > 0)
            print_filter();
    }

    void print_filter() {
        out_ +=
            "<div class=\"filter\" role=\"region\" aria-label=\"Filter\"><fieldset><legend>Show</legend>\n";
        const auto add = [this](std::string_view severity, std::string_view words, std::uint32_t count) {
            out_ += fmt::format(
                "<label><input type=\"checkbox\" id=\"show-{}\" checked=\"\"{}/> {} ({})</label>\n", severity,
                count == 0 ? " disabled=\"\"" : "", words, count);
        };
        add("error", "errors", counts_.errors);
        add("warning", "warnings", counts_.warnings);
        add("info", "infos", counts_.infos);
        out_ += "</fieldset></div>\n";
    }

    /// The reports as an officer takes them up: what could not be read, then those with the gravest findings.
    [[nodiscard]] std::vector<std::size_t> worst_first() const {
        std::vector<std::size_t> order(listed_.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto weight = [this](std::size_t index) {
            const Listed& file = listed_[index];
            return std::tuple(file.failure.has_value(), file.counts.errors, file.counts.warnings,
                              file.counts.infos);
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t left, std::size_t right) { return weight(left) > weight(right); });
        return order;
    }

    void print_table_of_files() {
        out_ +=
            "<nav aria-label=\"Reports\"><table class=\"files\">\n<thead><tr><th scope=\"col\">Report</th>"
            "<th scope=\"col\">Errors</th><th scope=\"col\">Warnings</th><th scope=\"col\">Infos</th>"
            "</tr></thead>\n<tbody>\n";
        for (const std::size_t index : worst_first()) {
            const Listed& file = listed_[index];
            const bool clean = !file.failure && file.counts.clean > 0;
            out_ += fmt::format("<tr{}><th scope=\"row\"><a href=\"#f{}\">{}</a></th>",
                                clean ? " class=\"clean\"" : "", index + 1, html_text(file.path));
            if (file.failure) {
                out_ += fmt::format("<td colspan=\"3\" class=\"failure\">{}</td></tr>\n",
                                    html_message(file.failure->line()));
                continue;
            }
            if (clean) {
                out_ += "<td colspan=\"3\">nothing found</td></tr>\n";
                continue;
            }
            for (const std::uint32_t count : {file.counts.errors, file.counts.warnings, file.counts.infos})
                out_ += fmt::format("<td{}>{}</td>", count == 0 ? " class=\"zero\"" : "", count);
            out_ += "</tr>\n";
        }
        out_ += "</tbody></table></nav>\n";
    }

    void print_file(const CheckedFile& file, std::size_t number, bool lone) {
        const bool open = lone || !file.findings.empty() || file.failure;
        out_ += fmt::format("<article id=\"f{0}\" aria-labelledby=\"f{0}-name\"><details{1}>\n"
                            "<summary><h2 id=\"f{0}-name\">{2}</h2> <span>{3}</span></summary>\n",
                            number, open ? " open=\"\"" : "", html_text(file.path),
                            html_message(result_of(file)));
        if (!file.failure) {
            print_facts(file);
            if (file.reading)
                out_ += html_report(file, number);
            else
                print_bare_findings(file, number);
            print_set_aside(file);
        }
        out_ += "</details></article>\n";
    }

    /// What was understood of the meeting: an officer sees at a glance whether it is right.
    void print_facts(const CheckedFile& file) {
        out_ += fmt::format("<dl class=\"facts\"><div><dt>Layout</dt><dd>{}</dd></div>\n",
                            html_text(file.layout));
        if (file.reading) {
            const auto add = [&](std::string_view kind, std::string_view words) {
                std::string values;
                for (const ReadingFact& fact : file.reading->facts) {
                    if (fact.kind == kind)
                        values += (values.empty() ? "" : ", ") + html_text(fact.text);
                }
                out_ += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", words,
                                    values.empty() ? "<em>not found</em>" : values);
            };
            add("date", "Date");
            add("place", "Place");
            add("participant", "Participants");
        }
        out_ += "</dl>\n";
    }

    void print_bare_findings(const CheckedFile& file, std::size_t number) {
        HtmlNotes notes(file, number);
        out_ += "<ul class=\"notes general\">\n";
        for (std::uint32_t index = 0; index < file.findings.size(); ++index)
            out_ += notes.note(index, false);
        out_ += "</ul>\n";
    }

    void print_set_aside(const CheckedFile& file) {
        if (file.set_aside.empty())
            return;
        out_ += fmt::format("<details class=\"aside\"><summary>{} set aside</summary><ul>\n",
                            file.set_aside.size());
        for (const SetAside& aside : file.set_aside) {
            const Finding& finding = aside.finding;
            out_ += fmt::format("<li>{}: {} ({})</li>\n", html_text(finding.location.where),
                                html_message(render(finding.message.text, finding.message.arguments)),
                                aside.known ? "known by the baseline" : html_text(aside.reason));
        }
        out_ += "</ul></details>\n";
    }

    void print_rules() {
        if (reported_.empty())
            return;
        out_ += "<section class=\"rules\"><h2>What the findings mean</h2>\n";
        for (const RuleInfo& rule : catalogue_) {
            if (!reported_.contains(rule.code))
                continue;
            out_ += fmt::format(
                "<section id=\"{}\"><h3>{} <small>{}</small></h3>\n<p>{}</p>\n<p>{}</p>\n<p>{}</p>\n"
                "</section>\n",
                html_value(rule.code), html_text(rule.name), html_text(rule.code), html_message(rule.what),
                html_message(rule.why), html_message(rule.repair));
        }
        out_ += "</section>\n";
    }

    std::vector<RuleInfo> catalogue_;
    Tally counts_;
    std::vector<Listed> listed_;
    std::set<std::string, std::less<>> reported_; ///< codes of rules
    std::optional<CheckedFile> first_;            ///< until it is known whether it is the only one
    std::string out_;
};

} // namespace

WholePrinter html_printer(std::vector<RuleInfo> catalogue) {
    const auto printer = std::make_shared<PagePrinter>(std::move(catalogue));
    return {[printer] { return printer->head(); },
            [printer](const CheckedFile& file) { return printer->body(file); },
            [printer] { return printer->tail(); }, true};
}

std::string print_html(std::span<const CheckedFile> files, std::span<const RuleInfo> catalogue) {
    return print(html_printer({catalogue.begin(), catalogue.end()}), files);
}

} // namespace rapporteur
