import { readFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { cellsOfCsv } from "./attendance-lists";
import { addressOf } from "./instances";
import { signIn } from "./signed-in";

const fixture = "fixtures/roster-84-ko-utf8bom.csv";
const school = "한빛중학교";
const own = cellsOfCsv(readFileSync(fixture)).filter((cells) => cells[2] === school);
const ownNames = own.map(([name]) => name ?? "");
const other = cellsOfCsv(readFileSync(fixture)).find((cells) => cells[2] === "서강중학교")?.[0] ?? "";

/** The journey is one: each step stands on the one before. */
test("a teacher invited by link brings the class, sees the own school only, and takes list and letter along", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ storageState: await signIn(browser, "owner") });
  const lead = await context.newPage();
  const { eventId, path } = await test.step("a lecture, published", () => published(lead));
  await test.step("a student of another school is on its roster", () => someoneElse(lead, path));
  const link = await test.step("an invitation for a school, by link", () => invited(lead, eventId));
  const page = await test.step("the teacher accepts it with a new account", () => joined(browser, link));
  const desk = await test.step("nothing but the own school is there", () => opened(page));
  await test.step("the class list goes in; rows of other schools stay out", () => imports(page, desk));
  await test.step("the roster has the own class only", () => sees(page, desk));
  await test.step("a registration is cancelled and taken back", () => cancels(page));
  await test.step("the own list", () => listed(page, desk));
  await test.step("the absence letter", () => letter(page, desk));
  await test.step("the team's pages are not there", () => closed(page, path));
  await page.context().close();
  await context.close();
});

async function published(page: Page) {
  await page.goto(`${addressOf("demo")}/en/manage/events/new`);
  await page.locator("#languages-ko").check();
  await page.locator('[id="title.en"]').fill("A lecture for schools");
  await page.locator('[id="title.ko"]').fill("학교 초청 강연");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await page.waitForURL(/\/manage\/events\/[0-9a-f-]{36}$/);
  const path = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Publish the event" }).click();
  await expect(page.getByText(/^Published: /)).toBeVisible();
  return { path, eventId: path.split("/").at(-1) ?? "" };
}

async function someoneElse(page: Page, path: string) {
  const answer = await page.request.post(
    `${addressOf("demo")}/api/v1/events/${path.split("/").at(-1)}/registrations/add`,
    { data: { fullName: other, school: "서강중학교", locale: "ko" }, headers: { origin: addressOf("demo") } },
  );
  expect(answer.status()).toBe(201);
}

async function invited(page: Page, eventId: string): Promise<string> {
  await page.goto(`${addressOf("demo")}/en/manage/team?place=${eventId}`);
  await page.locator("#invite-role").selectOption("teacher");
  await page.locator("#invite-school").selectOption({ label: school });
  await page.getByRole("button", { name: "Make the invitation" }).click();
  await expect(page.locator("#invitation-link")).toHaveValue(/\/invite\/[0-9A-Z]{26}$/);
  return page.locator("#invitation-link").inputValue();
}

async function joined(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${addressOf("demo")}/en/invite/${link.split("/").at(-1)}`);
  await expect(page.getByText(new RegExp(`Teacher: ${school}`))).toBeVisible();
  await page.locator("#name").fill("최선생");
  await page.locator("#email").fill(`teacher-${Date.now()}@school.example`);
  await page.locator("#password").fill("chalk-and-cherry-trees");
  await page.getByRole("button", { name: "Create the account and accept" }).click();
  await page.waitForURL(/\/manage\/school$/);
  return page;
}

async function opened(page: Page): Promise<string> {
  const navigation = page.getByRole("navigation", { name: "Pages" }).or(page.locator("nav").first());
  await expect(navigation.getByRole("link", { name: "My school" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Team" })).toHaveCount(0);
  await page.getByRole("link", { name: "A lecture for schools" }).click();
  await page.waitForURL(/\/school\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  await expect(page.getByText("No students of your school yet")).toBeVisible();
  return new URL(page.url()).pathname;
}

async function imports(page: Page, desk: string) {
  await page.goto(`${addressOf("demo")}${desk}/import`);
  await page.locator("#file").setInputFiles(fixture);
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
  await expect(page.getByText("This row names another school.").first()).toBeVisible();
  await page.getByRole("button", { name: `Register ${own.length} people` }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: `Register ${own.length} people` })
    .click();
  await expect(page.getByRole("heading", { name: `${own.length} people are registered` })).toBeVisible();
  await page.getByRole("link", { name: "To the roster" }).click();
  await page.waitForURL((url) => url.pathname === desk);
}

async function sees(page: Page, desk: string) {
  for (const name of ownNames) await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  for (const search of ["", `?search=${encodeURIComponent(other)}`, "?status=all"]) {
    await page.goto(`${addressOf("demo")}${desk}${search}`);
    await expect(page.getByRole("heading", { level: 1, name: "Students" })).toBeVisible();
    const markup = (await page.content()).replaceAll(/value="[^"]*"|search=[^"&\\]*/g, "");
    expect(markup.includes(`>${other}<`)).toBe(false);
    expect(markup).not.toContain("서강중학교");
  }
}

async function cancels(page: Page) {
  const [name = ""] = ownNames;
  await page.getByRole("button", { name: `${name}: cancel the registration` }).click();
  await expect(page.getByText(`The registration of ${name} is cancelled`)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`${name} is registered again`)).toBeVisible();
}

async function listed(page: Page, desk: string) {
  await page.goto(`${addressOf("demo")}${desk}/documents`);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).first().click();
  const cells = cellsOfCsv(readFileSync(await (await waiting).path()));
  expect(cells).toHaveLength(own.length + 1);
  for (const name of ownNames) expect(cells.flat()).toContain(name);
  expect(cells.flat()).not.toContain(other);
}

async function letter(page: Page, desk: string) {
  await page.goto(`${addressOf("demo")}${desk}/documents`);
  const waiting = page.waitForEvent("download");
  await page.locator("#letter-language").selectOption("ko");
  await page.getByRole("button", { name: "Download PDF" }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/공결확인서.*\.pdf$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 8)
      .toString(),
  ).toBe("%PDF-1.7");
}

async function closed(page: Page, path: string) {
  for (const below of ["", "/roster", "/groups", "/import", "/exports"]) {
    await page.goto(`${addressOf("demo")}${path}${below}`);
    await expect(page.getByRole("heading", { level: 1, name: "This page was not found" })).toBeVisible();
  }
}
