import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { addressOf } from "./instances";
import { type Session, signIn } from "./signed-in";

const title = "A programme of other people";

/** An organizer of the same instance who has nothing to do with the demo's programme: invited and joined for real. */
export async function foreigner(browser: Browser): Promise<Session> {
  const context = await browser.newContext({ storageState: await signIn(browser, "owner") });
  const programId = await programme(context.request);
  const page = await context.newPage();
  const link = await invitation(page, programId);
  await context.close();
  const own = await browser.newContext();
  const joining = await own.newPage();
  await joining.goto(link);
  await joining.locator("#name").fill("Foreign Organizer");
  await joining.locator("#email").fill(`foreign-${Date.now()}@example.org`);
  await joining.locator("#password").fill("somewhere-else-entirely");
  await joining.locator("form:has(#password) button[type=submit]").click();
  await joining.waitForURL(/\/manage$/);
  const session = await own.storageState();
  await own.close();
  return session;
}

async function programme(request: APIRequestContext): Promise<string> {
  const answer = await request.post(`${addressOf("demo")}/api/v1/programs`, {
    headers: { origin: addressOf("demo") },
    data: { title: { en: title }, summary: {}, description: {}, timeZone: "Asia/Seoul" },
  });
  const made = (await answer.json()) as { programId?: string };
  if (!made.programId) throw new Error(`no programme: ${JSON.stringify(made)}`);
  return made.programId;
}

async function invitation(page: Page, programId: string): Promise<string> {
  await page.goto(`${addressOf("demo")}/en/manage/team?place=${programId}`);
  await page.locator("#invite-role").selectOption("organizer");
  await page.locator("form:has(#invite-role) button[type=submit]").click();
  const field = page.locator("#invitation-link");
  await field.waitFor();
  return field.inputValue();
}
