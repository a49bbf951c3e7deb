import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { addressOf } from "./instances";
import { registeredAt } from "./registered-at";
import { type Session, signIn } from "./signed-in";

const minute = 60_000;
const inUtc = (inMinutes: number) => new Date(Date.now() + inMinutes * minute).toISOString().slice(0, 16);

/** A lecture that begins in twenty minutes, with one who registered on the public page. */
async function soon(browser: Browser, page: Page) {
  const api = `${addressOf("demo")}/api/v1`;
  const headers = { origin: addressOf("demo") };
  const about = { kind: "lecture", title: { en: "Doors" }, summary: {}, description: {} };
  const when = { startsAt: inUtc(20), endsAt: inUtc(140), timeZone: "UTC", languages: ["en"] };
  const made = await page.request.post(`${api}/events`, {
    data: { ...about, ...when, capacity: 20, visibility: "public" },
    headers,
  });
  const { eventId, slug } = await made.json();
  await page.request.post(`${api}/events/${eventId}/publish`, { data: {}, headers });
  const token = await registeredAt(browser, addressOf("demo"), slug);
  return { token, path: `/en/manage/events/${eventId}/attendance` };
}

/** What a device does without its page: it is paired, and tells that somebody came who is on no list. */
async function deviceSays(page: Page, code: string, name: string) {
  const at = `${addressOf("demo")}/api/check-in`;
  const origin = { origin: addressOf("demo") };
  const paired = await page.request.post(`${at}/pair`, { data: { code }, headers: origin });
  const { token } = await paired.json();
  const headers = { ...origin, authorization: `Device ${token}` };
  const roster = await (await page.request.get(`${at}/roster`, { headers })).json();
  const base = (seq: number) => ({ id: randomUUID(), sheetId: roster.sheets[0].sheetId, capturedAt: roster.now, seq });
  const walkInId = randomUUID();
  const ops = [
    { ...base(0), kind: "walk_in", walkInId, name },
    { ...base(1), kind: "scan_in", walkInId, source: "search" },
    { ...base(2), kind: "scan_in", registrationId: randomUUID(), source: "qr" },
  ];
  const data = { offsetMs: 0, waiting: 0, rosterCount: roster.people.length, ops };
  const { verdicts } = await (await page.request.post(`${at}/ops`, { data, headers })).json();
  expect(verdicts.map((one: { result: string }) => one.result)).toEqual(["applied", "applied", "rejected"]);
}

let session: Session;
test.beforeAll(async ({ browser }) => {
  session = await signIn(browser, "organizer");
});

test("a device is added and paired; whom it let in is settled, and what was not taken is looked at", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const desk = await browser.newContext({ storageState: session, baseURL: addressOf("demo") });
  const page = await desk.newPage();
  const { path } = await soon(browser, page);
  await page.goto(`${path}/doors`);
  await page.locator("#label").fill("Main door");
  await page.getByRole("button", { name: "Add and show the code" }).click();
  const code = (await page.locator("[data-code]").textContent()) ?? "";
  await deviceSays(page, code, "Кім екені белгісіз");
  await page.reload();
  await expect(page.getByText("In use")).toBeVisible();
  await page.getByRole("button", { name: "Register Кім" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Register" }).click();
  await expect(page.getByText("Registered", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "On no list" })).toBeHidden();
  await expect(page.getByText("Not registered for this event")).toBeVisible();
  await page.getByRole("button", { name: /^Mark as settled: / }).click();
  await expect(page.getByRole("button", { name: /^Look again: / })).toBeVisible();
  await page.getByRole("button", { name: "Take back Main door" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("Taken back, list not forgotten yet")).toBeVisible();
  await page.goto(path);
  await expect(page.getByText("1 person in the room")).toBeVisible();
  await desk.close();
});

test("once it is switched on, a student checks in by the code on the screen, without scripts", async ({ browser }) => {
  test.setTimeout(120_000);
  const desk = await browser.newContext({ storageState: session, baseURL: addressOf("demo") });
  const page = await desk.newPage();
  const { path, token } = await soon(browser, page);
  await page.goto(`${path}/settings`);
  await page.getByRole("switch", { name: /by a code/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/^Saved\./)).toBeVisible();
  await page.goto(path);
  await page.getByRole("link", { name: "Show the code" }).click();
  const shown = page.locator("[data-code]");
  await expect(shown).toHaveText(/^\d{3} \d{3}$/);
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const phone = await plain.newPage();
  await phone.goto(`${addressOf("demo")}/en/r/${token}`);
  const wrong = String((Number((await shown.textContent())?.replace(" ", "")) + 1) % 1_000_000).padStart(6, "0");
  for (const said of [wrong, (await shown.textContent()) ?? ""]) {
    await phone.locator("#check-in-code").fill(said);
    await phone.getByRole("button", { name: "I am here" }).click();
    if (said === wrong) await expect(phone.getByText("This is not the code on the screen")).toBeVisible();
  }
  await expect(phone.getByText("You are checked in.")).toBeVisible();
  await expect(page.getByText("1 by the code, 1 in the room")).toBeVisible({ timeout: 40_000 });
  await plain.close();
  await desk.close();
});
