import { type Browser, expect, type Page, test } from "@playwright/test";
import { throughTheGate } from "./age-gate";
import { addressOf } from "./instances";
import { signIn } from "./signed-in";

const phone = { width: 360, height: 740 };

/** The journey is one: an organizer asks, a student answers without scripts, the team reads. */
test("questions of an event are planned, answered on a phone without scripts, and read by the team", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const session = await signIn(browser, "owner");
  const desk = await browser.newContext({ storageState: session });
  const page = await desk.newPage();
  const { path, slug } = await test.step("a lecture, published", () => published(page));
  await test.step("three questions", () => asks(page, path));
  const link = await test.step("a student registers, at first with a mistake", () => registers(browser, slug));
  await test.step("the roster flags the answer about food without telling it", () => flagged(page, path));
  await test.step("the answers are opened", () => opens(page));
  await test.step("the student changes an answer", () => changes(browser, link));
  await desk.close();
});

async function published(page: Page) {
  await page.goto(`${addressOf("demo")}/en/manage/events/new`);
  await expect(page.getByRole("radio", { name: /Lecture, group presentations/ })).toBeChecked();
  await page.locator("#languages-ko").check();
  await expect(page.locator('[id="title.ko"]')).toBeVisible();
  await page.locator('[id="title.en"]').fill("A lecture with questions");
  await page.locator('[id="title.ko"]').fill("질문이 있는 강연");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await page.waitForURL(/\/manage\/events\/[0-9a-f-]{36}$/);
  const path = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Publish the event" }).click();
  await expect(page.getByText(/^Published: /)).toBeVisible();
  const href = await page.locator("main a[href*='/en/e/']").first().getAttribute("href");
  return { path, slug: /\/e\/([^/?]+)/.exec(href ?? "")?.[1] ?? "" };
}

async function asks(page: Page, path: string) {
  await page.goto(`${addressOf("demo")}${path}/form`);
  const dialog = page.getByRole("dialog");
  const save = async () => {
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
  };
  await page.getByRole("button", { name: "From a template" }).click();
  await page.getByRole("menuitem", { name: "Food and allergies" }).click();
  await expect(dialog.locator('[id="label.ko"]')).toHaveValue(/알레르기/);
  await save();
  await page.getByRole("button", { name: "Add a question" }).click();
  await dialog.locator('[id="label.ko"]').fill("어떻게 오나요?");
  await dialog.locator("#kind").selectOption("choice");
  await dialog.locator("#required").selectOption("yes");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Please give at least two choices.").first()).toBeVisible();
  for (const [index, text] of ["걸어서", "버스로"].entries()) {
    await dialog.getByRole("button", { name: "Add a choice" }).click();
    await dialog.locator(`[id="choices.${index}.label.ko"]`).fill(text);
  }
  await save();
  await page.getByRole("button", { name: "Add a question" }).click();
  await dialog.locator('[id="label.ko"]').fill("어느 정류장인가요?");
  await dialog.locator("#required").selectOption("yes");
  await dialog.locator("#condition").selectOption({ index: 2 });
  await save();
  await expect(page.getByRole("listitem").filter({ hasText: "어느 정류장인가요?" }).first()).toContainText("버스로");
  await page.getByRole("button", { name: /Move “어떻게 오나요/ }).press("ArrowUp");
  await expect(page.locator("main ol > li").first()).toContainText("어떻게 오나요?");
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.locator("main ol > li").nth(1)).toContainText("어떻게 오나요?");
}

/** Answers the personal page's address. */
async function registers(browser: Browser, slug: string) {
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: phone, isMobile: true });
  const page = await plain.newPage();
  await page.goto(`${addressOf("demo")}/ko/e/${slug}/register`);
  await throughTheGate(page);
  const stop = page.getByLabel("어느 정류장인가요?");
  const send = page.locator("form[action$='/registrations'] button[type=submit]");
  await expect(stop, "shown only with the answer that opens it").toBeHidden();
  await page.locator("#fullName").fill("김하늘");
  await page.locator("#guardianName").fill("보호자");
  await page.locator("#guardianPhone").fill("010-1234-5678");
  await page.getByLabel("못 먹는 음식이나 알레르기가 있나요?").fill("땅콩, 새우");
  await page.getByLabel("버스로").check();
  await expect(stop).toBeVisible();
  await send.click();
  await expect(page.getByRole("alert")).toContainText("어느 정류장인가요?:");
  await expect(page.getByLabel("못 먹는 음식이나 알레르기가 있나요?")).toHaveValue("땅콩, 새우");
  await expect(page.getByLabel("버스로")).toBeChecked();
  expect(await page.locator("html").evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await stop.fill("한강역");
  await send.click();
  await page.waitForURL(/\/ko\/r\/[\w-]+\?done=registered/);
  const link = page.url().replace(/\?.*/, "");
  await plain.close();
  return link;
}

async function flagged(page: Page, path: string) {
  await page.goto(`${addressOf("demo")}${path}/roster`);
  const row = page.getByRole("row").filter({ hasText: "김하늘" });
  await expect(row).toContainText("Health note");
  expect(await page.content()).not.toContain("땅콩, 새우");
  await row.getByRole("link", { name: "김하늘" }).click();
  await expect(page.getByRole("heading", { name: "Answers" })).toBeVisible();
  expect(await page.content()).not.toContain("땅콩, 새우");
}

async function opens(page: Page) {
  await page.getByRole("button", { name: "Show the answers" }).click();
  await expect(page.getByText("땅콩, 새우")).toBeVisible();
  await expect(page.getByText("한강역")).toBeVisible();
  await page.reload();
  await expect(page.getByText("3 answers were opened and read")).toBeVisible();
}

async function changes(browser: Browser, link: string) {
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: phone, isMobile: true });
  const page = await plain.newPage();
  await page.goto(`${link}/answers`);
  await page.getByLabel("걸어서").check();
  await expect(page.getByLabel("어느 정류장인가요?")).toBeHidden();
  await page.locator("form[action$='/answers'] button[type=submit]").click();
  await page.waitForURL(/\?done=answered/);
  await page.goto(`${link}/answers`);
  await expect(page.getByLabel("걸어서")).toBeChecked();
  await expect(page.getByLabel("못 먹는 음식이나 알레르기가 있나요?")).toHaveValue("땅콩, 새우");
  await plain.close();
}
