#include "panel.hpp"

#include "actions.hpp"

#include "rapporteur/words.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XContainerWindowProvider.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XMutableTreeNode.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/ui/LayoutSize.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase5.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <mutex>
#include <vector>

namespace rapporteur::office {
namespace {

constexpr sal_Int32 margin = 4;
constexpr sal_Int32 summary_height = 48;

using css::awt::tree::XMutableTreeNode;

using PanelBase =
    cppu::WeakComponentImplHelper5<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel,
                                   css::awt::XWindowListener, css::view::XSelectionChangeListener>;

class Panel : private cppu::BaseMutex, public PanelBase {
public:
    Panel(const Context& context, OUString url, const Frame& frame,
          const Reference<css::awt::XWindow>& parent);

    void show(const std::string& summary);
    [[nodiscard]] Model model() const {
        const auto controller = frame_.is() ? frame_->getController() : Reference<css::frame::XController>();
        return controller.is() ? controller->getModel() : Model();
    }

    // XUIElement
    Reference<css::frame::XFrame> SAL_CALL getFrame() override { return frame_; }
    OUString SAL_CALL getResourceURL() override { return url_; }
    sal_Int16 SAL_CALL getType() override { return css::ui::UIElementType::TOOLPANEL; }
    Reference<css::uno::XInterface> SAL_CALL getRealInterface() override {
        return Reference<css::uno::XInterface>(static_cast<css::ui::XToolPanel*>(this));
    }

    // XToolPanel
    Reference<css::awt::XWindow> SAL_CALL getWindow() override { return window_; }
    Reference<css::accessibility::XAccessible>
        SAL_CALL createAccessible(const Reference<css::accessibility::XAccessible>&) override {
        return Reference<css::accessibility::XAccessible>(window_, UNO_QUERY);
    }

    // XSidebarPanel: as high as there is room.
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32) override { return {200, -1, 400}; }
    sal_Int32 SAL_CALL getMinimalWidth() override { return 260; }

    // XWindowListener
    void SAL_CALL windowResized(const css::awt::WindowEvent&) override { lay_out(); }
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override { lay_out(); }
    void SAL_CALL windowHidden(const css::lang::EventObject&) override {}

    // XSelectionChangeListener
    void SAL_CALL selectionChanged(const css::lang::EventObject&) override;

    void SAL_CALL disposing(const css::lang::EventObject& source) override;

protected:
    void SAL_CALL disposing() override;

private:
    void lay_out();
    void add_group(Severity severity, const std::vector<ShownFinding>& findings);
    template <typename Interface>
    Reference<Interface> control(const char* name) const {
        return as<Interface>(
            as<css::awt::XControlContainer>(window_)->getControl(OUString::createFromAscii(name)));
    }

    Context context_;
    OUString url_;
    Frame frame_;
    Reference<css::awt::XWindow> window_;
    Reference<css::awt::tree::XMutableTreeDataModel> tree_;
    Reference<XMutableTreeNode> root_;
    bool is_filling_ = false;
};

/// The open panels of all windows. Only the thread that has the office's lock uses them, and the panels
/// themselves when they end.
struct LivePanels {
    std::mutex mutex;
    std::vector<Panel*> panels;
};
LivePanels& live_panels() {
    static LivePanels live;
    return live;
}

std::vector<rtl::Reference<Panel>> panels_of(const Model& model) {
    LivePanels& live = live_panels();
    const std::lock_guard lock(live.mutex);
    std::vector<rtl::Reference<Panel>> panels;
    for (Panel* panel : live.panels)
        if (panel->model() == model)
            panels.emplace_back(panel);
    return panels;
}

Panel::Panel(const Context& context, OUString url, const Frame& frame,
             const Reference<css::awt::XWindow>& parent)
    : PanelBase(m_aMutex), context_(context), url_(std::move(url)), frame_(frame) {
    osl_atomic_increment(&m_refCount); // listeners are added while nobody else holds a reference
    {
        const auto provider =
            service<css::awt::XContainerWindowProvider>(context, "com.sun.star.awt.ContainerWindowProvider");
        window_ = provider->createContainerWindow(own_file("dialogs/panel.xdl"), OUString(),
                                                  as<css::awt::XWindowPeer>(parent), {});
        control<css::awt::tree::XTreeControl>("Findings")->addSelectionChangeListener(this);
        window_->addWindowListener(this);
        window_->setVisible(true);
        LivePanels& live = live_panels();
        const std::lock_guard lock(live.mutex);
        live.panels.push_back(this);
    }
    osl_atomic_decrement(&m_refCount);
}

void SAL_CALL Panel::disposing() {
    {
        LivePanels& live = live_panels();
        const std::lock_guard lock(live.mutex);
        std::erase(live.panels, this);
    }
    if (window_.is()) {
        window_->removeWindowListener(this);
        as<css::lang::XComponent>(window_)->dispose();
    }
    window_.clear();
    root_.clear();
    tree_.clear();
    frame_.clear();
}

void SAL_CALL Panel::disposing(const css::lang::EventObject& source) {
    if (window_.is() && source.Source == window_)
        window_.clear();
}

void Panel::lay_out() {
    if (!window_.is())
        return;
    const css::awt::Rectangle size = window_->getPosSize();
    const sal_Int32 width = std::max<sal_Int32>(size.Width - 2 * margin, 0);
    const sal_Int32 top = 2 * margin + summary_height;
    control<css::awt::XWindow>("Summary")->setPosSize(margin, margin, width, summary_height,
                                                      css::awt::PosSize::POSSIZE);
    control<css::awt::XWindow>("Findings")
        ->setPosSize(margin, top, width, std::max<sal_Int32>(size.Height - top - margin, 0),
                     css::awt::PosSize::POSSIZE);
}

void Panel::show(const std::string& summary) {
    if (!window_.is())
        return;
    is_filling_ = true;
    // Make a new tree each time: the control does not show nodes that are added below a hidden root.
    tree_ = service<css::awt::tree::XMutableTreeDataModel>(context_,
                                                           "com.sun.star.awt.tree.MutableTreeDataModel");
    root_ = tree_->createNode(Any(OUString("Rapporteur")), false);
    const auto document = as<css::text::XTextDocument>(model());
    const auto findings = document.is() ? findings_in(paragraphs_of(document)) : std::vector<ShownFinding>();
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
        add_group(severity, findings);
    tree_->setRoot(root_);
    const auto control_of_tree = control<css::awt::XControl>("Findings");
    set_property(control_of_tree->getModel(), "DataModel", base_of<css::awt::tree::XTreeDataModel>(tree_));
    const auto tree = control<css::awt::tree::XTreeControl>("Findings");
    for (sal_Int32 group = 0; group < root_->getChildCount(); ++group)
        tree->expandNode(root_->getChildAt(group));
    const std::string language = spoken_language(context_);
    std::string text = summary;
    if (text.empty())
        text = findings.empty() ? word(language, "not-checked")
                                : word(language, "shown",
                                       {{"count", std::to_string(findings.size()), ArgumentKind::count}});
    control<css::awt::XFixedText>("Summary")->setText(to_office(text));
    is_filling_ = false;
}

void Panel::add_group(Severity severity, const std::vector<ShownFinding>& findings) {
    Reference<XMutableTreeNode> group;
    for (std::size_t index = 0; index < findings.size(); ++index) {
        const ShownFinding& finding = findings[index];
        if (finding.severity != severity)
            continue;
        if (!group.is()) {
            group = tree_->createNode(Any(OUString()), false);
            root_->appendChild(group);
        }
        const auto node = tree_->createNode(Any(finding.sentence), false);
        node->setDataValue(Any(static_cast<sal_Int32>(index)));
        group->appendChild(node);
    }
    if (!group.is())
        return;
    const std::string id = severity == Severity::error     ? "errors"
                           : severity == Severity::warning ? "warnings"
                                                           : "infos";
    group->setDisplayValue(Any(to_office(
        counted_phrase(spoken_language(context_), id, static_cast<std::size_t>(group->getChildCount())))));
}

void SAL_CALL Panel::selectionChanged(const css::lang::EventObject&) {
    if (is_filling_ || !window_.is())
        return;
    try {
        const Reference<css::view::XSelectionSupplier> selection =
            control<css::view::XSelectionSupplier>("Findings");
        const Reference<XMutableTreeNode> node(selection->getSelection(), UNO_QUERY);
        sal_Int32 index = -1;
        if (!node.is() || !(node->getDataValue() >>= index))
            return;
        // Read again: the document may have been edited since, and a comment may have gone.
        const auto findings = findings_in(paragraphs_of(as<css::text::XTextDocument>(model())));
        OUString sentence;
        node->getDisplayValue() >>= sentence;
        const auto is_it = [&sentence](const ShownFinding& finding) { return finding.sentence == sentence; };
        auto found = findings.end();
        if (index < static_cast<sal_Int32>(findings.size()) &&
            is_it(findings[static_cast<std::size_t>(index)]))
            found = findings.begin() + index;
        else
            found = std::find_if(findings.begin(), findings.end(), is_it);
        if (found != findings.end())
            select_finding(model(), *found);
    } catch (const css::uno::Exception&) {
        // The document is being closed during the click.
        return;
    }
}

} // namespace

void refresh_panels(const Model& model, const std::string& summary) {
    for (const rtl::Reference<Panel>& panel : panels_of(model))
        panel->show(summary);
}

bool open_panel(const Frame& frame) {
    const auto controller = as<css::frame::XController2>(frame->getController());
    const auto provider = controller.is() ? controller->getSidebar() : Reference<css::ui::XSidebarProvider>();
    if (!provider.is())
        return false;
    provider->setVisible(true);
    provider->showDecks(true);
    const Reference<css::ui::XDecks> decks = provider->getDecks();
    if (!decks.is() || !decks->hasByName(OUString("RapporteurDeck")))
        return false;
    const Reference<css::ui::XDeck> deck(decks->getByName(OUString("RapporteurDeck")), UNO_QUERY);
    if (!deck.is())
        return false;
    deck->activate(true);
    return true;
}

Reference<css::ui::XUIElement> SAL_CALL
PanelFactory::createUIElement(const OUString& url, const Sequence<css::beans::PropertyValue>& arguments) {
    const auto frame = value_in<Frame>(arguments, "Frame");
    const auto parent = value_in<Reference<css::awt::XWindow>>(arguments, "ParentWindow");
    if (!frame.is() || !parent.is())
        return {};
    const rtl::Reference<Panel> panel(new Panel(context_, url, frame, parent));
    panel->show({});
    return Reference<css::ui::XUIElement>(panel.get());
}

} // namespace rapporteur::office
