import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import { demoNames } from "./demo-names";
import { isManage, type Names, pathOf, routes } from "./demo-routes";
import { foreigner } from "./foreigner";
import { addressOf } from "./instances";
import { type Session, signIn } from "./signed-in";

const unknown = "018f0000-0000-7000-8000-000000000000";
const own = "Multi-Vector"; // of the demo's programme, whatever the page
let names: Names;
let ids: Names;
let foreign: Session;
let paths: { path: string; method: string; params: string[] }[];

test.beforeAll(async ({ browser }) => {
  const session = await signIn(browser, "organizer");
  names = await demoNames(browser, session);
  paths = await pathsOf(browser);
  const context = await browser.newContext({ storageState: session });
  ids = await harvested(context.request);
  await context.close();
  foreign = await foreigner(browser);
});

/** All that the HTTP face offers, by its own document. */
async function pathsOf(browser: Browser) {
  const context = await browser.newContext();
  const answer = await context.request.get(`${addressOf("demo")}/api/v1/openapi.json`);
  const found = (await answer.json()) as { paths: Record<string, object> };
  await context.close();
  return Object.entries(found.paths).flatMap(([path, methods]) =>
    ["get", "post", "put", "patch", "delete"]
      .filter((method) => method in methods)
      .map((method) => ({ path, method, params: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "") })),
  );
}

const filled = (path: string, from: Names) => path.replace(/\{(\w+)\}/g, (_, name: string) => from[name] ?? unknown);

/** Ids of things of the demo, by name, from what its own organizer may read. */
async function harvested(request: APIRequestContext): Promise<Names> {
  const found: Record<string, string> = { ...names };
  for (let round = 0; round < 2; round++)
    for (const { path, method, params } of paths) {
      if (method !== "get" || !path.startsWith("/v1/") || !params.every((name) => found[name])) continue;
      const answer = await request.get(`${addressOf("demo")}/api${filled(path, found)}`);
      // A list of things calls each one's id just that.
      const own = `${path.split("/").at(-1)?.replace(/s$/, "")}Id`;
      if (answer.ok()) keep(await answer.json(), found, own);
    }
  return found;
}

function keep(value: unknown, found: Record<string, string>, own: string) {
  if (!value || typeof value !== "object") return;
  for (const [key, inside] of Object.entries(value)) {
    const name = key === "id" ? own : key;
    if (typeof inside === "string" && name.endsWith("Id") && /^[0-9a-f-]{36}$/.test(inside)) found[name] ??= inside;
    else keep(inside, found, own);
  }
}

/** A request as a browser's page would send it; answers what can be told apart from outside. */
async function asked(request: APIRequestContext, method: string, path: string) {
  const answer = await request.fetch(`${addressOf("demo")}/api${path}`, {
    method,
    maxRedirects: 0,
    headers: { origin: addressOf("demo") },
    ...(method === "get" ? {} : { data: {} }),
  });
  const body = (await answer.json().catch(() => ({}))) as { code?: string };
  return { status: answer.status(), code: body.code };
}

/** A certificate is verified by whoever holds it. */
const isPublic = (path: string) => /^\/v1\/(instance|public\/|certificate-checks)|^\/calendar\//.test(path);

test("nobody gets anything from the HTTP face but what is public", async ({ request }) => {
  for (const { path, method } of paths.filter((one) => !isPublic(one.path))) {
    const { status, code } = await asked(request, method, filled(path, ids));
    const refused = method === "get" ? [401, 404] : [400, 401, 404, 405, 412, 413, 415, 422];
    expect.soft(refused, `${method} ${path}: ${status} ${code}`).toContain(status);
  }
});

test("ids of others and ids of nobody are answered alike", async ({ browser }) => {
  const context = await browser.newContext({ storageState: foreign });
  const held = paths.filter(({ path, params }) => params.some((name) => name.endsWith("Id")) && !isPublic(path));
  const never = new Set(held.flatMap(({ params }) => params).filter((name) => name.endsWith("Id") && !ids[name]));
  // Nothing lists these to an organizer of the demo, who has made no keys, contacts, letters or comments, joined no
  // entries, worked out no groups, seen nobody seated or with a raised hand, heard of no absence at the lecture, and issues for
  // the event, not for the whole programme; a question is listed as `id`.
  expect(
    [...never].filter(
      (name) =>
        ![
          ...["allocationId", "apiKeyId", "commentId", "contactId", "invitationId", "mergeId", "messageId"],
          ...["questionId", "uploadId", "handId", "seatId", "absenceId", "certificateId"],
        ].includes(name),
    ),
  ).toEqual([]);
  for (const { path, method } of held) {
    if (/^\/v1\/(organizations|organization-contacts|venues|speakers)\//.test(path)) continue; // one address book for the whole instance
    const theirs = await asked(context.request, method, filled(path, ids));
    const nobodys = await asked(context.request, method, filled(path, {}));
    expect.soft(theirs, `${method} ${path}`).toEqual(nobodys);
    expect.soft(theirs.status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
  }
  await context.close();
});

/** What a page says, without what changes from one asking to the next. */
async function said(page: Page, path: string) {
  const answer = await page.goto(addressOf("demo") + path);
  const headings = page.getByRole("heading", { level: 1 });
  await headings.first().waitFor(); // what is not there is told after the frame
  const heading = await headings.allTextContents();
  return { status: answer?.status(), heading, at: new URL(page.url()).pathname };
}

test("nobody is sent to sign in from every manage page", async ({ request }) => {
  for (const route of routes.filter(isManage)) {
    const path = `/en${pathOf(route, names)}`;
    const answer = await request.get(addressOf("demo") + path, { maxRedirects: 0 });
    expect.soft(answer.status(), path).toBe(307);
    expect.soft(answer.headers().location, path).toContain(`/en/sign-in?next=${encodeURIComponent(path)}`);
    expect.soft(await answer.text(), path).not.toContain(own);
  }
});

test("an organizer of another programme finds none of these pages, and no trace on their own", async ({ browser }) => {
  const context = await browser.newContext({ storageState: foreign });
  const page = await context.newPage();
  for (const route of routes.filter(isManage)) {
    const path = `/en${pathOf(route, names)}`;
    const theirs = await said(page, path);
    expect.soft(await page.content(), path).not.toContain(own);
    // One set of texts, and one address book, for all teams of the instance.
    if (!route.includes("[") || /^\/manage\/(consents|organizations)\//.test(route)) continue;
    expect.soft(theirs.heading, path).toEqual(["This page was not found"]);
    const nobodys = await said(page, `/en${pathOf(route, { ...names, ...unknownIds })}`);
    expect.soft({ ...theirs, at: "" }, path).toEqual({ ...nobodys, at: "" });
  }
  await context.close();
});

const unknownIds = Object.fromEntries(
  [
    ...["eventId", "programId", "registrationId", "sheetId", "batchId"],
    ...["upcomingId", "schoolId", "pupilId", "classBatchId"],
  ].map((name) => [name, unknown]),
);

test("the pages of a personal link open to its holder only", async ({ request }) => {
  const nobodys = "A".repeat(43);
  for (const route of routes.filter((one) => /^\/(r|enrolled)\//.test(one))) {
    const right = await request.get(`${addressOf("demo")}/en${pathOf(route, names)}`);
    const other = pathOf(route, { ...names, linkToken: nobodys, enrolledToken: nobodys });
    const wrong = await request.get(`${addressOf("demo")}/en${other}`);
    expect(right.status(), route).toBe(200);
    expect(wrong.status(), route).toBe(404);
  }
});
