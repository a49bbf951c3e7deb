import type { Browser } from "@playwright/test";
import { accounts } from "../bin/demo/accounts";
import { addressOf } from "./instances";

type Role = (typeof accounts)[number]["role"];
export type Session = Awaited<ReturnType<typeof signIn>>;

/**
 * Signs an account of the demo in by its password and answers the session, for `newContext({ storageState })`; `address`:
 * of another instance with the demo's accounts.
 */
export async function signIn(browser: Browser, role: Role, address = addressOf("demo")) {
  const account = accounts.find((one) => one.role === role);
  if (!account) throw new Error(`the demo has no ${role}`);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/en/sign-in`);
  await page.locator("#email").fill(account.email);
  await page.locator("#password").fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/manage(\/school)?$/);
  const session = await context.storageState();
  await context.close();
  return session;
}
