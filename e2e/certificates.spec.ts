import { type Browser, expect, type Page, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { signIn } from "./signed-in";
import { type RunningApp, startApp } from "./start-app";

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp({ demo: true });
});
test.afterAll(() => app.remove());

/** All words of a PDF. */
async function wordsIn(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.flatMap((item) => ("str" in item ? [item.str] : [])).join("\n");
}

async function certificatesOf(browser: Browser) {
  const context = await browser.newContext({ storageState: await signIn(browser, "organizer", app.address) });
  const page = await context.newPage();
  await page.goto(`${app.address}/en/manage/events?when=past&q=Kazakhstan`);
  const hrefs = await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const event = hrefs.find((href) => /\/manage\/events\/[0-9a-f-]{36}$/.test(href ?? ""));
  return { page, path: `${app.address}${event}/certificates` };
}

/** Issues the first two who are ready; answers the latest one's number, name and file. */
async function issueTwo(page: Page, path: string) {
  await page.goto(path);
  const ready = page.locator("tbody input[type=checkbox]:enabled");
  for (const at of [0, 1]) await ready.nth(at).check();
  await page.getByRole("button", { name: "Issue 2 certificates" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Issue 2 certificates" }).click();
  await expect(page.getByText("2 certificates are issued", { exact: true })).toBeVisible({ timeout: 20_000 });
  await page.goto(`${path}?view=register`);
  const row = page.locator("tbody tr").first();
  const number = (await row.getByRole("rowheader").textContent())?.trim() ?? "";
  const name = (await row.locator("bdi").textContent())?.trim() ?? "";
  const file = await row.getByRole("link").getAttribute("href");
  return { number, name, file: `${app.address}${file}` };
}

test("an organizer issues, a stranger verifies without ever seeing the name, and reads when it is revoked", async ({
  browser,
}) => {
  test.slow();
  const { page, path } = await certificatesOf(browser);
  const { number, name, file } = await issueTwo(page, path);
  const first = await (await page.request.get(file)).body();
  expect((await (await page.request.get(file)).body()).equals(first), "byte for byte the same").toBe(true);
  const text = await wordsIn(first);
  expect(text).toContain(name);
  expect(text).toContain(number);
  const code = /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(text)?.[0] ?? "";

  // A stranger, without a script.
  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await stranger.goto(`${app.address}/en/v`);
  await stranger.getByLabel("Code of the certificate").fill(code.toLowerCase().replaceAll("-", " "));
  await stranger.getByRole("button", { name: "Check", exact: true }).click();
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("This certificate is genuine and in force");
  expect(stranger.url()).toContain(`/v/${code}`);
  expect(await stranger.content()).not.toContain(name);
  const compare = async (typed: string) => {
    await stranger.getByLabel("Full name on the certificate").fill(typed);
    await stranger.getByRole("button", { name: "Compare the name" }).click();
    expect(decodeURIComponent(stranger.url())).not.toContain(typed);
    return stranger.getByRole("status").textContent();
  };
  expect(await compare("Nobody At All")).toContain("No, this name is not on the certificate");
  expect(await compare(name)).toContain("Yes, the name agrees");
  expect(await stranger.content()).not.toContain(name);

  await page.getByRole("button", { name: `Actions for No. ${number}` }).click();
  await page.getByRole("menuitem", { name: "Revoke…" }).click();
  await page.getByLabel("Why? (for the team only)").fill("Issued to the wrong person");
  await page.getByRole("button", { name: "Revoke it" }).click();
  await expect(page.getByText(`No. ${number} is revoked`)).toBeVisible();
  await stranger.goto(`${app.address}/en/v/${code}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("This certificate is no longer valid");
  await expect(stranger.getByText("Revoked on")).toBeVisible();
  await expect(stranger.getByRole("button", { name: "Compare the name" })).toBeHidden();
  expect(await stranger.content()).not.toContain("wrong person");
  await stranger.goto(`${app.address}/en/v/ABCD-EFGH-JKMN-PQRS`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("There is no certificate with this code");
  // What is no code is answered in the same words, and stays to be mended.
  await stranger.getByLabel("Code of the certificate").fill("abc");
  await stranger.getByRole("button", { name: "Check", exact: true }).click();
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("There is no certificate with this code");
  await expect(stranger.getByLabel("Code of the certificate")).toHaveValue("abc");
});

test("a chosen file is compared in the browser, and a template shows at once how it will look", async ({ browser }) => {
  const { page, path } = await certificatesOf(browser);
  await page.goto(`${path}?view=register`);
  const file = await page.locator("tbody tr").first().getByRole("link").getAttribute("href");
  const buffer = await (await page.request.get(`${app.address}${file}`)).body();
  const code = /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(await wordsIn(buffer))?.[0] ?? "";
  await page.goto(`${app.address}/en/v/${code}`);
  const choose = (bytes: Buffer) =>
    page
      .getByLabel("PDF of the certificate")
      .setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: bytes });
  await choose(buffer);
  await expect(page.getByText("This is the file that was issued, unchanged")).toBeVisible();
  await choose(Buffer.concat([buffer, Buffer.from(" ")]));
  await expect(page.getByText("This file is not the one that was issued")).toBeVisible();

  await page.goto(`${path}?view=templates`);
  await page.getByRole("link", { name: "Edit" }).first().click();
  const drawn = page.locator("canvas");
  await expect
    .poll(() => drawn.evaluate((canvas: HTMLCanvasElement) => canvas.width), { timeout: 20_000 })
    .toBeGreaterThan(400);
  await page.getByLabel("Sheet").selectOption("landscape");
  await expect
    .poll(() => drawn.evaluate((canvas: HTMLCanvasElement) => canvas.width > canvas.height), { timeout: 20_000 })
    .toBe(true);
  await page.getByRole("button", { name: "Save the template" }).click();
  await expect(page.getByText("The template is saved.")).toBeVisible();
});
