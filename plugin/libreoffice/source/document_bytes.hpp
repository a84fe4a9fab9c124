// The document of a window as a Word file. The content of the window is checked, whether it is saved or not.
#pragma once

#include "office.hpp"

#include "rapporteur/failure.hpp"

#include <string>

namespace rapporteur::office {

struct DocumentBytes {
    Sequence<sal_Int8> bytes;
    std::string name;   ///< of its file, without a folder; the window's title if there is no file
    std::string digest; ///< of its file, if the bytes are those of the file; else empty
};

/// For a DOCX that was not changed since it was opened, the bytes of its file, with everything that the
/// office does not keep. For any other document, the bytes that the office's own export writes into memory.
/// Fails with `io` if there is no such export or it failed.
[[nodiscard]] Result<DocumentBytes> document_bytes(const Context& context, const Model& model);

} // namespace rapporteur::office
