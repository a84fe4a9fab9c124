#include "filters.hpp"

#include "settings.hpp"

#include <com/sun/star/io/XOutputStream.hpp>

#include <exception>
#include <iostream>

namespace rapporteur::office {

sal_Bool SAL_CALL ExportFilter::filter(const Sequence<css::beans::PropertyValue>& descriptor) {
    try {
        Sequence<sal_Int8> bytes;
        if (const Outcome made = write_format(context_, model_, format_, bytes); !made.is_done) {
            // The office only says that storing failed. In a terminal the user can see the reason.
            std::cerr << from_office(model_->getURL()) << ": " << made.text << '\n';
            return false;
        }
        if (const auto out = value_in<Reference<css::io::XOutputStream>>(descriptor, "OutputStream");
            out.is()) {
            out->writeBytes(bytes);
            out->flush();
            return true;
        }
        return write_file(context_, value_in<OUString>(descriptor, "URL"), bytes).has_value();
    } catch (const css::uno::Exception& problem) {
        std::cerr << from_office(problem.Message) << '\n';
    } catch (const std::exception& problem) {
        std::cerr << problem.what() << '\n';
    }
    return false;
}

} // namespace rapporteur::office
