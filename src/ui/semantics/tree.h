#pragma once

// Collects the nodes of one frame in drawing order and says what changed since the last one.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/semantics/node.h"

namespace ui {

class Tree {
public:
    void begin_frame();
    // The node is appended under the open parent (see push/pop) and returned for completion.
    Node& add(NodeId id, Role role, std::string_view name);
    void push(NodeId parent);  // following nodes are its children
    void pop();
    void set_layer(Layer layer) { layer_ = layer; }
    Layer layer() const { return layer_; }

    const std::vector<Node>& nodes() const { return nodes_; }
    Node* find(NodeId id);

    // The change since the last call, as JSON for web/semantics.js, empty text when nothing did:
    // {"gone":[id...],
    //  "set":[{"id","role","flags","name","description","value","box":[x,y,w,h],"px","weight",
    //    "level","range":[low,high,step,now],"options":[...],"option","kind","max",
    //    "placeholder"}...]        new or changed nodes, whole; what is at its default is left out,
    //  "moved":[[id,x,y,w,h]...]   nothing but the place changed,
    //  "order":[[id, parent id or "content"|"fixed"|"popover"]...]   all, when order or parents
    //    changed; a parent stands before its children}
    std::string take_patch();
    void forget_sent();  // the page was reloaded or the layer rebuilt: next patch is complete

private:
    std::vector<Node> nodes_;
    std::vector<NodeId> parents_;
    std::vector<Node> sent_;
    Layer layer_ = Layer::Content;
};

}  // namespace ui
