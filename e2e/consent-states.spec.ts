import { expect, type Page, test } from "@playwright/test";
import { childAsks, lecture, letterTo, owner, plainPhone, rosterText, year } from "./families";
import { type RunningApp, startApp } from "./start-app";

// Where a consent can stand, as the roster tells it.

let app: RunningApp;

test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(async () => {
  await app?.remove();
});

/** What a guardian says about a child of eleven, and what that leads to. */
async function says(page: Page, name: string, participation: "yes" | "no") {
  const field = page.locator("#fullName");
  if ((await field.count()) > 0) {
    await field.fill(name);
    await page.locator("#birthDate").fill(`${year - 11}-01-01`);
  }
  await page.locator("input[name=relation][value=mother]").check();
  await page.locator(`input[name="answers.participation"][value=${participation}]`).check();
  await page.locator('input[name="answers.data_processing"][value=yes]').check();
  for (const key of ["photo_internal", "photo_web", "photo_press"])
    await page.locator(`input[name="answers.${key}"][value=none]`).check();
  await page.locator("form[action*='/consent/'] button[type=submit]").click();
  await page.waitForURL(/done=/);
}

test("a consent stands in every way it can on the roster, as the desk and a guardian in Russian move it", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const desk = await browser.newContext();
  const page = await desk.newPage();
  await owner(app, page);
  const { path, slug } = await lecture(app, page);
  const family = await plainPhone(browser);
  const rowOf = (name: string) => page.getByRole("row", { name: new RegExp(name) });
  const stands = async (name: string, word: string) => {
    await rosterText(app, page, path);
    await expect(rowOf(name)).toContainText(word);
  };
  const dossier = async (name: string) => {
    await rosterText(app, page, path);
    await rowOf(name).getByRole("link", { name }).first().click();
    await expect(page.locator("#consents")).toBeVisible();
  };

  await test.step("added by the team: none; then asked; and the team cannot sign instead", async () => {
    await rosterText(app, page, path);
    await page.getByRole("button", { name: "Add a person" }).first().click();
    const form = page.getByRole("dialog");
    await form.locator("#fullName").fill("Ан Соня");
    await form.locator("#locale").selectOption("ru");
    await form.locator("#birthDate").fill(`${year - 11}-01-01`);
    await form.locator("#guardianName").fill("Лидия Ан");
    await form.locator("#guardianEmail").fill("lidia@example.org");
    await form.getByRole("button", { name: "Add", exact: true }).first().click();
    await expect(page.locator("form#person")).toBeHidden();
    await stands("Ан Соня", "No consent");
    await dossier("Ан Соня");
    await page.getByRole("button", { name: "Ask the guardian" }).click();
    await expect(page.getByText("The guardian is asked.", { exact: false })).toBeVisible();
    await stands("Ан Соня", "Guardian asked");
    await dossier("Ан Соня");
    await page.getByText("Write down a consent on paper or by telephone").click();
    await page.locator("#method").selectOption("phone_call");
    await page.locator("#evidence").fill("Called the mother in the evening");
    await page.locator('input[name="answers.participation"][value=yes]').check();
    await page.getByRole("button", { name: "Write down", exact: true }).click();
    await expect(page.getByText("Whoever registered the child cannot sign for them", { exact: false })).toBeVisible();
    await stands("Ан Соня", "Guardian asked");
  });

  await test.step("answered by the code of a printed page: given, to be confirmed; then confirmed", async () => {
    await childAsks(app, family, slug, "ru", "vera@example.org");
    await page.goto(`${app.address}${path}/consents`);
    const waiting = page.getByRole("listitem").filter({ hasText: "A child not registered yet" });
    await waiting.getByRole("link", { name: "Page with the code" }).click();
    const code = page.locator("article .figures");
    await expect(code).toBeVisible();
    const own = await family.newPage();
    await own.goto(`${app.address}/ru/consent`);
    await own.locator("#code").fill((await code.textContent()) ?? "");
    await own.locator("form[action$='/consent-codes'] button[type=submit]").click();
    await says(own, "Ли Марк", "yes");
    await stands("Ли Марк", "Given, to be confirmed");
    await dossier("Ли Марк");
    await page.locator("#verify-evidence").fill("Called back on the number the school has");
    await page.getByRole("button", { name: "Confirm that it was the guardian" }).click();
    await expect(page.locator("#verify-evidence")).toHaveCount(0);
    await stands("Ли Марк", "Given");
    await expect(rowOf("Ли Марк")).not.toContainText("to be confirmed");
  });

  await test.step("who receives the data changes: what was given has run out", async () => {
    await page.goto(`${app.address}/en/manage/consents/participation`);
    for (const tongue of ["en", "ko", "ru", "kk"]) await page.locator(`#${tongue}-recipient`).fill("Embassy");
    await page.locator("#sure").check();
    await page.getByRole("button", { name: /^Publish version/ }).click();
    await expect(page.getByText("Published. Families see this version from now on.")).toBeVisible();
    await stands("Ли Марк", "To be renewed");
  });

  await test.step("asked anew, the guardian says no", async () => {
    await dossier("Ли Марк");
    await page.getByRole("button", { name: "Ask the guardian" }).click();
    await expect(page.getByText("The guardian is asked.", { exact: false })).toBeVisible();
    const { link } = await letterTo(app, "vera@example.org", /http\S+\/ru\/consent\/\w+/, 2);
    const own = await family.newPage();
    await own.goto(link);
    await says(own, "Ли Марк", "no");
    await stands("Ли Марк", "Refused");
    await expect(rowOf("Ли Марк")).toContainText("Cancelled");
  });
  await family.close();
  await desk.close();
});
