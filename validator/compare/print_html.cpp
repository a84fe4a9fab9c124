// A comparison as an HTML page: the reports side by side, paragraph by paragraph, with the different words
// marked. The page has no script: a check box and a style hide what is equal.
#include "compare/print.hpp"

#include "markup/xml_text.hpp"
#include "rapporteur/words.hpp"

#include "compare_style.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

std::string in_page(std::string_view text) {
    std::string out;
    append_xml_text(out, text);
    return out;
}

std::string in_attribute(std::string_view text) {
    std::string out;
    append_xml_attribute(out, text);
    return out;
}

/// A sentence in which the words between backticks are quoted.
std::string quoted_in_page(std::string_view sentence) {
    std::string out;
    bool open = false;
    for (std::size_t tick = sentence.find('`'); tick != std::string_view::npos; tick = sentence.find('`')) {
        out += in_page(sentence.substr(0, tick)) + (open ? "</q>" : "<q>");
        open = !open;
        sentence.remove_prefix(tick + 1);
    }
    return out + in_page(sentence) + (open ? "</q>" : "");
}

/// A paragraph with marks around the words of some values, each where it first occurs.
std::string with_marks(const std::string& text, const std::vector<std::string_view>& values) {
    std::vector<std::pair<std::size_t, std::size_t>> places;
    const auto find = [&](std::string_view words) {
        const auto at = words.empty() ? std::string::npos : text.find(words);
        if (at != std::string::npos)
            places.emplace_back(at, at + words.size());
        return at != std::string::npos;
    };
    for (std::string_view value : values) {
        if (find(value))
            continue;
        while (!value.empty()) { // several values
            const std::size_t end = std::min(value.find(", "), value.size());
            find(value.substr(0, end));
            value.remove_prefix(std::min(end + 2, value.size()));
        }
    }
    std::sort(places.begin(), places.end());
    std::string out;
    std::size_t done = 0;
    for (const auto& [begin, end] : places) {
        if (begin < done)
            continue;
        out += in_page(std::string_view(text).substr(done, begin - done));
        out += fmt::format("<mark>{}</mark>", in_page(std::string_view(text).substr(begin, end - begin)));
        done = end;
    }
    return out + in_page(std::string_view(text).substr(done));
}

class ComparisonPage {
public:
    ComparisonPage(const Comparison& comparison, std::string_view language)
        : comparison_(comparison), language_(language) {}

    std::string print() {
        const std::string title = compare_summary(comparison_, language_);
        out_ += fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                            "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
                            in_attribute(language_), in_page(title), embedded_compare_style("compare.css"));
        out_ += fmt::format("<header>\n<h1>{} <span class=\"and\">↔</span> {}</h1>\n<p>{}</p>\n</header>\n",
                            in_page(comparison_.left.name), in_page(comparison_.right.name), in_page(title));
        if (!comparison_.differences.empty()) {
            print_list();
            out_ += fmt::format(
                "<p class=\"switch\"><label><input type=\"checkbox\" id=\"only\"> {}</label></p>\n",
                in_page(said("compare-only-differences")));
        }
        print_reports();
        out_ += fmt::format("<footer><p>{}</p></footer>\n</body>\n</html>\n",
                            in_page(phrase(language_, "compare-written-by",
                                           {{"version", std::string(version()), ArgumentKind::words}})));
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string said(std::string_view id) const { return phrase(language_, id); }

    void print_list() {
        out_ += fmt::format("<nav aria-label=\"{}\">\n<ol>\n", in_attribute(said("compare-list")));
        for (const Difference& difference : comparison_.differences)
            out_ += fmt::format("<li class=\"{}\"><a href=\"#row{}\">{}</a></li>\n",
                                to_string(difference.kind), difference.row + 1,
                                quoted_in_page(difference_sentence(comparison_, difference, language_)));
        out_ += "</ol>\n</nav>\n";
    }

    void print_reports() {
        out_ += fmt::format("<main>\n<table>\n<caption class=\"unseen\">{}</caption>\n<thead>\n<tr>"
                            "<th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr>\n</thead>\n<tbody>\n",
                            in_page(said("compare-table")), in_page(comparison_.left.name),
                            in_page(comparison_.right.name));
        for (std::size_t index = 0; index < comparison_.rows.size(); ++index)
            print_row(comparison_.rows[index], index);
        out_ += "</tbody>\n</table>\n</main>\n";
    }

    void print_row(const ComparedRow& row, std::size_t index) {
        std::string kinds = row.differences.empty() ? "same" : "differs";
        for (const std::uint32_t difference : row.differences)
            kinds += fmt::format(" {}", to_string(comparison_.differences[difference].kind));
        if (!row.has_left)
            kinds += " added";
        if (!row.has_right)
            kinds += " dropped";
        if (row.differences.empty() && (!row.has_left || !row.has_right))
            kinds = (row.has_left ? "differs dropped" : "differs added");
        out_ += fmt::format("<tr id=\"row{}\" class=\"{}\">", index + 1, kinds);
        print_cell(row, true);
        print_cell(row, false);
        out_ += "</tr>\n";
        for (const std::uint32_t difference : row.differences) {
            const Difference& told = comparison_.differences[difference];
            if (told.kind == DifferenceKind::reworded || told.kind == DifferenceKind::added ||
                told.kind == DifferenceKind::dropped)
                continue; // the marked words already show it
            out_ +=
                fmt::format("<tr class=\"note differs {}\"><td colspan=\"2\">{}</td></tr>\n",
                            to_string(told.kind), in_page(difference_sentence(comparison_, told, language_)));
        }
    }

    void print_cell(const ComparedRow& row, bool is_left) {
        const bool has = is_left ? row.has_left : row.has_right;
        if (!has) {
            out_ += "<td class=\"none\"></td>";
            return;
        }
        static constexpr std::string_view kinds[] = {"title", "heading", "entry", "paragraph"};
        const ComparedReport& report = is_left ? comparison_.left : comparison_.right;
        const ComparedParagraph& paragraph = is_left ? row.left : row.right;
        out_ +=
            fmt::format("<td class=\"{} depth{}\" lang=\"{}\"><p>", kinds[static_cast<std::size_t>(row.kind)],
                        std::min<int>(row.depth, 4), in_attribute(report.language));
        if (!paragraph.label.empty())
            out_ += fmt::format("<span class=\"label\">{}</span> ", in_page(paragraph.label));
        out_ += words_of(row, paragraph, is_left) + "</p></td>";
    }

    [[nodiscard]] std::string words_of(const ComparedRow& row, const ComparedParagraph& paragraph,
                                       bool is_left) const {
        for (const std::uint32_t index : row.differences) {
            const Difference& difference = comparison_.differences[index];
            if (difference.kind == DifferenceKind::reworded)
                return changed_words(difference.words, is_left);
        }
        if (!row.has_left)
            return fmt::format("<ins>{}</ins>", in_page(paragraph.text));
        if (!row.has_right)
            return fmt::format("<del>{}</del>", in_page(paragraph.text));
        std::vector<std::string_view> values;
        for (const std::uint32_t index : row.differences) {
            const Difference& difference = comparison_.differences[index];
            if (difference.kind > DifferenceKind::reworded)
                values.push_back(is_left ? difference.left.text : difference.right.text);
        }
        return with_marks(paragraph.text, values);
    }

    [[nodiscard]] static std::string changed_words(const std::vector<WordChange>& words, bool is_left) {
        std::string text;
        for (const WordChange& change : words) {
            if (change.step == WordStep::same)
                text += in_page(change.text);
            else if (change.step == WordStep::removed && is_left)
                text += fmt::format("<del>{}</del>", in_page(change.text));
            else if (change.step == WordStep::added && !is_left)
                text += fmt::format("<ins>{}</ins>", in_page(change.text));
        }
        return text;
    }

    const Comparison& comparison_;
    std::string_view language_;
    std::string out_;
};

} // namespace

std::string print_comparison_html(const Comparison& comparison, std::string_view language) {
    return ComparisonPage(comparison, language).print();
}

std::string print_comparison(const Comparison& comparison, CompareFormat format, std::string_view language) {
    switch (format) {
    case CompareFormat::json:
        return print_comparison_json(comparison, language);
    case CompareFormat::html:
        return print_comparison_html(comparison, language);
    case CompareFormat::text:
        break;
    }
    return print_comparison_text(comparison, language);
}

} // namespace rapporteur
