import { until } from "./until.mjs";

/** One thing in the page, looked up anew at each use: the mirror may replace its elements. */
export class Handle {
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
