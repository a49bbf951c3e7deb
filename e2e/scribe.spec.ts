import { type Browser, expect, type Page, test } from "@playwright/test";
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

const deskOf = async (browser: Browser, eventId: string) => {
  const page = await (await browser.newContext({ storageState: session })).newPage();
  await page.goto(`${app.address}/en/manage/events/${eventId}/questions/scribe`);
  await expect(page.locator("[data-scribe-ready=true]")).toBeVisible();
  await expect(page.getByText("Online", { exact: true })).toBeVisible();
  return page;
};
const question = (page: Page) => page.getByRole("textbox", { name: "Question" });
const answer = (page: Page) => page.getByRole("textbox", { name: "Answer in short" });
const row = (page: Page, name: string) => page.locator(`[data-scribe="${name}"]`);
const waiting = (page: Page, count: number) =>
  expect(page.locator("[data-waiting]")).toHaveAttribute("data-waiting", String(count));

/** By keys alone: the question, Enter, the answer (or Esc), Enter. */
async function written(page: Page, asked: string, said?: string) {
  await expect(question(page)).toBeFocused();
  await page.keyboard.type(asked);
  await page.keyboard.press("Enter");
  await expect(answer(page)).toBeFocused();
  if (said) await page.keyboard.type(said);
  await page.keyboard.press(said ? "Enter" : "Escape");
}

test("a scribe goes on without a network and through a reload, and all is there once", async ({ browser }) => {
  const day = await stageDay(browser, app, session);
  const page = await deskOf(browser, day.eventId);
  const reloads = page.waitForFunction(async () =>
    (await caches.keys()).some((name) => name.startsWith("lectern-page")),
  );
  await page.getByRole("combobox", { name: "Asked by" }).fill("ㅇㅅㅇ");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Asked by" })).toHaveValue("이서연");
  await written(page, "국기의 독수리는 무엇을 뜻하나요?", "자유를 뜻합니다.");
  await expect(row(page, "A1")).toHaveAttribute("data-state", "saved");
  await expect(row(page, "A1")).toContainText("이서연");
  await reloads;
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const [name = ""] = await caches.keys();
        return (await (await caches.open(name)).keys()).length;
      }),
    )
    .toBeGreaterThan(5);

  await page.context().setOffline(true);
  await expect(page.locator("[data-away]")).toHaveAttribute("data-away", "true");
  await written(page, "Is it cold there?", "Very, in winter.");
  await written(page, "Who wrote the anthem?", "Three poets.");
  await written(page, "How many languages do you speak?");
  await waiting(page, 5);
  await expect(question(page)).toBeFocused();
  await page.keyboard.type("And one that is only beg");
  await expect.poll(() => page.evaluate(() => new Promise((done) => setTimeout(() => done(1), 300)))).toBe(1);

  await page.reload();
  await expect(page.locator("[data-scribe-ready=true]")).toBeVisible();
  await expect(question(page)).toHaveValue("And one that is only beg");
  await waiting(page, 5);
  await expect(row(page, "A3")).toContainText("Three poets.");
  await expect(row(page, "A4")).toHaveAttribute("data-state", "waiting");

  await page.context().setOffline(false);
  await waiting(page, 0);
  for (const name of ["A1", "A2", "A3", "A4"]) await expect(row(page, name)).toHaveAttribute("data-state", "saved");
  await page.goto(`${app.address}/en/manage/events/${day.eventId}/questions?q=A3`);
  await expect(page.locator("#log li")).toHaveCount(1);
  await expect(page.locator("#log li")).toContainText("Who wrote the anthem?");
  await page.goto(`${app.address}/en/manage/events/${day.eventId}/questions`);
  await expect(page.locator("#log li")).toHaveCount(4);
  await page.context().close();
});

test("two answers to one question are both kept, and the scribe says which stands", async ({ browser }) => {
  const day = await stageDay(browser, app, session);
  const [one, other] = [await deskOf(browser, day.eventId), await deskOf(browser, day.eventId)];
  await written(one, "What does the sun on the flag stand for?");
  await expect(row(other, "A1")).toBeVisible();
  await one.context().setOffline(true);
  await expect(one.locator("[data-away]")).toHaveAttribute("data-away", "true");
  await row(one, "A1").getByRole("button", { name: "Write the answer" }).click();
  await answer(one).fill("Life and energy.");
  await answer(one).press("Enter");
  await row(other, "A1").getByRole("button", { name: "Write the answer" }).click();
  await answer(other).fill("Wealth.");
  await answer(other).press("Enter");
  await expect(row(other, "A1")).toHaveAttribute("data-state", "saved");
  await one.context().setOffline(false);
  await expect(row(one, "A1")).toHaveAttribute("data-state", "conflict");
  await expect(row(one, "A1")).toContainText("Life and energy.");
  await expect(row(one, "A1")).toContainText("Wealth.");
  await row(one, "A1").getByRole("button", { name: "Join both" }).click();
  await expect(row(one, "A1")).toHaveAttribute("data-state", "saved");
  await expect(row(other, "A1")).toContainText("Life and energy.");
  await expect(row(other, "A1")).toContainText("Wealth.");
  for (const page of [one, other]) await page.context().close();
});

test("a scanned badge names the asker wherever the cursor is, keys choose theme and language, and names can be forgotten", async ({
  browser,
}) => {
  const day = await stageDay(browser, app, session);
  const page = await deskOf(browser, day.eventId);
  await question(page).fill(`Why blue? ${app.address}/en/r/${day.token}`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Asked by" })).toHaveValue(/Әлия/);
  await expect(question(page)).toHaveValue("Why blue?");
  await question(page).focus();
  await page.keyboard.press("Alt+l");
  await expect(page.getByRole("button", { name: "한국어" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Enter");
  await expect(row(page, "A1")).toContainText("Әлия");
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Asked by" }).fill("#1");
  await page.keyboard.press("Enter");
  await written(page, "From all of us: thank you?");
  await expect(row(page, "A2")).toContainText("Group 1");
  await page.getByRole("button", { name: "Forget this device's data" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Forget this device's data" }).click();
  await page.waitForURL(/\/questions$/);
  const left = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const request = indexedDB.open("lectern-scribe");
        request.onsuccess = () => {
          const all = request.result.transaction("kept").objectStore("kept").count();
          all.onsuccess = () => done(all.result);
        };
      }),
  );
  expect(left).toBe(0);
  await page.context().close();
});
