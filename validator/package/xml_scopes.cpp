#include "package/xml_scopes.hpp"

namespace rapporteur {

QualifiedName split_name(std::string_view name) {
    const auto colon = name.find(':');
    if (colon == std::string_view::npos)
        return {{}, name};
    return {name.substr(0, colon), name.substr(colon + 1)};
}

std::optional<std::string_view> declared_prefix(std::string_view attribute) {
    if (!attribute.starts_with("xmlns"))
        return std::nullopt;
    if (attribute.size() == 5)
        return std::string_view{};
    if (attribute[5] == ':')
        return attribute.substr(6);
    return std::nullopt;
}

void Scopes::declare(std::string_view prefix, Namespace name, std::size_t depth) {
    const auto [binding, is_new] = bindings_.try_emplace(prefix, name);
    undo_.push_back({prefix, is_new ? std::nullopt : std::optional(binding->second), depth});
    binding->second = name;
}

void Scopes::restore(std::size_t depth) {
    while (!undo_.empty() && undo_.back().depth >= depth) {
        const Undo& last = undo_.back();
        if (last.previous)
            bindings_[last.prefix] = *last.previous;
        else
            bindings_.erase(last.prefix);
        undo_.pop_back();
    }
    known_.fill({});
}

std::optional<Namespace> Scopes::find(std::string_view prefix) const {
    if (prefix == "xml")
        return Namespace::xml;
    const auto found = bindings_.find(prefix);
    return found == bindings_.end() ? std::nullopt : std::optional(found->second);
}

} // namespace rapporteur
