// The document of a window as a Word file: what is checked is what is in the window, saved or not.
#pragma once

#include "office.hpp"

#include "rapporteur/failure.hpp"

#include <string>

namespace rapporteur::office {

struct DocumentBytes {
    Sequence<sal_Int8> bytes;
    std::string name;   ///< of its file, without a folder; the window's title where it has none
    std::string digest; ///< of its file, where the bytes were made of that; else empty
};

/// Of a DOCX that was not changed since it was opened the bytes are those of its file, with everything the office does
/// not keep; of any other document those that the office's own export writes, into memory. Failure `io`: there is
/// no such export, or it failed.
[[nodiscard]] Result<DocumentBytes> document_bytes(const Context& context, const Model& model);

} // namespace rapporteur::office
