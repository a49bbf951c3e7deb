import { type Browser, expect, type Page, test } from "@playwright/test";
import { throughTheGate } from "./age-gate";
import { addressOf } from "./instances";
import { signIn } from "./signed-in";

const phone = { width: 360, height: 740 };

/** The journey is one: codes are made once, and open the form of an event whose schools have a seat each. */
test("by invitation, and one seat for each school: without scripts a code opens the form, and a school's second waits", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const session = await signIn(browser, "owner");
  const desk = await browser.newContext({ storageState: session });
  const page = await desk.newPage();
  const path = await test.step("a lecture by invitation with a quota", () => published(page));
  const link = await test.step("a code for two, shown once", () => codeFor(page, path));
  await test.step("a wrong code is refused, and nothing typed is lost", () => refused(browser, link));
  await test.step("the first of a school has a seat", () => comes(browser, link, "김하나", /You have a seat/));
  await test.step("the second waits for the school", () => comes(browser, link, "김둘", /All seats for your school/));
  await test.step("the code is used up", async () => {
    await page.reload();
    await expect(page.getByRole("row", { name: /Seoul school/ })).toContainText("2 of 2");
    await page.getByRole("button", { name: "Call back" }).click();
    await expect(page.getByRole("row", { name: /Seoul school/ })).toContainText("Called back");
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect(page.getByRole("row", { name: /Seoul school/ })).toContainText("Used up");
  });
  await desk.close();
});

async function published(page: Page) {
  await page.goto(`${addressOf("demo")}/en/manage/events/new`);
  await page.locator('[id="title.en"]').fill("A lecture by invitation");
  await page.locator("#needsCode").check();
  await page.getByText("Quotas by school and grade").click();
  await page.locator('[id="quotas.perSchool"]').fill("1");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await page.waitForURL(/\/manage\/events\/[0-9a-f-]{36}$/);
  const { pathname } = new URL(page.url());
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Publish the event" }).click();
  await expect(page.getByText(/^Published: /)).toBeVisible();
  return pathname;
}

/** Answers the link with the code. */
async function codeFor(page: Page, path: string) {
  await page.goto(`${addressOf("demo")}${path}/codes`);
  await page.locator("#label").fill("Seoul school");
  await page.locator("#uses").fill("2");
  await page.getByRole("button", { name: "Make codes" }).click();
  await expect(page.getByText("Here is the code")).toBeVisible();
  const link = await page.getByText(/\/register\/[2-9A-Z]{10}$/).textContent();
  return `${addressOf("demo")}${new URL(link ?? "").pathname}`;
}

const open = async (browser: Browser, link: string) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone, isMobile: true });
  const page = await context.newPage();
  await page.goto(link);
  await throughTheGate(page);
  return { context, page };
};

async function fill(page: Page, name: string) {
  await page.locator("#fullName").fill(name);
  await page.locator("#school").fill("Seoul school");
  await page.locator("#guardianName").fill("보호자");
  await page.locator("#guardianPhone").fill(`010-1234-56${70 + name.length}`);
}

async function refused(browser: Browser, link: string) {
  const { context, page } = await open(browser, link.replace(/[^/]+$/, "2222222222"));
  await fill(page, "김하나");
  await page.getByRole("button", { name: "Register", exact: true }).click();
  await expect(page.locator("#invitation-error")).toContainText("This code does not open this event");
  await expect(page.locator("#fullName")).toHaveValue("김하나");
  expect(page.url()).not.toContain("2222222222");
  await context.close();
}

async function comes(browser: Browser, link: string, name: string, says: RegExp) {
  const { context, page } = await open(browser, link);
  await expect(page.locator("#invitation")).toHaveValue(link.slice(-10));
  await fill(page, name);
  await page.getByRole("button", { name: /^(Register|Join the waiting list)$/ }).click();
  await expect(page.getByText(says).first()).toBeVisible();
  await context.close();
}
