import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import type { Session } from "./signed-in";
import type { RunningApp } from "./start-app";

export type Guest = { registrationId: string; code: string; name: string };
type Sheet = {
  people: { registrationId: string; status: string | null; arrivedAt: string | null; conflict: boolean }[];
};

const zone = "Asia/Seoul";
/** As the clock on a wall in Seoul shows it: `2031-03-03T14:00`. */
const wallClock = (at: number) =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: zone })
    .format(at)
    .replace(" ", "T");
const minute = 60_000;

/** A lecture that begins in ten minutes, its doors open, with so many people on its list. */
export async function doorDay(browser: Browser, app: RunningApp, session: Session, count: number) {
  const context = await browser.newContext({ storageState: session, baseURL: app.address });
  const api = async (method: "get" | "post" | "put", path: string, data: object = {}) => {
    const headers = { origin: app.address };
    const answer = await context.request[method](`/api/v1${path}`, method === "get" ? {} : { data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const { eventId, slug } = await api("post", "/events", {
    ...{ kind: "lecture", title: { en: "A lecture with doors" }, summary: {}, description: {} },
    ...{ languages: ["en", "ko"], timeZone: zone, capacity: 1_000, visibility: "public" },
    ...{ startsAt: wallClock(Date.now() + 10 * minute), endsAt: wallClock(Date.now() + 130 * minute) },
  });
  await api("put", `/events/${eventId}/consents`, { profile: "off" });
  await api("post", `/events/${eventId}/publish`);
  const guests: Guest[] = [];
  const names = ["김민준", "이서연", "Әлия Нұрланқызы"];
  for (let no = 0; no < count; no++) {
    const name = names[no] ?? `Student ${no}`;
    const about = { fullName: name, locale: "ko", school: "한빛중학교", grade: 2 };
    guests.push({ ...(await api("post", `/events/${eventId}/registrations/add`, about)), name });
  }
  const { items } = await api("get", `/events/${eventId}/attendance`);
  const sheetId: string = items[0].sheetId;
  return {
    ...{ eventId: eventId as string, slug: slug as string, guests, api },
    /** What the server knows. */
    sheet: (): Promise<Sheet> => api("get", `/sheets/${sheetId}`),
    close: () => context.close(),
  };
}
export type DoorDay = Awaited<ReturnType<typeof doorDay>>;

/** Adds a device on the page of the team, and answers the code that pairs it. */
export async function deviceCode(browser: Browser, app: RunningApp, session: Session, eventId: string, label: string) {
  const page = await (await browser.newContext({ storageState: session })).newPage();
  await page.goto(`${app.address}/en/manage/events/${eventId}/attendance/doors`);
  await page.locator("#label").fill(label);
  await page.getByRole("button", { name: "Add and show the code" }).click();
  const code = await page.locator("[data-code]").textContent();
  await page.context().close();
  return code?.trim() ?? "";
}

type Place = BrowserContextOptions & {
  /** By how much this device's clock is ahead. */
  ahead?: number;
};

/** A device that is paired and at work: the door is open. */
export async function doorOf(browser: Browser, app: RunningApp, code: string, { ahead = 0, ...place }: Place = {}) {
  const context = await browser.newContext(place);
  if (ahead)
    await context.addInitScript((shift) => {
      const Real = Date;
      const now = () => Real.now() + shift;
      globalThis.Date = new Proxy(Real, {
        construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [now()]),
        get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
      });
    }, ahead);
  const page = await context.newPage();
  await page.goto(`${app.address}/en/check-in#pair=${code}`);
  await expect(page.locator("[data-door-ready=true]")).toBeVisible();
  expect(page.url()).not.toContain(code);
  return page;
}

/** Opens the door, its camera off. */
export async function begun(page: Page) {
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.locator("[data-door=open]")).toBeVisible();
  await page.getByRole("button", { name: "Camera off" }).click();
}

export const waiting = (page: Page, count: number) =>
  expect(page.locator("[data-waiting]").first()).toHaveAttribute("data-waiting", String(count), { timeout: 60_000 });

/** What a scanner does that types like a keyboard: each sign, then Enter; answers the verdicts, one for each code. */
export const scanned = (page: Page, codes: readonly string[]) =>
  page.evaluate(async (all) => {
    const pressed = (key: string) =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    const shown = () => document.querySelector<HTMLElement>("[data-verdict]")?.dataset;
    const verdicts: string[] = [];
    for (const code of all) {
      const before = shown()?.no;
      for (const key of code) pressed(key);
      pressed("Enter");
      const until = performance.now() + 10_000;
      while (shown()?.no === before || !shown())
        if (performance.now() > until) throw new Error(`no verdict for ${code}`);
        else await new Promise((done) => setTimeout(done, 4));
      verdicts.push(shown()?.verdict ?? "");
    }
    return verdicts;
  }, codes);
