import type { DoorChanges, DoorOp, DoorPerson, DoorRecord, DoorRoster, DoorSheet, DoorWalkIn } from "../contract";
import type { Done, Kept, Known } from "./kept";
import { whoOf } from "./kept";
import { waitingOf } from "./outbox";
import { indexOf, type PeopleIndex } from "./people-index";
import { type Presence, presenceOf, type Timed } from "./presence";

/** A walk-in has no record of its own: being there is said by the walk-in itself. */
const recordKey = (sheetId: string, who: string) => `${sheetId}:${who}`;
export type Head = { present: number; expected: number };

/** What a device knows of everybody, ready to be asked. Holds no state of the page. */
export class DoorMemory {
  known: Known | null = null;
  index: PeopleIndex = indexOf([]);
  private records = new Map<string, DoorRecord>();
  private strangers = new Map<string, DoorWalkIn>();

  learn(known: Known | null, records: readonly DoorRecord[], walkIns: readonly DoorWalkIn[]) {
    this.records.clear();
    this.strangers.clear();
    this.know(known);
    this.merge(records, walkIns);
  }

  /** Answers the new list when people or sheets changed. */
  follow(changes: DoorChanges): Known | undefined {
    this.merge(changes.records, changes.walkIns);
    const { known } = this;
    if (!known) return undefined;
    const { people, sheets, wipeAt } = changes;
    if (!people && !sheets && wipeAt === known.wipeAt) return undefined;
    const next = { ...known, wipeAt, people: people ?? known.people, sheets: sheets ?? known.sheets };
    this.know(next, people !== null);
    return next;
  }

  private know(known: Known | null, isNewList = true) {
    this.known = known;
    if (isNewList) this.index = indexOf(known?.people ?? []);
  }

  merge(records: readonly DoorRecord[], walkIns: readonly DoorWalkIn[] = []) {
    for (const record of records) this.records.set(recordKey(record.sheetId, record.registrationId), record);
    for (const walkIn of walkIns) this.strangers.set(walkIn.walkInId, walkIn);
  }

  allRecords = () => [...this.records.values()];
  allWalkIns = () => [...this.strangers.values()];
  recordOf = (sheet: DoorSheet, person: DoorPerson) =>
    this.records.get(recordKey(sheet.sheetId, person.registrationId));

  presence(sheet: DoorSheet, person: DoorPerson, kept: readonly Kept[], recent: readonly Done[]): Presence {
    const about = (op: DoorOp) => op.sheetId === sheet.sheetId && whoOf(op) === person.registrationId;
    const since = timed(waitingOf(kept).filter(({ op }) => about(op)));
    const here = this.known?.device.label ?? "";
    return presenceOf(this.recordOf(sheet, person), since, recent, here);
  }

  /** Heads inside, strangers included, and how many are expected. */
  heads(sheet: DoorSheet, kept: readonly Kept[], recent: readonly Done[]): Head {
    const inside = new Set<string>();
    for (const record of this.records.values())
      if (record.sheetId === sheet.sheetId && record.arrivedAt && !record.leftAt) inside.add(record.registrationId);
    for (const walkIn of this.strangers.values())
      if (walkIn.present && walkIn.state !== "rejected" && walkIn.state !== "linked") inside.add(walkIn.walkInId);
    const done = new Map(recent.map(({ op }) => [op.id, op.kind]));
    for (const { op } of waitingOf(kept)) {
      if (op.sheetId !== sheet.sheetId || op.kind === "walk_in") continue;
      const target = op.kind === "void" ? done.get(op.targetOpId) : op.kind;
      const goesIn = op.kind === "void" ? target === "scan_out" : target === "scan_in";
      if (goesIn) inside.add(whoOf(op));
      else if (target) inside.delete(whoOf(op));
    }
    return { present: inside.size, expected: expectedOf(this.known) };
  }

  /** What a stranger is called, also before the server knows. */
  nameOf(op: DoorOp, kept: readonly Kept[], recent: readonly Done[]): string {
    const who = whoOf(op);
    const person = this.index.byId.get(who);
    if (person) return person.name;
    const typed = [...kept, ...recent].find((one) => one.op.kind === "walk_in" && one.op.walkInId === who)?.op;
    return this.strangers.get(who)?.name ?? (typed?.kind === "walk_in" ? typed.name : "");
  }
}

/** How many may come: those with a seat, of all on the list. */
export const expectedOf = (known: Known | null) =>
  known?.people.filter(({ status }) => status === "confirmed").length ?? 0;

/** With the time by the server's clock. */
const timed = (kept: readonly Kept[]): Timed[] =>
  kept.map(({ op, offsetMs }) => ({
    op,
    at: new Date(Date.parse(op.capturedAt) + (offsetMs ?? 0)).toISOString(),
  }));

/** The list as it is kept, out of the server's answer. */
export function knownOf(roster: DoorRoster, locale: string): Known {
  const { device, event, wipeAt, settings, sheets, people } = roster;
  return { device, event, wipeAt, settings, sheets, people, locale, fetchedAt: Date.now() };
}
