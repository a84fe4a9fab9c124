// The groups that hostile_samples() joins. Each has a file.
#pragma once

#include "support/hostile.hpp"

namespace rapporteur::testing {

using Items = std::vector<ZipItem>;

[[nodiscard]] std::string plain_document();

/// A plain valid package after `change`.
template <typename Change>
[[nodiscard]] std::function<std::string()> changed(Change change, ZipShape shape = {}) {
    return [change, shape] {
        Items items = docx_items(plain_document());
        change(items);
        return write_zip(items, shape);
    };
}

[[nodiscard]] std::vector<HostileSample> container_samples(); ///< file-is-*, zip-*, bomb-*
[[nodiscard]] std::vector<HostileSample> part_samples();      ///< opc-*
[[nodiscard]] std::vector<HostileSample> xml_samples();       ///< xml-*, deep-*
[[nodiscard]] std::vector<HostileSample> document_samples();  ///< wml-*
/// Wml-*: valid, but with very much of something.
[[nodiscard]] std::vector<HostileSample> load_samples();

} // namespace rapporteur::testing
