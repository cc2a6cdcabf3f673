// The page as its user knows it: things with a role and a name, that can be clicked, tapped and
// typed into. Journeys use this and nothing else, so they run in every browser unchanged.

import { Handle } from "./handle.mjs";
import { probeSource } from "./probe.mjs";
import { sleep, until } from "./until.mjs";

const plain = (name) =>
  name instanceof RegExp ? { source: name.source, flags: name.flags } : name ?? null;

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
    await this.driver.key(value - low < high - value ? "Home" : "End");
    let now = NaN;
    for (let tries = 0; tries < 6 && now !== value; ++tries) {
      await this.settle();
      now = Number(await handle.value());
      const key = now < value ? "ArrowRight" : "ArrowLeft";
      // Slowly at last: that fast keys all count is a case of its own (cases/keyboard.mjs).
      const press = tries < 2 ? () => this.driver.key(key) : () => this.key(key);
      for (let i = Math.abs(now - value); i > 0; --i) await press();
    }
    await this.settle();
    now = Number(await handle.value());
    if (now !== value) throw new Error(`${handle.label} stands at ${now}, not at ${value}`);
  }
  /** Chooses an option of a list by its keys. */
  async choose(role, name, option, options) {
    const handle = await this.byRole(role, name, options);
    const all = await this.probe("options", handle.wanted);
    const target = all.findIndex((words) => option.test(words));
    if (target < 0) throw new Error(`${handle.label} offers only ${all.join(", ")}`);
    await handle.focus();
    for (let tries = 0; tries < 2 * all.length; ++tries) {
      const now = all.indexOf(await handle.value());
      if (now === target) return;
      await this.key(now < target ? "ArrowDown" : "ArrowUp");
    }
    throw new Error(`${handle.label} says ${await handle.value()}, not ${all[target]}`);
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
