#include "document/shown_text.hpp"

#include "base/text.hpp"
#include "document/symbols.hpp"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <sstream>
#include <vector>

namespace rapporteur::test {
namespace {

/// Appends everything but white space.
void append_visible(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (!is_space(c))
            append_code_point(out, c);
    }
}

std::string sorted(std::string text) {
    std::sort(text.begin(), text.end());
    return text;
}

/// Recursive, because it must be as simple as possible. It reads only documents of tests.
class Oracle {
public:
    explicit Oracle(TrackChanges changes) : changes_(changes) {}

    void visit(pugi::xml_node node) {
        const std::string name = node.name();
        if (name == "w:instrText" && !fields_.empty())
            fields_.back().code += node.text().get();
        if (name.ends_with("Pr") || name == "w:instrText" || name == "w:delInstrText" ||
            is_removed(node, name))
            return;
        if (name == "mc:AlternateContent") {
            visit(branch(node));
            return;
        }
        if (name == "w:ruby") {
            visit(node.child("w:rubyBase"));
            add("(");
            visit(node.child("w:rt"));
            add(")");
            return;
        }
        if (name == "w:fldChar")
            mark(node, node.attribute("w:fldCharType").value());
        const bool is_text = name == "w:t" || name == "m:t" || name == "a:t";
        if (is_text || (name == "w:delText" && changes_ != TrackChanges::accept))
            add(in_font(node));
        else if (name == "w:noBreakHyphen")
            add("\u2011");
        else if (name == "w:softHyphen")
            add("\u00AD");
        else if (name == "w:sym") {
            std::string symbol;
            append_symbol(symbol, node.attribute("w:font").value(), node.attribute("w:char").value());
            add(symbol);
        }
        if (is_text)
            return;
        const bool is_box = name == "w:txbxContent" || name == "a:txBody";
        std::vector<Field> fields;
        if (is_box)
            fields.swap(fields_);
        boxes_ += is_box ? 1 : 0;
        for (const pugi::xml_node child : node.children())
            visit(child);
        boxes_ -= is_box ? 1 : 0;
        if (is_box)
            fields.swap(fields_);
    }

    Shown shown;

private:
    [[nodiscard]] bool is_removed(pugi::xml_node node, const std::string& name) const {
        const bool removes_old = changes_ == TrackChanges::accept;
        const bool removes_new = changes_ == TrackChanges::reject;
        if (name == "w:tr")
            return (removes_old && node.child("w:trPr").child("w:del")) ||
                   (removes_new && node.child("w:trPr").child("w:ins"));
        if (name == "w:tc")
            return (removes_old && node.child("w:tcPr").child("w:cellDel")) ||
                   (removes_new && node.child("w:tcPr").child("w:cellIns"));
        return (removes_old && (name == "w:del" || name == "w:moveFrom")) ||
               (removes_new && (name == "w:ins" || name == "w:moveTo"));
    }

    [[nodiscard]] static pugi::xml_node branch(pugi::xml_node node) {
        for (const pugi::xml_node choice : node.children("mc:Choice")) {
            const std::string required = choice.attribute("Requires").value();
            if (required.starts_with("wp") || required.starts_with("w14") || required == "v" ||
                required == "a14")
                return choice;
        }
        return node.child("mc:Fallback");
    }

    struct Field {
        pugi::xml_node begin;
        bool in_code = true;
        bool has_text = false;
        std::string code = {};
    };

    void mark(pugi::xml_node node, const std::string& type) {
        if (type == "begin") {
            fields_.push_back({node});
        } else if (type == "separate" && !fields_.empty()) {
            fields_.back().in_code = false;
        } else if (type == "end" && !fields_.empty()) {
            const Field field = fields_.back();
            fields_.pop_back();
            if (!field.has_text)
                add(button(field.code));
            if (!field.has_text)
                add(choice(field.begin.child("w:ffData").child("w:ddList")));
        }
    }

    /// The run's text in the run's own font. Fonts of styles do not occur in the tests.
    [[nodiscard]] static std::string in_font(pugi::xml_node text) {
        const pugi::xml_node fonts = text.parent().child("w:rPr").child("w:rFonts");
        std::string drawn;
        append_in_font(drawn, text.text().get(), fonts.attribute("w:ascii").value());
        return drawn;
    }

    /// The words of the fields `MACROBUTTON Name words` and `GOTOBUTTON Place words`.
    [[nodiscard]] static std::string button(const std::string& code) {
        std::istringstream words(code);
        std::string word;
        if (!(words >> word) || (word != "MACROBUTTON" && word != "GOTOBUTTON") || !(words >> word))
            return {};
        std::getline(words, word);
        return word;
    }

    /// The entry that a drop-down list shows.
    [[nodiscard]] static const char* choice(pugi::xml_node list) {
        const pugi::xml_node chosen =
            list.child("w:result") ? list.child("w:result") : list.child("w:default");
        int left = chosen.attribute("w:val").as_int();
        for (const pugi::xml_node entry : list.children("w:listEntry"))
            if (left-- == 0)
                return entry.attribute("w:val").value();
        return "";
    }

    void add(std::string_view text) {
        if (std::any_of(fields_.begin(), fields_.end(), [](const Field& field) { return field.in_code; }))
            return;
        if (!text.empty())
            for (Field& field : fields_)
                field.has_text = true;
        append_visible(boxes_ > 0 ? shown.boxes : shown.flow, text);
    }

    TrackChanges changes_;
    std::vector<Field> fields_;
    int boxes_ = 0;
};

} // namespace

Shown shown_in_part(const Package& package, TrackChanges changes) {
    pugi::xml_document tree;
    tree.load_string(package.main().xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    Oracle oracle(changes);
    for (const pugi::xml_node node : tree.document_element().child("w:body").children())
        oracle.visit(node);
    oracle.shown.boxes = sorted(std::move(oracle.shown.boxes));
    return oracle.shown;
}

Shown shown_in_story(const Document& document) {
    std::map<std::uint32_t, std::vector<const Artifact*>> hidden;
    for (const Artifact& artifact : document.artifacts)
        if (artifact.kind == "hidden-text" && artifact.part == document.body.part)
            hidden[artifact.paragraph].push_back(&artifact);
    Shown shown;
    for (const Paragraph& paragraph : document.body.paragraphs) {
        std::string text = paragraph.text;
        const std::vector<const Artifact*>& artifacts = hidden[paragraph.number];
        for (auto at = artifacts.rbegin(); at != artifacts.rend(); ++at)
            text.insert((*at)->offset, (*at)->text);
        append_visible(paragraph.in_text_box ? shown.boxes : shown.flow, text);
    }
    shown.boxes = sorted(std::move(shown.boxes));
    return shown;
}

} // namespace rapporteur::test
