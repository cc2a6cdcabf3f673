// A letter on its way out: copied, opened in a mail program, marked as sent, taken back.

import { equal, ok } from "node:assert/strict";
import { goTo, startQuickly, tellSituation, untilSaved, visit } from "../support/journey.mjs";
import { until } from "../support/until.mjs";
import { words } from "../support/words.mjs";

// The link that opens a mail program, caught before it leaves the browser.
const catchMail = `
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.protocol === "mailto:") globalThis.mailed = this.href;
    else click.call(this);
  };`;

// A frame that may use no clipboard at all: the old way does nothing, the new one refuses later.
const noClipboard = `
  Document.prototype.execCommand = () => false;
  Object.defineProperty(navigator, "clipboard", { value: {
    writeText: () => new Promise((_, fail) => setTimeout(() => fail(new Error("not allowed")), 50)),
  } });`;

async function openMessages({ page, url }) {
  await visit(page, url);
  await startQuickly(page);
  await tellSituation(page);
  await page.key("Tab");
  await goTo(page, words.messages);
  return page.byRole("textbox", words.message);
}

export const cases = [{
  name: "a letter is marked as sent with what follows, kept over a reload, and taken back",
  browsers: ["chromium", "firefox", "webkit"],
  async run(sitting) {
    const { page } = sitting;
    const letter = await (await openMessages(sitting)).value();
    await page.press("button", words.markSent);
    const marked = await page.byRole("heading", words.markedAsSent);
    ok((await marked.now()).focused);
    equal(await page.has("button", words.markSent), false);
    await untilSaved(page, "the message", (search) => search.sent?.[0]?.body === letter);
    await page.press("button", words.undoThis);
    await page.byRole("button", words.markSent);
    await untilSaved(page, "no message", (search) => !search.sent?.length);
    await page.press("button", words.redo);
    await untilSaved(page, "the message again", (search) => search.sent?.length === 1);
    await page.reload();
    await goTo(page, words.messages);
    await page.waitWords(/Sent on \w+, /);
  },
}, {
  name: "a mail carries subject and text, letter for letter",
  browsers: ["chromium", "firefox"],
  options: { preload: catchMail },
  async run(sitting) {
    const { page } = sitting;
    const field = await openMessages(sitting);
    const typed = "Dear Zoë & Søn,\n\nthank you: 100% + more? #1 = 🎈\n\nOn Friday, I hope.";
    await field.fill(typed);
    await page.press("button", words.openMail);
    const mailed = await until("the mail", () => page.evaluate(() => globalThis.mailed));
    ok(mailed.startsWith("mailto:?subject="), mailed);
    const parts = new Map(mailed.slice("mailto:?".length).split("&").map((part) => part.split("=")));
    equal(decodeURIComponent(parts.get("body")), typed.replaceAll("\n", "\r\n"));
    ok(decodeURIComponent(parts.get("subject")).length > 5);
  },
}, {
  name: "what the browser does not copy is shown selected",
  browsers: ["chromium", "firefox"],
  options: { preload: noClipboard },
  async run(sitting) {
    const { page } = sitting;
    const letter = await (await openMessages(sitting)).value();
    await page.press("button", words.copy);
    const field = await page.byRole("textbox", words.textToCopy);
    equal(await field.value(), letter);
    const selected = await until("the selection", () => page.evaluate(() => {
      const area = document.activeElement;
      return area instanceof HTMLTextAreaElement && area.selectionEnd > area.selectionStart
        ? area.value.slice(area.selectionStart, area.selectionEnd) : "";
    }));
    equal(selected, letter);
    await page.waitWords(/press (Ctrl\+|⌘)C/);
    await page.press("button", words.copyDone);
    equal(await page.has("textbox", words.textToCopy), false);
  },
}];
