import { type Browser, expect, type Page, test } from "@playwright/test";
import { accounts } from "../bin/demo/accounts";
import { type Session, signIn } from "./signed-in";
import { stageDay } from "./stage-day";
import { type RunningApp, startApp } from "./start-app";

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp({ demo: true });
});
test.afterAll(() => app.remove());

type Role = Parameters<typeof signIn>[1];
const nameOf = (role: Role) => accounts.find((one) => one.role === role)?.name ?? "";

const sessions: Partial<Record<Role, Session>> = {};

/** A page of one of the team, at the address of an event's scores. */
async function at(browser: Browser, role: Role, eventId: string, path = "", viewport = { width: 1280, height: 900 }) {
  sessions[role] ??= await signIn(browser, role, app.address);
  const context = await browser.newContext({ storageState: sessions[role], viewport });
  const page = await context.newPage();
  await page.goto(`${app.address}/en/manage/events/${eventId}/scores${path}`);
  return page;
}

/** The rubric as an organizer makes it: ready criteria, a judge on a tablet and a guest on paper; then it is opened. */
async function rubricOn(lead: Page) {
  await lead.getByRole("button", { name: "Start with ready criteria" }).click();
  await expect(lead.getByRole("heading", { level: 3, name: "Teamwork" })).toBeVisible();
  const judge = async (fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<unknown>) => {
    await lead.getByRole("button", { name: "Add a judge" }).click();
    const dialog = lead.getByRole("dialog");
    await fill(dialog);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("button", { name: "Save" })).toBeHidden();
  };
  await judge((dialog) => dialog.getByLabel("Account", { exact: true }).selectOption({ label: nameOf("owner") }));
  await judge((dialog) => dialog.getByLabel("Name", { exact: true }).fill("Ambassador"));
  await lead.getByRole("button", { name: "Open the scoring" }).click();
  await expect(lead.getByText("Scoring is open", { exact: true })).toBeVisible();
}

const levels = (page: Page, title: string, points: string) =>
  page.getByRole("group", { name: title }).getByRole("radio", { name: new RegExp(`^${points}`) });

/** Chooses on the tablet while no card reaches the server: kept over a reload, sent by itself afterwards. */
async function scoreOffline(tablet: Page, group: string) {
  const cards = "**/api/v1/judges/**";
  const status = tablet.locator("[data-waiting]");
  await tablet.getByRole("button", { name: new RegExp(`^${group}`) }).click();
  await tablet.route(cards, (route) => route.abort());
  await levels(tablet, "Content", "4").check();
  await tablet.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(tablet.getByText("3 criteria have no score yet.")).toBeVisible();
  for (const title of ["Delivery", "Teamwork", "Answers"]) await levels(tablet, title, "3").check();
  await expect(status).toContainText("No connection");
  await tablet.reload();
  await tablet.getByRole("button", { name: new RegExp(`^${group}`) }).click();
  await expect(levels(tablet, "Content", "4")).toBeChecked();
  await tablet.getByLabel("Remark").fill("A clear map of the steppe");
  await tablet.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(tablet.getByText("Kept here, to be confirmed").first()).toBeVisible();
  await tablet.context().setOffline(true);
  await tablet.unroute(cards);
  await expect(status).toContainText("No connection");
  await tablet.context().setOffline(false);
  await expect(tablet.getByText("This scorecard counts.")).toBeVisible({ timeout: 10_000 });
  await expect(status).toHaveAttribute("data-waiting", "0");
}

test("a judge scores without a network, a guest on paper; two people announce, and the group reads its own result", async ({
  browser,
}) => {
  test.slow();
  sessions.organizer = await signIn(browser, "organizer", app.address);
  const day = await stageDay(browser, app, sessions.organizer);
  const group = `Group ${day.mine}`;
  const lead = await at(browser, "organizer", day.eventId, "/rubric");
  await rubricOn(lead);
  const phone = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
  ).newPage();
  const ownPage = `${app.address}/en/r/${day.token}/group`;
  await phone.goto(ownPage);
  await expect(phone.getByText("result", { exact: false })).toHaveCount(0);

  const tablet = await at(browser, "owner", day.eventId, "", { width: 1024, height: 768 });
  await scoreOffline(tablet, group);

  await lead.goto(`${app.address}/en/manage/events/${day.eventId}/scores`);
  await lead.getByRole("button", { name: `Type in: ${group} – Ambassador` }).click();
  for (const title of ["Content", "Delivery", "Teamwork", "Answers to questions"])
    await lead.getByRole("dialog").getByLabel(title).selectOption("2");
  await lead.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  const toCheck = `Needs a second person: ${group} – Ambassador`;
  await lead.getByRole("button", { name: toCheck }).click();
  await expect(lead.getByText("You typed this in.", { exact: false })).toBeVisible();
  const owner = await at(browser, "owner", day.eventId);
  await owner.getByRole("button", { name: toCheck }).click();
  await owner.getByRole("button", { name: "It is the same: confirm" }).click();
  await expect(owner.getByRole("button", { name: `Confirmed: ${group} – Ambassador` })).toBeVisible();

  await lead.goto(`${app.address}/en/manage/events/${day.eventId}/scores/rubric`);
  await lead.getByRole("button", { name: "Close the scoring" }).click();
  await expect(lead.getByText("Scoring is closed", { exact: true })).toBeVisible();
  await lead.getByRole("link", { name: "Results" }).click();
  await lead.getByRole("button", { name: "Propose these results" }).click();
  await expect(lead.getByText("another organizer has to announce it", { exact: false })).toBeVisible();
  await owner.goto(`${app.address}/en/manage/events/${day.eventId}/scores/results`);
  await owner.getByRole("button", { name: "Announce", exact: true }).click();
  await owner.getByRole("button", { name: "Announce to 1 group" }).click();
  await expect(owner.getByText(/^Announced by/)).toBeVisible();

  await lead.getByRole("link", { name: "Feedback", exact: true }).click();
  await lead.getByRole("button", { name: `Write: ${group}` }).click();
  await expect(lead.getByRole("dialog").getByText("A clear map of the steppe")).toBeVisible();
  await lead.getByRole("dialog").getByLabel("Text", { exact: true }).fill("Your map made the steppe easy to see.");
  await lead.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await lead.getByRole("button", { name: `Approve: ${group}` }).click();
  await lead.getByRole("button", { name: "Release", exact: true }).click();
  await lead.getByRole("button", { name: "Release to 1 group" }).click();
  await expect(lead.getByText("Released", { exact: true })).toBeVisible();

  await phone.goto(ownPage);
  const result = phone.locator("#result");
  await expect(result).toContainText("67.5%");
  await expect(result).not.toContainText("Place");
  await expect(phone.locator("#feedback")).toContainText("Your map made the steppe easy to see.");
  await expect(phone.locator("body")).not.toContainText("A clear map of the steppe");
  for (const page of [lead, owner, tablet, phone]) await page.context().close();
});
