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

type Day = Awaited<ReturnType<typeof stageDay>>;

/** The room: the controller on one machine, the wall, the tablet and a student's phone, each on its own. */
async function room(browser: Browser, day: Day) {
  const open = async (path: string, options: Parameters<Browser["newContext"]>[0] = {}) => {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${app.address}/en${path}`);
    return page;
  };
  const desk = await open(`/manage/events/${day.eventId}/stage`, { storageState: session });
  const wall = await open(`/screen/${day.projector.token}`, { viewport: { width: 1920, height: 1080 } });
  const tablet = await open(`/guest/${day.tablet}`, { viewport: { width: 1024, height: 768 } });
  const phone = await open(`/r/${day.token}/group`, { viewport: { width: 360, height: 780 } });
  const close = () => Promise.all([desk, wall, tablet, phone].map((page) => page.context().close()));
  return { desk, wall, tablet, phone, close };
}
const onStage = (page: Page, words: string) => expect(page.getByRole("heading", { level: 1 })).toContainText(words);
const turn = (phone: Page) => phone.locator("p[data-live]");

test("one press reaches the wall, the tablet and the phone of whose turn it is", async ({ browser }) => {
  const day = await stageDay(browser, app, session);
  const { desk, wall, tablet, phone, close } = await room(browser, day);
  await onStage(wall, "A day on stage");
  await onStage(tablet, "Welcome");
  for (const step of ["Opening", "Lecture", "Film"]) {
    await pressNext(desk);
    for (const screen of [wall, tablet]) await onStage(screen, step);
    await expect(desk.getByRole("heading", { level: 2, name: step })).toBeVisible();
  }
  await expect(turn(phone)).toContainText(day.mine === 1 ? "Your group is next" : "1 group is before yours");
  await pressNext(desk);
  await expect(wall.getByText("Group 1", { exact: true })).toBeVisible();
  await onStage(tablet, "Group 1");
  await expect(turn(phone)).toContainText(day.mine === 1 ? "on stage now" : "Your group is next");
  await desk.keyboard.press("ArrowRight");
  await onStage(tablet, "Group 2");
  await expect(turn(phone)).toContainText(day.mine === 2 ? "on stage now" : "has presented");
  await desk.keyboard.press("ArrowLeft");
  await onStage(tablet, "Group 1");
  await close();
});

test("the clock stops, runs on and goes over time on all screens; the guest's words stay with the group", async ({
  browser,
}) => {
  const day = await stageDay(browser, app, session);
  const { desk, wall, tablet, close } = await room(browser, day);
  for (const step of ["Opening", "Lecture", "Film"]) {
    await pressNext(desk);
    await onStage(wall, step);
  }
  await pressNext(desk);
  await onStage(tablet, "Group 1");
  await desk.keyboard.press("Space");
  await expect(desk.getByRole("button", { name: "Run the clock" })).toBeVisible();
  const still = (await desk.getByRole("timer").textContent()) ?? "";
  for (const screen of [wall, tablet]) await expect(screen.getByRole("timer")).toHaveText(still);
  for (let left = 0; left < 40 && !(await desk.getByRole("timer").textContent())?.startsWith("+"); left++) {
    const before = (await desk.getByRole("timer").textContent()) ?? "";
    await expect(desk.locator("[data-deeds]")).toHaveAttribute("aria-busy", "false");
    await desk.getByRole("button", { name: /one minute less/ }).click();
    await expect(desk.getByRole("timer")).not.toHaveText(before);
  }
  await expect(wall.getByRole("timer")).toHaveAttribute("data-urgency", "over");
  await desk.getByLabel("Response", { exact: true }).fill("Рақмет! A very clear talk.");
  await desk.getByRole("button", { name: "Save the response" }).click();
  await expect(desk.getByRole("img", { name: "A response is written down" })).toBeVisible();
  await close();
});

/** Seconds a clock shows; negative while it counts over time. */
async function secondsOn(page: Page): Promise<number> {
  const shown = (await page.getByRole("timer").textContent()) ?? "";
  const seconds = (shown.match(/\d+/g) ?? []).reduce((sum, part) => sum * 60 + Number(part), 0);
  return shown.startsWith("+") ? -seconds : seconds;
}

test("a wall without a network for a minute keeps its state and its countdown, and loses nothing", async ({
  browser,
}) => {
  const day = await stageDay(browser, app, session);
  const { desk, wall, close } = await room(browser, day);
  // The wall's own clock is moved by a minute instead of waiting for it: all its timers run through that minute.
  await wall.clock.install();
  await wall.reload();
  await pressNext(desk);
  await onStage(wall, "Opening");
  await wall.context().setOffline(true);
  await expect(wall.getByText("No connection", { exact: true })).toBeVisible();
  const before = await secondsOn(wall);
  await wall.clock.runFor(60_000);
  await expect(async () => expect(before - (await secondsOn(wall))).toBeGreaterThanOrEqual(60)).toPass();
  await onStage(wall, "Opening");
  for (const step of ["Lecture", "Film"]) {
    await pressNext(desk);
    await expect(desk.getByRole("heading", { level: 2, name: step })).toBeVisible();
  }
  await onStage(wall, "Opening");
  await wall.context().setOffline(false);
  // In small steps: what the server says about the time is heard in the middle of one.
  await expect(async () => {
    await wall.clock.runFor(1_000);
    await expect(wall.getByText("No connection", { exact: true })).toBeHidden({ timeout: 200 });
  }).toPass();
  await onStage(wall, "Film");
  await expect(wall.getByText("No connection", { exact: true })).toBeHidden();
  await expect(async () =>
    expect(Math.abs((await secondsOn(wall)) - (await secondsOn(desk)))).toBeLessThan(3),
  ).toPass();
  await pressNext(desk);
  await expect(wall.getByText("Group 1", { exact: true }), "it follows again").toBeVisible();
  await close();
});

test("of two desks at once the slower one is told; a revoked screen goes dark", async ({ browser }) => {
  const day = await stageDay(browser, app, session);
  const { desk, wall, close } = await room(browser, day);
  const other = await desk.context().newPage();
  await other.goto(desk.url());
  // The other desk does not hear that the first one was faster.
  await other.route("**/api/live/**", (route) => route.abort());
  await other.reload();
  await pressNext(desk);
  await onStage(wall, "Opening");
  await pressNext(other);
  await expect(other.getByText("Someone else moved the show a moment ago.", { exact: false })).toBeVisible();
  await onStage(wall, "Opening");
  const row = desk.locator("li details", { hasText: "projector" });
  await row.locator("summary").click();
  await row.getByRole("button", { name: "Revoke the link" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Revoke the link" }).click();
  await onStage(wall, "no longer valid");
  const answer = await wall.goto(wall.url());
  expect(answer?.status()).toBe(404);
  await close();
});

test("a press without a network says so, and the desk stays; another day's show begins only knowingly", async ({
  browser,
}) => {
  const day = await stageDay(browser, app, session);
  const { desk, wall, close } = await room(browser, day);
  await desk.keyboard.press("ArrowRight");
  await expect(desk.getByRole("button", { name: "Begin" })).toBeVisible();
  await pressNext(desk);
  await onStage(wall, "Opening");
  await desk.context().setOffline(true);
  await desk.locator("[data-deeds]").getByRole("button", { name: "Next" }).click();
  await expect(desk.getByText("The server could not be reached", { exact: false })).toBeVisible();
  await expect(desk.getByRole("heading", { level: 2, name: "Opening" })).toBeVisible();
  await desk.context().setOffline(false);
  await pressNext(desk);
  await onStage(wall, "Lecture");
  await close();
});
