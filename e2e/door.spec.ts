import { expect, type Page, test } from "@playwright/test";
import { begun, type DoorDay, deviceCode, doorDay, doorOf, scanned, waiting } from "./door-day";
import { type Session, signIn } from "./signed-in";
import { type RunningApp, startApp } from "./start-app";

let app: RunningApp;
let session: Session;
let day: DoorDay;

test.beforeAll(async ({ browser }) => {
  app = await startApp({ demo: true });
  session = await signIn(browser, "organizer", app.address);
  day = await doorDay(browser, app, session, 6);
});
test.afterAll(async () => {
  await day.close();
  await app.remove();
});

const find = (page: Page) => page.getByRole("textbox", { name: "Name, ticket code or scanner" });
const verdict = (page: Page, kind: string) => page.locator(`[data-verdict=${kind}]`);
const present = async () =>
  (await day.sheet()).people.filter((one) => one.arrivedAt !== null).map((one) => one.registrationId);

test("a phone is paired, checks people in, undoes, takes walk-ins, goes on without a network and through a reload", async ({
  browser,
}) => {
  const code = await deviceCode(browser, app, session, day.eventId, "Main door");
  const page = await doorOf(browser, app, code);
  await expect(page.getByText("This page opens without a network too")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("6 people on the list")).toBeVisible();
  await begun(page);

  await find(page).fill("ㄱㅁㅈ");
  await page.getByRole("button", { name: /김민준/ }).click();
  await expect(verdict(page, "in")).toContainText("김민준");
  await expect(page.locator("p[aria-live=assertive]")).toContainText("김민준");
  await page.keyboard.press("Enter");
  await expect(verdict(page, "in")).toBeHidden();
  await find(page).fill("алия");
  await page.keyboard.press("Enter");
  await expect(verdict(page, "in")).toContainText("Әлия");
  // A verdict takes no press in its first moments.
  await page.waitForTimeout(700);
  await verdict(page, "in").getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("[data-undone=true]")).toContainText("Әлия");
  await waiting(page, 0);
  await expect.poll(present).toEqual([day.guests[0]?.registrationId]);
  await expect(page.locator("[data-present]")).toHaveAttribute("data-present", "1");

  await page.context().setOffline(true);
  const [, second, , fourth] = day.guests.map((guest) => guest.code);
  expect(await scanned(page, [second ?? "", day.guests[0]?.code ?? "", "https://example.org/menu"])) //
    .toEqual(["in", "already", "unreadable"]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Not on the list: walk-in" }).first().click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Somebody New");
  await page.keyboard.press("Enter");
  await expect(verdict(page, "in")).toContainText("Somebody New");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-away]").first()).toHaveAttribute("data-away", "true");
  await waiting(page, 3);
  await expect(page.locator("[data-present]")).toHaveAttribute("data-present", "3");

  await page.reload();
  await expect(page.locator("[data-door-ready=true]")).toBeVisible();
  await begun(page);
  await waiting(page, 3);
  expect(await scanned(page, [fourth ?? ""])).toEqual(["in"]);
  await page.context().setOffline(false);
  await waiting(page, 0);
  expect((await present()).sort()).toEqual([0, 1, 3].map((no) => day.guests[no]?.registrationId).sort());
  await expect(page.locator("[data-attention-list]")).toHaveCount(0);
  await expect(page.locator("[data-present]")).toHaveAttribute("data-present", "4");

  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "Forget this device’s data" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Forget this device’s data" }).click();
  await expect(page.getByText("This device has forgotten everything")).toBeVisible();
  const left = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const request = indexedDB.open("lectern-check-in");
        request.onsuccess = () => {
          const all = request.result.transaction("kept").objectStore("kept").count();
          all.onsuccess = () => done(all.result);
        };
      }),
  );
  expect(left).toBe(0);
  await page.context().close();
});

test("of two windows on one device one writes, and the other can take over", async ({ browser }) => {
  const code = await deviceCode(browser, app, session, day.eventId, "Side door");
  const page = await doorOf(browser, app, code);
  const other = await page.context().newPage();
  await other.goto(`${app.address}/en/check-in`);
  await expect(other.getByText("Check-in is open in another window")).toBeVisible();
  await other.getByRole("button", { name: "Use it here" }).click();
  await expect(other.locator("[data-door-ready=true]")).toBeVisible();
  await expect(page.getByText("Check-in is open in another window")).toBeVisible();
  await other.close();
  await expect(page.locator("[data-door-ready=true]")).toBeVisible();
  await page.context().close();
});

test("registration_cancelled_while_offline: what the server refuses stays in sight until it is settled", async ({
  browser,
}) => {
  const code = await deviceCode(browser, app, session, day.eventId, "Back door");
  const page = await doorOf(browser, app, code);
  await begun(page);
  await page.context().setOffline(true);
  const guest = day.guests[4];
  expect(await scanned(page, [guest?.code ?? ""])).toEqual(["in"]);
  await day.api("post", `/registrations/${guest?.registrationId}/cancel`);
  await page.context().setOffline(false);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-attention-list='1']")).toContainText("the registration was cancelled meanwhile");
  await page.getByRole("button", { name: "Settled" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Settled" }).click();
  await expect(page.locator("[data-attention-list]")).toHaveCount(0);
  await page.context().close();
});
