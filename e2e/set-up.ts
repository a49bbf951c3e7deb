import { expect, type Page } from "@playwright/test";
import { type RunningApp, setUpLinkOf } from "./start-app";

/** Opens the link that a new instance printed, and makes its first account. */
export async function setUp(page: Page, app: RunningApp) {
  const link = await setUpLinkOf(app);
  expect(link, "the server printed no set-up link").toContain("/set-up/");
  await page.goto(link);
  await page.locator("#organization").fill("한국문화협회");
  await page.locator("#name").fill("Olga Kim");
  await page.locator("#email").fill("olga@example.org");
  await page.locator("#password").fill("a-long-winter-in-almaty");
  await page.getByRole("button", { name: "Create the account and begin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What is next" })).toBeVisible();
}
