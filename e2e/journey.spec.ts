import { type Browser, expect, type Page, test } from "@playwright/test";
import { pdfFile } from "./pdf-file";
import { registeredAt } from "./registered-at";
import { signIn } from "./signed-in";
import { pressNext } from "./stage-desk";
import { type RunningApp, startApp } from "./start-app";

let app: RunningApp;
let session: Awaited<ReturnType<typeof signIn>>;

test.beforeAll(async ({ browser }) => {
  app = await startApp({ demo: true });
  session = await signIn(browser, "organizer", app.address);
});
test.afterAll(() => app.remove());

/** Two of the template's topics; four students are too few for all of them. */
const [topic, other] = ["A journey along the Silk Road", "Nature and places to see"] as const;
const phoneSize = { width: 360, height: 780 };

/** From what a student would like to what the hall sees and what the group is told: one event, one step on the other. */
test("wishes become groups, a group hands in its file, comes on stage on every screen, and is told how it was", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const desk = await (await browser.newContext({ storageState: session, baseURL: `${app.address}/` })).newPage();
  const day = await test.step("a lecture with two topics", () => prepared(browser, desk));
  const base = `/en/manage/events/${day.eventId}`;
  await test.step("wishes are asked for, given without a script, and ended", () =>
    wish(browser, desk, base, day.token));
  await test.step("groups are worked out and published", () => allocate(desk, base));
  const phone = await test.step("the student sees the topic and hands a file in", () => handIn(browser, day.token));
  await test.step("the order is drawn, the file held", () => order(desk, base));
  await test.step("wall, tablet and phone follow", () => stage(browser, desk, phone, day));
  await test.step("the team tells the group how it was", () => tell(desk, base, phone, day.token));
  await phone.context().close();
  await desk.context().close();
});

type Day = { eventId: string; token: string };

async function prepared(browser: Browser, page: Page): Promise<Day> {
  const api = async (path: string, data: object = {}) => {
    const answer = await page.request.post(`/api/v1${path}`, { data, headers: { origin: app.address } });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const { eventId, slug } = await api("/events", {
    ...{ kind: "lecture", template: "lecture-presentations", title: { en: "From wishes to the stage" } },
    ...{ summary: {}, description: {}, languages: ["en", "ko"], timeZone: "Asia/Seoul", visibility: "public" },
    ...{ startsAt: "2031-03-03T14:00", endsAt: "2031-03-03T17:00", capacity: 20 },
  });
  await api(`/events/${eventId}/publish`);
  const token = await registeredAt(browser, app.address, slug);
  for (const fullName of ["김민준", "이서연", "박지호"])
    await api(`/events/${eventId}/registrations/add`, { fullName, locale: "ko", school: "한빛중학교" });
  return { eventId, token };
}

async function wish(browser: Browser, desk: Page, base: string, token: string) {
  await desk.goto(`${base}/wishes`);
  await desk.getByRole("button", { name: "Ask for wishes" }).first().click();
  const dialog = desk.getByRole("dialog");
  await dialog.locator("#dueAt").fill("2031-02-20T18:00");
  await dialog.getByRole("button", { name: "Ask for wishes" }).click();
  await expect(desk.getByText("The students can answer")).toBeVisible();
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phoneSize, baseURL: app.address });
  const phone = await context.newPage();
  await phone.goto(`/en/r/${token}/wishes`);
  await phone.locator('[id="topicIds.0"]').selectOption({ label: topic });
  await phone.getByRole("button", { name: "Send my wishes" }).click();
  await phone.waitForURL(/done=wished/);
  await context.close();
  await desk.reload();
  await desk.getByRole("button", { name: "End now" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "End now" }).click();
  await expect(desk.getByText("Collecting wishes has ended")).toBeVisible();
}

async function allocate(desk: Page, base: string) {
  await desk.goto(`${base}/groups/allocation`);
  await desk.locator("#sizeMin").fill("1");
  await desk.locator("#sizeMax").fill("3");
  await desk.getByRole("button", { name: "Work out" }).click();
  await expect(desk.getByText(/^There are 4 students, but the topics need \d+\./)).toBeVisible();
  const wanted = desk.getByRole("group", { name: "Groups for each topic" }).getByRole("spinbutton");
  for (const field of await wanted.all()) await field.fill("0");
  for (const title of [topic, other]) await desk.getByRole("spinbutton", { name: title }).fill("1");
  await desk.getByRole("button", { name: "Work out" }).click();
  await expect(desk.getByText("Worked out. Nothing is published yet.")).toBeVisible();
  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click();
  await expect(desk.getByText("The groups are published")).toBeVisible();
}

async function handIn(browser: Browser, token: string): Promise<Page> {
  const context = await browser.newContext({ viewport: phoneSize, baseURL: app.address });
  const phone = await context.newPage();
  await phone.goto(`/en/r/${token}/group`);
  await expect(phone.getByText(topic).first()).toBeVisible();
  const part = phone.getByRole("region", { name: "Presentation file" });
  await phone.waitForFunction(() => document.querySelectorAll("form[data-scripted]").length >= 1);
  const pdf = { mimeType: "application/pdf", buffer: pdfFile(2, "Almaty"), name: "Алматы.pdf" };
  await part.locator("input[type=file]").setInputFiles(pdf);
  await part.getByRole("button", { name: "Send the file" }).click();
  await expect(phone.getByText("Your file has arrived")).toBeVisible();
  return phone;
}

async function order(desk: Page, base: string) {
  await desk.goto(`${base}/order`);
  await desk.getByRole("button", { name: "Draw the order" }).first().click();
  await desk.getByRole("button", { name: "Hold all files" }).click();
  await expect(desk.getByRole("link", { name: "Version 1 is held" })).toBeVisible();
}

async function stage(browser: Browser, desk: Page, phone: Page, { eventId, token }: Day) {
  const link = async (kind: string) => {
    const data = { kind, label: kind, locale: "en" };
    const path = `/api/v1/events/${eventId}/stage/links`;
    const answer = await desk.request.post(path, { data, headers: { origin: app.address } });
    return (await answer.json()).token as string;
  };
  const open = async (path: string) => {
    const page = await (await browser.newContext({ baseURL: app.address })).newPage();
    await page.goto(path);
    return page;
  };
  const [wall, tablet] = [
    await open(`/en/screen/${await link("projector")}`),
    await open(`/en/guest/${await link("guest")}`),
  ];
  await phone.goto(`/en/r/${token}/group`);
  await desk.goto(`/en/manage/events/${eventId}/stage`);
  const turn = phone.locator("p[data-live]");
  for (let press = 0; press < 6 && !(await turn.textContent())?.includes("on stage now"); press++) {
    const now = desk.getByRole("heading", { level: 2 }).first();
    const before = (await now.textContent()) ?? "";
    await pressNext(desk);
    await expect(now, "the desk shows where it went").not.toHaveText(before);
    const name = (await now.textContent()) ?? "";
    if (name.startsWith("Group")) await expect(tablet.getByRole("heading", { level: 1 })).toHaveText(name);
    await phone.waitForTimeout(600); // a turn that is not ours changes only a number
  }
  await expect(turn).toContainText("on stage now");
  await expect(wall.getByRole("heading", { level: 1 })).toContainText(topic);
  await expect(tablet.getByText(topic)).toBeVisible();
  for (const page of [wall, tablet]) await page.context().close();
}

async function tell(desk: Page, base: string, phone: Page, token: string) {
  await desk.goto(`${base}/scores/rubric`);
  await desk.getByRole("button", { name: "Start with ready criteria" }).click();
  await expect(desk.getByRole("heading", { level: 3, name: "Teamwork" })).toBeVisible();
  const number = /Group (\d+)/.exec((await phone.locator("main").textContent()) ?? "")?.[1];
  await desk.goto(`${base}/scores/feedback`);
  await desk.getByRole("button", { name: `Write: Group ${number}` }).click();
  await desk.getByRole("dialog").getByLabel("Text", { exact: true }).fill("We could smell the apples.");
  await desk.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await desk.getByRole("button", { name: `Approve: Group ${number}` }).click();
  await desk.getByRole("button", { name: "Release", exact: true }).click();
  await desk.getByRole("button", { name: "Release to 1 group" }).click();
  await expect(desk.getByText("Released", { exact: true })).toBeVisible();
  await phone.goto(`/en/r/${token}/group`);
  await expect(phone.locator("#feedback")).toContainText("We could smell the apples.");
}
