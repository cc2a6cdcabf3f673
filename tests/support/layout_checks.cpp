#include "support/layout_checks.h"

#include <algorithm>
#include <vector>

#include "doctest/doctest.h"
#include "ui/semantics/completeness.h"

namespace support {

using ui::Role;

namespace {

bool is_container(Role role) {
    return role == Role::Banner || role == Role::Navigation || role == Role::Main ||
           role == Role::Region || role == Role::Group || role == Role::Form ||
           role == Role::Dialog || role == Role::List || role == Role::RadioGroup ||
           role == Role::Table || role == Role::Row || role == Role::Grid;
}

}  // namespace

void check_complete(Headless& page) {
    ui::watch_items();
    page.frame();
    const std::vector<ui::NodeId> items = ui::watched_items();
    for (ui::NodeId id : items) {
        CHECK_MESSAGE(page.shell().tree().find(id) != nullptr, "an item without a node: " << id);
    }
    for (const ui::Node& node : page.shell().tree().nodes()) {
        const bool pressed =
            node.role == Role::Button || node.role == Role::Link || node.role == Role::Checkbox ||
            node.role == Role::Radio || node.role == Role::Slider || node.role == Role::TextField ||
            node.role == Role::TextArea || node.role == Role::Select || node.role == Role::GridCell;
        if (!pressed) continue;
        CHECK_MESSAGE(!node.name.empty(), "a nameless control");
        CHECK_MESSAGE(std::count(items.begin(), items.end(), node.id) == 1,
                      "no item: " << node.name);
    }
}

void check_unique_ids(Headless& page) {
    std::vector<ui::NodeId> ids;
    for (const ui::Node& node : page.shell().tree().nodes())
        ids.push_back(node.id);
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

void check_layout(Headless& page) {
    std::vector<ui::Node> leaves;
    const std::vector<ui::Node>& nodes = page.shell().tree().nodes();
    for (const ui::Node& node : nodes) {
        const bool has_children =
            std::any_of(nodes.begin(), nodes.end(),
                        [&](const ui::Node& other) { return other.parent == node.id; });
        if (!is_container(node.role) && !has_children) leaves.push_back(node);
    }
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        const ui::Node& a = leaves[i];
        CHECK_MESSAGE(a.x >= 0, a.name);
        CHECK_MESSAGE(a.x + a.w <= page.display.width + 0.5f, a.name);
        for (std::size_t j = i + 1; j < leaves.size(); ++j) {
            const ui::Node& b = leaves[j];
            if (a.layer != b.layer) continue;
            const bool apart = a.x + a.w <= b.x + 1 || b.x + b.w <= a.x + 1 ||
                               a.y + a.h <= b.y + 1 || b.y + b.h <= a.y + 1;
            CHECK_MESSAGE(apart, "\"" << a.name << "\" lies over \"" << b.name << "\"");
        }
    }
}

}  // namespace support
