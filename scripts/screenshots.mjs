// `node scripts/screenshots.mjs [address]`: the README's pictures into docs/images, from a running `npm run demo`.
// `node scripts/screenshots.mjs [address] --all folder`: the twelve main pages at 360 and 1440 px in Korean and English.
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { tsImport } from "tsx/esm/api";
import { ensureChromium } from "./machine.mjs";

const { accounts } = await tsImport("../bin/demo/accounts.ts", import.meta.url);
const [first = ""] = process.argv.slice(2);
const address = first.startsWith("http") ? first : "http://localhost:3000";
const all = process.argv.indexOf("--all");
const folder = all > 0 ? process.argv[all + 1] : "docs/images";
if (!folder) throw new Error("--all needs a folder");

const wide = { width: 1440, height: 900 };
const phone = { width: 360, height: 780 };
const organizer = accounts.find(({ role }) => role === "organizer");

async function signIn(page) {
  await page.goto(`${address}/en/sign-in`);
  await page.locator("#email").fill(organizer.email);
  await page.locator("#password").fill(organizer.password);
  await page.locator("form:has(#password) button[type=submit]").click();
  await page.waitForURL(/\/manage$/);
}

/** The first link on a page that looks so. */
async function link(page, path, pattern) {
  await page.goto(address + path);
  const hrefs = await page.locator("a[href]").evaluateAll((links) => links.map((one) => one.getAttribute("href")));
  const found = hrefs.map((href) => pattern.exec(href ?? "")?.[1]).find(Boolean);
  if (!found) throw new Error(`${path} has no link like ${pattern}`);
  return found;
}

async function places(page) {
  const ofEvent = /\/manage\/events\/([0-9a-f-]{36})$/;
  const past = await link(page, "/en/manage/events?when=past", ofEvent);
  const next = await link(page, "/en/manage/events?when=upcoming", ofEvent);
  return {
    event: `/manage/events/${past}`,
    publicPage: `/e/${await link(page, `/en/manage/events/${past}`, /\/e\/([^/?#]+)$/)}`,
    register: `/e/${await link(page, `/en/manage/events/${next}`, /\/e\/([^/?#]+)$/)}/register`,
    sheet: await link(page, `/en/manage/events/${past}/attendance`, /^\/en(\/manage\/.*\/attendance\/[0-9a-f-]{36})/),
  };
}

const twelve = ({ event, publicPage, register, sheet }) => ({
  event: publicPage,
  register,
  home: "/manage",
  events: "/manage/events",
  overview: event,
  agenda: `${event}/agenda`,
  roster: `${event}/roster`,
  groups: `${event}/groups`,
  files: `${event}/files`,
  questions: `${event}/questions`,
  rollcall: sheet,
  exports: `${event}/exports`,
});

/** A page that answers an error, or whose scripts fail, is no picture to show. */
async function shoot(page, path, file, fullPage) {
  const failed = [];
  const hear = (error) => failed.push(error.message);
  page.on("pageerror", hear);
  const answer = await page.goto(address + path, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  if (!answer?.ok() || failed.length > 0) throw new Error(`${path}: ${answer?.status()} ${failed.join("; ")}`);
  await page.locator("main h1").first().waitFor();
  await page.screenshot({ path: `${folder}/${file}.png`, fullPage, animations: "disabled" });
  page.off("pageerror", hear);
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu"] : [],
});
const context = await browser.newContext({ viewport: wide, colorScheme: "light", timezoneId: "Asia/Seoul" });
const page = await context.newPage();
await signIn(page);
const found = await places(page);
if (all > 0) {
  for (const viewport of [wide, phone]) {
    await page.setViewportSize(viewport);
    for (const [name, path] of Object.entries(twelve(found)))
      for (const locale of ["ko", "en"])
        await shoot(page, `/${locale}${path}`, `${name}-${locale}-${viewport.width}`, true);
  }
} else {
  const visitor = await (await browser.newContext({ viewport: wide, colorScheme: "light" })).newPage();
  await shoot(visitor, `/en${found.publicPage}`, "event-en", false);
  await shoot(page, `/ko${found.event}/roster?search=${encodeURIComponent("ㅇㅇ")}`, "roster-ko", false);
  await shoot(page, `/ko${found.event}/questions`, "questions-ko", false);
}
await browser.close();
console.log(`The pictures are in ${folder}.`);
