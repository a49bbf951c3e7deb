import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { throughTheGate } from "./age-gate";
import { childAsks, guardianOf } from "./demo-guardian";
import type { Names } from "./demo-routes";
import { addressOf } from "./instances";
import type { Session } from "./signed-in";

/** What fills the brackets of the demo's routes, found as a person finds it: in the links of its pages. */
export async function demoNames(browser: Browser, session: Session): Promise<Names> {
  const context = await browser.newContext({ storageState: session });
  const page = await context.newPage();
  const hrefIn = async (path: string, pattern: RegExp) => {
    await page.goto(addressOf("demo") + path);
    const all = await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const found = all.map((href) => pattern.exec(href ?? "")?.[1]).find(Boolean);
    if (!found) throw new Error(`no link like ${pattern} on ${path}`);
    return found;
  };
  const past = /\/manage\/events\/([0-9a-f-]{36})$/;
  const eventId = await hrefIn("/en/manage/events?when=past&q=Kazakhstan", past);
  const upcomingId = await hrefIn("/en/manage/events?when=upcoming&q=Silk", past);
  const base = `/en/manage/events/${eventId}`;
  const names = {
    eventId,
    upcomingId,
    programId: await hrefIn("/en/manage/programs?q=Diplomats", /\/programs\/([0-9a-f-]{36})$/),
    slug: await hrefIn(base, /\/e\/([^/?#]+)$/),
    upcomingSlug: await hrefIn(`/en/manage/events/${upcomingId}`, /\/e\/([^/?#]+)$/),
    programSlug: "",
    organizationId: await hrefIn("/en/manage/organizations", /\/organizations\/([0-9a-f-]{36})$/),
    registrationId: await hrefIn(`${base}/roster`, /\/roster\/([0-9a-f-]{36})/),
    templateId: await hrefIn(`${base}/certificates?view=templates`, /\/templates\/([0-9a-f-]{36})$/),
    sheetId: await hrefIn(`${base}/attendance`, /\/attendance\/([0-9a-f-]{36})/),
    fileId: await hrefIn(`${base}/files`, /\/files\/([0-9a-f-]{36})$/),
    screenToken: await hrefIn(`${base}/stage`, /\/screen\/(\w+)$/),
    tabletToken: await hrefIn(`${base}/stage`, /\/guest\/(\w+)$/),
    interpreterToken: await hrefIn(`${base}/stage`, /\/interpret\/(\w+)$/),
    reportToken: await hrefIn(`${base}/report?part=share`, /\/report\/(\w{26})$/),
    batchId: await hrefIn(`${base}/import`, /\/import\/([0-9a-f-]{36})/),
  };
  const ofProgram = `/en/manage/programs/${names.programId}/certificates?view=templates`;
  const programTemplateId = await hrefIn(ofProgram, /\/templates\/([0-9a-f-]{36})$/);
  names.programSlug = await hrefIn(`/en/e/${names.slug}`, /\/en\/programs\/([^/?#]+)$/);
  const desk = await deskNames(page, upcomingId);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const linkToken = await registered(await plain.newPage(), names.upcomingSlug);
  const seatToken = await seated(await plain.newPage(), page, upcomingId);
  const enrolledToken = await enrolled(await plain.newPage(), names.programSlug);
  await childAsks(await plain.newPage(), names.upcomingSlug);
  await plain.close();
  const guardian = await guardianOf(browser, names.upcomingSlug);
  const pairId = await pairOf(page, upcomingId);
  const requestId = await hrefIn(`/en/manage/events/${upcomingId}/consents`, /\/consents\/([0-9a-f-]{36})$/);
  await context.close();
  return {
    ...names,
    ...desk,
    ...{ programTemplateId, code: "ABCD-EFGH-JKMN-PQRS" },
    linkToken,
    seatToken,
    enrolledToken,
    pairId,
    requestId,
    key: "participation",
    ...guardian,
  };
}

/** A school with a student in the upcoming lecture, and a class list of its own on the way in. */
async function deskNames(page: Page, eventId: string): Promise<Names> {
  const api = `${addressOf("demo")}/api/v1/events/${eventId}`;
  const { items } = await (await page.request.get(`${api}/registrations`)).json();
  const student = items.find((one: { schoolId: string | null }) => one.schoolId);
  const staged = await page.request.post(`${api}/imports`, {
    data: { fileName: "class", text: "성명\t학년\n김하늘\t1", schoolId: student?.schoolId },
    headers: { origin: addressOf("demo") },
  });
  const { batchId } = await staged.json();
  return { schoolId: student?.schoolId, pupilId: student?.registrationId, classBatchId: batchId };
}

/** Somebody who is in the line twice, once with a letter of another alphabet; answers the suggestion's id. */
async function pairOf(page: Page, eventId: string): Promise<string> {
  const api = `${addressOf("demo")}/api/v1`;
  const headers = { origin: addressOf("demo") };
  for (const fullName of ["Acель Оспанова", "Асель Оспанова"])
    await page.request.post(`${api}/events/${eventId}/registrations/add`, {
      data: { fullName, locale: "kk", school: "한빛중학교", birthDate: "2012-05-06" },
      headers,
    });
  await page.request.post(`${api}/places/${eventId}/duplicates/find`, { data: {}, headers });
  const { rows } = await (await page.request.get(`${api}/places/${eventId}/duplicates`)).json();
  return rows[0]?.pairId ?? "";
}

/** One more in the line of the upcoming lecture, who was not there before; answers the token of the personal link. */
async function registered(page: Page, slug: string): Promise<string> {
  await page.goto(`${addressOf("demo")}/en/e/${slug}/register`);
  await throughTheGate(page);
  await page.locator("#fullName").fill(`Әлия Нұрланқызы ${randomUUID().slice(0, 8)}`);
  await page.locator("#guardianName").fill("Гүлнар");
  await page.locator("#guardianPhone").fill("010-1234-5678");
  await page.locator("form[action$='/registrations'] button[type=submit]").click();
  await page.waitForURL(/\/r\/[\w-]+/);
  return /\/r\/([\w-]+)/.exec(page.url())?.[1] ?? "";
}

/** Somebody with a place comes in by the room's code, who has not before; answers the token of the seat. */
async function seated(page: Page, desk: Page, eventId: string): Promise<string> {
  const api = `${addressOf("demo")}/api/v1/events/${eventId}`;
  const { code } = await (await desk.request.get(`${api}/question-room`)).json();
  const { items } = await (await desk.request.get(`${api}/registrations?status=confirmed`)).json();
  const from = Math.floor(Math.random() * items.length);
  for (let tries = 0; tries < 8; tries++) {
    await page.goto(`${addressOf("demo")}/en/join?code=${code}`);
    await page.locator("#fullName").fill(items[(from + tries) % items.length].fullName);
    await page.locator("form[action$='/join'] button[type=submit]").click();
    await page.waitForURL(/\/q\/|problem=/);
    const token = /\/q\/(\w+)/.exec(page.url())?.[1];
    if (token) return token;
  }
  throw new Error("nobody could come in by the room's code");
}

/** One more in the demo's programme; answers the token of one's own page. */
async function enrolled(page: Page, slug: string): Promise<string> {
  await page.goto(`${addressOf("demo")}/en/programs/${slug}/enrol`);
  await throughTheGate(page);
  await page.locator("#fullName").fill(`Нұрлан Бекұлы ${randomUUID().slice(0, 8)}`);
  await page.locator("input[name=cohort]").first().check();
  await page.locator("#guardianName").fill("Гүлнар");
  await page.locator("#guardianPhone").fill("010-1234-5678");
  await page.locator("form[action$='/enrollments'] button[type=submit]").click();
  await page.waitForURL(/\/enrolled\/\w+/);
  return /\/enrolled\/(\w+)/.exec(page.url())?.[1] ?? "";
}
