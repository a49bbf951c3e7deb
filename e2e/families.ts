import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { simpleParser } from "mailparser";
import type { RunningApp } from "./start-app";

// What the journeys of guardians have in common: an instance with its owner, a lecture, and a child who asks.

export const phone = { width: 360, height: 740 };
export const year = new Date().getUTCFullYear();

/** The newest letter to an address, as it was written, once there are `count` such. */
export async function letterTo(app: RunningApp, address: string, what: RegExp, count = 1) {
  let found: Awaited<ReturnType<typeof simpleParser>> | undefined;
  await expect(async () => {
    const folder = join(app.folder, "mail");
    const files = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
    const all = await Promise.all(files.sort().map((name) => simpleParser(readFileSync(join(folder, name)))));
    const to = (one: (typeof all)[number]) => [one.to ?? []].flat().some((list) => list.text.includes(address));
    const those = all.filter((one) => to(one) && what.test(one.text ?? ""));
    expect(those.length).toBeGreaterThanOrEqual(count);
    found = those.at(-1);
  }).toPass({ timeout: 20_000 });
  return { subject: found?.subject ?? "", link: what.exec(found?.text ?? "")?.[0] ?? "" };
}

/** Sets the instance up and signs its owner in. */
export async function owner(app: RunningApp, page: Page) {
  await expect(() => expect(app.output()).toMatch(/\/set-?up\//)).toPass();
  await page.goto(/https?:\/\/\S+\/set-?up\/[\w-]+/.exec(app.output())?.[0] ?? "");
  await page.locator("#organization").fill("한국문화협회");
  await page.locator("#name").fill("Olga Kim");
  await page.locator("#email").fill("olga@example.org");
  await page.locator("#password").fill("a-long-winter-in-almaty");
  await page.getByRole("button", { name: "Create the account and begin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What is next" })).toBeVisible();
}

/** A published lecture, with its manage page and the public one. */
export async function lecture(app: RunningApp, page: Page) {
  await page.goto(`${app.address}/en/manage/events/new`);
  await page.locator("#languages-ko").check();
  await page.locator('[id="title.en"]').fill("The Ambassador’s lecture");
  await page.locator('[id="title.ko"]').fill("대사 초청 강연");
  await page.locator("#capacity").fill("20");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await page.waitForURL(/\/manage\/events\/[0-9a-f-]{36}$/);
  const path = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Publish the event" }).click();
  await expect(page.getByText(/^Published: /)).toBeVisible();
  const link = await page.locator("main a[href*='/en/e/']").first().getAttribute("href");
  return { path, slug: /\/e\/([^/?]+)/.exec(link ?? "")?.[1] ?? "" };
}

/** A child of eleven asks; answers after the page said that the letter is on its way. */
export async function childAsks(
  app: RunningApp,
  context: BrowserContext,
  slug: string,
  locale: "ko" | "ru",
  email: string,
) {
  const page = await context.newPage();
  await page.goto(`${app.address}/${locale}/e/${slug}/register`);
  await expect(page.locator("#fullName")).toHaveCount(0);
  await page.locator("#birthDate").fill(`${year - 11}-01-01`);
  await page.locator("form[action$='/age'] button[type=submit]").click();
  await expect(page.locator("#guardianName")).toBeVisible();
  await expect(page.locator("#fullName")).toHaveCount(0);
  await page.locator("#guardianName").fill(locale === "ko" ? "김보호" : "Анна Ким");
  await page.locator("#guardianEmail").fill(email);
  await page.locator("form[action$='/guardian-requests'] button[type=submit]").click();
  await page.waitForURL(/step=asked/);
  await page.close();
}

/** What the roster says, once it is there. */
export async function rosterText(app: RunningApp, page: Page, path: string) {
  await page.goto(`${app.address}${path}/roster?status=all`);
  // The list itself, not what stands in its place while it comes.
  await expect(page.getByRole("button", { name: "Add a person" }).first()).toBeVisible();
  return page.getByRole("main").textContent();
}

/** A phone without scripts. */
export const plainPhone = (browser: Browser) => browser.newContext({ javaScriptEnabled: false, viewport: phone });
