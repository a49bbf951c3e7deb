import type { Browser } from "@playwright/test";
import { throughTheGate } from "./age-gate";

/** Somebody registers on the public page, without scripts; answers the token of one's own page. */
export async function registeredAt(browser: Browser, address: string, slug: string): Promise<string> {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: address });
  const page = await plain.newPage();
  await page.goto(`/en/e/${slug}/register`);
  await throughTheGate(page);
  await page.locator("#fullName").fill("Әлия Нұрланқызы");
  if (await page.locator("#guardianName").count()) {
    await page.locator("#guardianName").fill("Гүлнар");
    await page.locator("#guardianPhone").fill("010-1234-5678");
  }
  await page.locator("form[action$='/registrations'] button[type=submit]").click();
  await page.waitForURL(/\/r\/[\w-]+/);
  const token = /\/r\/([\w-]+)/.exec(page.url())?.[1] ?? "";
  await plain.close();
  return token;
}
