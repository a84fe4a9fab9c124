// The unit for the cost of builds (see `cost`): headers and templates of the standard library as a source of
// the project uses them, but nothing of the project. Do not change it, or figures of different days can no
// longer be compared.
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <regex>
#include <string>
#include <variant>
#include <vector>

namespace {

using Value = std::variant<std::string, std::vector<std::string>, std::map<std::string, std::optional<long>>>;

struct Node {
    Value value;
    std::vector<std::unique_ptr<Node>> children;
};

std::size_t weight(const Node& node, const std::function<std::size_t(const Value&)>& of) {
    std::size_t sum = of(node.value);
    for (const auto& child : node.children)
        sum += weight(*child, of);
    return sum;
}

} // namespace

int main(int count, char** words) {
    const std::regex pattern("([a-z]+)-([0-9]+)");
    Node root{std::vector<std::string>(words, words + count), {}};
    auto& list = std::get<std::vector<std::string>>(root.value);
    std::sort(list.begin(), list.end());
    for (const std::string& word : list) {
        std::smatch match;
        auto child = std::make_unique<Node>();
        if (std::regex_match(word, match, pattern))
            child->value = std::map<std::string, std::optional<long>>{{match[1], std::stol(match[2])}};
        root.children.push_back(std::move(child));
    }
    return weight(root, [](const Value& value) { return value.index(); }) == 0 ? 0 : 1;
}
