// The page as its user knows it: things with a role and a name, that can be clicked, tapped and
// typed into. Journeys use this and nothing else, so they run in every browser unchanged.

import { probeSource } from "./probe.mjs";

const kPatience = 8000;

export const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Repeats `look` until it yields something other than null, undefined or false. */
export async function until(what, look, patience = kPatience) {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`waited ${patience} ms for ${what}`);
    await sleep(60);
  }
}

const plain = (name) =>
  name instanceof RegExp ? { source: name.source, flags: name.flags } : name ?? null;

/** One thing in the page, looked up anew at each use: the mirror may replace its elements. */
class Handle {
  constructor(page, wanted, label) {
    this.page = page;
    this.wanted = wanted;
    this.label = label;
  }
  async now() {
    const seen = await this.page.probe("one", this.wanted);
    if (!seen) throw new Error(`${this.label} has gone`);
    return seen;
  }
  attribute(name) { return this.page.probe("attribute", this.wanted, name); }
  async value() { return (await this.now()).value; }
  async text() { return (await this.now()).text; }
  async name() { return (await this.now()).name; }

  /** Scrolls it into view and yields the point where a person would aim. */
  async aim() {
    let seen = await this.now();
    for (let tries = 0; tries < 4; ++tries) {
      await this.page.probe("reveal", this.wanted);
      await this.page.settle();
      seen = await this.now();
      if (seen.inView && (seen.hit === "canvas" || seen.hit === "self")) return seen.centre;
    }
    throw new Error(`${this.label} cannot be hit at its centre: ` +
      `${seen.inView ? `<${seen.hit}> is there` : "out of view"}`);
  }
  async click() {
    const point = await this.aim();
    await this.page.driver.click(point.x, point.y);
    await this.page.settle();
  }
  async tap() {
    const point = await this.aim();
    await this.page.driver.tap(point.x, point.y);
    await this.page.settle();
  }
  /** The focus as Tab would bring it; the keyboard journey shows that Tab gets there. */
  async focus() {
    await this.aim();
    await this.page.probe("focus", this.wanted);
    await this.page.settle();
  }
  /** Focuses the field by a click (or a tap), replaces what it holds by real typing. */
  async fill(text, how = "click") {
    await this[how]();
    await until(`${this.label} to have the focus`, async () => (await this.now()).focused);
    await this.page.driver.selectAll();
    await this.page.driver.type(text);
    await this.page.settle();
  }
}

export class Page {
  constructor(driver) {
    this.driver = driver;
    this.act = "click";  // or "tap": how press() touches things
  }
  async open(url) {
    await this.driver.open(url);
    await this.settle();
  }
  async reload() {
    await this.driver.reload();
    await this.settle();
  }
  evaluate(code, ...args) { return this.driver.evaluate(code, ...args); }

  async probe(method, ...args) {
    const call = (name, list) => globalThis.juggleProbe
      ? { value: globalThis.juggleProbe[name](...list) } : null;
    let seen = await this.driver.evaluate(call, method, args);
    if (!seen) {
      await this.driver.run(probeSource);
      seen = await this.driver.evaluate(call, method, args);
    }
    return seen.value ?? null;
  }

  /** Waits until the page has drawn what was asked of it and sleeps again. */
  async settle(patience = 2500) {
    const end = Date.now() + patience;
    let last = -1;
    for (let same = 0; same < 3 && Date.now() < end;) {
      await sleep(25);
      const frames = await this.evaluate(() => globalThis.juggle?.frames ?? 0).catch(() => -1);
      same = frames === last ? same + 1 : 0;
      last = frames;
    }
  }

  wanted(role, name, { nth = 0, within } = {}) {
    return { role, name: plain(name), nth, within: within ? within.wanted : undefined };
  }
  /** All things of that role and name that are there now; no waiting. */
  all(role, name, options) { return this.probe("find", this.wanted(role, name, options)); }
  async has(role, name, options) { return (await this.all(role, name, options)).length > 0; }

  /** The first thing of that role and name; waits for it to appear. */
  async byRole(role, name, options = {}) {
    const label = `${role} ${name ?? ""}`;
    const wanted = this.wanted(role, name, options);
    try {
      await until(label, () => this.probe("one", wanted), options.patience);
    } catch (error) {
      const outline = await this.probe("outline").catch(() => []);
      throw new Error(`${error.message}; the page has:\n    ${outline.join("\n    ")}`);
    }
    return new Handle(this, wanted, label);
  }
  async press(role, name, options) {
    const handle = await this.byRole(role, name, options);
    await handle[this.act]();
    return handle;
  }
  async fill(role, name, text, options) {
    const handle = await this.byRole(role, name, options);
    await handle.fill(text, this.act);
    return handle;
  }
  /** Moves a slider by its keys from one end; its step is one. */
  async setSlider(role, name, value, options) {
    const handle = await this.byRole(role, name, options);
    await handle.focus();
    const low = Number(await handle.attribute("min")), high = Number(await handle.attribute("max"));
    const near = value - low < high - value;
    await this.driver.key(near ? "Home" : "End");
    const steps = near ? value - low : high - value;
    for (let i = 0; i < steps; ++i) await this.driver.key(near ? "ArrowRight" : "ArrowLeft");
    await this.settle();
    const now = Number(await handle.value());
    if (now !== value) throw new Error(`${handle.label} stands at ${now}, not at ${value}`);
  }
  /** Chooses an option of a list by its keys. */
  async choose(role, name, option, options) {
    const handle = await this.byRole(role, name, options);
    const all = await this.probe("options", handle.wanted);
    const target = all.findIndex((words) => option.test(words));
    if (target < 0) throw new Error(`${handle.label} offers only ${all.join(", ")}`);
    await handle.focus();
    await this.driver.key("Home");
    for (let i = 0; i < target; ++i) await this.driver.key("ArrowDown");
    await this.settle();
    const now = await handle.value();
    if (now !== all[target]) throw new Error(`${handle.label} says ${now}, not ${all[target]}`);
  }
  async key(combination) {
    await this.driver.key(combination);
    await this.settle();
  }
  focused() { return this.probe("focused"); }
  outline() { return this.probe("outline"); }
  /** All visible words of the page. */
  words() { return this.evaluate(() => document.body.innerText.replace(/\s+/g, " ")); }
  waitWords(pattern, patience) {
    return until(`the words ${pattern}`, async () => pattern.test(await this.words()), patience);
  }
}
