import { newId } from "../../../components/new-id";
import { tokenKey } from "../../../components/token-key";
import type { DoorOp, DoorPaired, DoorPerson, DoorSheet, DoorWalkIn } from "../contract";
import { pairDevice } from "./door-calls";
import { DoorMemory } from "./door-memory";
import * as store from "./door-store";
import { DoorSync } from "./door-sync";
import type { Done, Followed, Kept, Known } from "./kept";
import { whoOf } from "./kept";
import { readingOf } from "./scan-text";
import { currentSheet, doorsOf, openBeside } from "./sheet-choice";
import { type Direction, isWritten, type Verdict, verdictOn } from "./verdict";
import { nameAtMost, schoolAtMost, type WalkIn } from "./walk-in";

export type Door = {
  /** `elsewhere`: another page of this device writes; `over`: all is forgotten; `away` of it: see `forgotten`. */
  stage: "loading" | "unpaired" | "elsewhere" | "ready" | "forgotten";
  paired: DoorPaired | null;
  known: Known | null;
  followed: Followed | null;
  kept: Kept[];
  recent: Done[];
  walkIns: DoorWalkIn[];
  /** Chosen by hand. */
  sheetId: string | undefined;
  away: boolean;
  lasting: boolean;
  /** The browser has promised not to clear what is kept. */
  persisted: boolean;
  /** People are being let in. */
  atWork: boolean;
  /** Why all was forgotten. */
  forgotten: "over" | "revoked" | "asked" | null;
};
export const idle: Door = {
  ...{ stage: "loading", paired: null, known: null, followed: null, kept: [], recent: [], walkIns: [] },
  ...{ sheetId: undefined, away: false, lasting: true, persisted: false, atWork: false, forgotten: null },
};

type Seen = { direction: Direction; source: "qr" | "search"; qr?: string | undefined; anyway?: boolean };
type New = DoorOp extends infer One ? (One extends DoorOp ? Omit<One, "id" | "seq" | "capturedAt"> : never) : never;

const fresh = () => newId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
const recentAtMost = 60;

/** What a device at the door does: reads, decides, writes down, and lets `DoorSync` tell the server. */
export class DoorWork {
  state = idle;
  readonly memory = new DoorMemory();
  readonly sync: DoorSync;
  private listeners = new Set<() => void>();
  private seq = 0;
  private said = 0;
  private line: Promise<unknown> = Promise.resolve();

  constructor(readonly locale: string) {
    this.sync = new DoorSync(this);
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = () => this.state;
  set(change: Partial<Door>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Reads what this device has kept; answers once it is ready for people, long before the server is asked. */
  async start() {
    const [all, lasting] = await Promise.all([store.readEverything(), store.isLasting()]);
    this.seq = Math.max(all.seq, ...all.kept.map(({ op }) => op.seq + 1));
    this.memory.learn(all.known ?? null, all.records, all.walkIns);
    const { kept, recent, walkIns, sheetId } = all;
    const followed = all.followed ?? null;
    this.state = { ...this.state, followed };
    const persisted = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
    const found = {
      kept,
      atWork: all.atWork,
      recent,
      walkIns,
      sheetId,
      followed,
      lasting,
      persisted,
      known: all.known ?? null,
    };
    if (!all.paired) return this.set({ ...found, stage: "unpaired" });
    this.set({ ...found, paired: all.paired });
    await this.sync.wipeWhenOver();
    if (this.state.paired) this.set({ stage: "ready" });
    this.sync.start();
  }

  /** By the server's clock, in milliseconds. */
  now = () => Date.now() + (this.state.followed?.offsetMs ?? 0);
  sheet = (): DoorSheet | undefined => {
    const sheets = this.state.known?.sheets ?? [];
    return sheets.find(({ sheetId }) => sheetId === this.state.sheetId) ?? currentSheet(sheets, this.now());
  };

  /** Makes this device one of the event's; answers why not. */
  async pair(code: string): Promise<"away" | "over" | "refused" | undefined> {
    const answered = await pairDevice(code.replace(/[\s-]/g, "").toUpperCase());
    if (!answered.ok) return answered.why === "away" ? "away" : answered.code === "doors-over" ? "over" : "refused";
    const paired = answered.value;
    await store.forget(true);
    await store.keep({ paired, seq: 0 });
    const persisted = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
    this.seq = 0;
    this.memory.learn(null, [], []);
    const { lasting } = this.state;
    this.set({ ...idle, stage: "ready", paired, persisted, lasting });
    this.sync.start();
    return undefined;
  }

  /** A kiosk is left by its PIN only: a page that is loaded anew goes on. */
  async open(atWork: boolean) {
    this.set({ atWork });
    if (this.state.known?.device.mode === "kiosk") await store.keep({ atWork });
  }

  async chooseSheet(sheetId: string | undefined) {
    this.set({ sheetId });
    await store.keep({ sheetId });
  }

  private verdict(part: Omit<Verdict, "no" | "at">): Verdict {
    this.said += 1;
    return { ...part, no: this.said, at: Date.now() };
  }

  /** What a camera or a scanner has read. */
  async read(text: string, direction: Direction, anyway = false): Promise<Verdict> {
    const reading = readingOf(text);
    if (reading.kind === "other") return this.verdict({ kind: "unreadable", direction });
    const key = await tokenKey(reading.kind === "token" ? reading.token : reading.code);
    const person = key ? this.memory.index.byKey.get(key) : undefined;
    if (!person) return this.verdict({ kind: "unknown", direction });
    const qr = reading.kind === "token" ? key : undefined;
    return this.meet(person, { direction, source: "qr", qr, anyway }, text);
  }

  /** Somebody on the list stands here. */
  meet(person: DoorPerson, seen: Seen, text?: string): Promise<Verdict> {
    return this.inLine(async () => {
      const { direction, source, qr, anyway = false } = seen;
      const { kept, recent, known } = this.state;
      const sheet = this.sheet();
      if (!sheet || !known) return this.verdict({ kind: "early", direction, person });
      const now = this.now();
      const presence = this.memory.presence(sheet, person, kept, recent);
      const { consentMissing } = known.settings;
      const kind = verdictOn({ person, sheet, direction, now, presence, consentMissing, anyway });
      const other = openBeside(known.sheets, sheet, now);
      const shown = { kind, direction, person, presence, sheet, other, text };
      if (!isWritten(kind)) return this.verdict(shown);
      const op = await this.add({
        kind: direction === "in" ? "scan_in" : "scan_out",
        ...{ sheetId: sheet.sheetId, registrationId: person.registrationId, source, ...(qr ? { qr } : {}) },
        baseVersion: this.memory.recordOf(sheet, person)?.version ?? 0,
      });
      return this.verdict({ ...shown, op: op.id });
    });
  }

  /** Somebody on no list stands here, and is let in; while the doors are not open only `anyway`. */
  walkIn(typed: WalkIn, anyway = false): Promise<Verdict> {
    return this.inLine(async () => {
      const sheet = this.sheet();
      const name = typed.name.trim().slice(0, nameAtMost);
      if (!sheet || !name) return this.verdict({ kind: "unreadable", direction: "in" });
      const now = this.now();
      const doors = doorsOf(sheet, now);
      if (doors !== "open" && !anyway) {
        const other = openBeside(this.state.known?.sheets ?? [], sheet, now);
        return this.verdict({ kind: doors, direction: "in", name, walkIn: typed, sheet, other });
      }
      const { sheetId } = sheet;
      const walkInId = fresh();
      const school = typed.school.trim().slice(0, schoolAtMost);
      const op = await this.add(
        { kind: "walk_in", sheetId, walkInId, name, school, grade: typed.grade },
        { kind: "scan_in", sheetId, walkInId, source: "search", baseVersion: 0 },
      );
      return this.verdict({ kind: "in", direction: "in", name, sheet, op: op.id });
    });
  }

  /** Takes back what this device did. */
  undo(opId: string): Promise<void> {
    return this.inLine(async () => {
      const done = this.state.recent.find((one) => one.op.id === opId && !one.undone);
      if (!done || (done.op.kind !== "scan_in" && done.op.kind !== "scan_out")) return;
      const { sheetId, registrationId, walkInId } = done.op;
      const who = { ...(registrationId ? { registrationId } : {}), ...(walkInId ? { walkInId } : {}) };
      this.set({ recent: this.state.recent.map((one) => (one === done ? { ...one, undone: true } : one)) });
      await this.add({ kind: "void", sheetId, targetOpId: opId, ...who });
    });
  }

  /** Somebody has dealt with what the server did not take. */
  async dismiss(opId: string) {
    const before = this.state.kept;
    const kept = before.filter(({ op, problem }) => op.id !== opId || problem === undefined);
    this.set({ kept });
    await store.keepOutbox(before, kept);
  }

  /** One after another: what is seen second is written second. */
  private inLine<T>(deed: () => Promise<T>): Promise<T> {
    const next = this.line.then(deed, deed);
    this.line = next.catch(() => undefined);
    return next;
  }

  /** On the disk first, then in sight; answers the last. */
  private async add(...some: [New, ...New[]]): Promise<DoorOp> {
    const capturedAt = new Date().toISOString();
    const offsetMs = this.state.followed?.offsetMs ?? null;
    const ops = some.map((one): DoorOp => ({ ...one, id: fresh(), capturedAt, seq: this.seq++ }));
    const kept = ops.map((op): Kept => ({ op, offsetMs }));
    const at = new Date(this.now()).toISOString();
    const done = ops.filter(({ kind }) => kind !== "void").map((op): Done => ({ op, at, undone: false }));
    const recent = [...done.reverse(), ...this.state.recent].slice(0, recentAtMost);
    await store.keepOps(kept, this.seq, recent);
    this.set({ kept: [...this.state.kept, ...kept], recent });
    this.sync.soon();
    return ops[ops.length - 1] as DoorOp;
  }

  nameOf = (op: DoorOp) => this.memory.nameOf(op, this.state.kept, this.state.recent) || whoOf(op).slice(0, 8);
}
