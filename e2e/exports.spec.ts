import { readFileSync } from "node:fs";
import { type Browser, type Download, expect, type Page, test } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
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

async function opened(browser: Browser, path: string): Promise<Page> {
  const page = await (await browser.newContext({ storageState: session })).newPage();
  await page.goto(addressOf("demo") + path);
  return page;
}

async function saved(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return download;
}
const take = (page: Page) => saved(page, () => page.getByRole("button", { name: "Download", exact: true }).click());

test("the form of Korean schools needs no set-up, and columns are kept under a name for the team", async ({
  browser,
}) => {
  const page = await opened(browser, `/en/manage/events/${names.eventId}/exports`);
  await page.locator("#export-set").selectOption({ label: "Korean school form (출석부)" });
  await expect(page.locator("#export-language")).toHaveValue("ko");
  await page.locator("#export-purpose").fill("Attendance for the school");
  const rows = await readSheet(readFileSync(await (await take(page)).path()));
  expect(rows[0]).toEqual(["연번", "학교", "학년", "반", "번호", "성명", "출결", "비고"]);
  await page.getByText(/^Columns: 8 of/).click();
  await page.locator("#column-school").uncheck();
  await page.getByRole("button", { name: "Keep this choice" }).click();
  const name = `Without school ${Date.now()}`;
  await page.locator("#set-name").fill(name);
  await page.locator("#set-name").press("Enter");
  await expect(page.locator("#export-set option:checked")).toHaveText(name);
  await page.reload();
  await page.locator("#export-set").selectOption({ label: name });
  await expect(page.getByText(/^Columns: 7 of/)).toBeVisible();
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.locator("#export-set option", { hasText: name })).toHaveCount(0);
  await page.context().close();
});

test("schools get a file each, one of them by one press, and a sponsor gets numbers", async ({ browser }) => {
  const page = await opened(browser, `/en/manage/events/${names.eventId}/exports`);
  await page.getByRole("radio", { name: "School reports" }).check();
  await page.locator("#export-purpose").fill("Attendance for the school");
  expect((await take(page)).suggestedFilename()).toMatch(/\.zip$/);
  await page.locator("#export-school").selectOption({ index: 1 });
  await expect(page.locator("#export-recipient")).not.toHaveValue("");
  expect((await take(page)).suggestedFilename()).toMatch(/\.xlsx$/);
  const form = await saved(page, () =>
    page
      .getByRole("button", { name: /^Attendance form of/ })
      .first()
      .click(),
  );
  expect(form.suggestedFilename()).toMatch(/\.xlsx$/);
  await page.getByRole("radio", { name: "Numbers for sponsors" }).check();
  await expect(page.locator("#export-outside")).toBeChecked();
  await page.locator("#export-format").selectOption("pdf");
  expect((await take(page)).suggestedFilename()).toMatch(/\.pdf$/);
  await page.context().close();
});

test("badges are previewed, printed, and the family that changed its mind is listed", async ({ browser }) => {
  const page = await opened(browser, `/en/manage/events/${names.upcomingId}/badges`);
  await expect(page.getByText(/Photos: changed after printing · No photos/).first()).toBeVisible();
  await expect(page.getByRole("img", { name: "Preview" })).toBeVisible();
  await page.locator("#badges-who").selectOption("others");
  await page.getByRole("button", { name: "Add an interpreter" }).click();
  await page.locator("#interpreter-0").fill("Айгерім Сапарова");
  await page.locator("#badges-start").fill("3");
  const press = () => page.getByRole("button", { name: "Make the PDF" }).click();
  const file = readFileSync(await (await saved(page, press)).path());
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  // Badges of speakers and interpreters are nobody's of those listed.
  await expect(page.getByText(/Photos: changed after printing/).first()).toBeVisible();
  await page.locator("#badges-start").fill("11");
  await press();
  await expect(page.getByText("The file was not made yet")).toBeVisible();
  await page.context().close();
});
