import { readFileSync } from "node:fs";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { cellsOfCsv, cellsOfXlsx, exported, namesIn } from "./attendance-lists";

import { presentationOf } from "./presentation";
import { setUp } from "./set-up";
import { type RunningApp, startApp } from "./start-app";

const fixture = "fixtures/roster-84-ko-utf8bom.csv";
const phone = { width: 360, height: 740 };
const students = [
  { fullName: "김하늘", school: "한빛중학교", grade: "2" },
  { fullName: "Айгерім Сәтбаева", school: "서강중학교", grade: "3" },
  { fullName: "Дмитрий Волков", school: "한강고등학교", grade: "1" },
];

// An instance of its own, which has no owner yet; another one when the journey is tried again.
let app: RunningApp;
test.beforeEach(async () => {
  app = await startApp();
});
test.afterEach(() => app.remove());

/** The journey is one: each step stands on the one before. */
test("an owner plans a lecture, students register, and the attendance list leaves the house", async ({
  browser,
  page,
}) => {
  test.setTimeout(240_000);
  await test.step("the owner opens the link that the server printed", () => setUp(page, app));
  await test.step("a programme", () => programme(page));
  const { eventPath, slug } = await test.step("an event from the template, published", () => published(page));
  const links = await test.step("three students register on a phone without scripts", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, viewport: phone, isMobile: true });
    const found: string[] = [];
    for (const student of students) found.push(await registers(plain, slug, student));
    await plain.close();
    return found;
  });
  await test.step("84 people of a class list", () => imports(page, eventPath));
  await test.step("eight groups with topics, published", () => groups(page, eventPath));
  const file = await presentationOf(12 * 1024 * 1024);
  await test.step("a member hands in 12 MB over a connection that is cut once", async () => {
    const own = await browser.newContext({ viewport: phone });
    await handsIn(own, links[0] ?? "", file);
    await own.close();
  });
  await test.step("the file arrived whole", () => fileIs(page, eventPath, file));
  await test.step("five questions by keyboard", () => questions(page, eventPath));
  const marked = await test.step("the roll call by keys", () => rollCall(page, eventPath));
  await test.step("the lists hold what was marked, cell by cell", () => listsHold(page, marked));
});

async function programme(page: Page) {
  await page.getByRole("main").getByRole("link", { name: "New programme" }).click();
  await page.locator('[id="title.en"]').fill("Future Diplomats Programme");
  await page.getByRole("button", { name: "Create the programme" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Future Diplomats Programme" })).toBeVisible();
}

async function published(page: Page) {
  await page.getByRole("main").getByRole("link", { name: "New event" }).click();
  await expect(page.getByRole("radio", { name: /Lecture, group presentations/ })).toBeChecked();
  await page.locator("#languages-ko").check();
  await page.locator('[id="title.en"]').fill("The Ambassador’s lecture");
  await page.locator('[id="title.ko"]').fill("대사 초청 강연");
  await page.locator("#capacity").fill("90");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await page.waitForURL(/\/manage\/events\/[0-9a-f-]{36}$/);
  const eventPath = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Publish the event" }).click();
  await expect(page.getByText(/^Published: /)).toBeVisible();
  const publicPage = await page.locator("main a[href*='/en/e/']").first().getAttribute("href");
  const slug = /\/e\/([^/?]+)/.exec(publicPage ?? "")?.[1] ?? "";
  expect(slug).not.toBe("");
  return { eventPath, slug };
}

/** Answers the personal link, which stands in the address of the page that confirms. */
async function registers(plain: BrowserContext, slug: string, student: (typeof students)[number]) {
  const page = await plain.newPage();
  await page.goto(`${app.address}/ko/e/${slug}`);
  await page.getByRole("link", { name: "신청하기" }).first().click();
  await page.locator("#birthDate").fill(`${new Date().getUTCFullYear() - 16}-01-01`);
  await page.locator("form[action$='/age'] button[type=submit]").click();
  await page.locator("#fullName").fill(student.fullName);
  await page.locator("#school").fill(student.school);
  await page.locator("#grade").fill(student.grade);
  await page.locator("#guardianName").fill("보호자");
  await page.locator("#guardianPhone").fill("010-1234-5678");
  for (const key of ["participation", "data_processing"])
    await page.locator(`input[name="consents.${key}"][value=yes]`).check();
  await page.locator("form[action$='/registrations'] button[type=submit]").click();
  await page.waitForURL(/\/ko\/r\/[\w-]+\?done=registered/);
  await expect(page.getByText(student.fullName)).toBeVisible();
  await expect(page.getByRole("img", { name: /QR/ })).toBeVisible();
  const width = await page.locator("html").evaluate((html) => html.scrollWidth);
  expect(width).toBeLessThanOrEqual(phone.width);
  const link = new URL(page.url()).pathname;
  await page.close();
  return link;
}

async function imports(page: Page, eventPath: string) {
  await page.goto(`${app.address}${eventPath}/import`);
  await page.locator("#file").setInputFiles(fixture);
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
  await expect(page.getByText("84 people can be registered")).toBeVisible();
  await expect(page.getByText(/rows? stays? out/)).toBeHidden();
  await page.getByRole("button", { name: "Register 84 people" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Register 84 people" }).click();
  await expect(page.getByRole("heading", { name: "84 people are registered" })).toBeVisible({ timeout: 30_000 });
}

async function groups(page: Page, eventPath: string) {
  await page.goto(`${app.address}${eventPath}/groups`);
  await page.getByRole("button", { name: "Make groups" }).click();
  await page.locator("#deal-count").fill("8");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toContainText("87 students in 8 groups");
  await dialog.getByRole("button", { name: "Make groups" }).click();
  const cards = page.getByRole("region", { name: /^Group \d$/ });
  await expect(cards).toHaveCount(8);
  for (const size of await cards.locator("span", { hasText: /^\d+ students$/ }).allTextContents())
    expect(["10 students", "11 students"]).toContain(size);
  await page.getByRole("button", { name: "Assign topics" }).click();
  await expect(page.getByRole("button", { name: "Assign topics" })).toBeHidden();
  const chosen = await page
    .getByRole("combobox", { name: /^Topic of group/ })
    .evaluateAll((all) => all.map((select) => (select as HTMLSelectElement).value));
  expect(new Set(chosen.filter(Boolean)).size).toBe(8);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Show to 87 students" }).click();
  // The first one says it of the event.
  await expect(page.getByText("Published", { exact: true }).nth(1)).toBeVisible();
}

/** The second piece is cut off in the middle of the way; what had arrived is not sent again. */
async function handsIn(own: BrowserContext, link: string, file: Buffer) {
  const page = await own.newPage();
  await page.goto(`${app.address}${link}/group`);
  const offsets: number[] = [];
  let cut = false;
  await page.route("**/api/uploads/**", async (route) => {
    const request = route.request();
    if (request.method() !== "PATCH") return route.continue();
    const offset = Number(request.headers()["upload-offset"]);
    if (offset > 0 && !cut) {
      cut = true;
      await own.setOffline(true);
      return route.abort("connectionreset");
    }
    offsets.push(offset);
    return route.continue();
  });
  const presentation = {
    name: "1조 발표.pptx",
    mimeType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    buffer: file,
  };
  // Twelve megabytes take their time to the browser when the machine is busy.
  await page.locator("input[type=file]").setInputFiles(presentation, { timeout: 60_000 });
  // A plain form, sent before the script ran, would go whole or not at all.
  await page.waitForFunction(() => document.querySelector("section#files form")?.hasAttribute("data-scripted"));
  await page.locator("section#files button[type=submit]").click();
  await expect(page.locator("section#files [role=status]")).toContainText("연결");
  expect(cut).toBe(true);
  await own.setOffline(false);
  await page.waitForURL(/\?done=1/, { timeout: 60_000 });
  await expect(page.getByText("1조 발표.pptx")).toBeVisible();
  expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
  expect(Math.max(...offsets)).toBeGreaterThan(0);
}

async function fileIs(page: Page, eventPath: string, file: Buffer) {
  await page.goto(`${app.address}${eventPath}/files`);
  const link = page.getByRole("link", { name: "Download: Version 1" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(readFileSync(await download.path()).equals(file)).toBe(true);
}

async function questions(page: Page, eventPath: string) {
  await page.goto(`${app.address}${eventPath}/questions`);
  await expect(async () => {
    await page.locator("#new-askerName").fill(""); // typed before the page's script ran it finds nobody
    await page.locator("#new-askerName").pressSequentially("ㄱㅎㄴ");
    await expect(page.getByRole("option", { name: /김하늘/ })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator("#new-askerName")).toHaveValue("김하늘");
  await page.locator("#new-body").focus();
  for (let no = 1; no <= 5; no++) {
    await page.keyboard.insertText(`Вопрос ${no}: 다벡터 외교란 무엇인가요?`);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(`Written down as question ${no}`)).toBeVisible();
    await expect(page.locator("#new-body")).toBeFocused();
    await expect(page.locator("#new-body")).toHaveValue("");
  }
  const log = page.getByRole("region", { name: /^5 questions/ }).getByRole("listitem");
  await expect(log).toHaveCount(5);
  await expect(log.first()).toContainText("김하늘");
}

type Marked = { name: string; status: string };

/** What the rows of the roll call show, in their order. */
const shown = (page: Page): Promise<Marked[]> =>
  page.locator("[id^=row-]").evaluateAll((rows) =>
    rows.map((row) => {
      const [, name = "", status = ""] = /^(.*): (.*)$/.exec(row.getAttribute("aria-label") ?? "") ?? [];
      return { name, status };
    }),
  );

async function rollCall(page: Page, eventPath: string) {
  await page.goto(`${app.address}${eventPath}/attendance`);
  await page.getByRole("main").getByRole("heading", { name: "Lecture", exact: true }).getByRole("link").click();
  await expect(page.locator("[id^=row-]")).toHaveCount(87);
  for (const key of ["p", "l", "e", "x", "a"]) await page.keyboard.press(key);
  await expect(page.getByText("All saved")).toBeVisible();
  await page.getByRole("button", { name: "Mark rest present" }).click();
  await expect(page.getByText("87 of 87 marked")).toBeVisible();
  await page.reload();
  const marked = await shown(page);
  const five = marked.slice(0, 5).map((one) => one.status);
  expect(five).toEqual(["Present", "Late", "Left early", "Excused", "Absent"]);
  expect(new Set(marked.slice(5).map((one) => one.status))).toEqual(new Set(["Present"]));
  return marked;
}

async function listsHold(page: Page, marked: Marked[]) {
  await page.getByRole("main").getByRole("link", { name: "Export" }).click();
  await expect(page.locator("#export-purpose")).toBeVisible();
  const xlsx = await cellsOfXlsx(await exported(page, "xlsx"));
  const csv = cellsOfCsv(await exported(page, "csv"));
  expect(csv).toEqual(xlsx);
  const [head = [], ...rows] = csv;
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? "");
  expect(column("Name")).toEqual(marked.map((one) => one.name));
  expect(column("Attendance")).toEqual(marked.map((one) => one.status));
  expect(column("Sign").slice(0, 6)).toEqual(["P", "L", "E", "X", "A", "P"]);
  const everybody = [...namesIn(fixture), ...students.map((student) => student.fullName)];
  expect([...column("Name")].sort()).toEqual(everybody.sort());
  expect(column("Group").every((group) => /^[1-8]$/.test(group))).toBe(true);
}
