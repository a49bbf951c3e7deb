import { readFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { signIn } from "./signed-in";
import { stageDay } from "./stage-day";
import { type RunningApp, startApp } from "./start-app";

let app: RunningApp;
let session: Awaited<ReturnType<typeof signIn>>;

test.beforeAll(async ({ browser }) => {
  app = await startApp({ demo: true });
  session = await signIn(browser, "organizer", app.address);
});
test.afterAll(() => app.remove());

const opened = async (browser: Browser, path: string, options: Parameters<Browser["newContext"]>[0] = {}) => {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${app.address}${path}`);
  return page;
};

/** Presses and reads the file that comes. */
async function fileOf(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function textOf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join(" ");
}

test("what was left is answered in writing: its asker reads it, and the minutes have it", async ({ browser }) => {
  const day = await stageDay(browser, app, session);
  const after = `/en/manage/events/${day.eventId}/questions/after`;
  const desk = await opened(browser, after, { storageState: session });
  const post = async (path: string, data: object) =>
    (await desk.request.post(`${app.address}/api/v1${path}`, { data, headers: { origin: app.address } })).json();
  await post(`/events/${day.eventId}/question-room/state`, { state: "open" });
  const phone = await opened(browser, `/ko/r/${day.token}/questions`, { javaScriptEnabled: false });
  await phone.locator("#body").fill("수도를 왜 옮겼나요?");
  await phone.getByRole("button", { name: "질문 보내기" }).click();
  await expect(phone.getByText("질문을 보냈어요")).toBeVisible();
  const { rows } = await (await desk.request.get(`${app.address}/api/v1/events/${day.eventId}/question-board`)).json();
  await post(`/questions/${rows[0].questionId}/advance`, { version: rows[0].version, to: "listed" });
  await post(`/events/${day.eventId}/question-room/state`, { state: "closed" });

  await desk.reload();
  const row = desk.locator('#left [data-question="1"]');
  await expect(row).toContainText("수도를 왜 옮겼나요?");
  await expect(row).not.toContainText("Әлия");
  await row.getByRole("checkbox").check();
  await desk.locator("#office").getByLabel("What is it for?").fill("Answers of the embassy");
  const office = await fileOf(desk, () => desk.locator("#office").getByRole("button", { name: "Download" }).click());
  expect(office.name).toMatch(/\.xlsx$/);
  expect(office.bytes.subarray(0, 2).toString()).toBe("PK");

  await row.getByRole("button", { name: "Write an answer to question 1" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Answer", { exact: true }).fill("더 안전한 곳으로 옮겼습니다.");
  await dialog.getByLabel("Answered by").fill("대사님");
  await dialog.getByRole("button", { name: "Save draft" }).click();
  await expect(row.getByText("Draft")).toBeVisible();
  const questions = `${app.address}/ko/r/${day.token}/questions`;
  await phone.goto(questions);
  await expect(phone.getByText("더 안전한 곳으로 옮겼습니다.")).toHaveCount(0);

  await desk.getByRole("button", { name: "Release 1 draft" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Release 1 draft" }).click();
  await expect(desk.locator('#released [data-question="1"]')).toBeVisible();
  await phone.goto(questions);
  await expect(phone.getByText("더 안전한 곳으로 옮겼습니다.")).toBeVisible();

  await desk.goto(`${app.address}${after}?part=minutes`);
  await desk.getByLabel("Format").selectOption("pdf");
  await desk.getByLabel("What is it for?").fill("Minutes for the school");
  const minutes = await fileOf(desk, () => desk.getByRole("button", { name: "Download" }).click());
  const text = await textOf(minutes.bytes);
  expect(text).toContain("더 안전한 곳으로 옮겼습니다.");
  expect(text).toContain("한국어");
  expect(text).not.toContain("Әлия");

  await desk.goto(`${app.address}${after}?part=numbers`);
  await expect(desk.getByRole("row", { name: /^Asked 1$/ })).toBeVisible();
  for (const page of [desk, phone]) await page.context().close();
});
