// Chromium and Firefox through puppeteer-core: the small set of acts a journey is made of.

import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { chromiumLaunch, firefoxLaunch } from "./launch.mjs";

const kKeyNames = { Ctrl: "Control", Esc: "Escape", Space: " " };

export class PuppeteerDriver {
  /**
   * @param {{browser: "chromium"|"firefox", guardPort?: number, display?: string, flags?: string[],
   *   gl?: boolean, ratio?: number, width?: number, height?: number, touch?: boolean,
   *   media?: object[], preload?: string}} options  gl false: no WebGL at all; ratio: device
   *   pixels per CSS pixel, forced at the start since an emulated ratio misreports box sizes
   */
  constructor(options) {
    this.options = { width: 1280, height: 800, gl: true, ...options };
    this.name = this.options.browser;
    this.errors = [];
    this.requests = [];
  }

  async launch() {
    this.profile ??= await mkdtemp(join(tmpdir(), "juggle-browser-"));
    const launch = this.name === "firefox" ? firefoxLaunch : chromiumLaunch;
    this.browser = await puppeteer.launch(launch(this.options, this.profile));
    // Firefox's first tab never gets the focus without a window manager; a new one does.
    this.page = this.name === "firefox"
      ? await this.browser.newPage() : (await this.browser.pages())[0];
    await this.prepare();
  }

  async prepare() {
    const { browser, width, height, ratio, touch, media, preload } = this.options;
    const page = this.page;
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.errors.push(`uncaught: ${error.message}`));
    page.on("request", (request) => this.requests.push(request.url()));
    if (browser === "chromium") {
      // A ratio of 0 leaves the one the browser was started with.
      const viewport = { width, height, deviceScaleFactor: 0, mobile: Boolean(touch) };
      const session = await page.createCDPSession();
      this.session = session;
      if (touch || !ratio) {
        await session.send("Emulation.setDeviceMetricsOverride", viewport);
      }
      if (touch) {
        await session.send("Emulation.setTouchEmulationEnabled",
          { enabled: true, maxTouchPoints: 5 });
      }
      if (media) await page.emulateMediaFeatures(media);
    }
    if (preload) await page.evaluateOnNewDocument(preload);
  }

  open(url) { return this.page.goto(url, { waitUntil: "load", timeout: 30000 }); }
  reload() { return this.page.reload({ waitUntil: "load", timeout: 30000 }); }
  evaluate(code, ...args) { return this.page.evaluate(code, ...args); }
  run(source) { return this.page.evaluate(source); }
  cdp(method, parameters) { return this.session.send(method, parameters); }

  click(x, y) { return this.page.mouse.click(x, y); }
  tap(x, y) { return this.page.touchscreen.tap(x, y); }
  async drag(from, to) {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 6 });
    await this.page.mouse.up();
  }
  /** One finger from one point to another, as fast as a person. */
  async swipe(from, to) {
    const finger = await this.page.touchscreen.touchStart(from.x, from.y);
    for (let step = 1; step <= 8; ++step) {
      await finger.move(from.x + (to.x - from.x) * step / 8, from.y + (to.y - from.y) * step / 8);
    }
    await finger.end();
  }
  async key(combination) {
    const keys = combination.split("+").map((key) => kKeyNames[key] ?? key);
    for (const key of keys.slice(0, -1)) await this.page.keyboard.down(key);
    await this.page.keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1).reverse()) await this.page.keyboard.up(key);
  }
  selectAll() { return this.key("Control+a"); }
  type(text) { return this.page.keyboard.type(text); }
  screenshot(path, fullPage = false) { return this.page.screenshot({ path, fullPage }); }
  async offline(isOffline) {
    if (this.name === "chromium") await this.page.setOfflineMode(isOffline);
  }

  /** Answers the file dialog that `act` opens with that file. */
  async chooseFile(act, path) {
    const [chooser] = await Promise.all([this.page.waitForFileChooser({ timeout: 8000 }), act()]);
    await chooser.accept([path]);
  }
  /** The files that `act` downloads, by name, once there is one. Chromium only. */
  async downloads(act) {
    const folder = await mkdtemp(join(this.profile, "downloads-"));
    await this.session.send("Browser.setDownloadBehavior",
      { behavior: "allow", downloadPath: folder });
    await act();
    for (let tries = 0; tries < 100; ++tries) {
      const names = await readdir(folder);
      if (names.length && !names.some((name) => name.endsWith(".crdownload"))) {
        const texts = names.map((name) => readFile(join(folder, name), "utf8"));
        return Object.fromEntries((await Promise.all(texts)).map((text, i) => [names[i], text]));
      }
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error("nothing was downloaded");
  }

  /** Ends the browser and starts it again with the same profile. */
  async restart() {
    await this.browser.close();
    await this.launch();
  }
  async close() {
    await this.browser?.close().catch(() => {});
    if (this.profile) await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
