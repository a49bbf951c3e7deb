import { expect, test } from "@playwright/test";
import { addressOf } from "./instances";
import { startApp } from "./start-app";

const paths = ["/en", "/en/no-such-page", "/healthz", "/api/v1/no-such-thing", "/_next/static/no-such-file.js"];

test.describe("every answer", () => {
  for (const path of paths)
    test(`of ${path} carries the security headers`, async ({ request }) => {
      const answer = await request.get(addressOf("demo") + path, { maxRedirects: 0 });
      const headers = answer.headers();
      expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'|sandbox/);
      expect(headers["content-security-policy"]).not.toContain("unsafe-eval");
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "cross-origin-opener-policy": "same-origin",
      });
      expect(headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
      expect(headers).not.toHaveProperty("x-powered-by");
    });
});

test("a page runs its scripts and styles under the policy, and one that is not there too", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  await page.goto(`${addressOf("demo")}/en`, { waitUntil: "networkidle" });
  await page.goto(`${addressOf("demo")}/en/no-such-page`, { waitUntil: "networkidle" });
  expect(refused).toEqual([]);
});

test("a wrong personal link says so, without scripts too, and in the reader's language", async ({ browser }) => {
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => message.type() === "error" && said.push(message.text()));
    const answer = await page.goto(`${addressOf("demo")}/ko/r/wrong`, { waitUntil: "networkidle" });
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("페이지를 찾을 수 없어요");
    await expect(page.getByText("새 링크를 요청해 주세요")).toBeVisible();
    await expect(page.locator('a[href="/ru/r/wrong"]').first()).toBeAttached();
    // The browser itself notes the 404; a script has nothing to add.
    expect(said.filter((text) => !text.includes("404"))).toEqual([]);
    await context.close();
  }
});

test("a visitor is led to the language the browser asks for", async ({ browser }) => {
  for (const [locale, path] of [
    ["ko-KR", "/ko"],
    ["kk", "/kk"],
    ["de-DE", "/en"],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto(addressOf("demo"));
    expect(new URL(page.url()).pathname).toBe(path);
    await context.close();
  }
});

test("a foreign host and a change asked by a foreign site are refused", async ({ request }) => {
  const foreign = await request.get(`${addressOf("demo")}/en`, { headers: { host: "evil.example" } });
  expect(foreign.status()).toBe(421);
  const forged = await request.post(`${addressOf("demo")}/en`, {
    headers: { cookie: "a=1", origin: "https://evil.example" },
    data: "",
  });
  expect(forged.status()).toBe(403);
});

test("an instance that is told to stop ends by itself and starts again on its data", async ({ request }) => {
  const app = await startApp();
  try {
    const began = Date.now();
    await app.stop();
    expect(Date.now() - began).toBeLessThan(10_000);
    await expect(request.get(`${app.address}/healthz`)).rejects.toThrow();
    await app.again();
    expect((await request.get(`${app.address}/readyz`)).status()).toBe(200);
    expect(app.output()).not.toContain('"level":"error"');
  } finally {
    await app.remove();
  }
});

test("a second process on the same file does not start and names PostgreSQL", async () => {
  const app = await startApp();
  try {
    await expect(startApp({ env: { DATA_DIR: app.folder } })).rejects.toThrow(/PostgreSQL/);
  } finally {
    await app.remove();
  }
});
