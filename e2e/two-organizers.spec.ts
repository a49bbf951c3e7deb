import { type Browser, expect, type Page, test } from "@playwright/test";
import { addressOf } from "./instances";
import { type Session, signIn } from "./signed-in";

let session: Session;
let eventId: string;
const headers = () => ({ origin: addressOf("demo") });

type Member = { registrationId: string; name: string };
type Board = { groups: { number: number; members: Member[] }[]; alone: Member[] };

test.beforeAll(async ({ browser }) => {
  session = await signIn(browser, "organizer", addressOf("demo"));
  const context = await browser.newContext({ storageState: session });
  const post = async (path: string, data: object) => {
    const answer = await context.request.post(`${addressOf("demo")}/api/v1${path}`, { data, headers: headers() });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const made = await post("/events", {
    ...{ kind: "lecture", title: { en: "Two at the board" }, summary: {}, description: {}, languages: ["en"] },
    ...{ startsAt: "2031-04-04T14:00", endsAt: "2031-04-04T17:00", timeZone: "Asia/Seoul", visibility: "public" },
  });
  eventId = made.eventId;
  for (const fullName of ["Aigerim", "Bolat", "Chingiz", "Dana", "Erlan", "Fariza"])
    await post(`/events/${eventId}/registrations/add`, { fullName, locale: "en" });
  await post(`/events/${eventId}/groups/deal`, { count: 3 });
  await context.close();
});

async function boardOf(page: Page): Promise<Board> {
  return (await page.request.get(`${addressOf("demo")}/api/v1/events/${eventId}/groups`)).json();
}
const holding = (board: Board, name: string) =>
  board.groups.filter(({ members }) => members.some((one) => one.name === name)).map(({ number }) => number);

/** A desk of its own, with the menu of a student open at the groups to move to. */
async function desk(browser: Browser, name: string) {
  const page = await (await browser.newContext({ storageState: session })).newPage();
  await page.goto(`${addressOf("demo")}/en/manage/events/${eventId}/groups`);
  await page.getByRole("button", { name: `${name}: move, role, lock` }).click();
  return page;
}
const choose = (page: Page, number: number) => page.getByRole("menuitem", { name: `Group ${number}` }).click();
const said = (page: Page, words: RegExp) => page.getByRole("region", { name: "Messages" }).getByText(words).last();
const moved = (page: Page) => said(page, /is now in group \d/);
const told = (page: Page) => said(page, /Somebody else moved this student a moment ago/);

test("of two organizers who move the same student at once one wins and the other is told", async ({ browser }) => {
  const pages = [await desk(browser, "Aigerim"), await desk(browser, "Aigerim")];
  const [first, second] = pages as [Page, Page];
  const [home = 0] = holding(await boardOf(first), "Aigerim");
  const others = [1, 2, 3].filter((number) => number !== home);
  await Promise.all([choose(first, others[0] ?? 0), choose(second, others[1] ?? 0)]);
  for (const page of pages) await expect(moved(page).or(told(page))).toBeVisible();
  const winners = [];
  for (const page of pages) if (await moved(page).isVisible()) winners.push(page);
  expect(winners).toHaveLength(1);
  await expect(told(winners[0] === first ? second : first)).toBeVisible();
  const board = await boardOf(first);
  expect(holding(board, "Aigerim")).toEqual([others[winners[0] === first ? 0 : 1]]);
  expect(board.groups.flatMap(({ members }) => members)).toHaveLength(6);
  for (const page of pages) {
    const now = page.getByRole("button", { name: "Aigerim: move, role, lock" });
    await expect(now, "in one group, on the board of the one who lost too").toHaveCount(1);
    await now.press("Enter"); // a message may lie over it
    const [here = 0] = holding(board, "Aigerim");
    await expect(page.getByRole("menuitem", { name: `Group ${home}` })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: `Group ${here}` })).toHaveCount(0);
    await page.context().close();
  }
});

test("a move on an old board is not made, and an undo does not undo what another did since", async ({ browser }) => {
  const [first, second] = [await desk(browser, "Bolat"), await desk(browser, "Bolat")];
  const [home = 0] = holding(await boardOf(first), "Bolat");
  const [one = 0, other = 0] = [1, 2, 3].filter((number) => number !== home);
  await choose(first, one);
  await expect(moved(first)).toBeVisible();
  await choose(second, other);
  await expect(told(second)).toBeVisible();
  expect(holding(await boardOf(first), "Bolat")).toEqual([one]);
  // The row stands in another card as soon as the board is read again; the menu is opened there.
  const card = second.getByRole("region", { name: `Group ${one}`, exact: true });
  await card.getByRole("button", { name: "Bolat: move, role, lock" }).press("Enter"); // a message may lie over it
  await choose(second, other);
  await expect(moved(second)).toBeVisible();
  await first.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(told(first)).toBeVisible();
  expect(holding(await boardOf(first), "Bolat")).toEqual([other]);
  for (const page of [first, second]) await page.context().close();
});
