import { type Browser, expect, test } from "@playwright/test";
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
const russian = "Что означает орёл на флаге?";

test("an interpreter by link puts a checked translation beside the question, and nothing unchecked is anywhere", async ({
  browser,
}) => {
  const day = await stageDay(browser, app, session);
  const desk = await opened(browser, `/en/manage/events/${day.eventId}/questions/board`, { storageState: session });
  const send = async (method: "post" | "put", path: string, data: object) => {
    const answer = await desk.request[method](`${app.address}/api/v1${path}`, {
      data,
      headers: { origin: app.address },
    });
    expect(answer.ok()).toBe(true);
    return answer.json();
  };
  const { token } = await send("post", `/events/${day.eventId}/stage/links`, {
    kind: "interpreter",
    label: "Booth",
    locale: "ru",
  });
  await send("post", `/events/${day.eventId}/question-room/state`, { state: "open" });
  // The wall's second language is chosen where the team opens and closes questions.
  await desk.getByRole("button", { name: "Settings" }).click();
  await desk.getByLabel("Second language on the projector").selectOption("ru");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByRole("dialog")).toHaveCount(0);

  const phone = await opened(browser, `/ko/r/${day.token}/questions`, { viewport: { width: 360, height: 780 } });
  await phone.getByRole("textbox", { name: "질문 내용" }).fill("국기의 독수리는 무엇을 뜻하나요?");
  await phone.getByRole("button", { name: "질문 보내기" }).click();
  await expect(phone.getByText("운영팀 확인 중")).toBeVisible();
  const lane = await opened(browser, `/ko/interpret/${token}`);
  await expect(lane.locator("[data-question]")).toHaveCount(0);
  await send("post", `/events/${day.eventId}/stage/next`, { rev: 0 });
  const board = await desk.request.get(`${app.address}/api/v1/events/${day.eventId}/question-board`);
  const [row] = (await board.json()).rows;
  await send("post", `/questions/${row.questionId}/advance`, { version: row.version, to: "on_stage" });

  const wall = await opened(browser, `/en/screen/${day.projector.token}`);
  const tablet = await opened(browser, `/ru/guest/${day.tablet}`);
  const reader = await opened(browser, `/ru/r/${day.token}/questions`, { javaScriptEnabled: false });
  const card = lane.locator('[data-question="1"]');
  await expect(card).toContainText("국기의 독수리는 무엇을 뜻하나요?");
  await expect(card).not.toContainText("Әлия");
  await card.getByRole("textbox").fill(russian);
  // What is typed stays on the device, whatever happens to the page.
  await lane.reload();
  await expect(card.getByRole("textbox")).toHaveValue(russian);
  await card.getByRole("button", { name: "초안으로 저장" }).click();
  await expect(card.getByText("초안, 표시 안 됨")).toBeVisible();
  for (const page of [wall, tablet, phone]) await page.reload();
  await reader.reload();
  for (const page of [wall, tablet, reader]) {
    await expect(page.locator("body")).toContainText("국기의 독수리는 무엇을 뜻하나요?");
    await expect(page.locator("body")).not.toContainText(russian);
  }

  await card.getByRole("textbox").press("Control+Enter");
  await expect(card.getByText("확인 완료, 표시 중")).toBeVisible();
  await expect(wall.locator("[data-second]")).toHaveText(russian);
  await expect(wall.getByRole("heading", { level: 1 })).toHaveText("국기의 독수리는 무엇을 뜻하나요?");
  await expect(tablet.getByText(russian)).toBeVisible();
  await expect(tablet.getByText("국기의 독수리는 무엇을 뜻하나요?")).toBeVisible();
  await reader.reload();
  await expect(reader.locator("[data-translation]").first()).toHaveText(russian);

  // Other words of the question take it off at once.
  const again = await (await desk.request.get(`${app.address}/api/v1/events/${day.eventId}/question-board`)).json();
  const { questionId, version } = again.rows[0];
  await send("put", `/questions/${questionId}/body`, { version, body: "국기의 태양은 무엇을 뜻하나요?" });
  await expect(wall.locator("[data-second]")).toHaveCount(0);
  await expect(tablet.getByText(russian)).toHaveCount(0);
  await expect(card.getByRole("textbox")).toHaveValue(russian);
  for (const page of [desk, phone, lane, wall, tablet, reader]) await page.context().close();
});

test("of two who translate the same one is told, and reads both texts", async ({ browser }) => {
  const day = await stageDay(browser, app, session);
  const path = `/en/manage/events/${day.eventId}/questions/translations`;
  const [one, other] = [
    await opened(browser, path, { storageState: session }),
    await opened(browser, path, { storageState: session }),
  ];
  await one.request.post(`${app.address}/api/v1/events/${day.eventId}/questions`, {
    data: { body: "독수리는 무엇을 뜻하나요?", lang: "ko", source: "oral" },
    headers: { origin: app.address },
  });
  const [mine, theirs] = [one, other].map((page) => page.locator('[data-question="1"]'));
  if (!mine || !theirs) throw new Error("no cards");
  await mine.getByRole("textbox").fill("What is the eagle for?");
  await theirs.getByRole("textbox").fill("What does the eagle mean?");
  await theirs.getByRole("button", { name: "Checked: show it" }).click();
  await expect(theirs.getByText("Checked and shown")).toBeVisible();
  await expect(mine.getByText("Somebody else saved another text meanwhile")).toBeVisible();
  await expect(mine.getByText("What does the eagle mean?")).toBeVisible();
  await expect(mine.getByRole("textbox")).toHaveValue("What is the eagle for?");
  await mine.getByRole("button", { name: "Go on with mine" }).click();
  await mine.getByRole("button", { name: "Checked: show it" }).click();
  await expect(mine.getByText("Checked and shown")).toBeVisible();
  await expect(theirs.getByText("What is the eagle for?")).toBeVisible();
  for (const page of [one, other]) await page.context().close();
});
