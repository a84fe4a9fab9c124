#include "settings.hpp"

#include "rapporteur/words.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/io/XOutputStream.hpp>
#include <com/sun/star/io/XTruncate.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <rtl/uri.hxx>

#include <algorithm>
#include <optional>

namespace rapporteur::office {
namespace {

constexpr const char* settings_node = "/rapporteur.Settings/Checking";

template <typename Interface>
Reference<Interface> configuration(const Context& context, const char* access, const char* node) {
    const auto provider =
        service<css::lang::XMultiServiceFactory>(context, "com.sun.star.configuration.ConfigurationProvider");
    Sequence<Any> arguments(1);
    arguments.getArray()[0] <<= named("nodepath", OUString::createFromAscii(node));
    return Reference<Interface>(
        provider->createInstanceWithArguments(OUString::createFromAscii(access), arguments), UNO_QUERY);
}

template <typename Value>
Value configured(const Reference<css::container::XNameAccess>& node, const char* name) {
    Value value{};
    node->getByName(OUString::createFromAscii(name)) >>= value;
    return value;
}

Result<LayoutHandle> read_layout_file(const Context& context, const OUString& url) {
    const sal_Int32 slash = url.lastIndexOf('/') + 1;
    const auto text_of = [&context](const OUString& file) -> Result<std::string> {
        return read_file(context, file).map([](const Sequence<sal_Int8>& bytes) {
            return std::string(reinterpret_cast<const char*>(bytes.getConstArray()),
                               static_cast<std::size_t>(bytes.getLength()));
        });
    };
    auto xml = text_of(url);
    if (!xml)
        return tl::unexpected(std::move(xml.error()));
    // Vocabularies beside the layout replace those of the library, as in the command.
    const auto beside = [&](std::string_view name) -> std::optional<std::string> {
        if (name.find('/') != std::string_view::npos)
            return std::nullopt;
        auto text = text_of(url.copy(0, slash) + to_office(name));
        return text ? std::optional(std::move(*text)) : std::nullopt;
    };
    return parse_layout(*xml, file_name(url), beside);
}

} // namespace

Settings read_settings(const Context& context) {
    Settings settings;
    try {
        const auto node = configuration<css::container::XNameAccess>(
            context, "com.sun.star.configuration.ConfigurationAccess", settings_node);
        settings.layout = from_office(configured<OUString>(node, "Layout"));
        settings.layout_file = configured<OUString>(node, "LayoutFile");
        settings.language = from_office(configured<OUString>(node, "Language"));
        for (const OUString& rule : configured<Sequence<OUString>>(node, "RulesOff"))
            settings.rules_off.push_back(from_office(rule));
    } catch (const css::uno::Exception&) {
        return {}; // without our entries in the office's configuration use the library's defaults
    }
    return settings;
}

void write_settings(const Context& context, const Settings& settings) {
    const auto node = configuration<css::container::XNameReplace>(
        context, "com.sun.star.configuration.ConfigurationUpdateAccess", settings_node);
    Sequence<OUString> rules(static_cast<sal_Int32>(settings.rules_off.size()));
    std::transform(settings.rules_off.begin(), settings.rules_off.end(), rules.getArray(), to_office);
    node->replaceByName(OUString("Layout"), Any(to_office(settings.layout)));
    node->replaceByName(OUString("LayoutFile"), Any(settings.layout_file));
    node->replaceByName(OUString("Language"), Any(to_office(settings.language)));
    node->replaceByName(OUString("RulesOff"), Any(rules));
    as<css::util::XChangesBatch>(node)->commitChanges();
}

OwnAuthor::OwnAuthor(const Context& context) {
    try {
        user_ = configuration<css::container::XNameReplace>(
            context, "com.sun.star.configuration.ConfigurationUpdateAccess",
            "/org.openoffice.UserProfile/Data");
        user_->getByName(OUString("givenname")) >>= given_;
        user_->getByName(OUString("sn")) >>= family_;
        set_names(OUString("rapporteur"), OUString());
    } catch (const css::uno::Exception&) {
        user_.clear(); // an administrator has fixed it
    }
}

OwnAuthor::~OwnAuthor() {
    if (!user_.is())
        return;
    try {
        set_names(given_, family_);
    } catch (const css::uno::Exception&) {
        return; // a value that could be changed can be changed back
    }
}

void OwnAuthor::set_names(const OUString& given, const OUString& family) const {
    user_->replaceByName(OUString("givenname"), Any(given));
    user_->replaceByName(OUString("sn"), Any(family));
    as<css::util::XChangesBatch>(user_)->commitChanges();
}

std::string language_of(const Context& context, const Settings& settings) {
    std::string wanted = settings.language;
    if (wanted.empty()) {
        try {
            const auto office = configuration<css::container::XNameAccess>(
                context, "com.sun.star.configuration.ConfigurationAccess", "/org.openoffice.Setup/L10N");
            wanted = from_office(configured<OUString>(office, "ooLocale"));
        } catch (const css::uno::Exception&) {
            wanted.clear();
        }
    }
    const std::string language = wanted.substr(0, wanted.find_first_of("-_"));
    const auto known = languages();
    return std::find(known.begin(), known.end(), language) == known.end() ? std::string(known.front())
                                                                          : language;
}

Result<std::vector<LayoutHandle>> layouts_of(const Context& context, const Settings& settings) {
    Result<std::vector<LayoutHandle>> layouts;
    if (!settings.layout_file.isEmpty() || !settings.layout.empty()) {
        auto one = settings.layout_file.isEmpty() ? load_layout(settings.layout)
                                                  : read_layout_file(context, settings.layout_file);
        if (!one)
            return tl::unexpected(std::move(one.error()));
        layouts = std::vector{std::move(*one)};
    } else {
        layouts = load_layouts();
    }
    if (!layouts || settings.rules_off.empty())
        return layouts;
    LayoutChanges changes;
    for (const std::string& rule : settings.rules_off)
        changes.rules.push_back({rule, false, {}, {}});
    for (LayoutHandle& layout : *layouts)
        layout = change_layout(layout, changes);
    return layouts;
}

std::string file_name(const OUString& url) {
    return from_office(rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1), rtl_UriDecodeWithCharset,
                                        RTL_TEXTENCODING_UTF8));
}

Result<Sequence<sal_Int8>> read_file(const Context& context, const OUString& url) {
    constexpr sal_Int32 most = 256 << 20; // as in Limits::file_bytes
    try {
        const auto files = css::ucb::SimpleFileAccess::create(context);
        if (files->getSize(url) > most)
            return fail(FailureCode::limit, from_office(url), "the file is too large");
        const Reference<css::io::XInputStream> in = files->openFileRead(url);
        Sequence<sal_Int8> bytes;
        in->readBytes(bytes, files->getSize(url));
        in->closeInput();
        return bytes;
    } catch (const css::uno::Exception& problem) {
        return fail(FailureCode::io, from_office(url), from_office(problem.Message));
    }
}

Result<void> write_file(const Context& context, const OUString& url, const Sequence<sal_Int8>& bytes) {
    try {
        const auto files = css::ucb::SimpleFileAccess::create(context);
        const OUString unfinished = url + ".part";
        const Reference<css::io::XOutputStream> out = files->openFileWrite(unfinished);
        if (const auto old = as<css::io::XTruncate>(out); old.is())
            old->truncate();
        out->writeBytes(bytes);
        out->closeOutput();
        if (files->exists(url))
            files->kill(url);
        files->move(unfinished, url);
        return {};
    } catch (const css::uno::Exception& problem) {
        return fail(FailureCode::io, from_office(url), from_office(problem.Message));
    }
}

} // namespace rapporteur::office
