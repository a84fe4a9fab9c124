#include "dialogs.hpp"

#include "rapporteur/words.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialogProvider2.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XMessageBox.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>

namespace rapporteur::office {
namespace {

using css::awt::XListBox;

Reference<css::ui::dialogs::XFilePicker3> file_picker(const Context& context, sal_Int16 kind) {
    Sequence<Any> arguments(1);
    arguments.getArray()[0] <<= kind;
    return service<css::ui::dialogs::XFilePicker3>(context, "com.sun.star.ui.dialogs.FilePicker", arguments);
}

/// The settings while the dialog is open. dialogs/settings.xdl names its controls.
class SettingsDialog {
public:
    SettingsDialog(const Context& context, std::string_view language)
        : context_(context), language_(language), settings_(read_settings(context)) {
        const auto provider =
            service<css::awt::XDialogProvider2>(context, "com.sun.star.awt.DialogProvider2");
        dialog_ = provider->createDialog(own_file("dialogs/settings.xdl"));
        controls_ = as<css::awt::XControlContainer>(dialog_);
        set_words();
        fill_layouts();
        fill_languages();
        fill_rules();
    }
    SettingsDialog(const SettingsDialog&) = delete;
    SettingsDialog& operator=(const SettingsDialog&) = delete;
    ~SettingsDialog() { as<css::lang::XComponent>(dialog_)->dispose(); }

    void run();

    void ask_for_layout_file() {
        namespace kinds = css::ui::dialogs::TemplateDescription;
        const auto picker = file_picker(context_, kinds::FILEOPEN_SIMPLE);
        picker->setTitle(to_office(word(language_, "layout-file")));
        picker->appendFilter(OUString("XML"), OUString("*.xml"));
        if (picker->execute() != 1)
            return;
        const Sequence<OUString> files = picker->getSelectedFiles();
        if (files.getLength() > 0)
            control<css::awt::XTextComponent>("LayoutFile")->setText(files[0]);
    }

private:
    template <typename Interface>
    Reference<Interface> control(const char* name) const {
        return as<Interface>(controls_->getControl(OUString::createFromAscii(name)));
    }
    void say(const char* name, const char* property_name, const std::string& text) const {
        set_property(control<css::awt::XControl>(name)->getModel(), property_name, to_office(text));
    }

    void set_words() const {
        dialog_->setTitle(to_office(word(language_, "settings")));
        say("LayoutLabel", "Label", word(language_, "layout"));
        say("LayoutFileLabel", "Label", word(language_, "layout-file"));
        say("Browse", "Label", word(language_, "browse"));
        say("LanguageLabel", "Label", word(language_, "language"));
        say("RulesLabel", "Label", word(language_, "rules-off"));
        say("Ok", "Label", word(language_, "ok"));
        say("Cancel", "Label", word(language_, "cancel"));
    }

    void fill_layouts() {
        Items items;
        items.add(word(language_, "layout-best"), settings_.layout.empty());
        for (const std::string& name : layout_names()) {
            const auto layout = load_layout(name);
            items.add(layout ? describe_layout(**layout).title + " (" + name + ")" : name,
                      name == settings_.layout);
        }
        fill("Layout", items);
        control<css::awt::XTextComponent>("LayoutFile")->setText(settings_.layout_file);
    }

    void fill_languages() const {
        Items items;
        items.add(word(language_, "language-of-office"), settings_.language.empty());
        for (const std::string_view language : languages())
            items.add(word(language, "language-name"), language == settings_.language);
        fill("Language", items);
    }

    void fill_rules() const {
        Items items;
        for (const RuleInfo& rule : rules(language_))
            items.add(std::string(rule.name) + ": " + std::string(rule.what),
                      std::find(settings_.rules_off.begin(), settings_.rules_off.end(), rule.name) !=
                          settings_.rules_off.end());
        fill("Rules", items);
    }

    struct Items {
        std::vector<OUString> texts;
        std::vector<sal_Int16> selected;

        void add(const std::string& text, bool is_selected) {
            if (is_selected)
                selected.push_back(static_cast<sal_Int16>(texts.size()));
            texts.push_back(to_office(text));
        }
    };
    /// Select last: adding an item clears the selection.
    void fill(const char* name, const Items& items) const {
        const auto model = control<css::awt::XControl>(name)->getModel();
        set_property(model, "StringItemList",
                     Sequence<OUString>(items.texts.data(), static_cast<sal_Int32>(items.texts.size())));
        set_property(
            model, "SelectedItems",
            Sequence<sal_Int16>(items.selected.data(), static_cast<sal_Int32>(items.selected.size())));
    }

    void keep() {
        const sal_Int16 layout = control<XListBox>("Layout")->getSelectedItemPos();
        settings_.layout = layout > 0 ? layout_names()[static_cast<std::size_t>(layout) - 1] : std::string();
        settings_.layout_file = control<css::awt::XTextComponent>("LayoutFile")->getText().trim();
        const sal_Int16 language = control<XListBox>("Language")->getSelectedItemPos();
        settings_.language =
            language > 0 ? std::string(languages()[static_cast<std::size_t>(language) - 1]) : std::string();
        settings_.rules_off.clear();
        const auto all = rules(language_);
        for (const sal_Int16 rule : control<XListBox>("Rules")->getSelectedItemsPos())
            settings_.rules_off.emplace_back(all[static_cast<std::size_t>(rule)].name);
        write_settings(context_, settings_);
    }

    Context context_;
    std::string language_;
    Settings settings_;
    Reference<css::awt::XDialog> dialog_;
    Reference<css::awt::XControlContainer> controls_;
};

class BrowseListener : public cppu::WeakImplHelper1<css::awt::XActionListener> {
public:
    explicit BrowseListener(SettingsDialog& dialog) : dialog_(dialog) {}
    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { dialog_.ask_for_layout_file(); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    SettingsDialog& dialog_;
};

void SettingsDialog::run() {
    const Reference<css::awt::XActionListener> listener(new BrowseListener(*this));
    const auto browse = control<css::awt::XButton>("Browse");
    browse->addActionListener(listener);
    const bool is_confirmed = dialog_->execute() == 1;
    browse->removeActionListener(listener);
    if (is_confirmed)
        keep();
}

} // namespace

std::string word(std::string_view language, const std::string& id, const std::vector<Argument>& arguments) {
    return phrase(language, "office-" + id, arguments);
}

void show_message(const Context& context, const Frame& frame, MessageKind kind, const std::string& text) {
    const auto toolkit = service<css::awt::XMessageBoxFactory>(context, "com.sun.star.awt.Toolkit");
    const auto parent = as<css::awt::XWindowPeer>(frame->getContainerWindow());
    const auto box = toolkit->createMessageBox(
        parent,
        kind == MessageKind::error ? css::awt::MessageBoxType_ERRORBOX : css::awt::MessageBoxType_INFOBOX,
        css::awt::MessageBoxButtons::BUTTONS_OK, OUString("Rapporteur"), to_office(text));
    box->execute();
    if (const auto component = as<css::lang::XComponent>(box); component.is())
        component->dispose();
}

std::optional<OUString> ask_where_to_save(const Context& context, const OUString& title, const OUString& kind,
                                          const OUString& extension, const OUString& suggested) {
    namespace kinds = css::ui::dialogs::TemplateDescription;
    const auto picker = file_picker(context, kinds::FILESAVE_AUTOEXTENSION);
    picker->setTitle(title);
    picker->appendFilter(kind, "*." + extension);
    picker->setCurrentFilter(kind);
    picker->setDefaultName(suggested);
    if (picker->execute() != 1)
        return std::nullopt;
    const Sequence<OUString> files = picker->getSelectedFiles();
    if (files.getLength() == 0)
        return std::nullopt;
    return files[0].endsWithIgnoreAsciiCase("." + extension) ? files[0] : files[0] + "." + extension;
}

void edit_settings(const Context& context, std::string_view language) {
    SettingsDialog(context, language).run();
}

OUString own_file(const char* path) {
    return "vnd.sun.star.extension://rapporteur.writer/" + OUString::createFromAscii(path);
}

} // namespace rapporteur::office
