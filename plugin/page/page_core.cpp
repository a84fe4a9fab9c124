// The functions that the page calls, over memory that both share. A text is passed as address and length, in
// memory from page_take(). A function returns 0, and then the answer is its output; or 1, and then the answer
// is one line that says why it failed, in the language of the page. The facts are JSON, for the parts that
// the page shows in its own words.
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

/// The state of a page. A page has one thread and one state.
struct Page {
    std::string language = "en";
    std::vector<LayoutHandle> layouts;
    /// Vocabularies of the page's reader, by file name.
    std::map<std::string, std::string, std::less<>> vocabularies;
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

/// The name as the command writes it into XML and messages.
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

/// `ours.xml:34:3: layout: ...`, as the command prints it.
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

/// Sets the language of all further texts.
PAGE_EXPORT(page_language) int page_language(const char* language, std::size_t size) {
    page().language.assign(language, size);
    return made({});
}

/// The embedded layouts: [{"name":...,"title":...,"language":...}, ...]
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

/// Sets the layout for further reports; an empty name: the one that fits best.
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

/// Replaces the core's vocabulary of that name, for layouts that are read later.
PAGE_EXPORT(page_vocabulary)
int page_vocabulary(const char* text, std::size_t size, const char* name, std::size_t name_size) {
    page().vocabularies.insert_or_assign(std::string(name, name_size), std::string(text, size));
    return made({});
}

/// Sets a layout of the reader's own. The answer is its name, or a line for each of its mistakes; then the
/// layout for reports stays as it was.
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

/// Answers what `check --format html` prints about the file; without a report, only the facts. If the file
/// cannot be read, the call does not fail: the answer is one line, and the facts say so.
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

/// Answers what `convert --to WRITER` writes.
PAGE_EXPORT(page_convert)
int page_convert(const char* file, std::size_t size, const char* name, std::size_t name_size,
                 const char* writer, std::size_t writer_size) {
    Options converting = options();
    converting.writer.assign(writer, writer_size);
    auto converted = convert(bytes_of(file, size), layouts(), shown_name(name, name_size), converting);
    return converted ? made(std::move(converted->bytes)) : refused(converted.error());
}

/// Answers what `compare --format html` prints about two files. The facts have the number of differences.
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

/// Answers what `review` writes.
PAGE_EXPORT(page_review) int page_review(const char* file, std::size_t size) {
    auto copy = review(bytes_of(file, size), layouts(), options());
    return copy ? made(std::move(copy->bytes)) : refused(copy.error());
}
