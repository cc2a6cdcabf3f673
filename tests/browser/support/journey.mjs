// Steps that several journeys share.

import { until } from "./page.mjs";
import { words } from "./words.mjs";

/** Waits until the page can be used: its own mark, or, before it has one, any button. */
export async function ready(page) {
    await until("the page to be interactive", () => page.evaluate(() =>
        performance.getEntriesByName("juggle-interactive").length > 0), 20000);
    await page.settle();
}

/** Presses the first of several candidates that is there. */
export async function pressAny(page, candidates, patience = 4000) {
    const found = await until(candidates.map(([role, name]) => `${role} ${name}`).join(" or "),
        async () => {
            for (const [role, name, options] of candidates) {
                if (await page.has(role, name, options)) return [role, name, options];
            }
            return null;
        }, patience);
    return page.press(...found);
}

/** Opens a screen by the one navigation. */
export function goTo(page, name) {
    return pressAny(page, [["link", name], ["button", name]]);
}

export async function startQuickly(page) {
    await page.press("button", words.start);
}
