import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { throughTheGate } from "./age-gate";
import { addressOf } from "./instances";
import { signIn } from "./signed-in";

// One enrols for a whole programme and comes to its events: by plain forms on a phone, without JavaScript.

const phone = { width: 360, height: 740 };
const plainPhone = (browser: Browser) => browser.newContext({ javaScriptEnabled: false, viewport: phone });
const year = new Date().getUTCFullYear();
let programId = "";
let slug = "";
let eventSlug = "";

test.describe.configure({ mode: "serial" });

/** A programme with one lecture in three weeks, and enrolment with one place more than will be needed. */
test.beforeAll(async ({ browser }) => {
  const desk = await browser.newContext({ storageState: await signIn(browser, "organizer") });
  const origin = addressOf("demo");
  const sent = async (method: "POST" | "PUT", path: string, data: object = {}) => {
    const answer = await desk.request.fetch(`${origin}/api/v1${path}`, { method, headers: { origin }, data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  const title = { en: "Winter School of Diplomacy", ko: "겨울 외교 학교" };
  const texts = { title, summary: {}, description: {}, timeZone: "Asia/Seoul" };
  const made = await sent("POST", "/programs", texts);
  programId = made.programId;
  slug = made.slug;
  const day = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  const event = await sent("POST", "/events", {
    ...texts,
    ...{ programId, kind: "lecture", languages: ["en", "ko"], startsAt: `${day}T15:00`, endsAt: `${day}T17:00` },
  });
  eventSlug = event.slug;
  await sent("POST", `/events/${event.eventId}/publish`);
  const settings = await (await desk.request.get(`${origin}/api/v1/programs/${programId}/enrollment-settings`)).json();
  await sent("PUT", `/programs/${programId}/enrollment-settings`, {
    ...{ version: settings.version, enrolls: true, capacity: 2, waitlist: true, needsApproval: false, consents: true },
    ...{
      guardianBelowAge: 19,
      cohorts: [{ key: "mornings", name: { en: "Mornings", ko: "오전반" } }],
      withoutEventIds: [],
    },
  });
  await desk.close();
});

async function fits(page: Page) {
  expect(await page.locator("html").evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(phone.width);
}

/** From the programme's page to the form, past the birth date. */
async function toTheForm(page: Page, birthDate: string) {
  await page.goto(`${addressOf("demo")}/en/programs/${slug}`);
  await fits(page);
  await page.locator(`a[href$='/programs/${slug}/enrol']`).click();
  await expect(page.locator("#fullName")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "What you enrol for" })).toBeVisible();
  await page.locator("#birthDate").fill(birthDate);
  await page.locator("form[action$='/age'] button[type=submit]").click();
}

const send = (page: Page) => page.locator("form[action$='/enrollments'] button[type=submit]").click();

async function enrolled(context: BrowserContext, name: string, age: number, guardian: boolean) {
  const page = await context.newPage();
  await toTheForm(page, `${year - age}-01-01`);
  await page.locator("#fullName").fill(name);
  if (guardian) await page.locator("#guardianName").fill("Mother Kim");
  if (guardian) await page.locator("#guardianPhone").fill("010-1234-5678");
  for (const yes of await page.locator('input[name^="consents."][value=yes]').all()) await yes.check();
  // Without a cohort nothing happens, and nothing typed is lost.
  await send(page);
  await page.waitForURL(/problem=invalid/);
  await expect(page.locator("#fullName")).toHaveValue(name);
  await page.locator("input[name=cohort][value=mornings]").check();
  await send(page);
  await page.waitForURL(/\/en\/enrolled\/[0-9A-Z]{26}\?done=enrolled/);
  await fits(page);
  return page;
}

test("a student of fifteen and a grown one enrol, see their events, leave and come back", async ({ browser }) => {
  const family = await plainPhone(browser);
  const young = await enrolled(family, "Kim Haneul", 15, true);
  await expect(young.getByRole("heading", { level: 1, name: "You have a place" })).toBeVisible();
  await expect(young.getByText("Mornings")).toBeVisible();
  await enrolled(family, "Lee Grown", 22, false);

  await test.step("the event is one's own already, without registering for it", async () => {
    await young.locator("a[href*='/en/r/']").click();
    await expect(young.getByRole("heading", { level: 1, name: "You have a seat" })).toBeVisible();
    await young.goBack();
  });

  await test.step("whoever comes third is told before typing, and waits", async () => {
    const late = await family.newPage();
    await late.goto(`${addressOf("demo")}/en/programs/${slug}`);
    await expect(late.getByRole("link", { name: "Join the waiting list" })).toBeVisible();
    await late.close();
  });

  await test.step("leaving asks first, gives the event back, and can be taken back", async () => {
    await young.locator("summary", { hasText: "I cannot take part" }).click();
    await young.getByRole("button", { name: "End my enrolment" }).click();
    await young.waitForURL(/done=withdrawn/);
    await expect(young.getByText("Cancelled")).toBeVisible();
    await young.getByRole("button", { name: "Take part again" }).click();
    await young.waitForURL(/done=returned/);
    await expect(young.getByRole("heading", { level: 1, name: "You have a place" })).toBeVisible();
    await expect(young.getByText("Registered", { exact: true })).toBeVisible();
  });
  await family.close();
});

test("a child below fourteen is led to a guardian, and nothing of the child is asked", async ({ browser }) => {
  const family = await plainPhone(browser);
  const page = await family.newPage();
  await toTheForm(page, `${year - 11}-01-01`);
  await expect(page.locator("#fullName")).toHaveCount(0);
  await page.locator("#guardianName").fill("Гүлнар");
  await page.locator("#guardianEmail").fill("guardian-of-enrolment@example.org");
  await page.locator("form[action$='/guardian-requests'] button[type=submit]").click();
  await page.waitForURL(/step=asked/);
  await fits(page);
  await family.close();
});

test("whoever is not enrolled registers for the single event as before", async ({ browser }) => {
  const family = await plainPhone(browser);
  const page = await family.newPage();
  await page.goto(`${addressOf("demo")}/en/e/${eventSlug}/register`);
  await throughTheGate(page);
  await expect(page.locator("#fullName")).toBeVisible();
  await family.close();
});
