import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import { accounts } from "../bin/demo/accounts";
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

const asked = "국기의 독수리는 무엇을 뜻하나요?";
const russian = "Что означает орёл на флаге?";
/** What no screen and no other phone may ever show: not even for a moment. */
const unread = "이 질문은 절대 화면에 나오면 안 돼요";

/** Opens a page that remembers whether it ever showed what nobody has approved. */
async function opened(browser: Browser, path: string, options: Parameters<Browser["newContext"]>[0] = {}) {
  const page = await (await browser.newContext(options)).newPage();
  await page.addInitScript((never) => {
    const look = () => {
      if (document.body?.textContent?.includes(never)) (window as { sawUnread?: boolean }).sawUnread = true;
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  }, unread);
  await page.goto(`${app.address}${path}`);
  return page;
}
const sawUnread = (page: Page) => page.evaluate(() => Boolean((window as { sawUnread?: boolean }).sawUnread));
const cardOf = (board: Page, no: number) => board.locator(`[data-question="${no}"]`);

/** Makes the demo's member of staff one of an event's team; answers the account's id. */
function staffOf(eventId: string): string {
  const email = accounts.find(({ role }) => role === "staff")?.email;
  const data = new Database(join(app.folder, "lectern.db"));
  const account = data.prepare("select id from accounts where email = ?").get(email) as { id: string };
  data
    .prepare(
      "insert into memberships (id, account_id, role, event_id, place, created_at) values (?, ?, 'staff', ?, ?, ?)",
    )
    .run(randomUUID(), account.id, eventId, eventId, Date.now());
  data.close();
  return account.id;
}

test("two moderators, a scribe, an interpreter, wall, guest and two students go through a whole Q&A", async ({
  browser,
}) => {
  const day = await stageDay(browser, app, session);
  const staff = staffOf(day.eventId);
  const staffSession = await signIn(browser, "staff", app.address);
  const manage = `/en/manage/events/${day.eventId}`;
  const one = await opened(browser, `${manage}/questions/board`, { storageState: session });
  const api = async (method: "get" | "post", path: string, data?: object) => {
    const answer = await one.request[method](`${app.address}/api/v1${path}`, {
      ...(data ? { data } : {}),
      headers: { origin: app.address },
    });
    expect(answer.ok(), path).toBe(true);
    return answer.json();
  };
  const booth = await api("post", `/events/${day.eventId}/stage/links`, {
    ...{ kind: "interpreter", label: "Booth", locale: "ru" },
  });
  await one.getByRole("button", { name: "Open questions" }).click();
  const seats = one.locator("summary", { hasText: "Room code and seats" });
  await expect(seats).toContainText(/[2-9A-Z]{3} [2-9A-Z]{3}/);
  const code = /([2-9A-Z]{3}) ([2-9A-Z]{3})$/
    .exec(((await seats.textContent()) ?? "").trim())
    ?.slice(1)
    .join("");

  const [other, scribe, lane, wall, tablet, phone, seat] = await Promise.all([
    opened(browser, `${manage}/questions/board`, { storageState: staffSession }),
    opened(browser, `${manage}/questions/scribe`, { storageState: session }),
    opened(browser, `/ru/interpret/${booth.token}`),
    opened(browser, `/en/screen/${day.projector.token}`),
    opened(browser, `/ru/guest/${day.tablet}`),
    opened(browser, `/ko/r/${day.token}/questions`, { viewport: { width: 360, height: 780 } }),
    opened(browser, `/ko/join?code=${code}`, { viewport: { width: 360, height: 780 } }),
  ]);
  await seat.locator("#fullName").fill("이서연");
  await seat.getByRole("button", { name: "들어가기" }).click();
  await seat.waitForURL(/\/ko\/q\/[0-9A-Z]{26}$/);
  await api("post", `/events/${day.eventId}/stage/next`, { rev: 0 });

  // The scribe's network goes before anything is asked aloud.
  await expect(scribe.locator("[data-scribe-ready=true]")).toBeVisible();
  await expect(scribe.getByText("Online", { exact: true })).toBeVisible();
  await scribe.context().setOffline(true);

  await phone.getByRole("textbox", { name: "질문 내용" }).fill(asked);
  await phone.getByRole("button", { name: "질문 보내기" }).click();
  await expect(cardOf(other, 1)).toContainText(asked);
  await seat.getByRole("textbox", { name: "질문 내용" }).fill(unread);
  await seat.getByRole("button", { name: "질문 보내기" }).click();

  // By keys alone: one moderator shows the first question, the other declines the second.
  await cardOf(one, 1).focus();
  await one.keyboard.press("1");
  await expect(cardOf(other, 2)).toContainText(unread);
  await cardOf(other, 2).focus();
  await other.keyboard.press("d");
  await other.getByRole("menuitem", { name: "Too personal" }).click();
  await expect(seat.getByText("개인적인 내용이 담겨 있어 화면에는 올리지 않았어요.")).toBeVisible();
  await seat.getByRole("button", { name: "새 질문 1개 보기" }).click();
  await seat.getByRole("button", { name: /나도 궁금해요/ }).click();
  await expect(cardOf(one, 1)).toContainText("1 vote");

  const card = lane.locator('[data-question="1"]');
  await card.getByRole("textbox").fill(russian);
  await card.getByRole("textbox").press("Control+Enter");
  await cardOf(other, 1).getByRole("button", { name: "Into the queue" }).click();
  await expect(tablet.getByText(russian)).toBeVisible();
  const shownAt = wall.evaluate(
    (text) =>
      new Promise<number>((done) => {
        const look = () => document.querySelector("h1")?.textContent === text && done(Date.now());
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    asked,
  );
  const from = Date.now();
  await cardOf(one, 1).getByRole("button", { name: "On stage" }).click();
  test.info().annotations.push({ type: "from press to wall", description: `${(await shownAt) - from} ms` });
  await expect(wall.getByRole("heading", { level: 1 })).toHaveText(asked);
  await expect(phone.getByText("지금 질문 중").first()).toBeVisible();

  // Meanwhile somebody asks aloud, and there is no network.
  await scribe.getByRole("textbox", { name: "Question" }).fill("Is it cold there?");
  await scribe.keyboard.press("Enter");
  await scribe.getByRole("textbox", { name: "Answer in short" }).fill("Very, in winter.");
  await scribe.keyboard.press("Enter");
  await expect(scribe.locator("[data-waiting]")).toHaveAttribute("data-waiting", "2");
  await cardOf(other, 1).getByRole("button", { name: "Answered" }).click();
  await expect(wall.getByText(asked)).toHaveCount(0);
  await scribe.context().setOffline(false);
  await expect(scribe.locator("[data-waiting]")).toHaveAttribute("data-waiting", "0", { timeout: 40_000 });

  // Nothing lost, nothing twice, nothing that was not approved.
  await expect(phone.getByText("답변 완료").first()).toBeVisible();
  await expect(seat.locator("ol li").filter({ hasText: asked })).toHaveCount(1);
  const { items } = await api("get", `/events/${day.eventId}/questions`);
  expect(items.map((row: { no: number; body: string }) => [row.no, row.body])).toEqual([
    [1, asked],
    [2, unread],
    [3, "Is it cold there?"],
  ]);
  for (const page of [wall, tablet, phone, lane]) expect(await sawUnread(page)).toBe(false);

  // Whoever is no moderator any more hears nothing more; the five seconds are held by api/live-questions.test.ts.
  type Followed = typeof window & { over?: Promise<void> };
  await other.evaluate(
    (path) =>
      new Promise<void>((open) => {
        const stream = new EventSource(path);
        stream.addEventListener("hello", () => open());
        (window as Followed).over = new Promise((done) => {
          stream.onerror = () => {
            stream.close();
            done();
          };
        });
      }),
    `/api/live/questions/events/${day.eventId}`,
  );
  const since = Date.now();
  await api("post", "/team/withdraw", { accountId: staff, role: "staff", place: day.eventId });
  await other.evaluate(() => (window as Followed).over);
  test.info().annotations.push({ type: "until the stream ended", description: `${Date.now() - since} ms` });
  for (const page of [one, other, scribe, lane, wall, tablet, phone, seat]) await page.context().close();
});
