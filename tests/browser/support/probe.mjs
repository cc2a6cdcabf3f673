// What a screen reader would find in the page: roles, accessible names, values and rectangles.
// `source` is one script; a driver evaluates it in the page once per document.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix } from "node:path";

/** The CommonJS files of dom-accessibility-api as one expression that yields its exports. */
function bundleAccessibility() {
  const root = dirname(createRequire(import.meta.url).resolve("dom-accessibility-api"));
  const files = [];
  for (const folder of ["", "polyfills"]) {
    for (const name of readdirSync(join(root, folder))) {
      if (!name.endsWith(".js") || name.endsWith(".d.js")) continue;
      const text = readFileSync(join(root, folder, name), "utf8")
        .replace(/require\("(\.[^"]+)"\)/g, (_, path) =>
          `load(${JSON.stringify(posix.join(folder, path.replace(/(\.js)?$/, ".js")))})`)
        .replace(/\/\/# sourceMappingURL.*/, "");
      const id = JSON.stringify(posix.join(folder, name));
      files.push(`${id}(exports, load) {${text}\n}`);
    }
  }
  return `(() => {
    const files = {${files.join(",\n")}}, loaded = {};
    const load = (id) => {
      if (!loaded[id]) { loaded[id] = {}; files[id](loaded[id], load); }
      return loaded[id];
    };
    return load("index.js");
  })()`;
}

/** Runs in the page; `accessibility` are the exports of dom-accessibility-api. */
function install(accessibility) {
  const tidy = (text) => (text || "").replace(/\s+/g, " ").trim();
  const isVisible = (element) => {
    if (element.closest("[inert]") || accessibility.isInaccessible(element)) return false;
    if (element.checkVisibility && !element.checkVisibility()) return false;
    // A container has no box of its own where all it holds is placed absolutely.
    if (element.firstElementChild) return true;
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  };
  // What the library leaves out.
  const roleOf = (element) => {
    if (element.localName === "input" && element.type === "date") return "textbox";
    if (element.localName === "th" && element.scope === "row") return "rowheader";
    return accessibility.getRole(element) || (element.localName === "p" ? "paragraph" : null);
  };
  // Roles that take no name (text, status) are known by their words.
  const nameOf = (element) =>
    tidy(accessibility.computeAccessibleName(element)) || tidy(element.textContent);
  const matches = (name, wanted) => wanted === null || (typeof wanted === "string"
    ? name === wanted : new RegExp(wanted.source, wanted.flags).test(name));
  const elements = (wanted) => {
    let scopes = [document.body];
    if (wanted.within) scopes = elements(wanted.within);
    const found = [];
    for (const scope of scopes) {
      for (const element of scope.querySelectorAll("*")) {
        if (wanted.role && roleOf(element) !== wanted.role) continue;
        if (!wanted.role && !roleOf(element)) continue;
        if (isVisible(element) && matches(nameOf(element), wanted.name)) found.push(element);
      }
    }
    return found;
  };
  const describe = (element) => {
    const box = element.getBoundingClientRect();
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    const hit = document.elementFromPoint(x, y);
    const state = (name) => element.getAttribute("aria-" + name);
    return {
      role: roleOf(element), name: nameOf(element), text: tidy(element.innerText),
      tag: element.localName, level: Number(element.localName.slice(1)) || null,
      description: tidy(accessibility.computeAccessibleDescription(element)),
      value: "value" in element ? element.value : state("valuetext"),
      checked: "checked" in element ? element.checked : state("checked") === "true",
      disabled: element.matches(":disabled") || state("disabled") === "true",
      expanded: state("expanded"), current: state("current"), invalid: state("invalid"),
      focused: document.activeElement === element,
      rect: { x: box.x, y: box.y, width: box.width, height: box.height },
      centre: { x, y },
      inView: y >= 0 && y <= innerHeight && x >= 0 && x <= innerWidth,
      hit: !hit ? "nothing" : element.contains(hit) ? "self" : hit.localName,
    };
  };
  const one = (wanted) => elements(wanted)[wanted.nth || 0];
  globalThis.juggleProbe = {
    find: (wanted) => elements(wanted).map(describe),
    one: (wanted) => { const element = one(wanted); return element ? describe(element) : null; },
    options: (wanted) => [...one(wanted).options].map((option) => option.text),
    focus: (wanted) => one(wanted).focus(),
    attribute: (wanted, name) => one(wanted).getAttribute(name),
    reveal: (wanted) => {
      const element = one(wanted);
      if (element) element.scrollIntoView({ block: "center", behavior: "instant" });
      return Boolean(element);
    },
    focused: () => {
      const element = document.activeElement;
      return !element || element === document.body ? null : describe(element);
    },
    outline: () => [...document.body.querySelectorAll("*")]
      .filter((element) => roleOf(element) && isVisible(element))
      .map((element) => `${roleOf(element)} "${nameOf(element).slice(0, 90)}"`),
  };
}

export const probeSource = `(${install})(${bundleAccessibility()}); undefined`;
