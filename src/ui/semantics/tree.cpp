#include "ui/semantics/tree.h"

#include <cmath>
#include <cstdio>

#include "core/base/contract.h"
#include "core/base/number_text.h"

namespace ui {

namespace {

// The words of web/semantics.js, in the order of Role.
constexpr const char* kRoleNames[] = {
    "banner",  "navigation", "main",  "region",     "group", "form",     "dialog",
    "list",    "listitem",   "heading", "text",     "status", "image",   "button",
    "link",    "checkbox",   "radiogroup", "radio", "slider", "textfield", "textarea",
    "select",  "table",      "row",   "columnheader", "rowheader", "cell", "grid", "gridcell",
};
static_assert(sizeof kRoleNames / sizeof kRoleNames[0] == static_cast<int>(Role::GridCell) + 1);
constexpr const char* kLayerNames[] = {"content", "fixed", "popover"};
constexpr const char* kTextKindNames[] = {"plain", "money", "number", "date", "email", "multiline"};

void append_text(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
            out += escaped;
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_key(std::string& out, std::string_view key) {
    if (out.back() != '{') out += ',';
    append_text(out, key);
    out += ':';
}

void append_number(std::string& out, double value, int decimals) {
    out += std::isfinite(value) ? core::number_text(value, decimals) : "0";
}

void append_field(std::string& out, std::string_view key, std::string_view text) {
    if (text.empty()) return;
    append_key(out, key);
    append_text(out, text);
}

void append_field(std::string& out, std::string_view key, int number) {
    if (number == 0) return;
    append_key(out, key);
    out += std::to_string(number);
}

void append_box(std::string& out, const Node& node) {
    append_number(out, node.x, 2);
    out += ',';
    append_number(out, node.y, 2);
    out += ',';
    append_number(out, node.w, 2);
    out += ',';
    append_number(out, node.h, 2);
}

void append_range(std::string& out, const Node& node) {
    append_key(out, "range");
    out += '[';
    append_number(out, node.low, 9);
    out += ',';
    append_number(out, node.high, 9);
    out += ',';
    append_number(out, node.step, 9);
    out += ',';
    append_number(out, node.now, 9);
    out += ']';
}

void append_options(std::string& out, const Node& node) {
    append_key(out, "options");
    out += '[';
    for (const std::string& option : node.options) {
        if (out.back() != '[') out += ',';
        append_text(out, option);
    }
    out += ']';
    append_key(out, "option");
    out += std::to_string(node.option);
}

// Fields at their default are left out.
void append_node(std::string& out, const Node& node) {
    out += "{\"id\":";
    out += std::to_string(node.id);
    append_field(out, "role", kRoleNames[static_cast<int>(node.role)]);
    append_field(out, "flags", static_cast<int>(node.flags));
    append_field(out, "name", node.name);
    append_field(out, "description", node.description);
    append_field(out, "value", node.value);
    append_key(out, "box");
    out += '[';
    append_box(out, node);
    out += ']';
    append_key(out, "px");
    append_number(out, node.text_px, 2);
    append_field(out, "weight", node.weight);
    append_field(out, "level", node.level);
    if (node.role == Role::Slider) append_range(out, node);
    if (node.role == Role::Select) append_options(out, node);
    if (node.role == Role::TextField || node.role == Role::TextArea) {
        append_field(out, "kind", kTextKindNames[static_cast<int>(node.text_kind)]);
        append_field(out, "max", node.max_length);
        append_field(out, "placeholder", node.placeholder);
    }
    out += '}';
}

bool differs_only_in_place(Node a, const Node& b) {
    a.x = b.x;
    a.y = b.y;
    a.w = b.w;
    a.h = b.h;
    return a == b;
}

bool same_order(const std::vector<Node>& a, const std::vector<Node>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].id != b[i].id || a[i].parent != b[i].parent || a[i].layer != b[i].layer) {
            return false;
        }
    }
    return true;
}

void append_order(std::string& out, const std::vector<Node>& nodes) {
    out += '[';
    for (const Node& node : nodes) {
        if (out.back() != '[') out += ',';
        out += '[';
        out += std::to_string(node.id);
        out += ',';
        if (node.parent != 0) {
            out += std::to_string(node.parent);
        } else {
            append_text(out, kLayerNames[static_cast<int>(node.layer)]);
        }
        out += ']';
    }
    out += ']';
}

}  // namespace

void Tree::begin_frame() {
    JUGGLE_ASSERT(parents_.empty());
    nodes_.clear();
    layer_ = Layer::Content;
}

Node& Tree::add(NodeId id, Role role, std::string_view name) {
    NodeId parent = parents_.empty() ? 0 : parents_.back();
    // What lies in another layer than its parent (a popover opened in a form) is a root there.
    const Node* holder = parent != 0 ? find(parent) : nullptr;
    if (holder != nullptr && holder->layer != layer_) parent = 0;
    Node& node = nodes_.emplace_back();
    node.id = id;
    node.parent = parent;
    node.role = role;
    node.layer = layer_;
    node.name = name;
    return node;
}

void Tree::push(NodeId parent) { parents_.push_back(parent); }

void Tree::pop() {
    JUGGLE_ASSERT(!parents_.empty());
    parents_.pop_back();
}

Node* Tree::find(NodeId id) {
    // Nearly always the one just added.
    for (auto node = nodes_.rbegin(); node != nodes_.rend(); ++node) {
        if (node->id == id) return &*node;
    }
    return nullptr;
}

std::string Tree::take_patch() {
    std::unordered_map<NodeId, const Node*> before;
    for (const Node& node : sent_) before.emplace(node.id, &node);
    std::string set, moved;
    for (const Node& node : nodes_) {
        const auto found = before.find(node.id);
        const Node* old = found == before.end() ? nullptr : found->second;
        if (old != nullptr) before.erase(found);
        // Parent and layer travel in the order.
        if (old == nullptr || !differs_only_in_place(*old, node)) {
            if (!set.empty()) set += ',';
            append_node(set, node);
        } else if (*old != node) {
            moved += moved.empty() ? "[" : ",[";
            moved += std::to_string(node.id);
            moved += ',';
            append_box(moved, node);
            moved += ']';
        }
    }
    std::string gone;
    for (const Node& node : sent_) {
        if (before.find(node.id) == before.end()) continue;
        if (!gone.empty()) gone += ',';
        gone += std::to_string(node.id);
    }
    std::string patch = "{";
    const auto append_list = [&patch](std::string_view key, const std::string& items) {
        if (items.empty()) return;
        append_key(patch, key);
        patch += '[';
        patch += items;
        patch += ']';
    };
    append_list("gone", gone);
    append_list("set", set);
    append_list("moved", moved);
    if (!same_order(sent_, nodes_)) {
        append_key(patch, "order");
        append_order(patch, nodes_);
    }
    if (patch == "{") return {};
    sent_ = nodes_;
    patch += '}';
    return patch;
}

void Tree::forget_sent() { sent_.clear(); }

}  // namespace ui
