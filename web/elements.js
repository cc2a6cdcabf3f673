// One semantic node as an element: which one, and what it says about itself. Native elements
// wherever there are any; tables and grids are divs with roles, because native table layout cannot
// hold absolutely placed cells.

const flag = {
  disabled: 1, checked: 2, selected: 4, expanded: 8, collapsed: 16, popup: 32, required: 64,
  invalid: 128, current: 256, obscured: 512, modal: 1024, draws: 2048, roving: 4096,
};

const tags = {
  banner: "header", navigation: "nav", main: "main", region: "section", dialog: "dialog", list: "ul",
  listitem: "li", text: "p", status: "p", button: "button", link: "a", checkbox: "input",
  radio: "input", slider: "input", textfield: "input", textarea: "textarea", select: "select",
};
const types = {checkbox: "checkbox", radio: "radio", slider: "range", textfield: "text"};
const roles = {
  group: "group", form: "form", list: "list", status: "status", image: "img",
  radiogroup: "radiogroup", table: "table", row: "row", columnheader: "columnheader",
  rowheader: "rowheader", cell: "cell", grid: "grid", gridcell: "gridcell",
};
// Their words are their content; the others are named by an attribute.
const worded = new Set(["heading", "text", "status", "button", "link", "listitem", "columnheader",
  "rowheader", "cell", "gridcell"]);
const fields = new Set(["textfield", "textarea"]);
const modes = {money: "decimal", number: "decimal", email: "email"};

/** @returns {HTMLElement} */
export function make(node) {
  const tag = node.role === "heading" ? `h${node.level || 2}` : tags[node.role] || "div";
  const element = document.createElement(tag);
  if (roles[node.role]) element.setAttribute("role", roles[node.role]);
  if (types[node.role]) element.type = types[node.role];
  if (tag === "button") element.type = "button";
  if (tag === "dialog") element.open = true;
  element.dataset.id = node.id;
  element.dataset.role = node.role;
  return element;
}

function setAttribute(element, name, value) {
  const wanted = value === undefined || value === null || value === "" || value === false ? null : String(value);
  if (element.getAttribute(name) === wanted) return;
  if (wanted === null) element.removeAttribute(name);
  else element.setAttribute(name, wanted);
}

/** A leaf shows its words; a container's words would stand before its children: it is named. */
export function setText(element, node, isContainer) {
  const inside = worded.has(node.role) && !isContainer;
  if (worded.has(node.role) && !element.firstElementChild) {
    const words = inside ? node.name || "" : "";
    if (element.textContent !== words) element.textContent = words;
  }
  if (isContainer) {
    for (const child of [...element.childNodes]) if (child.nodeType === Node.TEXT_NODE) child.remove();
  }
  const namable = !["text", "status", "listitem"].includes(node.role);
  setAttribute(element, "aria-label", !inside && namable ? node.name : null);
}

/** The program echoes what is typed, so a difference is its own doing; never during a composition. */
function setValue(element, value) {
  if (element.value !== value && !element.dataset.composing) element.value = value;
}

function dressField(element, node, flags) {
  setAttribute(element, "inputmode", modes[node.kind]);
  setAttribute(element, "maxlength", node.max);
  setAttribute(element, "placeholder", node.placeholder);
  setAttribute(element, "autocomplete", "off");
  setAttribute(element, "autocapitalize", node.kind === "plain" || node.kind === "multiline" ? "sentences" : "off");
  setAttribute(element, "spellcheck", String(node.kind === "multiline"));
  setAttribute(element, "enterkeyhint", node.role === "textfield" ? "next" : null);
  setAttribute(element, "dir", "auto");
  element.classList.toggle("drawn", Boolean(flags & flag.draws));
  setValue(element, node.value || "");
}

/** The program answers a frame later: an answer to an older step must not undo a newer one. */
function isBehind(element, now) {
  if (element.dataset.sent === undefined) return false;
  if (Number(element.dataset.sent) !== now) return true;
  delete element.dataset.sent;
  return false;
}

function dressSlider(element, node) {
  const [low, high, step, now] = node.range;
  setAttribute(element, "min", low);
  setAttribute(element, "max", high);
  setAttribute(element, "step", step || "any");
  setAttribute(element, "aria-valuetext", node.value);
  if (!isBehind(element, now) && Number(element.value) !== now) element.value = now;
}

function dressSelect(element, node, old) {
  const options = node.options || [];
  if (!old || JSON.stringify(old.options) !== JSON.stringify(options)) {
    element.replaceChildren(...options.map((words) => new Option(words)));
  }
  if (!isBehind(element, node.option) && element.selectedIndex !== node.option) {
    element.selectedIndex = node.option;
  }
}

export function showChecked(element, node) {
  element.checked = Boolean((node.flags || 0) & flag.checked);
}

function dressLink(element, node) {
  setAttribute(element, "href", node.value || "#");
  setAttribute(element, "target", node.value ? "_blank" : null);
  setAttribute(element, "rel", node.value ? "noopener noreferrer" : null);
}

/** @param {HTMLElement} element @param {object} node @param {object | undefined} old */
export function dress(element, node, old) {
  const flags = node.flags || 0;
  const has = (bit) => Boolean(flags & bit);
  const aria = (name, value) => setAttribute(element, `aria-${name}`, value);
  setText(element, node, element.classList.contains("container"));
  aria("description", node.description);
  aria("invalid", has(flag.invalid));
  aria("required", has(flag.required) && !fields.has(node.role) ? true : null);
  aria("haspopup", has(flag.popup) && "dialog");
  aria("expanded", has(flag.expanded) ? "true" : has(flag.collapsed) ? "false" : null);
  aria("current", has(flag.current) && (node.role === "gridcell" ? "date" : "page"));
  aria("disabled", has(flag.disabled));
  aria("modal", has(flag.modal));
  if (node.role === "gridcell") aria("selected", String(has(flag.selected)));
  if ("disabled" in element) element.disabled = has(flag.disabled);
  if (fields.has(node.role)) {
    element.required = has(flag.required);
    dressField(element, node, flags);
  }
  if (node.role === "checkbox" || node.role === "radio") showChecked(element, node);
  if (node.role === "slider") dressSlider(element, node);
  if (node.role === "select") dressSelect(element, node, old);
  if (node.role === "link") dressLink(element, node);
  const roving = has(flag.roving);
  setAttribute(element, "tabindex", roving ? -1 : node.role === "gridcell" ? 0 : null);
  element.classList.toggle("open", !has(flag.obscured) && !has(flag.disabled));
  element.style.fontSize = `${node.px}px`;
  element.style.fontWeight = node.weight || 400;
}

/** Radios of one group share a name, so that the browser's arrow keys work. */
export function nameRadios(root) {
  for (const radio of root.querySelectorAll("input[type=radio]")) {
    const group = radio.closest("[role=radiogroup]");
    radio.name = `radio-${group ? group.dataset.id : "alone"}`;
  }
}
