import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "./signed-in";
import { stageDay } from "./stage-day";
import { pressNext } from "./stage-desk";
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
const cardOf = (board: Page, no: number) => board.locator(`[data-question="${no}"]`);

test("a shy question goes from a phone to the wall once the team has read it, and all see the same", async ({
  browser,
}) => {
  const day = await stageDay(browser, app, session);
  const board = `/en/manage/events/${day.eventId}/questions/board`;
  const [one, other] = [
    await opened(browser, board, { storageState: session }),
    await opened(browser, board, { storageState: session }),
  ];
  const phone = await opened(browser, `/ko/r/${day.token}/questions`, { viewport: { width: 360, height: 780 } });
  const wall = await opened(browser, `/en/screen/${day.projector.token}`);
  const tablet = await opened(browser, `/en/guest/${day.tablet}`);
  const ask = phone.getByRole("textbox", { name: "질문 내용" });
  await expect(ask).toHaveCount(0);
  await one.getByRole("button", { name: "Open questions" }).click();
  // Nobody reloads anything: the form is there when questions open.
  await ask.fill("국기의 독수리는 무엇을 뜻하나요?");
  await phone.getByRole("button", { name: "질문 보내기" }).click();
  await expect(phone.getByText("운영팀 확인 중")).toBeVisible();
  await expect(cardOf(other, 1)).toContainText("국기의 독수리는 무엇을 뜻하나요?");
  await expect(cardOf(one, 1)).toContainText("Әлия");

  await cardOf(one, 1).getByRole("button", { name: "Show to the room" }).click();
  await expect(phone.getByText("행사장에 공개됨").first()).toBeVisible();
  await cardOf(other, 1).getByRole("button", { name: "Into the queue" }).click();
  await expect(tablet.getByText("국기의 독수리는 무엇을 뜻하나요?")).toBeVisible();
  await expect(wall.getByText("국기의 독수리는 무엇을 뜻하나요?")).toHaveCount(0);

  await one.request.post(`${app.address}/api/v1/events/${day.eventId}/stage/next`, {
    data: { rev: 0 },
    headers: { origin: app.address },
  });
  await cardOf(one, 1).getByRole("button", { name: "On stage" }).click();
  await expect(wall.getByRole("heading", { level: 1 })).toHaveText("국기의 독수리는 무엇을 뜻하나요?");
  await expect(wall.locator("body")).not.toContainText("Әлия");
  await expect(phone.getByText("지금 질문 중").first()).toBeVisible();
  await cardOf(other, 1).getByRole("button", { name: "Answered" }).click();
  await expect(wall.getByText("국기의 독수리는 무엇을 뜻하나요?")).toHaveCount(0);
  await expect(phone.getByText("답변 완료").first()).toBeVisible();
  for (const page of [one, other, phone, wall, tablet]) await page.context().close();
});

test("of two moderators who press at once one is told, and a declined question is declined kindly", async ({
  browser,
}) => {
  const day = await stageDay(browser, app, session);
  const post = async (page: Page, path: string, data: object) =>
    page.request.post(`${app.address}/api/v1${path}`, { data, headers: { origin: app.address } });
  const board = `/en/manage/events/${day.eventId}/questions/board`;
  const desk = await opened(browser, board, { storageState: session });
  await post(desk, `/events/${day.eventId}/question-room/state`, { state: "open" });
  const phone = await opened(browser, `/en/r/${day.token}/questions`, { javaScriptEnabled: false });
  await phone.locator("#body").fill("Is this a question?");
  await phone.getByRole("button", { name: "Send the question" }).click();
  await expect(phone.getByText("Your question was sent")).toBeVisible();
  // Too soon after the first: refused in words, and nothing typed is lost.
  await phone.locator("#body").fill("And one more, at once");
  await phone.getByRole("button", { name: "Send the question" }).click();
  await expect(phone.locator("#body")).toHaveValue("And one more, at once");
  expect(new URL(phone.url()).searchParams.get("problem")).toBe("too-many");

  await expect(cardOf(desk, 1)).toBeVisible();
  await desk.route("**/api/live/**", (route) => route.abort());
  await desk.reload();
  const { rows } = await (await desk.request.get(`${app.address}/api/v1/events/${day.eventId}/question-board`)).json();
  await post(desk, `/questions/${rows[0].questionId}/decline`, { version: rows[0].version, reason: "personal" });
  await cardOf(desk, 1).getByRole("button", { name: "Show to the room" }).click();
  await expect(desk.getByText("Someone else changed this in the meantime.")).toBeVisible();
  await phone.goto(`${app.address}/en/r/${day.token}/questions`);
  await expect(phone.getByText("It touches somebody's private life, so we keep it off the screens.")).toBeVisible();
  for (const page of [desk, phone]) await page.context().close();
});

test("a question on the wall is known to the stage's desk, and goes with the next step", async ({ browser }) => {
  const day = await stageDay(browser, app, session);
  const desk = await opened(browser, `/en/manage/events/${day.eventId}/stage`, { storageState: session });
  const post = async (path: string, data: object) => {
    const answer = await desk.request.post(`${app.address}/api/v1${path}`, { data, headers: { origin: app.address } });
    return answer.json();
  };
  await post(`/events/${day.eventId}/question-room/state`, { state: "open" });
  const phone = await opened(browser, `/en/r/${day.token}/questions`, { javaScriptEnabled: false });
  await phone.locator("#body").fill("Who wrote the anthem?");
  await phone.getByRole("button", { name: "Send the question" }).click();
  await expect(phone.getByText("Your question was sent")).toBeVisible();
  await pressNext(desk);
  const board = await desk.request.get(`${app.address}/api/v1/events/${day.eventId}/question-board`);
  const [row] = (await board.json()).rows;
  await post(`/questions/${row.questionId}/advance`, { version: row.version, to: "on_stage" });
  const wall = await opened(browser, `/en/screen/${day.projector.token}`);
  await expect(wall.getByRole("heading", { level: 1 })).toHaveText("Who wrote the anthem?");
  await expect(desk.getByText("Question 1 covers the projector.", { exact: false })).toBeVisible();
  await pressNext(desk);
  await expect(wall.getByRole("heading", { level: 1 })).toContainText("Lecture");
  await expect(desk.getByText("covers the projector", { exact: false })).toHaveCount(0);
  for (const page of [desk, phone, wall]) await page.context().close();
});
