// Content controls that show data from elsewhere in the file (w:dataBinding, 17.5.2.6). Word shows the data,
// whatever text the file has for the control.
#pragma once

#include "package/package.hpp"

#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rapporteur {

class BoundData {
public:
    /// The package must outlive this. Its data is parsed when the first bound control needs it.
    explicit BoundData(const Package& package) : package_(&package) {}

    /// What a control with these properties (w:sdtPr) shows instead of `cached`, its text in the file. None:
    /// the text is shown, because the control is not bound, the data is missing, or it is of another kind.
    [[nodiscard]] std::optional<std::string> shown(pugi::xml_node control_properties,
                                                   std::string_view cached);

private:
    struct DataPart {
        std::string id; ///< "{6C3C8BC8-...}" in lower case; empty: unknown
        std::unique_ptr<pugi::xml_document> tree;
        /// The first element of each name, for "//place".
        std::unordered_map<std::string_view, pugi::xml_node> first_named;
    };
    [[nodiscard]] std::optional<std::string> value(pugi::xml_node binding);
    void load();
    [[nodiscard]] static std::optional<std::string> value_at(const DataPart& data, std::string_view path);

    const Package* package_;
    bool is_loaded_ = false;
    std::vector<DataPart> parts_;
};

} // namespace rapporteur
