// The groups that hostile_samples() joins, a file each.
#pragma once

#include "support/hostile.hpp"

namespace rapporteur::testing {

using Items = std::vector<ZipItem>;

[[nodiscard]] std::string plain_document();

/// A plain sound package after `change`.
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
[[nodiscard]] std::vector<HostileSample> load_samples();      ///< wml-*: sound, but much of something

} // namespace rapporteur::testing
