import type { z } from "zod";
import { say } from "../../core/i18n";
import { forgive, tryLocked } from "../../core/limits";
import { query } from "../../core/operation";
import { isPassword } from "../../core/passwords";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { deviceOf } from "../devices/steps";
import { doorsEnd, settingsOf } from "../registers/rules";
import { sheetsOf } from "../registers/steps";
import type { DoorChanges, DoorRoster } from "./contract";
import { changesInput, eventInput, pinInput, rosterInput } from "./inputs";
import { cursorIn, printedCursor } from "./rules";
import { doorWalkIns, eventOf, headcountOf, markOf, peopleOf, recordsAt, sheetsFor, shownSheet } from "./steps";

/** Where a device is: at the event it was paired for. Refuses `device-unknown` and `device-revoked`. */
export const atDoor = async ({ db, input }: { db: Reader; input: { token: string } }) =>
  atEvent({ db, input: await deviceOf(db, input.token) });

/** How long a kiosk takes no PIN after too many wrong ones. */
const lockSeconds = 60;

/** Records that were written while a device last read may come after it did: told twice rather than never. */
const overlap = 5_000;

type Given = { db: Reader; input: z.output<typeof rosterInput>; now: Date };

/** All a door knows: without anybody once the list is to be forgotten. */
async function known({ db, input: { token, locale }, now }: Given) {
  const device = await deviceOf(db, token);
  const event = (await eventOf(db, device.eventId)) ?? refuse("device-unknown");
  const all = await sheetsOf(db, event.id);
  const sheets = sheetsFor(device, all);
  const forgetAt = doorsEnd(event, all);
  const isOver = now >= forgetAt;
  const people = isOver ? [] : await peopleOf(db, event, locale);
  const shown = sheets.map((sheet) => shownSheet(sheet, locale));
  const marks = { people: markOf(people), sheets: markOf([shown, settingsOf(event), device.sheetIds]) };
  const cursor = printedCursor({ at: now.getTime() - overlap, ...marks });
  return { device, event, sheets, shown, people, marks, cursor, isOver, wipeAt: forgetAt.toISOString() };
}

/**
 * All a device keeps to work for hours without a network: who it is, the event, its sheets, its people by name and
 * flags, and what is known of them. Nobody any more a day after the last sheet. Refuses `device-unknown`, `device-revoked`.
 */
export const roster = query("door.roster", {
  input: rosterInput,
  scope: atDoor,
  async run(given): Promise<DoorRoster & { seenAt: Date | null }> {
    const { db, input, now } = given;
    const { device, event, sheets, shown, people, cursor, isOver, wipeAt: until } = await known(given);
    const { lateAfter, leaveGrace, consentMissing } = settingsOf(event);
    return {
      now: now.toISOString(),
      cursor,
      device: { id: device.id, label: device.label, mode: device.mode, hasPin: device.pinHash !== null },
      event: {
        id: event.id,
        title: say(event.title, input.locale, event.languages),
        timeZone: event.timeZone,
        startsAt: event.startsAt.toISOString(),
        endsAt: event.endsAt.toISOString(),
      },
      wipeAt: until,
      settings: { lateAfter, leaveGrace, consentMissing },
      sheets: shown,
      people,
      records: isOver ? [] : await recordsAt(db, sheets),
      walkIns: isOver ? [] : await doorWalkIns(db, device),
      seenAt: device.lastSeenAt,
    };
  },
});

/**
 * What changed since a cursor: records, everybody on no list, and people and sheets when anything about them did.
 * With a cursor that is none, everything. Refuses `device-unknown`, `device-revoked`.
 */
export const changes = query("door.changes", {
  input: changesInput,
  scope: atDoor,
  async run(given): Promise<DoorChanges & { seenAt: Date | null }> {
    const { db, input, now } = given;
    const { device, sheets, shown, people, marks, cursor, isOver, wipeAt: until } = await known(given);
    const since = cursorIn(input.since);
    // Other times or settings make other records of the same observations.
    const sheetsSame = since?.sheets === marks.sheets;
    return {
      now: now.toISOString(),
      cursor,
      wipeAt: until,
      records: isOver ? [] : await recordsAt(db, sheets, since && sheetsSame ? new Date(since.at) : undefined),
      walkIns: isOver ? [] : await doorWalkIns(db, device),
      people: since?.people === marks.people ? null : people,
      sheets: sheetsSame ? null : shown,
      seenAt: device.lastSeenAt,
    };
  },
});

/**
 * Whether this is the PIN that lets staff out of a kiosk. Refuses `pin-wrong`, and `too-many` {seconds} from the fifth
 * wrong one on for a minute, also the right one; whoever presses on does not lock it for longer.
 */
export const checkPin = query("door.checkPin", {
  input: pinInput,
  scope: atDoor,
  async run({ db, input }) {
    const device = await deviceOf(db, input.token);
    const key = `door-pin:${device.id}`;
    const left = await tryLocked(key, 5, 600, lockSeconds);
    if (device.pinHash === null || !(await isPassword(device.pinHash, input.pin)))
      return left > 0 ? refuse("pin-wrong") : refuse("too-many", { seconds: lockSeconds });
    await forgive(key);
    return true;
  },
});

/** How many are in the room at each sheet of an event: on the list, of them by the code of the screen, and on no list. */
export const headcount = query("door.headcount", {
  input: eventInput,
  scope: atEvent,
  run: async ({ db, input }) => headcountOf(db, input.eventId, await sheetsOf(db, input.eventId)),
});
export type Headcount = Awaited<ReturnType<typeof headcount>>[number];
