import { expect, test } from "@playwright/test";
import { addressOf } from "./instances";

const uuid = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const families = "김 이 박 최 정 강 조 윤 장 임".split(" ");
const given = "민준 서연 지호 하은 도윤 수아 예준 지우 시우 서현 현우 유진 태양 나은".split(" ");

/** What a device keeps of an event with 5,000 people (features/door/contract.ts). */
function kept() {
  const from = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const people = Array.from({ length: 5_000 }, (_, n) => ({
    ...{ registrationId: uuid(n), name: `${families[n % 10]}${given[n % 14]}`, also: [`Student ${n}`, `Ученик ${n}`] },
    ...{ school: `학교 ${n % 60}`, grade: (n % 3) + 1, classNo: "2", group: n % 40, photo: "all", alert: false },
    ...{ consent: "fine", status: "confirmed", qr: `qr${n}`, code: `code${n}` },
  }));
  const sheets = [
    { sheetId: uuid(9_001), title: "Lecture", startsAt: from(0), endsAt: from(90), opensAt: from(-30), state: "open" },
  ];
  const device = { id: uuid(9_002), label: "Main door", mode: "door", hasPin: false };
  const event = {
    id: uuid(9_003),
    title: "A large lecture",
    timeZone: "Asia/Seoul",
    startsAt: from(0),
    endsAt: from(90),
  };
  const settings = { lateAfter: 10, leaveGrace: 10, consentMissing: "admit" };
  const wipeAt = from(2_000);
  return {
    paired: { deviceId: device.id, token: "secret", eventId: event.id, label: device.label, mode: "door" },
    known: { device, event, wipeAt, settings, sheets, people, locale: "en", fetchedAt: Date.now() },
    followed: { cursor: "1", syncedAt: Date.now(), offsetMs: 0, wipeAt },
  };
}

test("a list of 5,000 people opens within a second and is searched within 100 ms, without a network", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${addressOf("demo")}/en/check-in`);
  await page.waitForFunction(async () => {
    const [name = ""] = (await caches.keys()).filter((key) => key.startsWith("lectern-page"));
    return name !== "" && (await (await caches.open(name)).keys()).length > 5;
  });
  // What comes a little later is kept too.
  await page.waitForTimeout(5_000);
  await context.setOffline(true);
  await page.evaluate(async (all) => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open("lectern-check-in", 1);
      request.onsuccess = () => done(request.result);
    });
    const work = db.transaction("kept", "readwrite");
    for (const [key, value] of Object.entries(all)) work.objectStore("kept").put(value, key);
    await new Promise((done) => work.addEventListener("complete", done));
  }, kept());
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector("[data-door-ready=true]"))
        document.documentElement.dataset.opened ??= String(performance.now());
    });
    seen.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.reload();
  await expect(page.locator("[data-door-ready=true]")).toBeVisible();
  const opened = Number(await page.locator("html").getAttribute("data-opened"));
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.locator("#find").waitFor();

  const times: number[] = [];
  for (const typed of ["ㄱ", "ㄱㅁ", "ㄱㅁㅈ", "서연", "student 49", "ученик 4999", "학교 17"]) {
    const took = await page.evaluate(async (text) => {
      const field = document.querySelector<HTMLInputElement>("#find");
      if (!field) throw new Error("no field");
      const from = performance.now();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      while (document.querySelector<HTMLElement>("[data-found]")?.dataset.for !== text)
        await new Promise((done) => setTimeout(done, 1));
      return performance.now() - from;
    }, typed);
    times.push(took);
    expect(Number(await page.locator("[data-found]").getAttribute("data-found")), typed).toBeGreaterThan(0);
  }
  console.log(
    `5,000 people: opened in ${opened.toFixed(0)} ms, searched in ${Math.max(...times).toFixed(0)} ms at most`,
  );
  // Three times what is promised: the machine may have more to do.
  expect(opened).toBeLessThan(3_000);
  expect(Math.max(...times)).toBeLessThan(300);
  await context.close();
});
