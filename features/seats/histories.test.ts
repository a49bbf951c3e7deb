import { and, eq, isNotNull } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Actor, anonymous, system } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { duplicatePairs, events, invitationCodes, organizations, type Quotas, registrations } from "../../db/schema";
import { approve, reject, reopen } from "../approvals/commands";
import { erase } from "../erasure/commands";
import { make, revoke, restore as unrevoke } from "../invitation-codes/commands";
import { merge, unmerge } from "../merges/commands";
import { accept, lapse } from "../offers/commands";
import { cancel, change, promote, register, restore } from "../registrations/commands";
import { linkToken } from "../tickets/steps";
import { fullFor, overfull, type Taken, take } from "./rules";
import { promoteWhileRoom } from "./steps";

/** Histories in the daily tests, and in the long ones. */
const runs = process.env.LECTERN_FULL ? 10_000 : 500;

type Row = typeof registrations.$inferSelect;
type Code = { codeId: string; code: string };
type Stage = {
  eventId: string;
  placeId: string;
  organizer: Actor;
  number: number;
  codes: Code[];
  merges: string[];
  jumped: boolean;
};
/** One act on whoever stands at a place of the list; refusals are part of the history. */
type Act = { kind: string; who: number; seats: number; school: number; grade: number; quotas: Quotas | null };

const holds = (row: Row) => row.status === "confirmed" || row.offeredUntil !== null;
const inLine = (row: Row) => row.status === "waitlisted" && row.approval !== "pending" && row.offeredUntil === null;

const rowsOf = (eventId: string) =>
  db.select().from(registrations).where(eq(registrations.eventId, eventId)).orderBy(registrations.ticket);
const eventOf = async (eventId: string) => {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  if (!event) throw new Error("gone");
  return event;
};

const schools = ["별학교", "달학교", "해학교"];
const grades = [9, 10, 11];

/** More seats or fewer, other quotas: as far as nobody loses a seat, as the event's own form does. */
const resize = (eventId: string, seats: number, quotas?: Quotas | null) =>
  write([eventId], async (tx) => {
    const [event] = await tx.select().from(events).where(eq(events.id, eventId));
    const capacity = Math.max(seats, event?.seatsTaken ?? 0);
    const held = (await tx.select().from(registrations).where(eq(registrations.eventId, eventId))).filter(holds);
    const isTight = quotas && overfull(quotas, held.map(counted)) !== undefined;
    const other = quotas === undefined || isTight ? {} : { quotas };
    await tx
      .update(events)
      .set({ capacity, ...other })
      .where(eq(events.id, eventId));
    await promoteWhileRoom(tx, eventId, new Date());
  });
const counted = ({ schoolId, grade }: Row) => ({ schoolId, grade, number: 1 });

/** The clock of one offer is turned forward, or of all. */
const late = (eventId: string) =>
  write([eventId], (tx) =>
    tx
      .update(registrations)
      .set({ offeredUntil: new Date(1) })
      .where(and(eq(registrations.eventId, eventId), isNotNull(registrations.offeredUntil))),
  );

/** Who registered twice is joined with another of the list; the school may be either's. */
async function join(stage: Stage, one: string, { who, school }: Act) {
  const { eventId, placeId, organizer } = stage;
  const rows = await rowsOf(eventId);
  const winnerId = rows.find((row) => row.id === one)?.personId ?? "";
  const loserId = rows[(who * 3 + 1) % rows.length]?.personId ?? "";
  if (winnerId === loserId) return;
  const [aId = "", bId = ""] = [winnerId, loserId].sort();
  const [pair] = await write([], (tx) =>
    tx
      .insert(duplicatePairs)
      .values({ place: placeId, aId, bId, score: 90, reasons: ["name"] })
      .onConflictDoUpdate({
        target: [duplicatePairs.place, duplicatePairs.aId, duplicatePairs.bId],
        set: { score: 90 },
      })
      .returning(),
  );
  const right = school === 0 ? { right: { school: "loser" as const } } : {};
  const done = await merge(organizer, { placeId, pairId: pair?.id ?? "", winnerId, ...right });
  if (done.ok) stage.merges.push(done.value.mergeId);
}

const acts: Record<string, (stage: Stage, one: string, act: Act) => Promise<unknown>> = {
  register: (stage, _one, { school, grade, who }) => {
    stage.number += 1;
    const study = { school: schools[school] ?? null, grade: grades[grade] ?? null };
    const invitation = stage.codes[who % stage.codes.length]?.code ?? null;
    const said = { eventId: stage.eventId, fullName: `학생 ${stage.number}`, locale: "ko" as const, ofAge: true };
    return register(anonymous, { ...said, ...study, invitation });
  },
  approve: ({ organizer }, one) => approve(organizer, { registrationIds: [one] }),
  reject: ({ organizer }, one) => reject(organizer, { registrationIds: [one] }),
  reopen: ({ organizer }, one) => reopen(organizer, { registrationIds: [one] }),
  accept: ({ organizer }, one) => accept(organizer, { registrationId: one }),
  expire: async ({ eventId }) => {
    await late(eventId);
    return lapse(system, { eventId });
  },
  cancel: ({ organizer }, one) => cancel(organizer, { registrationIds: [one] }),
  restore: ({ organizer }, one) => restore(organizer, { registrationIds: [one] }),
  promote: ({ organizer }, one) => promote(organizer, { registrationIds: [one] }),
  // By oneself, with the personal link: decided anew where the event says so.
  change: async (_stage, one, { school, grade }) => {
    const [row] = await db.select().from(registrations).where(eq(registrations.id, one));
    const me = await actorOfLink(linkToken(one, row?.tokenVersion ?? 1));
    return change(me, { registrationId: one, school: schools[school] ?? null, grade: grades[grade] ?? null });
  },
  erase: async ({ organizer }, one) => {
    const [row] = await db.select().from(registrations).where(eq(registrations.id, one));
    return erase(organizer, { registrationId: one, code: row?.code ?? "" });
  },
  merge: join,
  unmerge: ({ organizer, placeId, merges }, _one, { who }) => {
    const mergeId = merges[who % Math.max(1, merges.length)];
    return mergeId ? unmerge(organizer, { placeId, mergeId }) : Promise.resolve();
  },
  revoke: ({ organizer, eventId, codes: [code] }) =>
    code ? revoke(organizer, { eventId, codeIds: [code.codeId] }) : Promise.resolve(),
  unrevoke: ({ organizer, eventId, codes: [code] }) =>
    code ? unrevoke(organizer, { eventId, codeIds: [code.codeId] }) : Promise.resolve(),
  resize: ({ eventId }, _one, { seats }) => resize(eventId, seats),
  requota: ({ eventId }, _one, { seats, quotas }) => resize(eventId, seats, quotas),
};
/** Acts about nobody, and those after which the order is no longer that of coming. */
const general = new Set(["register", "resize", "requota", "expire", "revoke", "unrevoke"]);
const jumps = new Set(["promote", "restore", "reopen", "change", "merge", "unmerge"]);

/** Whom an act is most likely about; anybody where there is nobody like that. */
const likely: Record<string, (row: Row) => boolean> = {
  approve: (row) => row.approval === "pending",
  reject: (row) => row.approval === "pending",
  reopen: (row) => row.approval !== null && row.approval !== "pending",
  accept: (row) => row.offeredUntil !== null,
  promote: (row) => row.status === "waitlisted",
  cancel: (row) => row.status !== "cancelled",
  restore: (row) => row.status === "cancelled",
  change: (row) => row.status !== "cancelled",
};

/** What must be so after every act, whatever came before. */
async function mustHold({ eventId, jumped }: Stage, after: string) {
  const [rows, event] = [await rowsOf(eventId), await eventOf(eventId)];
  const { quotas, seatsTaken, capacity, needsApproval } = event;
  const held = rows.filter(holds);
  expect(seatsTaken, `seats are counted, after ${after}`).toBe(held.length);
  expect(seatsTaken, `nothing is oversold, after ${after}`).toBeLessThanOrEqual(capacity ?? Infinity);
  if (quotas) expect(overfull(quotas, held.map(counted)), `no quota is exceeded, after ${after}`).toBeUndefined();
  const taken: Taken = new Map();
  for (const row of held) take(quotas, taken, row);
  if (seatsTaken < (capacity ?? Infinity))
    expect(
      rows.filter((row) => inLine(row) && !fullFor(quotas, taken, row)),
      `nobody waits beside a seat they could have, after ${after}`,
    ).toEqual([]);
  if (!jumped && !needsApproval)
    for (const row of rows.filter(inLine))
      expect(
        held.filter((one) => one.ticket > row.ticket && one.schoolId === row.schoolId && one.grade === row.grade),
        `nobody passes one of the same school and grade, after ${after}`,
      ).toEqual([]);
  for (const row of rows) eachMustHold(row, after);
  expect(new Set(rows.map((row) => row.ticket)).size, "no ticket is given twice").toBe(rows.length);
  for (const code of await db.select().from(invitationCodes).where(eq(invitationCodes.eventId, eventId))) {
    const living = rows.filter((row) => row.invitationCodeId === code.id && row.status !== "cancelled");
    expect(code.used, `uses of codes are counted, after ${after}`).toBe(living.length);
    expect(code.used, `no code is used more often than it may, after ${after}`).toBeLessThanOrEqual(code.uses);
  }
}

function eachMustHold(row: Row, after: string) {
  if (row.offeredUntil) expect(row.status, `only who waits holds an offer, after ${after}`).toBe("waitlisted");
  if (row.approval === "pending") expect(holds(row), `no seat before a decision, after ${after}`).toBe(false);
  if (row.approval === "rejected") expect(row.status, `a no is a no, after ${after}`).toBe("cancelled");
  if (row.changes) expect(row.approval, `only a yes is decided anew, after ${after}`).toBe("approved");
  expect(row.status === "confirmed", `a seat has its moment, after ${after}`).toBe(
    row.status === "confirmed" && row.confirmedAt !== null,
  );
  expect(row.status === "cancelled", `who is gone is gone since then, after ${after}`).toBe(row.cancelledAt !== null);
}

/** Quotas by the places of the schools above; their ids are put in when a history begins. */
const someQuotas: fc.Arbitrary<Quotas | null> = fc.option(
  fc.record({
    perSchool: fc.option(fc.integer({ min: 1, max: 2 })),
    schools: fc.constantFrom<Quotas["schools"][]>([], [{ schoolId: "0", seats: 1 }], [{ schoolId: "1", seats: 3 }]),
    perGrade: fc.option(fc.integer({ min: 1, max: 2 })),
    grades: fc.constantFrom<Quotas["grades"][]>([], [{ from: 10, to: 11, seats: 2 }]),
  }),
  { freq: 3 },
);

const history = fc.record({
  seats: fc.integer({ min: 1, max: 6 }),
  offerHours: fc.constantFrom(null, null, 24),
  needsApproval: fc.constantFrom(false, false, true),
  approvesAnew: fc.boolean(),
  needsCode: fc.constantFrom(false, false, true),
  quotas: someQuotas,
  acts: fc.array(
    fc.record({
      kind: fc.constantFrom(...Array(6).fill("register"), "merge", "merge", "unmerge", "unmerge", ...Object.keys(acts)),
      who: fc.nat(8),
      seats: fc.integer({ min: 1, max: 5 }),
      school: fc.integer({ min: 0, max: 2 }),
      grade: fc.integer({ min: 0, max: 2 }),
      quotas: someQuotas,
    }) satisfies fc.Arbitrary<Act>,
    { minLength: 4, maxLength: 20 },
  ),
});

/** Two codes: one for three people, and a personal one bound to a school. */
async function codesFor(organizer: Actor, eventId: string, schoolId: string): Promise<Code[]> {
  const open = await make(organizer, { eventId, label: "모두", count: 1, uses: 3 });
  const personal = await make(organizer, { eventId, label: "한 명", count: 1, uses: 1, schoolId });
  return [open, personal].flatMap((outcome) => (outcome.ok ? outcome.value.codes : []));
}

test(
  "whatever is registered, decided, offered, changed, joined, parted, cancelled and erased: seats, quotas and codes hold",
  async () => {
    const { aru, program, lecture } = await cast(1);
    const template = await eventOf(lecture.id);
    const known = await write([], (tx) =>
      tx
        .insert(organizations)
        .values(schools.map((ko) => ({ kind: "school" as const, name: { ko }, search: ko })))
        .returning(),
    );
    const named = (quotas: Quotas | null): Quotas | null =>
      quotas && {
        ...quotas,
        schools: quotas.schools.map((one) => ({ ...one, schoolId: known[Number(one.schoolId)]?.id ?? "" })),
      };
    let made = 0;
    await fc.assert(
      fc.asyncProperty(history, async ({ seats, acts: all, quotas, ...settings }) => {
        made += 1;
        const { id: _id, slug: _slug, ...rest } = template;
        const own = { slug: `history-${made}`, capacity: seats, quotas: named(quotas), ...settings };
        const [event] = await write([], (tx) =>
          tx
            .insert(events)
            .values({ ...rest, ...own, programId: program.id, guardianBelowAge: 0 })
            .returning(),
        );
        const eventId = event?.id ?? "";
        const codes = settings.needsCode ? await codesFor(aru, eventId, known[0]?.id ?? "") : [];
        const place = { eventId, placeId: program.id, organizer: aru };
        const stage: Stage = { ...place, number: made * 100, codes, merges: [], jumped: false };
        for (const act of all) {
          const rows = await rowsOf(stage.eventId);
          const near = rows.filter(likely[act.kind] ?? (() => true));
          const those = near.length > 0 ? near : rows;
          const row = those[act.who % Math.max(1, those.length)];
          if (!row && !general.has(act.kind)) continue;
          await acts[act.kind]?.(stage, row?.id ?? "", { ...act, quotas: named(act.quotas) });
          stage.jumped ||= jumps.has(act.kind);
          await mustHold(stage, act.kind);
        }
      }),
      { numRuns: runs },
    );
  },
  30 * 60_000,
);
