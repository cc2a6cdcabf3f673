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
}
