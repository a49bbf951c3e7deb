import { expect, test } from "@playwright/test";
import { demoNames } from "./demo-names";
import { isManage, isOwners, type Names, pathOf, routes, statusOf } from "./demo-routes";
import { complaintsOf, examinedInEveryLook } from "./examine";
import { addressOf } from "./instances";
import { type Session, signIn } from "./signed-in";

test.describe.configure({ mode: "parallel" });

let session: Session;
let owner: Session;
let names: Names;

test.beforeAll(async ({ browser }) => {
  session = await signIn(browser, "organizer");
  owner = await signIn(browser, "owner");
  names = await demoNames(browser, session);
});

const as = (route: string) => (isManage(route) ? { storageState: isOwners(route) ? owner : session } : {});

for (const route of routes)
  test(`${route} can be read and used, light and dark, narrow and wide`, async ({ browser }) => {
    const context = await browser.newContext(as(route));
    const page = await context.newPage();
    const said = complaintsOf(page);
    const path = `/en${pathOf(route, names)}`;
    const answer = await page.goto(addressOf("demo") + path);
    expect(answer?.status()).toBe(statusOf(route));
    expect(new URL(page.url()).pathname).toBe(path);
    await examinedInEveryLook(page, path);
    expect(said.filter((one) => statusOf(route) === 200 || !one.includes("404"))).toEqual([]);
    await context.close();
  });
