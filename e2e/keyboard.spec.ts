import { expect, type Page, test } from "@playwright/test";
import { demoNames } from "./demo-names";
import type { Names } from "./demo-routes";
import { addressOf } from "./instances";
import { type Session, signIn } from "./signed-in";

let session: Session;
let names: Names;

test.beforeAll(async ({ browser }) => {
  session = await signIn(browser, "organizer");
  names = await demoNames(browser, session);
});

test.use({ viewport: { width: 1280, height: 900 } });

/** Presses Tab until the focus is where it should be, and looks at every stop: each must be seen. */
async function tabTo(page: Page, wanted: string, most = 80) {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate((selector) => {
      const here = document.activeElement;
      if (!here || here === document.body) return { at: "", there: false, seen: true };
      // The parts of a date are the browser's own, and so is what shows where one is in it.
      if (here.matches("input[type=date]")) return { at: "", there: here.matches(selector), seen: true };
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here);
      const around = here.closest("label") ? getComputedStyle(here.closest("label") as Element).outlineStyle : "none";
      const ring = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none" || around !== "none";
      return { at: here.outerHTML.slice(0, 160), there: here.matches(selector), seen: ring };
    }, wanted);
    expect.soft(stop.seen, `the focus is not seen on ${stop.at}`).toBe(true);
    if (stop.there) return;
  }
  throw new Error(`Tab never reached ${wanted}`);
}

const type = (page: Page, text: string) => page.keyboard.type(text);

test("a visitor skips to the content and registers without a mouse", async ({ page }) => {
  await page.goto(`${addressOf("demo")}/en/e/${names.upcomingSlug}`);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  await tabTo(page, "a[href$='/register']");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/register$/);
  // The demo's lecture asks for consents, so the birth date comes first: day, month, year in the order of en-GB.
  await tabTo(page, "#birthDate");
  await type(page, `0101${new Date().getUTCFullYear() - 16}`);
  await tabTo(page, "form[action$='/age'] button[type=submit]");
  await page.keyboard.press("Enter");
  await expect(page.locator("#fullName")).toBeVisible();
  await tabTo(page, "#fullName");
  const name = `Айдана ${Date.now()}`;
  await type(page, name);
  await tabTo(page, "#guardianName");
  await type(page, "Guardian");
  await page.keyboard.press("Tab");
  await type(page, "010-9876-5432");
  for (const purpose of ["participation", "data_processing"]) {
    await tabTo(page, `input[name="consents.${purpose}"][value=yes]`);
    await page.keyboard.press("Space");
  }
  await tabTo(page, "form[action$='/registrations'] button[type=submit]");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/r\/[\w-]+\?done=registered/);
  await expect(page.getByRole("definition").filter({ hasText: name })).toBeVisible();
});

test.describe("an organizer", () => {
  let page: Page;
  test.beforeEach(async ({ browser }) => {
    const context = await browser.newContext({ storageState: session, viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
  });
  test.afterEach(() => page.context().close());

  test("creates an event", async () => {
    await page.goto(`${addressOf("demo")}/en/manage`);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();
    await tabTo(page, "a[href$='/events/new']");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/events\/new$/);
    await tabTo(page, "[id='title.en']");
    await type(page, "Planned without a mouse");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/events\/[0-9a-f-]{36}$/);
    await expect(page.getByText("Planned without a mouse").first()).toBeVisible();
  });

  test("is led from each mistake of a form to its field", async () => {
    await page.goto(`${addressOf("demo")}/en/manage/events/new`);
    await page.locator('[id="title.en"]').fill("x".repeat(300));
    await page.locator("#onlineUrl").fill("nowhere");
    await page.locator("#onlineUrl").press("Enter");
    const summary = page.locator("#form-errors");
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link")).toHaveText([/^Title \(English\): /, /^Online link: /]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.locator("#onlineUrl")).toBeFocused();
  });

  test("moves a student to another group by the menu, and with Shift and an arrow", async () => {
    await page.goto(`${addressOf("demo")}/en/manage/events/${names.eventId}/groups`);
    const group = (no: number) => page.getByRole("region", { name: `Group ${no}`, exact: true });
    const button = group(1)
      .getByRole("button", { name: /move, role, lock/ })
      .nth(1);
    const id = (await button.getAttribute("id")) ?? "";
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menu")).toBeVisible();
    await type(page, "Group 2");
    await page.keyboard.press("Enter");
    await expect(group(2).locator(`#${id}`)).toBeVisible();
    await group(2).locator(`#${id}`).focus();
    await page.keyboard.press("Shift+ArrowLeft");
    await expect(group(1).locator(`#${id}`)).toBeVisible();
    await expect(group(1).locator(`#${id}`)).toBeFocused();
  });

  test("calls the roll with arrows and letters, and takes a mark back", async () => {
    await page.goto(`${addressOf("demo")}/en/manage/events/${names.upcomingId}/attendance`);
    await tabTo(page, "main h2 a[href*='/attendance/']");
    await page.keyboard.press("Enter");
    const rows = page.locator("[id^=row-]");
    await expect(rows).toHaveCount(40);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("l");
    await expect(rows.nth(1)).toHaveAttribute("aria-label", /: Late$/);
    await expect(rows.nth(2)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("z");
    await expect(rows.nth(1)).toHaveAttribute("aria-label", /: (Unmarked|Will not come)$/);
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Find somebody on this sheet" })).toBeFocused();
    await type(page, "plea");
    await expect(page.getByText("Nobody matches.")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(rows).toHaveCount(40);
  });

  test("writes a question down", async () => {
    await page.goto(`${addressOf("demo")}/en/manage/events/${names.upcomingId}/questions`);
    await tabTo(page, "#new-body");
    await type(page, "May I ask without a mouse?");
    await page.keyboard.press("Alt+2");
    await expect(page.locator("#new-themeId")).not.toHaveValue("");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(/Written down as question/)).toBeVisible();
    await expect(page.locator("#new-body")).toBeFocused();
  });

  test("takes the attendance list out", async () => {
    await page.goto(`${addressOf("demo")}/en/manage/events/${names.eventId}/exports`);
    await tabTo(page, "#export-purpose");
    await type(page, "For the school");
    await tabTo(page, "form button[type=submit]");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  test("finds any page with Ctrl K", async () => {
    await page.goto(`${addressOf("demo")}/en/manage/events/${names.eventId}`);
    await page.keyboard.press("Control+k");
    await type(page, "Presentation");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/files$/);
  });
});
