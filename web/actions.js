// What people do to the mirror elements, as actions for ui::SemanticAction: focus, clicks, typing,
// choosing, keys inside grids and popovers, undo and redo. The browser's own keys stay its own.

const kind = {
  activate: 0, setText: 1, commitText: 2, setNumber: 3, commitNumber: 4, choose: 5, focus: 6, blur: 7,
  key: 8,
};
const gridKeys = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp",
  "PageDown"]);
const clickable = new Set(["button", "link", "checkbox", "radio", "gridcell"]);
const isField = (role) => role === "textfield" || role === "textarea";

/**
 * @param {HTMLElement} root
 * @param {ReturnType<import("./semantics.js").createSemantics>} semantics
 * @param {{action: Function, knowsStroke: Function, stroke: Function, escape: Function,
 *   request: Function, runNow: Function}} program
 */
export function connectActions(root, semantics, program) {
  let byKeyboard = false;  // how the last thing was done: whether the focus ring shows
  const textAtFocus = new WeakMap();

  /** Calls `act(element, id, role)` when the event comes from a mirror element. */
  function on(type, act) {
    root.addEventListener(type, (event) => {
      const element = event.target;
      const found = semantics.nodeOf(element);
      if (found && !semantics.isPatching()) act(event, element, found.node.id, found.node.role);
    });
  }

  function send(code, id, text = "", number = 0) {
    program.action(code, id, text, number);
    program.request(2);
  }

  on("focusin", (event, element, id, role) => {
    if (isField(role)) textAtFocus.set(element, element.value);
    send(kind.focus, id, "", byKeyboard ? 1 : 0);
  });
  on("focusout", (event, element, id) => {
    delete element.dataset.sent;
    send(kind.blur, id);
  });

  on("click", (event, element, id, role) => {
    if (!clickable.has(role)) return;
    if (role === "link" && element.target) return;  // leads out of the page
    if (role === "link") event.preventDefault();
    program.action(kind.activate, id, "", 0);
    // Now, while the browser still counts this as the person's own act: copy, download, open.
    program.runNow();
    // The browser has toggled it by itself; what counts is what the program made of it.
    if ("checked" in element) semantics.showChecked(element);
  });

  const sendText = (element, id) => send(kind.setText, id, element.value);
  on("compositionstart", (event, element) => {
    element.dataset.composing = "yes";
  });
  on("compositionend", (event, element, id, role) => {
    delete element.dataset.composing;
    if (isField(role)) sendText(element, id);
  });
  on("input", (event, element, id, role) => {
    if (isField(role) && !event.isComposing) sendText(element, id);
    if (role === "slider") {
      element.dataset.sent = element.value;
      send(kind.setNumber, id, "", Number(element.value));
    }
    if (role === "select") {
      element.dataset.sent = element.selectedIndex;
      send(kind.choose, id, "", element.selectedIndex);
    }
  });
  on("change", (event, element, id, role) => {
    if (isField(role)) send(kind.commitText, id, element.value);
    if (role === "slider") send(kind.commitNumber, id, "", Number(element.value));
  });

  on("keydown", (event, element, id, role) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (role === "textfield" && event.key === "Enter") send(kind.commitText, id, element.value, 1);
    const inPopover = Boolean(element.closest("#popover"));
    const forwarded = event.key === "Escape" ? inPopover : role === "gridcell" && gridKeys.has(event.key);
    if (forwarded) {
      event.preventDefault();
      event.stopPropagation();
      program.action(kind.key, id, event.key, 0);
      program.runNow();
    } else if (role === "gridcell" && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      element.click();
    } else if (isField(role) && event.key === "Escape") {
      event.stopPropagation();
      element.blur();
    }
  });

  /** What the program's command table may know: a letter with Ctrl or Cmd, or a sign by itself. */
  function strokeOf(event) {
    if (event.altKey || event.key.length !== 1) return null;
    const key = event.key.toLowerCase();
    const isLetter = key >= "a" && key <= "z";
    if (!event.ctrlKey && !event.metaKey) {
      const typing = document.activeElement?.matches("input, textarea, select, [contenteditable]");
      return isLetter || typing ? null : {key, shift: false};
    }
    if (!isLetter || (key === "y" && event.metaKey)) return null;  // Cmd+Y is the history of Apple's browsers
    return {key, shift: event.shiftKey};
  }

  /** A field's own undo first, down to what it held when the focus came. */
  function fieldUndoes(key) {
    const element = document.activeElement;
    return (key === "z" || key === "y") && textAtFocus.has(element) &&
      element.value !== textAtFocus.get(element);
  }

  addEventListener("keydown", (event) => {
    byKeyboard = !["Control", "Meta", "Alt", "Shift"].includes(event.key) || byKeyboard;
    if (event.isComposing) return;
    const stroke = strokeOf(event);
    if (stroke && !fieldUndoes(stroke.key) && program.knowsStroke(stroke.key, stroke.shift)) {
      event.preventDefault();
      program.stroke(stroke.key, stroke.shift);
      program.runNow();
    } else if (event.key === "Escape") {
      program.escape();
      program.request(2);
    }
  });
  addEventListener("pointerdown", () => {
    byKeyboard = false;
  }, true);
}
