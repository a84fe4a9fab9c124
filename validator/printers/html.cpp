// The HTML page: a summary at the top, then each report, then the meaning of the rules. It has no script: the
// filter is a style that depends on check boxes, so that the page is complete without it.
#include "printers/html_parts.hpp"

#include "markup/meeting.hpp"
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

/// Lets a long path break behind its slashes and underscores, rather than within a word.
std::string breakable(std::string_view path) {
    std::string out;
    for (std::size_t at = 0; at < path.size(); ++at) {
        out += path[at];
        if ((path[at] == '_' || path[at] == '/') && at + 1 < path.size())
            out += "<wbr>";
    }
    return out;
}

std::string severities_or_none(const Tally& counts, std::string_view language) {
    const std::string list = severities(counts, language);
    return list.empty() ? phrase(language, "nothing-found") : list;
}

std::string result_of(const CheckedFile& file, std::string_view language) {
    if (file.failure)
        return phrase(language, "unread", {{"failure", file.failure->line()}});
    const Tally counts = tally(std::span(&file, 1));
    std::string words = severities_or_none(counts, language);
    if (counts.repairable > 0)
        words += "; " + counted_phrase(language, "repaired", counts.repairable);
    return words;
}

class PagePrinter {
public:
    PagePrinter(std::vector<RuleInfo> catalogue, std::string_view language)
        : catalogue_(std::move(catalogue)), language_(language) {}

    std::string head() {
        const std::string title = listed_.size() == 1 ? last_name(listed_.front().path)
                                                      : counted_phrase(language_, "reports", counts_.files);
        out_ = fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n", html_value(language_));
        out_ += "<head>\n<meta charset=\"utf-8\"/>\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                "'unsafe-inline'\"/>\n";
        out_ += fmt::format("<title>{}: {}</title>\n<style>\n{}</style>\n</head>\n<body>\n", html_text(title),
                            severities_or_none(counts_, language_), embedded_page_style("page.css"));
        out_ += fmt::format("<a class=\"skip\" href=\"#reports\">{}</a>\n", words("go-to-reports"));
        print_header(title);
        // The link that skips to it also moves the focus, so that Tab goes on from there.
        out_ += "<main id=\"reports\" tabindex=\"-1\">\n";
        return take();
    }

    std::string body(const CheckedFile& file) {
        add_to(counts_, file);
        for (const Finding& finding : file.findings)
            reported_.emplace(finding.code);
        listed_.push_back({file.path, file.failure, tally(std::span(&file, 1))});
        if (listed_.size() == 1) { // how it is shown depends on whether other files follow
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
        out_ += fmt::format("<footer><p>{}</p></footer>\n",
                            html_text(phrase(language_, "written-by", {{"version", RAPPORTEUR_VERSION}})));
        out_ += "</body>\n</html>\n";
        return take();
    }

private:
    /// A row of the table of files.
    struct Listed {
        std::string path;
        std::optional<Failure> failure;
        Tally counts;
    };

    std::string take() { return std::exchange(out_, {}); }

    [[nodiscard]] std::string words(std::string_view id) const { return html_value(phrase(language_, id)); }

    void print_first(bool lone) {
        if (!first_)
            return;
        print_file(*first_, 1, lone);
        first_.reset();
    }

    void print_header(const std::string& title) {
        out_ += fmt::format("<header>\n<h1>{}</h1>\n<p>{}", html_text(title),
                            severities_or_none(counts_, language_));
        const auto add = [this](std::string_view id, std::uint32_t count) {
            if (count > 0)
                out_ += "; " + html_message(counted_phrase(language_, id, count));
        };
        add("html-repairable", counts_.repairable);
        add("unread-files", counts_.failed);
        out_ += ".</p>\n";
        if (counts_.errors + counts_.warnings + counts_.infos > 0)
            out_ += fmt::format("<p>{}</p>\n", html_message(phrase(language_, "review-copy")));
        if (listed_.size() > 1)
            print_table_of_files();
        out_ += "</header>\n";
        if (counts_.errors + counts_.warnings + counts_.infos > 0)
            print_filter();
    }

    void print_filter() {
        out_ += fmt::format("<div class=\"filter\" role=\"region\" aria-label=\"{}\"><fieldset>"
                            "<legend>{}</legend>\n",
                            words("filter"), words("show"));
        const auto add = [this](std::string_view severity, std::string_view id, std::uint32_t count) {
            out_ += fmt::format(
                "<label><input type=\"checkbox\" id=\"show-{}\" checked=\"\"{}/> {}</label>\n", severity,
                count == 0 ? " disabled=\"\"" : "", html_text(counted_phrase(language_, id, count)));
        };
        add("error", "show-errors", counts_.errors);
        add("warning", "show-warnings", counts_.warnings);
        add("info", "show-infos", counts_.infos);
        out_ += "</fieldset></div>\n";
    }

    /// The order in which an officer needs the reports: first those that could not be read, then by the
    /// severity of their findings.
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
        out_ += fmt::format("<nav aria-label=\"{}\"><table class=\"files\">\n<thead><tr>",
                            words("table-of-reports"));
        for (const auto column : {"column-report", "column-errors", "column-warnings", "column-infos"})
            out_ += fmt::format("<th scope=\"col\">{}</th>", words(column));
        out_ += "</tr></thead>\n<tbody>\n";
        for (const std::size_t index : worst_first()) {
            const Listed& file = listed_[index];
            const bool clean = !file.failure && file.counts.clean > 0;
            out_ += fmt::format("<tr{}><th scope=\"row\"><a href=\"#f{}\">{}</a></th>",
                                clean ? " class=\"clean\"" : "", index + 1, breakable(html_text(file.path)));
            if (file.failure) {
                out_ += fmt::format("<td colspan=\"3\" class=\"failure\">{}</td></tr>\n",
                                    html_message(file.failure->line()));
                continue;
            }
            if (clean) {
                out_ += fmt::format("<td colspan=\"3\">{}</td></tr>\n", words("nothing-found"));
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
                            html_message(result_of(file, language_)));
        if (!file.failure) {
            print_facts(file);
            if (file.report)
                out_ += html_report(file, number, language_);
            else
                print_bare_findings(file, number);
            print_set_aside(file);
        }
        out_ += "</details></article>\n";
    }

    /// Shows what was recognised about the meeting, so that an officer sees at once whether it is right.
    void print_facts(const CheckedFile& file) {
        out_ += fmt::format("<dl class=\"facts\"><div><dt>{}</dt><dd>{}</dd></div>\n", words("layout"),
                            html_text(file.layout));
        if (file.report) {
            const auto add = [&](FactKind kind, std::string_view id) {
                std::string values;
                for (const Fact* fact : meeting_facts(file.report->report, kind))
                    values += (values.empty() ? "" : ", ") + html_text(fact->text);
                if (values.empty())
                    values = fmt::format("<em>{}</em>", words("fact-not-found"));
                out_ += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", words(id), values);
            };
            add(FactKind::date, "date");
            add(FactKind::place, "place");
            add(FactKind::participant, "participants");
        }
        out_ += "</dl>\n";
    }

    void print_bare_findings(const CheckedFile& file, std::size_t number) {
        HtmlNotes notes(file, number, language_);
        out_ += "<ul class=\"notes general\">\n";
        for (std::uint32_t index = 0; index < file.findings.size(); ++index)
            out_ += notes.note(index, false);
        out_ += "</ul>\n";
    }

    void print_set_aside(const CheckedFile& file) {
        if (file.set_aside.empty())
            return;
        out_ += fmt::format("<details class=\"aside\"><summary>{}</summary><ul>\n",
                            html_text(counted_phrase(language_, "set-aside", file.set_aside.size())));
        for (const SetAside& aside : file.set_aside) {
            const Finding& finding = aside.finding;
            out_ += fmt::format("<li>{}: {} ({})</li>\n", html_text(finding.location.where),
                                html_message(render(finding.message.text, finding.message.arguments)),
                                aside.known ? words("known-one") : html_text(aside.reason));
        }
        out_ += "</ul></details>\n";
    }

    void print_rules() {
        if (reported_.empty())
            return;
        out_ += fmt::format("<section class=\"rules\"><h2>{}</h2>\n", words("meaning"));
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
    std::string language_;
    Tally counts_;
    std::vector<Listed> listed_;
    std::set<std::string, std::less<>> reported_; ///< codes of the reported rules
    std::optional<CheckedFile> first_;            ///< kept until it is known whether it is the only one
    std::string out_;
};

} // namespace

WholePrinter html_printer(std::vector<RuleInfo> catalogue, std::string_view language) {
    const auto printer = std::make_shared<PagePrinter>(std::move(catalogue), language);
    return {[printer] { return printer->head(); },
            [printer](const CheckedFile& file) { return printer->body(file); },
            [printer] { return printer->tail(); }, true};
}

std::string print_html(std::span<const CheckedFile> files, std::span<const RuleInfo> catalogue,
                       std::string_view language) {
    return print(html_printer({catalogue.begin(), catalogue.end()}, language), files);
}

} // namespace rapporteur
