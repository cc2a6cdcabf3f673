// Where each mirror element lies. Nodes come with boxes in the coordinates of their layer; elements
// are nested, so each is placed relative to its parent.

/** A container without a box of its own spans its children. @returns {Map<number, object>} */
function spannedBoxes(sequence, known) {
  const boxes = new Map();
  for (const [id] of sequence) {
    const [x, y, width, height] = known.get(id).node.box;
    if (width > 0 || height > 0) boxes.set(id, {left: x, top: y, right: x + width, bottom: y + height});
  }
  const own = new Set(boxes.keys());
  for (const [id, parent] of [...sequence].reverse()) {
    const box = boxes.get(id);
    if (!box || own.has(parent) || typeof parent === "string") continue;
    const span = boxes.get(parent) || {...box};
    span.left = Math.min(span.left, box.left);
    span.top = Math.min(span.top, box.top);
    span.right = Math.max(span.right, box.right);
    span.bottom = Math.max(span.bottom, box.bottom);
    boxes.set(parent, span);
  }
  return boxes;
}

const css = (size) => `${Math.round(size * 100) / 100}px`;

/**
 * @param {[number, number | string][]} sequence every id with its parent or layer, parents first
 * @param {Map<number, {element: HTMLElement, node: {box: number[]}}>} known
 * @returns {Map<number, {left: number, top: number, right: number, bottom: number}>}
 */
export function placeAll(sequence, known) {
  const boxes = spannedBoxes(sequence, known);
  for (const [id, parent] of sequence) {
    const {element} = known.get(id);
    const {left, top} = boxes.get(parent) || {left: 0, top: 0};
    const box = boxes.get(id) || {left, top, right: left, bottom: top};
    const place = [box.left - left, box.top - top, box.right - box.left, box.bottom - box.top].map(css);
    if (element.dataset.at === place.join()) continue;
    element.dataset.at = place.join();
    [element.style.left, element.style.top, element.style.width, element.style.height] = place;
  }
  return boxes;
}

const native = new Set(["textfield", "textarea", "select"]);

/**
 * Cuts off what of a content field lies under a fixed bar: fields catch presses and show their text
 * by themselves, and would do so through the bar that the canvas draws over them.
 */
export function clipUnderBars(sequence, known, boxes) {
  const bars = sequence.filter(([, parent]) => parent === "fixed").map(([id]) => boxes.get(id)).filter(Boolean);
  for (const [id] of sequence) {
    const {element, node} = known.get(id);
    const box = boxes.get(id);
    if (!box || !native.has(node.role) || !element.closest("#content")) continue;
    const top = box.top - scrollY;
    const bottom = box.bottom - scrollY;
    const hidden = bars.filter((bar) => bar.left < box.right && box.left < bar.right &&
      bar.top < bottom && top < bar.bottom).map((bar) => bottom - Math.max(bar.top, top));
    const clip = hidden.length > 0 ? `inset(0 0 ${Math.max(...hidden)}px 0)` : "none";
    if (element.dataset.clip === clip) continue;
    element.dataset.clip = clip;
    element.style.clipPath = clip;
  }
}
