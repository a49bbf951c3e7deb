import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { addressOf } from "./instances";
import { signIn } from "./signed-in";

const bornIn = new Date().getUTCFullYear() - 11;

/** A child of eleven asks to come; a guardian gets a letter at this address, and the team sees that one is waited for. */
export async function childAsks(page: Page, slug: string, email = `${randomUUID().slice(0, 8)}@example.org`) {
  await page.goto(`${addressOf("demo")}/en/e/${slug}/register`);
  await page.locator("#birthDate").fill(`${bornIn}-01-01`);
  await page.locator("form[action$='/age'] button[type=submit]").click();
  await page.locator("#guardianName").fill("Гүлнар");
  await page.locator("#guardianEmail").fill(email);
  await page.locator("form[action$='/guardian-requests'] button[type=submit]").click();
  await page.waitForURL(/step=asked/);
}

/**
 * A guardian who was asked by letter and said yes: the token of the own page, and the name of the letter in the mailbox,
 * which the owner alone reads.
 */
export async function guardianOf(browser: Browser, slug: string): Promise<{ guardianToken: string; name: string }> {
  const email = `${randomUUID().slice(0, 8)}@example.org`;
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await childAsks(page, slug, email);
  const { name, link } = await letterTo(browser, email);
  await page.goto(link);
  await page.locator("#fullName").fill("Дана Ким");
  await page.locator("#birthDate").fill(`${bornIn}-01-01`);
  await page.locator("input[name=relation][value=mother]").check();
  for (const key of ["participation", "data_processing"])
    await page.locator(`input[name="answers.${key}"][value=yes]`).check();
  for (const key of ["photo_internal", "photo_web", "photo_press"])
    await page.locator(`input[name="answers.${key}"][value=group]`).check();
  await page.locator("form[action*='/consent/'] button[type=submit]").click();
  await page.waitForURL(/\/g\/[0-9A-Z]{26}\?done=given/);
  const guardianToken = /\/g\/(\w+)/.exec(page.url())?.[1] ?? "";
  await plain.close();
  return { guardianToken, name };
}

async function letterTo(browser: Browser, email: string) {
  const context = await browser.newContext({ storageState: await signIn(browser, "owner") });
  const page = await context.newPage();
  const letter = page.locator("a[href*='/manage/mailbox/']").filter({ hasText: email });
  await expect(async () => {
    await page.goto(`${addressOf("demo")}/en/manage/mailbox`);
    await expect(letter).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  const href = (await letter.getAttribute("href")) ?? "";
  await page.goto(addressOf("demo") + href);
  const link = /https?:\S+\/consent\/\w+/.exec((await page.locator("main pre").first().textContent()) ?? "")?.[0] ?? "";
  await context.close();
  return { name: href.split("/").at(-1) ?? "", link };
}
