// Mouse, touch and pen into Dear ImGui. Pans belong to the browser, which scrolls the page: a touch
// becomes a press only when it ends as a tap or moves sideways (sliders), so that a pan that
// happens to start on a control never changes it.

/** As platform::PointerEvent. */
export const pointerEvent = {move: 0, down: 1, up: 2, away: 3};
const sources = {mouse: 0, touch: 1, pen: 2};
const buttons = [0, 2, 1];  // the browser's order to Dear ImGui's: left, right, middle
const kSlop = 8;            // CSS px sideways before a touch is a drag

// Dear ImGui's cursors, from ImGuiMouseCursor_None on.
const cursors = ["none", "default", "text", "move", "ns-resize", "ew-resize", "nesw-resize",
  "nwse-resize", "pointer", "wait", "progress", "not-allowed"];

/**
 * @param {HTMLCanvasElement} canvas
 * @param {{pointer: Function, request: Function, runNow: Function}} program
 */
export function connectPointer(canvas, program) {
  let touch = null;  // {id, x, y, pressed}

  const send = (what, at, x = at.clientX, y = at.clientY) =>
    program.pointer(what, x, y, buttons[at.button] || 0, sources[at.pointerType] || 0);
  // Fields and selects are pressed natively; Dear ImGui only sees the pointer pass over them. What
  // lies over them and stays (navigation, notices) catches presses for the canvas.
  const isNative = (target) => !(target === canvas || target.closest?.("#fixed"));

  function touchDown(at) {
    if (touch) return;
    touch = {id: at.pointerId, x: at.clientX, y: at.clientY, pressed: false};
    send(pointerEvent.move, at);
    program.request(2);
  }

  // What the DOM does by itself when something else is pressed: the field being edited is left.
  function leaveField() {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active.matches("input, textarea, select")) active.blur();
  }

  function press(at) {
    leaveField();
    touch.pressed = true;
    send(pointerEvent.down, at, touch.x, touch.y);
  }

  function touchMove(at) {
    if (!touch || touch.id !== at.pointerId) return;
    if (!touch.pressed && Math.abs(at.clientX - touch.x) > kSlop) press(at);
    if (touch.pressed) send(pointerEvent.move, at);
    program.request(2);
  }

  function touchEnd(at) {
    if (!touch || touch.id !== at.pointerId) return;
    const still = Math.hypot(at.clientX - touch.x, at.clientY - touch.y) <= kSlop;
    if (!touch.pressed && still) press(at);
    if (touch.pressed) send(pointerEvent.up, at);
    send(pointerEvent.away, at);
    touch = null;
    program.runNow();
  }

  addEventListener("pointerdown", (at) => {
    if (isNative(at.target)) return;
    if (at.pointerType === "touch") return touchDown(at);
    leaveField();
    canvas.setPointerCapture(at.pointerId);
    send(pointerEvent.down, at);
    program.runNow();
  });
  addEventListener("pointermove", (at) => {
    if (at.pointerType === "touch") return touchMove(at);
    send(pointerEvent.move, at);
    program.request(2);
  });
  addEventListener("pointerup", (at) => {
    if (at.pointerType === "touch") return touchEnd(at);
    if (isNative(at.target)) return;
    send(pointerEvent.up, at);
    program.runNow();
  });
  addEventListener("pointercancel", (at) => {
    // The browser has taken the gesture to scroll: let go where nothing is, so nothing is clicked.
    send(pointerEvent.away, at);
    if (at.pointerType !== "touch" || (touch && touch.pressed)) {
      program.pointer(pointerEvent.up, -1e6, -1e6, 0, sources[at.pointerType] || 0);
    }
    touch = null;
    program.runNow();
  });
  document.documentElement.addEventListener("pointerleave", (at) => {
    if (at.pointerType === "touch") return;
    send(pointerEvent.away, at);
    program.request(2);
  });
  // The press must not take the focus from what the frame has just given it to.
  addEventListener("mousedown", (at) => {
    if (!isNative(at.target)) at.preventDefault();
  });

  return (cursor) => {
    canvas.style.cursor = cursors[cursor + 1] || "default";
  };
}
