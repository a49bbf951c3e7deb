import type { DoorChanges, DoorPushed } from "../contract";
import { betterOffset, offsetOf } from "./clock";
import { type Answered, askClock, fetchChanges, fetchRoster, pushOps, sayWiped } from "./door-calls";
import { knownOf } from "./door-memory";
import * as store from "./door-store";
import type { DoorWork } from "./door-work";
import { afterPush, nextBatch, pauseAfter, waitingOf } from "./outbox";

/** Between two looks at what other doors did. */
const lookMs = 10_000;
/** A list this old is fetched as a whole when the page is opened. */
const staleMs = 3_600_000;

/** Tells the server what was seen at this door, and hears what others saw; first the one, then the other. */
export class DoorSync {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private failures = 0;
  private over = false;

  constructor(private readonly work: DoorWork) {}

  start() {
    if (!this.work.state.paired) return;
    this.over = false;
    void this.run();
  }
  stop() {
    void this.save();
    this.over = true;
    clearTimeout(this.timer);
  }

  /** After something was written down: a moment later, so that a crowd goes in one batch. */
  soon() {
    if (this.failures === 0) this.plan(200);
  }
  private plan(ms: number) {
    clearTimeout(this.timer);
    if (!this.over) this.timer = setTimeout(() => void this.run(), ms);
  }

  /** Brings both sides up to date; while it runs, a second call waits for one more round. */
  run = (): Promise<void> => {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    clearTimeout(this.timer);
    this.running = this.rounds().finally(() => {
      this.running = undefined;
    });
    return this.running;
  };

  private async rounds() {
    let isUp = true;
    do {
      this.again = false;
      isUp = await this.round();
      await this.wipeWhenOver();
    } while (this.again && !this.over);
    this.failures = isUp ? 0 : this.failures + 1;
    this.plan(isUp ? lookMs : pauseAfter(this.failures));
  }

  private async round(): Promise<boolean> {
    const { paired } = this.work.state;
    if (!paired || this.over) return false;
    // A short question first, when the line was down: it tells soon, and says how far off the clock is.
    const { followed, known, away } = this.work.state;
    if (away || !followed || followed.offsetMs === null) {
      const heard = this.heard(await askClock(paired.token));
      if (!heard) return false;
    }
    while (waitingOf(this.work.state.kept).length > 0) if (!(await this.push(paired.token))) return false;
    if (await this.wipeWhenOver()) return false;
    const isStale = !known || known.locale !== this.work.locale || Date.now() - known.fetchedAt > staleMs;
    return isStale ? this.fetchAll(paired.token) : this.fetchNews(paired.token);
  }

  /** Notes what an answer says about line and clock; answers its value. */
  private heard<T extends { now: string }>(answered: Answered<T>): T | undefined {
    if (this.over) return undefined;
    if (!answered.ok) {
      if (answered.why === "gone") void this.leave("revoked");
      else this.work.set({ away: true });
      return undefined;
    }
    const measured = offsetOf(answered.asked, answered.read, Date.parse(answered.value.now));
    const { followed } = this.work.state;
    const offsetMs = betterOffset(followed?.offsetMs ?? null, measured);
    const { cursor, wipeAt } = followed ?? { cursor: "", wipeAt: null };
    this.work.set({ away: false, followed: { cursor, wipeAt, syncedAt: Date.now(), offsetMs } });
    return answered.value;
  }

  private async push(token: string): Promise<boolean> {
    const { work } = this;
    const { offsetMs, batch } = nextBatch(work.state.kept, work.state.followed?.offsetMs ?? null);
    const waiting = waitingOf(work.state.kept).length - batch.length;
    const rosterCount = work.state.known?.people.length ?? 0;
    const ops = batch.map(({ op }) => op);
    const pushed: DoorPushed | undefined = this.heard(await pushOps(token, { offsetMs, waiting, rosterCount, ops }));
    if (!pushed) return false;
    const before = work.state.kept;
    const kept = afterPush(before, pushed.verdicts);
    work.memory.merge(pushed.records);
    work.set({ kept });
    await store.keepOutbox(before, kept);
    this.saveSoon();
    return kept.length < before.length || pushed.verdicts.length > 0;
  }

  private async fetchAll(token: string): Promise<boolean> {
    const { work } = this;
    const roster = this.heard(await fetchRoster(token, work.locale));
    if (!roster) return false;
    const known = knownOf(roster, work.locale);
    work.memory.learn(known, roster.records, roster.walkIns);
    this.follows(roster, { known, walkIns: roster.walkIns });
    await store.keep({ known });
    await this.save();
    return true;
  }

  private async fetchNews(token: string): Promise<boolean> {
    const { work } = this;
    const cursor = work.state.followed?.cursor ?? "";
    const changes: DoorChanges | undefined = this.heard(await fetchChanges(token, cursor, work.locale));
    if (!changes) return false;
    const known = work.memory.follow(changes);
    this.follows(changes, { walkIns: work.memory.allWalkIns(), ...(known ? { known } : {}) });
    if (known) await store.keep({ known });
    this.saveSoon();
    return true;
  }

  private follows(said: { cursor: string; wipeAt: string }, change: Parameters<DoorWork["set"]>[0]) {
    const { cursor, wipeAt } = said;
    const { followed } = this.work.state;
    if (followed) this.work.set({ ...change, followed: { ...followed, cursor, wipeAt } });
  }

  /** Records and how far they go belong together; once a second is enough, since the server tells it again. */
  private saveSoon() {
    this.saving ??= setTimeout(() => void this.save(), 1_000);
  }
  private async save() {
    clearTimeout(this.saving);
    this.saving = undefined;
    const { followed, stage } = this.work.state;
    if (this.over || !followed || stage !== "ready") return;
    const { memory } = this.work;
    await store.keep({ records: memory.allRecords(), walkIns: memory.allWalkIns(), followed });
  }

  /** When the list's time is over it goes, and when nothing waits any more all goes. */
  async wipeWhenOver(): Promise<boolean> {
    const { followed, kept, known } = this.work.state;
    // Of a page that was closed before it noted how far it had followed, the list itself says until when it is kept.
    const wipeAt = followed?.wipeAt ?? known?.wipeAt;
    if (!wipeAt || this.work.now() < Date.parse(wipeAt)) return false;
    if (waitingOf(kept).length === 0) await this.leave("over");
    else if (known) {
      this.work.memory.learn(null, [], []);
      this.work.set({ known: null, walkIns: [], recent: [] });
      await store.forget(false);
    }
    return true;
  }

  /** Forgets everything; what is left to send is tried once more before, and the server is told. */
  async leave(why: "over" | "revoked" | "asked") {
    if (this.over) return;
    const { paired, kept, followed } = this.work.state;
    this.over = true;
    clearTimeout(this.timer);
    clearTimeout(this.saving);
    if (paired && why !== "over") {
      const { offsetMs, batch } = nextBatch(kept, followed?.offsetMs ?? null);
      const ops = batch.map(({ op }) => op);
      if (ops.length > 0) await pushOps(paired.token, { offsetMs, waiting: 0, rosterCount: 0, ops });
    }
    this.work.memory.learn(null, [], []);
    const { lasting } = this.work.state;
    this.work.set({ known: null, kept: [], recent: [], walkIns: [], followed: null, paired: null, lasting });
    await store.forget(true);
    if (paired) await sayWiped(paired.token);
    this.work.set({ stage: "forgotten", forgotten: why });
  }
}
