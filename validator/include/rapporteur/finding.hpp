// A finding: what is wrong with a report, as data. Printers turn it into text, JSON and so on; nothing here
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
///  safe     the words and their meaning stay; applied by `convert`
///  unsafe   the repair is likely right but changes what a reader sees; applied only when asked for
///  display  shown to a person, never applied
enum class FixSafety { safe, unsafe, display };
std::string_view to_string(FixSafety safety);

struct Fix {
    FixSafety safety = FixSafety::display;
    std::string description;
};

/// What an argument is, for a printer or a program that treats words and numbers apart.
enum class ArgumentKind {
    words, ///< of the report
    label, ///< "3.", "b)"
    count, ///< decimal digits
    name   ///< what the layout calls a thing: "resolution"
};

/// One named value of a message, e.g. {"found", "3."}.
struct Argument {
    std::string name;
    std::string value;
    ArgumentKind kind = ArgumentKind::words;
};

/// A message as data: a template with `{name}` slots, a hint of the same kind (may be empty), and the values.
/// Rules give the id and the arguments; the templates are those of the catalogue in the language asked for
/// (schemas/messages/).
struct Message {
    std::string_view id; ///< unique within its rule: "restart", "gap"
    std::string_view text;
    std::string_view hint;
    std::vector<Argument> arguments;
};

/// Fills the slots. `{count|one spot|{count} spots}` is its first form where the value is 1, else its second.
/// A slot without a value stays as it is written.
std::string render(std::string_view message_template, const std::vector<Argument>& arguments);

/// Where a finding stands: first in words a Word user understands, then for programs.
struct Location {
    std::string where; ///< "resolution 3, item b", "title block, line 2", "opening"
    std::string part;  ///< package part, "word/document.xml"
    std::uint32_t paragraph =
        0;                    ///< the w:p of that part, from 1 in document order; 0: the document as a whole
    std::string para_id;      ///< w14:paraId, or empty
    std::string label;        ///< the label as Word shows it, or empty
    std::string excerpt;      ///< words of the document around the spot, on one line
    std::uint32_t offset = 0; ///< of the spot in `excerpt`, in Unicode code points
    std::uint32_t length = 0; ///< of the spot, in code points; 0: a place between characters
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
