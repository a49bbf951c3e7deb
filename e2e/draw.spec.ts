import { readFileSync, writeFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { addressOf } from "./instances";
import { type Session, signIn } from "./signed-in";

let session: Session;
let base: string;
let path: string;

test.beforeAll(async ({ browser }) => {
  session = await signIn(browser, "organizer");
  const page = await (await browser.newContext({ storageState: session })).newPage();
  await page.goto(`${addressOf("demo")}/en/manage/events?when=past&q=Kazakhstan`);
  const hrefs = await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  base = hrefs.find((href) => /\/manage\/events\/[0-9a-f-]{36}$/.test(href ?? "")) ?? "";
  await page.goto(`${addressOf("demo")}${base}/groups/allocation`);
  path = (await page.getByRole("link", { name: "To the draw’s page" }).getAttribute("href")) ?? "";
  await page.context().close();
});

/** The draw's file, as a lead takes it out with its purpose. */
async function fileOf(browser: Browser): Promise<string> {
  const page = await (await browser.newContext({ storageState: session })).newPage();
  await page.goto(`${addressOf("demo")}${base}/groups/allocation`);
  await page.getByLabel("Purpose").fill("For the parents' council");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Take the draw’s file" }).click(),
  ]);
  const to = test.info().outputPath("draw.csv");
  await download.saveAs(to);
  await page.goto(`${addressOf("demo")}${base}/exports`);
  await expect(page.getByRole("row").filter({ hasText: "For the parents' council" }).first()).toBeVisible();
  await page.context().close();
  return to;
}

/** The draw's page for somebody who came by, and whatever the browser sends after it was loaded. */
async function visited(browser: Browser): Promise<{ page: Page; sent: string[] }> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(addressOf("demo") + path);
  await expect(page.getByText("this seed has the announced fingerprint")).toBeVisible();
  const sent: string[] = [];
  page.on("request", (request) => request.method() !== "GET" && sent.push(`${request.method()} ${request.url()}`));
  return { page, sent };
}

test("anybody with the file draws again in the browser, sees the same come out, and finds a code", async ({
  browser,
}) => {
  const file = await fileOf(browser);
  const { page, sent } = await visited(browser);
  await page.locator("#draw-file").setInputFiles(file);
  await expect(page.getByText("The same came out")).toBeVisible();
  const code = /^person,(\w+)/m.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  await page.getByLabel("Your code").fill(code.toUpperCase());
  await expect(page.getByText(/^Group \d · /)).toBeVisible();
  await page.getByLabel("Your code").fill("nobody");
  await expect(page.getByText("Nobody in this file has this code")).toBeVisible();
  expect(sent, "the file stays in the browser").toEqual([]);
  await page.context().close();
});

test("a file that was changed, cut, or is none is refused in words", async ({ browser }) => {
  const text = readFileSync(await fileOf(browser), "utf8");
  const { page } = await visited(browser);
  const files: [string, string | Buffer, RegExp][] = [
    ["changed", text.replace(/,ko,\n/, ",kk,\n"), /not the one of this draw|another order/],
    ["cut", text.slice(0, -20), /ends in the middle, at line \d+/],
    ["list", "name,grade\nKim,1\n", /does not begin as a draw’s file does/],
    ["nothing", "", /The file is empty/],
    ["picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), /The file is no text/],
    ["huge", "x".repeat(5 * 1024 * 1024 + 1), /larger than 5 MB/],
  ];
  for (const [name, content, words] of files) {
    const to = test.info().outputPath(`${name}.csv`);
    writeFileSync(to, content);
    await page.locator("#draw-file").setInputFiles(to);
    await expect(page.getByText(words), name).toBeVisible();
    await expect(page.getByText("The same came out")).toBeHidden();
  }
  await page.context().close();
});

test("without a script the page still shows the hashes and how to check by hand", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(addressOf("demo") + path);
  await expect(page.getByText(/^printf %s [0-9a-f]{64} \| sha256sum$/)).toBeVisible();
  await expect(page.locator("noscript p")).toContainText("only draw again with JavaScript");
  await page.goto(addressOf("demo") + path.replace(/\/draw$/, ""));
  await page.getByRole("link", { name: "Check the draw of the groups" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await page.context().close();
});

test("on the morning staff even out the groups without those who do not come, and take it back", async ({
  browser,
}) => {
  const staff = await signIn(browser, "staff");
  const page = await (await browser.newContext({ storageState: staff })).newPage();
  await page.goto(`${addressOf("demo")}${base}/groups`);
  await page.getByRole("link", { name: "Even out today" }).click();
  await page.getByRole("button", { name: "Propose" }).click();
  const moves = page.locator("#moves li");
  await expect(moves.first()).toContainText(/From group \d \(\d+ here\) to group \d/);
  const count = await moves.count();
  await moves.first().getByRole("checkbox").uncheck();
  await page.getByRole("button", { name: "Change the groups" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Change the groups" }).click();
  await expect(page.getByText(`Evened out`).first()).toContainText(`${count - 1} student`);
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("button", { name: "Take it back" })).toHaveCount(0);
  await page.context().close();
});
