#include "writers/pandoc_tables.hpp"

namespace rapporteur {
namespace {

void write_empty_array(PandocJson& json) {
    json.StartArray();
    json.EndArray();
}

/// The head or the foot of a table; both have no rows.
void write_table_edge(PandocJson& json) {
    json.StartArray();
    write_pandoc_attributes(json);
    write_empty_array(json);
    json.EndArray();
}

} // namespace

void open_pandoc_table(PandocJson& json, std::uint32_t columns) {
    open_pandoc(json, "Table");
    json.StartArray();
    write_pandoc_attributes(json);
    json.StartArray(); // no caption
    json.Null();
    write_empty_array(json);
    json.EndArray();
    json.StartArray();
    for (std::uint32_t column = 0; column < columns; ++column) {
        json.StartArray();
        write_pandoc_word(json, "AlignDefault");
        write_pandoc_word(json, "ColWidthDefault");
        json.EndArray();
    }
    json.EndArray();
    write_table_edge(json);
    json.StartArray(); // one body
    json.StartArray();
    write_pandoc_attributes(json);
    json.Int(0);
    write_empty_array(json);
    json.StartArray();
}

void close_pandoc_table(PandocJson& json) {
    json.EndArray();
    json.EndArray();
    json.EndArray();
    write_table_edge(json);
    json.EndArray();
    json.EndObject();
}

void open_pandoc_row(PandocJson& json) {
    json.StartArray();
    write_pandoc_attributes(json);
    json.StartArray();
}

void close_pandoc_row(PandocJson& json) {
    json.EndArray();
    json.EndArray();
}

void open_pandoc_cell(PandocJson& json, const Cell& cell) {
    json.StartArray();
    write_pandoc_attributes(json);
    write_pandoc_word(json, "AlignDefault");
    json.Uint(cell.row_span);
    json.Uint(cell.column_span);
    json.StartArray();
}

void close_pandoc_cell(PandocJson& json) {
    json.EndArray();
    json.EndArray();
}

} // namespace rapporteur
