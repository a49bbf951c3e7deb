import { expect, test } from "@playwright/test";
import { demoNames } from "./demo-names";
import { isManage, isOwners, type Names, pathOf, routes, statusOf } from "./demo-routes";
import { complaintsOf, fits } from "./examine";
import { addressOf } from "./instances";
import { type Session, signIn } from "./signed-in";

let session: Session;
let owner: Session;
let names: Names;

test.beforeAll(async ({ browser }) => {
  session = await signIn(browser, "organizer");
  owner = await signIn(browser, "owner");
  names = await demoNames(browser, session);
});

for (const locale of ["ko", "ru", "kk"])
  test(`every page answers in its language and fits a small phone: ${locale}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const viewport = { width: 320, height: 700 };
    const staff = await browser.newContext({ storageState: session, viewport });
    const lead = await browser.newContext({ storageState: owner, viewport });
    const visitor = await browser.newContext({ viewport });
    const [inside, above, outside] = [await staff.newPage(), await lead.newPage(), await visitor.newPage()];
    const said = [inside, above, outside].map(complaintsOf);
    for (const route of routes) {
      const page = isOwners(route) ? above : isManage(route) ? inside : outside;
      const path = `/${locale}${pathOf(route, names)}`;
      const answer = await page.goto(addressOf("demo") + path);
      expect.soft(answer?.status(), path).toBe(statusOf(route));
      expect.soft(await page.locator("html").getAttribute("lang"), path).toBe(locale);
      await fits(page, path);
    }
    const lost = routes.filter((route) => statusOf(route) === 404).length;
    const heard = said.flat();
    expect(heard.filter((one) => one.includes("404"))).toHaveLength(lost);
    expect(heard.filter((one) => !one.includes("404"))).toEqual([]);
    for (const context of [staff, lead, visitor]) await context.close();
  });
