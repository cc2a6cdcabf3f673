// WebKit: MiniBrowser under Xvfb through WebKitWebDriver and selenium-webdriver.

import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Capabilities, Key } from "selenium-webdriver";
import { programs } from "./folders.mjs";

const kKeys = {
  Control: Key.CONTROL, Ctrl: Key.CONTROL, Shift: Key.SHIFT, Alt: Key.ALT, Tab: Key.TAB,
  Enter: Key.ENTER, Escape: Key.ESCAPE, Esc: Key.ESCAPE, Space: Key.SPACE, Home: Key.HOME,
  End: Key.END, Delete: Key.DELETE, Backspace: Key.BACK_SPACE, PageUp: Key.PAGE_UP,
  PageDown: Key.PAGE_DOWN, ArrowUp: Key.ARROW_UP, ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT,
};

/** The whole pixel at that share of the way. */
const between = (from, to, share) => ({
  x: Math.round(from.x + (to.x - from.x) * share), y: Math.round(from.y + (to.y - from.y) * share),
});

function freePort() {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

export class WebKitDriver {
  /** @param {{display: string, guardPort?: number, width?: number, height?: number}} options */
  constructor(options) {
    this.options = { width: 1280, height: 800, ...options };
    this.name = "webkit";
    this.errors = [];
    this.requests = [];
  }

  async launch() {
    const port = await freePort();
    this.profile = await mkdtemp(join(tmpdir(), "juggle-browser-"));
    this.server = spawn(programs.webkitDriver(), [`--port=${port}`], {
      env: {
        ...process.env, DISPLAY: this.options.display, LIBGL_ALWAYS_SOFTWARE: "1",
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", XDG_DATA_HOME: this.profile,
        XDG_CACHE_HOME: this.profile, NO_AT_BRIDGE: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.server.stdout, this.server.stderr]) {
      stream.on("data", (part) => this.listen(part.toString()));
    }
    const args = ["--automation", "--enable-write-console-messages-to-stdout=TRUE"];
    if (this.options.guardPort) {
      args.push(`--proxy=http://127.0.0.1:${this.options.guardPort}`,
        "--ignore-host=127.0.0.1");
    }
    const capabilities = new Capabilities({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: programs.miniBrowser(), args },
    });
    await new Promise((done) => setTimeout(done, 300));
    this.selenium = await new Builder().usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities).build();
    await this.selenium.manage().setTimeouts({ script: 20000, pageLoad: 30000 });
    const { width, height } = this.options;
    await this.selenium.manage().window().setRect({ x: 0, y: 0, width, height });
  }

  /** The browser writes what the page's console says to its standard output. */
  listen(text) {
    for (const line of text.split("\n")) {
      if (/CONSOLE.*\bERROR\b/.test(line)) this.errors.push(`console: ${line}`);
      if (process.env.JUGGLE_BROWSER_TALK) console.error(`webkit: ${line}`);
    }
  }

  open(url) { return this.selenium.get(url); }
  reload() { return this.selenium.navigate().refresh(); }
  async evaluate(code, ...args) {
    const answer = await this.selenium.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       const args = Array.prototype.slice.call(arguments, 0, -1);
       Promise.resolve().then(() => (${code})(...args)).then(
         (value) => done({ text: JSON.stringify(value === undefined ? null : value) }),
         (error) => done({ error: String(error) }));`, ...args);
    if (answer.error) throw new Error(answer.error);
    return JSON.parse(answer.text);
  }
  run(source) { return this.selenium.executeScript(source); }

  async click(x, y) {
    await this.selenium.actions().move({ x: Math.round(x), y: Math.round(y), duration: 0 })
      .press().release().perform();
  }
  async drag(from, to) {
    const actions = this.selenium.actions().move(between(from, to, 0)).press();
    for (let step = 1; step <= 6; ++step) {
      actions.move({ ...between(from, to, step / 6), duration: 10 }).pause(40);
    }
    await actions.release().perform();
  }
  async key(combination) {
    const keys = combination.split("+").map((key) => kKeys[key] ?? key);
    const actions = this.selenium.actions();
    for (const key of keys) actions.keyDown(key);
    for (const key of keys.slice().reverse()) actions.keyUp(key);
    await actions.perform();
  }
  selectAll() { return this.key("Control+a"); }
  type(text) { return this.selenium.actions().sendKeys(...text).perform(); }
  async screenshot(path) {
    await writeFile(path, Buffer.from(await this.selenium.takeScreenshot(), "base64"));
  }
  async offline() {}

  /**
   * An automated MiniBrowser keeps nothing after its end, so what can be shown here is a closed
   * and reopened page within one sitting.
   */
  async restart() {
    const old = await this.selenium.getWindowHandle();
    await this.selenium.switchTo().newWindow("tab");
    const fresh = await this.selenium.getWindowHandle();
    await this.selenium.switchTo().window(old);
    await this.selenium.close();
    await this.selenium.switchTo().window(fresh);
  }
  async close() {
    await this.selenium?.quit().catch(() => {});
    this.server?.kill();
    if (this.profile) await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
