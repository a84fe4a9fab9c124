#include "document_bytes.hpp"

#include "settings.hpp"

#include "rapporteur/rapporteur.hpp"

#include <com/sun/star/document/XExporter.hpp>
#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <com/sun/star/io/XStream.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/XModifiable.hpp>

namespace rapporteur::office {
namespace {

constexpr const char* word_filter = "MS Word 2007 XML";

/// Does not use storeToURL(): that may not be called while the office stores the same document with our own
/// filters.
Result<Sequence<sal_Int8>> export_to_word(const Context& context, const Model& model) {
    const auto filters =
        service<css::lang::XMultiServiceFactory>(context, "com.sun.star.document.FilterFactory");
    const Reference<css::uno::XInterface> filter =
        filters->createInstanceWithArguments(OUString::createFromAscii(word_filter), Sequence<Any>());
    const auto exporter = as<css::document::XExporter>(filter);
    const auto stream = service<css::io::XStream>(context, "com.sun.star.comp.MemoryStream");
    if (!exporter.is() || !stream.is())
        return fail(FailureCode::io, {}, "this office has no export to Word files");
    exporter->setSourceDocument(as<css::lang::XComponent>(model));
    const bool is_written = as<css::document::XFilter>(filter)->filter(
        list_of(named("FilterName", OUString::createFromAscii(word_filter)), named("StreamForOutput", stream),
                named("OutputStream", stream->getOutputStream())));
    const auto size = as<css::io::XSeekable>(stream)->getLength();
    if (!is_written || size <= 0)
        return fail(FailureCode::io, {}, "the office could not write the document as a Word file");
    as<css::io::XSeekable>(stream)->seek(0);
    Sequence<sal_Int8> bytes;
    stream->getInputStream()->readBytes(bytes, static_cast<sal_Int32>(size));
    return bytes;
}

bool is_unchanged_file(const Model& model) {
    const auto modifiable = as<css::util::XModifiable>(model);
    return model->getURL().startsWith("file:") && modifiable.is() && !modifiable->isModified();
}

bool is_word_file(const Model& model) {
    const OUString filter = value_in<OUString>(model->getArgs(), "FilterName");
    return filter.startsWith("MS Word 2007 XML") || filter.startsWith("Office Open XML Text");
}

std::string name_of(const Model& model) {
    const OUString url = model->getURL();
    if (url.isEmpty()) {
        const auto title = as<css::frame::XTitle>(model);
        return title.is() ? from_office(title->getTitle()) : std::string();
    }
    return file_name(url);
}

} // namespace

Result<DocumentBytes> document_bytes(const Context& context, const Model& model) {
    DocumentBytes document;
    document.name = name_of(model);
    if (is_unchanged_file(model)) {
        // If the file was removed meanwhile, check what is in the window.
        if (auto file = read_file(context, model->getURL())) {
            if (is_word_file(model)) {
                document.bytes = std::move(*file);
                return document;
            }
            document.digest = digest(bytes_of(*file));
        }
    }
    try {
        auto exported = export_to_word(context, model);
        if (!exported)
            return tl::unexpected(std::move(exported.error()));
        document.bytes = std::move(*exported);
    } catch (const css::uno::Exception& problem) {
        return fail(FailureCode::io, {}, from_office(problem.Message));
    }
    return document;
}

} // namespace rapporteur::office
