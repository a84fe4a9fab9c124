#include "word/synthetic.hpp"

#include "support/docx_zip.hpp"
#include "support/hostile.hpp"

#include <stdexcept>

namespace rapporteur::testing {
namespace {

std::string body_of(const std::string& part) {
    const std::size_t begin = part.find("<w:body>");
    const std::size_t end = part.rfind("</w:body>");
    return begin == std::string::npos ? part : part.substr(begin + 8, end - begin - 8);
}

} // namespace

MadeReview review_package(const std::string& package, const std::vector<Edit>& edits,
                          const std::vector<MadeFinding>& findings) {
    const Limits limits;
    const auto file = std::as_bytes(std::span(package));
    const auto opened = open_package(file, limits);
    if (!opened)
        throw std::runtime_error(opened.error().line());
    DocumentSources sources;
    const auto document = read_document(*opened, TrackChanges::accept, sources);
    const Labels labels = compute_labels(*document);
    const Blocks blocks = make_blocks(*document, labels);
    Report report;
    for (std::uint32_t index = 0; index < blocks.blocks.size(); ++index) {
        Element element;
        element.block = index;
        report.elements.push_back(element);
    }
    std::vector<RuleFinding> list;
    for (const MadeFinding& made : findings) {
        RuleFinding found;
        found.finding.rule = "made-by-hand";
        found.finding.message.text = "seen";
        found.finding.location.part = blocks.part;
        found.finding.location.paragraph = blocks.blocks[made.block].paragraph;
        found.element = made.block;
        found.spot = Spot{made.begin, made.end, false};
        list.push_back(std::move(found));
    }
    Corrected corrected;
    corrected.blocks = blocks;
    apply_edits(corrected.blocks, edits);
    corrected.rounds = {edits};
    const Messages& messages = messages_in("en");
    const auto written = write_review({file,
                                       *opened,
                                       *document,
                                       sources,
                                       labels,
                                       blocks,
                                       report,
                                       list,
                                       corrected,
                                       messages,
                                       limits,
                                       100'000,
                                       {}});
    if (!written)
        throw std::runtime_error(written.error().line());
    MadeReview review{package, written->bytes, {}, {}, {}, written->untracked};
    for (const auto& [name, content] : unzip_bytes(review.copy)) {
        if (name == opened->main().name)
            review.part = body_of(content);
        if (name == "word/comments.xml")
            review.comments = content;
    }
    for (const Block& block : corrected.blocks.blocks)
        review.corrected += block.text + '\n';
    return review;
}

MadeReview make_review(const std::string& body, const std::vector<Edit>& edits,
                       const std::vector<MadeFinding>& findings) {
    return review_package(write_zip(docx_items(document_xml(body))), edits, findings);
}

std::string texts_of(const std::string& package, TrackChanges changes) {
    const auto opened = open_package(std::as_bytes(std::span(package)), {});
    if (!opened)
        return opened.error().line();
    const auto document = read_document(*opened, changes);
    std::string lines;
    for (const Paragraph& paragraph : document->body.paragraphs)
        if (!paragraph.text.empty())
            lines += paragraph.text + '\n';
    return lines;
}

} // namespace rapporteur::testing
