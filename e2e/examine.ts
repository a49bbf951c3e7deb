import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Rules of accessibility broken seriously on the page as it stands; `only` narrows to some rules. */
export async function examined(page: Page, where: string, only?: string[]) {
  // The examination is a script, and waits for ever for a frame that runs none: a letter as a mail program shows it.
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe[sandbox=""]')) frame.remove();
  });
  const axe = new AxeBuilder({ page });
  const { violations } = await (only ? axe.withRules(only) : axe).analyze();
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect.soft(serious, where).toEqual([]);
}

/** No page is wider than its window; names what sticks out. */
export async function fits(page: Page, where: string) {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return "";
    const one = [...document.querySelectorAll("body *")].find(
      (part) => part.getBoundingClientRect().right > clientWidth + 1,
    );
    return `${scrollWidth} px: ${one?.outerHTML.slice(0, 200)}`;
  });
  expect.soft(beyond, `${where} scrolls sideways`).toBe("");
}

const looks = [
  { colorScheme: "light", width: 320, daily: true },
  { colorScheme: "light", width: 1280, daily: false },
  { colorScheme: "dark", width: 320, daily: false },
  { colorScheme: "dark", width: 1280, daily: true },
] as const;
const isFull = process.env.LECTERN_FULL === "1";

/** Colours that were changed are there a frame later; a machine with much to do takes its time for one. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((one) => one.finished));
  });

/**
 * The page in both colours, on the widest and the smallest screen; each colour with each width in the long tests only.
 * In the dark only the colours are others.
 */
export async function examinedInEveryLook(page: Page, where: string) {
  await page.waitForLoadState("networkidle"); // a preview of a letter comes after its page
  for (const { colorScheme, width, daily } of looks) {
    if (!daily && !isFull) continue;
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await settled(page);
    const here = `${where}, ${colorScheme}, ${width} px`;
    await fits(page, here);
    await examined(page, here, colorScheme === "dark" ? ["color-contrast", "link-in-text-block"] : undefined);
  }
}

/** What a page complains about while it runs: errors of scripts, of the policy, of what it could not load. */
export function complaintsOf(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  return said;
}
