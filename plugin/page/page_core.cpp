// What the page asks of the core: plain functions over the memory that both see. A text goes in as address
// and length, in memory of page_take(). A function answers 0, and what it made is the answer; or 1, and the
// answer is one line that says why not, in the language of the page. The facts are what the page shows in its
// own words, as JSON.
#include "rapporteur/compare.hpp"
#include "rapporteur/rapporteur.hpp"
#include "rapporteur/word.hpp"
#include "rapporteur/words.hpp"

#include "base/text.hpp"
#include "printers/printers.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <map>

#define PAGE_EXPORT(name) extern "C" __attribute__((export_name(#name)))

using namespace rapporteur;

namespace {

/// What one page is set to. A page has one thread and one of these.
struct Page {
    std::string language = "en";
    std::vector<LayoutHandle> layouts;
    std::map<std::string, std::string, std::less<>> vocabularies; ///< of the reader of the page, by file name
    std::string answer;
    std::string facts;
};

Page& page() {
    static Page the_page;
    return the_page;
}

Failure in_language(Failure failure) {
    failure.message = translated(page().language, failure.message);
    return failure;
}

int made(std::string answer) {
    page().answer = std::move(answer);
    return 0;
}

int refused(const Failure& failure) {
    page().answer = in_language(failure).line();
    return 1;
}

const std::vector<LayoutHandle>& layouts() {
    if (page().layouts.empty()) {
        if (auto all = load_layouts())
            page().layouts = std::move(*all);
    }
    return page().layouts;
}

std::span<const std::byte> bytes_of(const char* data, std::size_t size) {
    return std::as_bytes(std::span(data, size));
}

Options options() {
    Options options;
    options.language = page().language;
    return options;
}

/// As the command writes it into XML and says it.
std::string shown_name(const char* name, std::size_t size) {
    return escape_controls(std::string(name, size));
}

std::string facts_of(const CheckedFile& file, bool is_plain) {
    const Tally counts = tally(std::span(&file, 1));
    return fmt::format(
        R"({{"status":{},"layout":{},"errors":{},"warnings":{},"infos":{},"repairable":{},"plain":{}}})",
        json_string(status_word(file)), json_string(file.layout), counts.errors, counts.warnings,
        counts.infos, counts.repairable, is_plain);
}

/// `ours.xml:34:3: layout: ...`, as the command says it.
std::string mistake_line(const Failure& mistake, const std::string& name) {
    const Failure plain{mistake.code, {}, mistake.message};
    return fmt::format("{}: {}", mistake.part.empty() ? name : mistake.part, in_language(plain).line());
}

} // namespace

PAGE_EXPORT(page_take) void* page_take(std::size_t size) {
    return std::malloc(size == 0 ? 1 : size);
}

PAGE_EXPORT(page_give_back) void page_give_back(void* memory) {
    std::free(memory);
}

PAGE_EXPORT(page_answer) const char* page_answer() {
    return page().answer.data();
}

PAGE_EXPORT(page_answer_size) std::size_t page_answer_size() {
    return page().answer.size();
}

PAGE_EXPORT(page_facts) const char* page_facts() {
    return page().facts.data();
}

PAGE_EXPORT(page_facts_size) std::size_t page_facts_size() {
    return page().facts.size();
}

/// Of everything that is said from here on.
PAGE_EXPORT(page_language) int page_language(const char* language, std::size_t size) {
    page().language.assign(language, size);
    return made({});
}

/// The layouts there are: [{"name":...,"title":...,"language":...}, ...]
PAGE_EXPORT(page_layouts) int page_layouts() {
    std::string list;
    for (const std::string& name : layout_names()) {
        const auto layout = load_layout(name);
        if (!layout)
            return refused(layout.error());
        const LayoutInfo info = describe_layout(**layout);
        list += fmt::format(R"({}{{"name":{},"title":{},"language":{}}})", list.empty() ? "" : ",",
                            json_string(info.name), json_string(info.title), json_string(info.language));
    }
    return made("[" + list + "]");
}

/// By which layout reports are read from here on; an empty name: by that which fits best.
PAGE_EXPORT(page_layout) int page_layout(const char* name, std::size_t size) {
    page().layouts.clear();
    if (size == 0)
        return made({});
    auto layout = load_layout({name, size});
    if (!layout)
        return refused(layout.error());
    page().layouts.push_back(std::move(*layout));
    return made({});
}

/// A vocabulary that stands in the place of the core's own of that name, for layouts that are read after it.
PAGE_EXPORT(page_vocabulary)
int page_vocabulary(const char* text, std::size_t size, const char* name, std::size_t name_size) {
    page().vocabularies.insert_or_assign(std::string(name, name_size), std::string(text, size));
    return made({});
}

/// A layout of the reader's own. Answer: its name, or a line for each thing that is wrong with it; by which
/// layout reports are read stays then as it was.
PAGE_EXPORT(page_own_layout)
int page_own_layout(const char* xml, std::size_t size, const char* name, std::size_t name_size) {
    const std::string shown = shown_name(name, name_size);
    const ResourceReader load = [](std::string_view wanted) {
        const auto found = page().vocabularies.find(wanted);
        return found == page().vocabularies.end() ? std::nullopt : std::optional<std::string>(found->second);
    };
    auto layout = parse_layout({xml, size}, shown, load);
    if (!layout) {
        std::string lines;
        for (const Failure& mistake : examine_layout_text({xml, size}, shown, load))
            lines += (lines.empty() ? "" : "\n") + mistake_line(mistake, shown);
        page().answer = std::move(lines);
        return 1;
    }
    page().layouts.assign(1, std::move(*layout));
    return made(describe_layout(*page().layouts.front()).name);
}

/// What `check --format html` says of the file; without a report the facts alone. A file that cannot be read
/// is no failure of the call: its one line is the answer, and the facts say so.
PAGE_EXPORT(page_check)
int page_check(const char* file, std::size_t size, const char* name, std::size_t name_size, int with_report) {
    const auto docx = bytes_of(file, size);
    Options checking = options();
    checking.whole_report = with_report != 0;
    CheckedFile checked;
    checked.path = std::string(name, name_size);
    auto result = check(docx, layouts(), checking);
    if (!result) {
        checked.failure = in_language(std::move(result.error()));
        page().facts = facts_of(checked, false);
        return made(checked.failure->line());
    }
    checked.layout = std::move(result->layout);
    checked.findings = std::move(result->findings);
    checked.report = std::move(result->report);
    page().facts = facts_of(checked, is_plain_text(docx));
    if (with_report == 0)
        return made({});
    const auto catalogue = rules(page().language);
    return made(print_html(std::span(&checked, 1), catalogue, page().language));
}

/// What `convert --to WRITER` writes.
PAGE_EXPORT(page_convert)
int page_convert(const char* file, std::size_t size, const char* name, std::size_t name_size,
                 const char* writer, std::size_t writer_size) {
    Options converting = options();
    converting.writer.assign(writer, writer_size);
    auto converted = convert(bytes_of(file, size), layouts(), shown_name(name, name_size), converting);
    return converted ? made(std::move(converted->bytes)) : refused(converted.error());
}

/// What `compare --format html` says of two files. Facts: how many differences there are.
PAGE_EXPORT(page_compare)
int page_compare(const char* left, std::size_t left_size, const char* left_name, std::size_t left_name_size,
                 const char* right, std::size_t right_size, const char* right_name,
                 std::size_t right_name_size) {
    const std::string left_shown = shown_name(left_name, left_name_size);
    const std::string right_shown = shown_name(right_name, right_name_size);
    const auto compared = compare(bytes_of(left, left_size), bytes_of(right, right_size), layouts(),
                                  options(), {CompareAs::automatic, left_shown, right_shown});
    if (!compared)
        return refused(compared.error()); // it begins with the name of the file
    page().facts = fmt::format(R"({{"differences":{}}})", compared->differences.size());
    return made(print_comparison(*compared, CompareFormat::html, page().language));
}

/// What `review` writes.
PAGE_EXPORT(page_review) int page_review(const char* file, std::size_t size) {
    auto copy = review(bytes_of(file, size), layouts(), options());
    return copy ? made(std::move(copy->bytes)) : refused(copy.error());
}
