import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { childAsks, lecture, letterTo, owner, phone, plainPhone, rosterText, year } from "./families";
import { type RunningApp, startApp } from "./start-app";

// Guardians decide for their children: in Korean and in Russian, without an account and without JavaScript.

let app: RunningApp;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(async () => {
  await app?.remove();
});

type Answers = { name: string; photo: "none" | "group" | "all" };

/** Opens the letter's link as a scanner would and then as a person; nothing is chosen beforehand. */
async function guardianAnswers(context: BrowserContext, link: string, { name, photo }: Answers) {
  for (let visit = 0; visit < 10; visit++) expect((await context.request.get(link)).status()).toBe(200);
  const page = await context.newPage();
  await page.goto(link);
  expect(await page.locator("input[type=radio]:checked").count()).toBe(0);
  const width = await page.locator("html").evaluate((html) => html.scrollWidth);
  expect(width).toBeLessThanOrEqual(phone.width);
  await page.locator("#fullName").fill(name);
  await page.locator("#birthDate").fill(`${year - 11}-01-01`);
  await page.locator("input[name=relation][value=mother]").check();
  // Without an answer to what is required nothing happens, and nothing typed is lost.
  await page.locator("form[action*='/consent/'] button[type=submit]").click();
  await page.waitForURL(/problem=invalid/);
  await expect(page.locator("#fullName")).toHaveValue(name);
  for (const key of ["participation", "data_processing"])
    await page.locator(`input[name="answers.${key}"][value=yes]`).check();
  for (const key of ["photo_internal", "photo_web", "photo_press"])
    await page.locator(`input[name="answers.${key}"][value=${photo}]`).check();
  await page.locator("form[action*='/consent/'] button[type=submit]").click();
  await page.waitForURL(/\/g\/[0-9A-Z]{26}\?done=given/);
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  return page;
}

const press = (page: Page, key: string, answer: string) =>
  page.locator(`form:has(input[name=key][value=${key}]):has(input[name=answer][value=${answer}]) button`).click();

test("a guardian in Korean and one in Russian give, change and withdraw; before that nothing of a child is there", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const desk = await browser.newContext();
  const page = await desk.newPage();
  await owner(app, page);
  const { path, slug } = await lecture(app, page);
  const family = await plainPhone(browser);

  await test.step("a child is asked only for a guardian", async () => {
    await childAsks(app, family, slug, "ko", "eomma@example.org");
    await childAsks(app, family, slug, "ru", "anna@example.org");
    expect(await rosterText(app, page, path)).not.toContain("김하늘");
    await page.goto(`${app.address}${path}/consents`);
    await expect(page.getByText("A child not registered yet")).toHaveCount(2);
  });

  const korean = await test.step("in Korean: yes to everything, photos of the group", async () => {
    const { subject, link } = await letterTo(app, "eomma@example.org", /http\S+\/ko\/consent\/\w+/);
    expect(subject).toContain("보호자 동의");
    return guardianAnswers(family, link, { name: "김하늘", photo: "group" });
  });
  const russian = await test.step("in Russian: yes, all photos", async () => {
    const { subject, link } = await letterTo(app, "anna@example.org", /http\S+\/ru\/consent\/\w+/);
    expect(subject).toContain("согласия");
    const own = await guardianAnswers(family, link, { name: "Ким Дана", photo: "all" });
    // The link is used up; it says so and shows nothing.
    await own.goto(link);
    await expect(own.locator("form[action*='/consent/']")).toHaveCount(0);
    const { link: again } = await letterTo(app, "anna@example.org", /http\S+\/ru\/g\/\w+/);
    await own.goto(again);
    return own;
  });

  await test.step("the roster knows at once", async () => {
    const text = await rosterText(app, page, path);
    for (const word of ["김하늘", "Ким Дана", "Given", "Group photos only"]) expect(text).toContain(word);
  });

  await test.step("photos are withdrawn in one step, and the roster follows", async () => {
    await press(russian, "photo_web", "none");
    await russian.waitForURL(/done=withdrawn/);
    await expect(russian.getByText("Согласие отозвано")).toBeVisible();
    const row = page.getByRole("row", { name: /Ким Дана/ });
    await rosterText(app, page, path);
    await expect(row).toContainText("No photos");
    await press(russian, "photo_web", "group");
    await russian.waitForURL(/done=granted/);
    await rosterText(app, page, path);
    await expect(row).toContainText("Group photos only");
  });

  await test.step("withdrawing the data cancels, and says so in Korean", async () => {
    await press(korean, "data_processing", "no");
    await korean.waitForURL(/done=withdrawn/);
    await expect(korean.getByText("취소됨")).toBeVisible();
    const row = page.getByRole("row", { name: /김하늘/ });
    await rosterText(app, page, path);
    await expect(row).toContainText("Withdrawn");
    await expect(row).toContainText("Cancelled");
  });
  await family.close();
  await desk.close();
});

test("whoever is fourteen today in Korea registers themselves; one day younger asks a guardian", async ({
  browser,
}) => {
  const context = await plainPhone(browser);
  const page = await context.newPage();
  await page.goto(`${app.address}/ko`);
  const slug = /\/e\/([^/?]+)/.exec((await page.locator("a[href*='/e/']").first().getAttribute("href")) ?? "")?.[1];
  const seoul = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Seoul" });
  const bornOn = (days: number) => {
    const today = seoul.format(new Date(Date.now() + days * 86_400_000));
    return `${Number(today.slice(0, 4)) - 14}${today.slice(4)}`;
  };
  const step = async (birthDate: string) => {
    await page.goto(`${app.address}/ko/e/${slug}/register`);
    await page.locator("#birthDate").fill(birthDate);
    await page.locator("form[action$='/age'] button[type=submit]").click();
  };
  await step(bornOn(0));
  await expect(page.locator("#fullName")).toBeVisible();
  await expect(page.locator('input[name="consents.participation"]')).toHaveCount(2);
  await expect(page.locator('input[name="consents.photo_web"]')).toHaveCount(0);
  await step(bornOn(1));
  await expect(page.locator("#guardianName")).toBeVisible();
  await expect(page.locator("#fullName")).toHaveCount(0);
  await context.close();
});
