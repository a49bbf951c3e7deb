import type { Page } from "@playwright/test";

/** Where an event asks for consents, the birth date comes first and what is needed is agreed to. */
export async function throughTheGate(page: Page) {
  if ((await page.locator("form[action$='/age']").count()) === 0) return;
  await page.locator("#birthDate").fill(`${new Date().getUTCFullYear() - 16}-01-01`);
  await page.locator("form[action$='/age'] button[type=submit]").click();
  await page.waitForURL(/step=form/);
  for (const yes of await page.locator('input[name^="consents."][value=yes]').all()) await yes.check();
}
