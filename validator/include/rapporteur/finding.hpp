// A finding: what is wrong with a report, as data. Printers turn it into text, JSON and so on. Nothing here
// is formatted for one of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

enum class Severity { info, warning, error };
std::string_view to_string(Severity severity);
std::optional<Severity> severity_from(std::string_view word);

/// How far a repair may be trusted.
///
/// safe     the words and their meaning stay; `convert` applies it
/// unsafe   it is probably right, but readers see another text; applied only on request
/// display  shown to people, never applied
enum class FixSafety { safe, unsafe, display };
std::string_view to_string(FixSafety safety);

struct Fix {
    FixSafety safety = FixSafety::display;
    std::string description;
};

/// The kind of an argument, for printers and programs that treat words and numbers differently.
enum class ArgumentKind {
    words, ///< words of the report
    label, ///< "3.", "b)"
    count, ///< decimal digits
    name   ///< the layout's name for something: "resolution"
};

/// One named value of a message, e.g. {"found", "3."}.
struct Argument {
    std::string name;
    std::string value;
    ArgumentKind kind = ArgumentKind::words;
};

/// A message as data: a template with `{name}` slots, a hint with the same slots (may be empty), and the
/// values. The rule gives the id and the values. The templates come from the catalogue of the language
/// (schemas/messages/).
struct Message {
    std::string_view id; ///< unique within its rule: "restart", "gap"
    std::string_view text;
    std::string_view hint;
    std::vector<Argument> arguments;
};

/// Fills the slots. `{count|one spot|{count} spots}` gives its first form if the value is 1, otherwise its
/// second. A slot without a value stays as it is.
std::string render(std::string_view message_template, const std::vector<Argument>& arguments);

/// The place of a finding: first in words that a Word user understands, then for programs.
struct Location {
    std::string where; ///< "resolution 3, item b", "title block, line 2", "opening"
    std::string part;  ///< package part, "word/document.xml"
    /// The w:p of that part, from 1 in document order; 0: the document as a whole.
    std::uint32_t paragraph = 0;
    std::string para_id;      ///< w14:paraId; empty if there is none
    std::string label;        ///< the label as Word shows it; empty if there is none
    std::string excerpt;      ///< words of the document around the spot, on one line
    std::uint32_t offset = 0; ///< of the spot in `excerpt`, in Unicode code points
    std::uint32_t length = 0; ///< of the spot, in code points; 0: a place between two characters
};

struct Finding {
    std::string_view rule; ///< "resolution-number-sequence"
    std::string_view code; ///< "RN101": stable, never reused
    Severity severity = Severity::warning;
    Message message;
    Location location;
    std::optional<Fix> fix;
};

} // namespace rapporteur
