import { type Browser, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { examinedInEveryLook } from "./examine";
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
  await page.goto(path.startsWith("http") ? path : `${app.address}${path}`);
  return page;
};

const post = async (desk: Page, path: string, data: object) => {
  const answer = await desk.request.post(`${app.address}/api/v1${path}`, { data, headers: { origin: app.address } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
};

/** What a family said on paper about photographs, written down by the team. */
const decided = (desk: Page, registrationId: string, photo: "all" | "none") =>
  post(desk, `/registrations/${registrationId}/consents`, {
    answers: {
      ...{ participation: "yes", data_processing: "yes" },
      ...{ photo_internal: photo, photo_web: photo, photo_press: photo },
    },
    ...{ method: "paper_signed", evidence: "Folder A", relation: "mother", locale: "ko" },
  });

/** Who registered on the public page; the family allows all photographs. */
async function seatOf(desk: Page, eventId: string): Promise<{ registrationId: string; fullName: string }> {
  const answer = await desk.request.get(`${app.address}/api/v1/events/${eventId}/registrations`);
  const { items } = await answer.json();
  const own = items.find((one: { fullName: string }) => one.fullName.startsWith("Әлия"));
  await decided(desk, own.registrationId, "all");
  return own;
}

const picture = () =>
  sharp({ create: { width: 1_200, height: 800, channels: 3, background: "#3fa9bd" } })
    .jpeg()
    .toBuffer();

test("a photograph stands in the report a stranger reads, until the family says no", async ({ browser }) => {
  const { eventId } = await stageDay(browser, app, session);
  const desk = await opened(browser, `/en/manage/events/${eventId}/photos`, { storageState: session });
  const { registrationId, fullName } = await seatOf(desk, eventId);
  await desk
    .locator("#photos-upload")
    .setInputFiles({ name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer: await picture() });
  await expect(desk.getByText("1 photo added")).toBeVisible();
  await expect(desk.getByText("Nobody has said yet who is on it.")).toBeVisible();

  await desk.getByRole("button", { name: /^Photo 1: describe/ }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("These people").check();
  await dialog.getByLabel("Find a person").fill("Әлия");
  await dialog.getByRole("button", { name: fullName }).click();
  await dialog.locator('[id="caption.en"]').fill("On stage");
  await dialog.getByLabel("Show in the report").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("In the report")).toBeVisible();
  await examinedInEveryLook(desk, "photos");

  await desk.goto(`${app.address}/en/manage/events/${eventId}/report?part=share`);
  await desk.getByLabel("For whom").fill("Ministry");
  await desk.getByRole("button", { name: "Make a link" }).click();
  const url = (await desk.getByRole("link", { name: /\/report\// }).getAttribute("href")) ?? "";
  const stranger = await opened(browser, url.replace("/en/report/", "/ru/report/"), { javaScriptEnabled: false });
  await expect(stranger.getByRole("heading", { level: 1, name: "A day on stage" })).toBeVisible();
  const shown = stranger.getByRole("img", { name: "On stage" });
  await expect(shown).toBeVisible();
  const bytes = `${app.address}${await shown.getAttribute("src")}`;
  expect((await stranger.request.get(bytes)).status()).toBe(200);
  await expect(stranger.locator("body")).not.toContainText(fullName);
  const pdf = await stranger.request.get(
    `${app.address}/api/reports/links/${url.split("/").at(-1)}/report.pdf?locale=ru`,
  );
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await decided(desk, registrationId, "none");
  await stranger.reload();
  await expect(stranger.getByRole("heading", { level: 1, name: "A day on stage" })).toBeVisible();
  await expect(stranger.getByRole("img", { name: "On stage" })).toHaveCount(0);
  expect((await stranger.request.get(bytes)).status()).toBe(404);
  await desk.goto(`${app.address}/en/manage/events/${eventId}/photos`);
  await expect(desk.getByText(`No consent: ${fullName}`)).toBeVisible();

  await desk.goto(`${app.address}/en/manage/events/${eventId}/report?part=share`);
  await expect(desk.getByText("opened 2 times")).toBeVisible();
  await desk.getByRole("button", { name: "Take back" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click();
  await expect(desk.getByText("Taken back", { exact: true })).toBeVisible();
  expect((await stranger.goto(stranger.url()))?.status()).toBe(404);
});

test("a student fills in the feedback form without JavaScript, once", async ({ browser }) => {
  const { eventId, token } = await stageDay(browser, app, session);
  const desk = await opened(browser, `/en/manage/events/${eventId}/survey`, { storageState: session });
  await desk.getByRole("button", { name: "Make the ready form" }).click();
  await desk.getByRole("button", { name: "Open the form" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Open it already" }).click();
  await expect(desk.getByText("The form is open")).toBeVisible();
  await examinedInEveryLook(desk, "feedback form");

  const phone = await opened(browser, `/ko/r/${token}`, { javaScriptEnabled: false });
  await phone.getByRole("link", { name: /어땠나요/ }).click();
  await phone.getByRole("textbox").first().fill("대사님께 질문한 것");
  await phone.getByRole("button", { name: "답변 보내기" }).click();
  await expect(phone.getByText("입력해 주세요").first()).toBeVisible();
  await expect(phone.getByRole("textbox").first()).toHaveValue("대사님께 질문한 것");
  await phone.getByRole("radio", { name: /^5/ }).first().check();
  await phone.getByRole("button", { name: "답변 보내기" }).click();
  await expect(phone.getByText("고맙습니다. 답변이 잘 도착했어요.")).toBeVisible();
  await phone.goto(`${app.address}/ko/r/${token}/feedback`);
  await expect(phone.getByRole("button", { name: "답변 보내기" })).toHaveCount(0);
  await phone.goto(`${app.address}/ko/r/${token}`);
  await expect(phone.getByRole("link", { name: /어땠나요/ })).toHaveCount(0);

  await desk.goto(`${app.address}/en/manage/events/${eventId}/survey?part=results`);
  await expect(desk.getByText("1 answer so far")).toBeVisible();
  await expect(desk.getByText("대사님께 질문한 것")).toHaveCount(0);
});
