#pragma once

// A stable sort that costs little code: a hundred bytes for each use where the library's takes
// three thousand, and the page has some twenty of them. The library's own sorts one list of
// indices.

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace core {

// 0..count - 1 in the order that `less` gives them; equals keep theirs.
using IndexLess = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);
std::vector<std::uint32_t> stable_order(std::size_t count, const void* context, IndexLess less);

template <class Item, class Less = std::less<Item>>
void stable_sort(std::vector<Item>& items, const Less& less = {}) {
    struct Context {
        const std::vector<Item>* items;
        const Less* less;
    };
    const Context context{&items, &less};
    const std::vector<std::uint32_t> order =
        stable_order(items.size(), &context, [](const void* at, std::uint32_t a, std::uint32_t b) {
            const Context& in = *static_cast<const Context*>(at);
            return (*in.less)((*in.items)[a], (*in.items)[b]);
        });
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const std::uint32_t place : order)
        sorted.push_back(std::move(items[place]));
    items = std::move(sorted);
}

}  // namespace core
