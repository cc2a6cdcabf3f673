// Keeps one real element per semantic node exactly over what the canvas shows, so that screen
// readers, keyboards, find-in-page, input methods and tests meet an ordinary page. The patches
// come from src/ui/semantics/tree.cpp; what people do goes out through actions.js.

import {clipUnderBars, placeAll} from "./boxes.js";
import {dress, make, nameRadios, setText, showChecked} from "./elements.js";

const kSelected = 1 << 2;  // of a field: its text, once it has the focus
const kModal = 1 << 10;

/**
 * @param {Record<"content" | "fixed" | "popover", HTMLElement>} layers
 */
export function createSemantics(layers) {
  /** @type {Map<number, {element: HTMLElement, node: object}>} */
  const known = new Map();
  /** @type {[number, number | string][]} every id with its parent or layer, parents first */
  let sequence = [];
  let boxes = new Map();
  let patching = false;

  function set(node) {
    const old = known.get(node.id);
    let element = old && old.node.role === node.role && old.node.level === node.level && old.element;
    if (!element) {
      element = make(node);
      if (old) old.element.replaceWith(element);
      if (old) element.append(...old.element.children);
    }
    known.set(node.id, {element, node});
    dress(element, node, old && old.node);
  }

  function remove(id) {
    const {element} = known.get(id);
    known.delete(id);
    // Its children may stay: they are put in order later.
    for (const child of [...element.children]) if (child.dataset.id) element.before(child);
    element.remove();
  }

  /** Puts the children of one parent in order without ever moving the one that has the focus. */
  function arrange(parent, children) {
    const active = document.activeElement;
    let cursor = parent.firstChild;
    for (const child of children) {
      if (child.parentNode === parent && child.contains(active)) {
        while (cursor && cursor !== child) {
          const passed = cursor;
          cursor = cursor.nextSibling;
          parent.append(passed);
        }
      }
      if (child === cursor) cursor = cursor.nextSibling;
      else parent.insertBefore(child, cursor);
    }
  }

  function order() {
    const children = new Map();
    const parentOf = (at) => layers[at] || known.get(at).element;
    for (const [id, at] of sequence) {
      const parent = parentOf(at);
      if (!children.has(parent)) children.set(parent, []);
      children.get(parent).push(known.get(id).element);
    }
    for (const {element, node} of known.values()) {
      const isContainer = children.has(element);
      element.classList.toggle("container", isContainer);
      setText(element, node, isContainer);
    }
    for (const [parent, inside] of children) arrange(parent, inside);
    Object.values(layers).forEach(nameRadios);
  }

  /** The rest of the page is out of reach while a modal dialog is open. */
  function shield() {
    const modal = [...known.values()].some(({node}) => ((node.flags || 0) & kModal) !== 0);
    layers.content.inert = modal;
    layers.fixed.inert = modal;
  }

  /** @param {string} json @returns {boolean} whether the focused element has gone */
  function patch(json) {
    const {gone = [], set: changed = [], moved = [], order: newOrder} = JSON.parse(json);
    const active = document.activeElement;
    patching = true;
    for (const node of changed) set(node);
    for (const [id, ...box] of moved) known.get(id).node.box = box;
    for (const id of gone) remove(id);
    if (newOrder) {
      sequence = newOrder;
      order();
    }
    boxes = placeAll(sequence, known);
    shield();
    patching = false;
    return active !== document.body && !active.isConnected;
  }

  /** @param {number} id */
  function focus(id) {
    const found = known.get(id);
    if (!found) return;
    const {element} = found;
    if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus();
    if (((found.node.flags || 0) & kSelected) !== 0 && element.select) element.select();
  }

  /** Somewhere sensible when what had the focus is no longer there: the main heading. */
  function focusHeading() {
    const heading = layers.content.querySelector("h1, h2, [role=list], button");
    if (heading) focus(Number(heading.dataset.id));
  }

  return {
    patch,
    clip: () => clipUnderBars(sequence, known, boxes),
    focus,
    focusHeading,
    isPatching: () => patching,
    showChecked: (element) => {
      const found = known.get(Number(element.dataset.id));
      if (found) showChecked(element, found.node);
    },
    nodeOf: (element) => known.get(Number(element.dataset && element.dataset.id)),
  };
}

/** Live regions: what is said in quick succession is said once. */
export function createAnnouncer(polite) {
  let timer = 0;
  let waiting = [];
  return (words) => {
    waiting = waiting.filter((other) => other !== words).concat(words);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const text = waiting.join(" ");
      waiting = [];
      // The same words again would not be a change.
      polite.textContent = polite.textContent === text ? `${text}\u00a0` : text;
    }, 150);
  };
}
