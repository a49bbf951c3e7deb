import { expect, test } from "vitest";
import { anonymous } from "../core/permissions";
import { hashToken } from "../core/seal";
import { cast } from "../core/testing";
import { log } from "../features/admin/queries";
import { roster as doorRoster } from "../features/door/queries";
import { letterList } from "../features/event-letters/queries";
import { board } from "../features/groups/queries";
import { matrix } from "../features/matrix/queries";
import { searchPeople } from "../features/people/queries";
import { add } from "../features/registrations/commands";
import { roster, rosterCounts } from "../features/roster/queries";
import { write } from ".";
import { devices } from "./schema";
import { copyRows } from "./testing-crowd";
import { statementsOf } from "./testing-statements";

// A page costs as many statements for many people as for few.

const token = "a-device-of-the-test";

/** A lecture with one person registered, and its main lists by name. */
async function house() {
  const { min, aru, lecture } = await cast(null);
  const { id: eventId } = lecture;
  const said = await add(min, { eventId, fullName: "김서연", email: "kim@example.org", locale: "ko" });
  if (!said.ok) throw new Error(said.code);
  const device = { eventId, label: "Door", tokenHash: hashToken(`${token} ${eventId}`), createdAt: new Date() };
  await write([], async (tx) => tx.insert(devices).values(device));
  const lists: Record<string, () => Promise<unknown>> = {
    roster: () => roster(min, { eventId }),
    "roster, found": () => roster(min, { eventId, search: "김" }),
    "roster, by name": () => roster(min, { eventId, sort: "name" }),
    "roster, by time": () => roster(min, { eventId, sort: "time", order: "down" }),
    "roster, of one grade": () => roster(min, { eventId, status: "confirmed", language: "ko" }),
    counts: () => rosterCounts(min, { eventId }),
    search: () => searchPeople(min, { eventId, typed: "김" }),
    matrix: () => matrix(min, { eventId }),
    letters: () => letterList(min, { eventId }),
    groups: () => board(min, { eventId }),
    trail: () => log(aru, { eventId }),
    door: () => doorRoster(anonymous, { token: `${token} ${eventId}` }),
  };
  return { eventId, registrationId: said.value.registrationId, lists };
}

async function counted(lists: Record<string, () => Promise<unknown>>) {
  const found: Record<string, number> = {};
  for (const [name, ask] of Object.entries(lists)) {
    // After a write nothing that was counted before is kept (core/unchanged.ts).
    await write([], async (tx) => tx.update(devices).set({ label: "Door" }));
    found[name] = (await statementsOf(ask)).length;
  }
  return found;
}

/** So many more people at an event, like the first. */
const more = ({ eventId, registrationId }: { eventId: string; registrationId: string }, mark: string, count: number) =>
  copyRows([
    {
      ...{
        table: "persons",
        where: `id = (select person_id from registrations where id = '${registrationId}')`,
        count,
      },
      differing: { id: `'${eventId}-${mark}-' || i` },
    },
    {
      ...{ table: "registrations", where: `id = '${registrationId}'`, count },
      differing: {
        ...{ id: `'${eventId}-${mark}-' || i`, person_id: `'${eventId}-${mark}-' || i` },
        ...{ ticket: `(select max(ticket) from registrations where event_id = '${eventId}') + i` },
        ...{ code: `'${eventId}-${mark}-' || i`, link_hash: `'${eventId}-${mark}-' || i` },
        check_in_hash: `'${eventId}-${mark}-' || i`,
      },
    },
  ]);

test("three people cost as many statements as one", async () => {
  const made = await house();
  const one = await counted(made.lists);
  await more(made, "a", 2);
  expect(await counted(made.lists)).toEqual(one);
  expect(Math.min(...Object.values(one))).toBeGreaterThan(0);
});

// What is read in pieces, so that nobody else waits, takes a statement for each: those are no pages.
test.runIf(process.env.LECTERN_FULL)(
  "five thousand cost as many as fifty",
  async () => {
    const made = await house();
    const { door: _pieces, ...pages } = made.lists;
    await more(made, "a", 49);
    const fifty = await counted(pages);
    await more(made, "b", 4_950);
    expect(await counted(pages)).toEqual(fifty);
  },
  120_000,
);
