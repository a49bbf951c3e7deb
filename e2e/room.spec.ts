import { readFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { cellsOfCsv } from "./attendance-lists";
import { addressOf } from "./instances";
import { pdfFile } from "./pdf-file";
import { registeredAt } from "./registered-at";
import { signIn } from "./signed-in";

/** The pupils of the demo's teacher, as their school's list names them. */
const own = cellsOfCsv(readFileSync("fixtures/roster-84-ko-utf8bom.csv"))
  .filter((cells) => cells[2] === "한빛중학교")
  .map(([name]) => name);

/** The journey is one: each step stands on the one before. */
test("a lead asks for two files, a student fills the room on a phone, the team looks and reminds, a teacher reads along", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({
    storageState: await signIn(browser, "owner"),
    baseURL: addressOf("demo"),
  });
  const lead = await context.newPage();
  const day = await test.step("a lecture with two groups", () => prepared(browser, lead));
  await test.step("a handout beside the slides, with a name and a task", () => asks(lead, day.eventId));
  const phone = await test.step("the room says what is missing", () => opened(browser, day.token));
  await test.step("a task is ticked, the paragraph written, a duty taken", () => fills(phone));
  await test.step("of two who write at once, the second keeps the own words", () => beaten(phone, day.token));
  await test.step("both files go up", () => handsIn(phone));
  await test.step("the team sees it, and looks at the PDF", () => looks(lead, day.eventId));
  await test.step("only the other group is reminded", () => reminds(lead, day.eventId));
  await test.step("a teacher reads along", () => teaches(browser));
  await phone.context().close();
  await context.close();
});

type Group = { id: string; members: { registrationId: string; name: string }[] };

async function prepared(browser: Browser, page: Page) {
  const api = async (method: "get" | "post", path: string, data: object = {}) => {
    const options = { data, headers: { origin: addressOf("demo") } };
    const answer = await page.request[method](`/api/v1${path}`, method === "get" ? {} : options);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const { eventId, slug } = await api("post", "/events", {
    ...{ kind: "lecture", template: "lecture-presentations", title: { en: "A day of rooms" } },
    ...{ summary: {}, description: {}, languages: ["en", "ko"], timeZone: "Asia/Seoul", visibility: "public" },
    ...{ startsAt: "2031-03-03T14:00", endsAt: "2031-03-03T17:00", capacity: 20 },
  });
  await api("post", `/events/${eventId}/publish`);
  const token = await registeredAt(browser, addressOf("demo"), slug);
  const add = (fullName: string, rest: object) =>
    api("post", `/events/${eventId}/registrations/add`, { fullName, locale: "ko", ...rest });
  await add("이서연", { school: "한빛중학교", email: `seoyeon-${Date.now()}@example.org` });
  await api("post", `/events/${eventId}/groups/deal`, { count: 2 });
  await api("post", `/events/${eventId}/groups/publish`);
  const { groups }: { groups: Group[] } = await api("get", `/events/${eventId}/groups`);
  expect(groups.map(({ members }) => members.length)).toEqual([1, 1]);
  return { eventId, token };
}

async function asks(page: Page, eventId: string) {
  await page.goto(`/en/manage/events/${eventId}/files/settings`);
  await page.getByRole("button", { name: "Add a file" }).click();
  await page.locator('[id="title.en"]').fill("Handout");
  await page.locator('[id="help.en"]').fill("One page.");
  await page.locator("#nameTemplate").fill("{group}_{speaker}");
  await expect(page.getByText("{speaker} is not a place that is known")).toBeVisible();
  await page.locator("#nameTemplate").fill("{group}_{title}");
  await expect(page.getByText("3_Presentation_file.pdf")).toBeVisible();
  await page.locator("#dueAt").fill("2031-03-01T18:00");
  await page.locator("#lockedAt").fill("2031-02-01T18:00");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Handing in cannot close before the deadline.")).toBeVisible();
  await page.locator("#lockedAt").fill("2031-03-02T18:00");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Handout" })).toContainText("PDF");
}

async function opened(browser: Browser, token: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, baseURL: addressOf("demo") });
  const page = await context.newPage();
  await page.goto(`/en/r/${token}/group`);
  const missing = page.getByRole("region", { name: "What is still missing" });
  await expect(missing).toContainText("Handout");
  await expect(page.getByRole("link", { name: "3 tasks on the checklist" })).toBeVisible();
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWide).toBe(false);
  return page;
}

async function fills(page: Page) {
  await page.getByRole("button", { name: /^Done: Read the brief/ }).click();
  await expect(page.locator("#tasks")).toContainText("1 of 3 tasks done");
  await page.getByText("What I take care of").click();
  await page.getByLabel("Slides").check();
  await page.locator("#members").getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#members").getByText("Slides").first()).toBeVisible();
  await page.locator("#abstract-text").fill("We speak about the Silk Road.");
  await page.getByRole("button", { name: "Save the paragraph" }).click();
  await expect(page.locator("#abstract-text")).toHaveValue("We speak about the Silk Road.");
}

async function beaten(page: Page, token: string) {
  const second = await page.context().newPage();
  await second.goto(`/en/r/${token}/group`);
  await second.locator("#abstract-text").fill("We speak about felt and yurts.");
  await page.locator("#abstract-text").fill("We speak about horses.");
  await page.getByRole("button", { name: "Save the paragraph" }).click();
  await page.waitForURL(/said=2/);
  await second.getByRole("button", { name: "Save the paragraph" }).click();
  await expect(second.getByText("Somebody of your group saved another text")).toBeVisible();
  await expect(second.locator("blockquote")).toHaveText("We speak about horses.");
  await expect(second.locator("#abstract-text")).toHaveValue("We speak about felt and yurts.");
  expect(second.url()).not.toContain("yurts");
  await second.close();
}

async function handsIn(page: Page) {
  const pdf = { mimeType: "application/pdf", buffer: pdfFile(3, "Silk Road") };
  for (const title of ["Presentation file", "Handout"]) {
    const part = page.getByRole("region", { name: title });
    await page.waitForFunction(() => document.querySelectorAll("form[data-scripted]").length >= 2);
    await part.locator("input[type=file]").setInputFiles({ ...pdf, name: `${title}.pdf` });
    await part.getByRole("button", { name: "Send the file" }).click();
    await expect(page.getByText("Your file has arrived")).toBeVisible();
    await expect(part.getByText(`${title}.pdf`)).toBeVisible();
    await page.goto(page.url().replace(/[?#].*/, ""));
  }
  await expect(page.getByRole("link", { name: "Handout" })).toHaveCount(0);
}

async function looks(page: Page, eventId: string) {
  await page.goto(`/en/manage/events/${eventId}/files`);
  await expect(page.getByText("2 of 4 required files")).toBeVisible();
  const group = page.locator("main ol > li").filter({ hasText: "Handout.pdf" });
  await group.getByText("Room of the group").click();
  await expect(group.getByText("We speak about horses.")).toBeVisible();
  await expect(group.getByLabel(/^Read the brief/)).toBeChecked();
  await group.getByRole("link", { name: "Look: Handout.pdf" }).click();
  await expect(page.getByRole("heading", { name: /^\d_Handout\.pdf$/ })).toBeVisible();
  await expect(page.getByText("Page 1 of 3")).toBeVisible();
  await expect.poll(() => page.locator("canvas").evaluate((one: HTMLCanvasElement) => one.width)).toBeGreaterThan(300);
  await page.locator("section[tabindex='0']").press("ArrowRight");
  await expect(page.getByText("Page 2 of 3")).toBeVisible();
  await expect(page.getByText("Silk Road 2")).toBeAttached();
  await page.locator("section[tabindex='0']").press("+");
  await expect(page.getByText("150 %")).toBeVisible();
}

async function reminds(page: Page, eventId: string) {
  await page.goto(`/en/manage/events/${eventId}/files?show=missing`);
  await expect(page.locator("main ol > li").filter({ hasText: /^Group \d/ })).toHaveCount(1);
  await page.getByRole("button", { name: "Remind" }).click();
  await expect(page.getByText("1 letter to 1 group")).toBeVisible();
  await page.getByRole("button", { name: "Send the letters" }).click();
  await expect(page.getByText("1 letter leaves in half a minute")).toBeVisible();
  await page.getByRole("button", { name: "Remind" }).click();
  await expect(page.getByText(/their family gets a letter already/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Send the letters" })).toBeDisabled();
}

/** At the founding lecture, whose students the demo's teacher brought. */
async function teaches(browser: Browser) {
  const context = await browser.newContext({
    storageState: await signIn(browser, "teacher"),
    baseURL: addressOf("demo"),
  });
  const page = await context.newPage();
  await page.goto("/en/manage/school");
  await page.getByRole("link", { name: /Multi-Vector Foreign Policy/ }).click();
  await page.getByRole("link", { name: "Groups", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Groups", exact: true })).toBeVisible();
  await expect(page.getByText(/of 3 tasks done/).first()).toBeVisible();
  const names = await page.locator("main li li bdi").allTextContents();
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(own).toContain(name);
  const path = new URL(page.url()).pathname;
  expect((await page.goto(path.replace(/school\/[^/]+/, `school/${crypto.randomUUID()}`)))?.status()).toBe(404);
  await context.close();
}
