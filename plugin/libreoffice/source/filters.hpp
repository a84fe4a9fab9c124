// The formats that the office can export to, for its dialogs and for `soffice --convert-to`.
#pragma once

#include "actions.hpp"

#include <com/sun/star/document/XExporter.hpp>
#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>

namespace rapporteur::office {

class ExportFilter : public cppu::WeakImplHelper4<css::document::XFilter, css::document::XExporter,
                                                  css::lang::XInitialization, css::lang::XServiceInfo> {
public:
    ExportFilter(Context context, Format format) : context_(std::move(context)), format_(format) {}

    static OUString implementation_name(Format format) {
        return format == Format::report ? OUString("rapporteur.ReportFilter")
                                        : OUString("rapporteur.ReviewFilter");
    }

    // XFilter
    sal_Bool SAL_CALL filter(const Sequence<css::beans::PropertyValue>& descriptor) override;
    void SAL_CALL cancel() override {}

    // XExporter
    void SAL_CALL setSourceDocument(const Reference<css::lang::XComponent>& document) override {
        model_ = as<css::frame::XModel>(document);
    }

    // XInitialization
    void SAL_CALL initialize(const Sequence<Any>&) override {}

    // XServiceInfo
    OUString SAL_CALL getImplementationName() override { return implementation_name(format_); }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return name == "com.sun.star.document.ExportFilter";
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return one_name("com.sun.star.document.ExportFilter");
    }

private:
    Context context_;
    Format format_;
    Model model_;
};

} // namespace rapporteur::office
