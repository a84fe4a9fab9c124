// Helpers for texts, properties and services of the office.
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <string_view>

namespace rapporteur::office {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using rtl::OUString;
using Context = Reference<css::uno::XComponentContext>;
using Model = Reference<css::frame::XModel>;

inline OUString to_office(std::string_view text) {
    return {text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8};
}
inline std::string from_office(const OUString& text) {
    const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

/// The interface `To` of an object; empty if it does not have it.
template <typename To, typename From>
Reference<To> as(const Reference<From>& object) {
    return Reference<To>(object, UNO_QUERY);
}

/// A property; `otherwise` if the object has none with this name and type.
template <typename Value, typename From>
Value property(const Reference<From>& object, const char* name, Value otherwise = {}) {
    const auto properties = as<css::beans::XPropertySet>(object);
    if (!properties.is())
        return otherwise;
    try {
        properties->getPropertyValue(OUString::createFromAscii(name)) >>= otherwise;
    } catch (const css::uno::Exception&) {
        return otherwise;
    }
    return otherwise;
}

/// Returns false if the object does not accept it.
template <typename Value, typename To>
bool set_property(const Reference<To>& object, const char* name, const Value& value) {
    const auto properties = as<css::beans::XPropertySet>(object);
    if (!properties.is())
        return false;
    try {
        properties->setPropertyValue(OUString::createFromAscii(name), Any(value));
    } catch (const css::uno::Exception&) {
        return false;
    }
    return true;
}

/// A service of the office; empty if there is none with this name.
template <typename Interface>
Reference<Interface> service(const Context& context, const char* name) {
    return Reference<Interface>(
        context->getServiceManager()->createInstanceWithContext(OUString::createFromAscii(name), context),
        UNO_QUERY);
}
template <typename Interface>
Reference<Interface> service(const Context& context, const char* name, const Sequence<Any>& arguments) {
    return Reference<Interface>(context->getServiceManager()->createInstanceWithArgumentsAndContext(
                                    OUString::createFromAscii(name), arguments, context),
                                UNO_QUERY);
}
/// An object that the document creates for itself: a comment, a list.
template <typename Interface>
Reference<Interface> made_by(const Model& model, const char* name) {
    const auto factory = as<css::lang::XMultiServiceFactory>(model);
    return Reference<Interface>(factory->createInstance(OUString::createFromAscii(name)), UNO_QUERY);
}

/// The same object by a base interface.
template <typename To, typename From>
Reference<To> base_of(const Reference<From>& object) {
    return Reference<To>(object.get());
}
inline Sequence<OUString> one_name(const char* name) {
    const OUString each = OUString::createFromAscii(name);
    return {&each, 1};
}

template <typename Value>
css::beans::PropertyValue named(const char* name, const Value& value) {
    css::beans::PropertyValue named_value;
    named_value.Name = OUString::createFromAscii(name);
    named_value.Value <<= value;
    return named_value;
}
template <typename... Values>
Sequence<css::beans::PropertyValue> list_of(const Values&... values) {
    const css::beans::PropertyValue each[] = {values...};
    return {each, static_cast<sal_Int32>(sizeof...(values))};
}
/// The value with this name in a list of properties; `otherwise` if the list does not have it.
template <typename Value>
Value value_in(const Sequence<css::beans::PropertyValue>& list, const char* name, Value otherwise = {}) {
    for (const css::beans::PropertyValue& each : list)
        if (each.Name.equalsAscii(name))
            each.Value >>= otherwise;
    return otherwise;
}

} // namespace rapporteur::office
