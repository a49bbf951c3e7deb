import { newId } from "../../../components/new-id";
import {
  type Answer,
  afterRefusal,
  afterSending,
  type Kept,
  nextBatch,
  type Respond,
  type Result,
  type Row,
  type Write,
  withAnswered,
} from "../rules";
import { claim, fetchDesk, fetchRows, send } from "./scribe-calls";
import * as store from "./scribe-store";

export type Work = {
  /** What this device kept has been read. */
  ready: boolean;
  device: store.Device | null;
  desk: store.Desk | null;
  rows: Row[];
  kept: Kept[];
  /** When the server last took something, by this clock. */
  sentAt: number | null;
  away: boolean;
  gone: boolean;
  lasting: boolean;
};
export const idle: Work = {
  ...{ ready: false, device: null, desk: null, rows: [], kept: [] },
  ...{ sentAt: null, away: false, gone: false, lasting: true },
};
type Asked = Omit<Write, "kind" | "id" | "no" | "at"> & { again?: Pick<Write, "id" | "no"> | undefined };
type Said = Omit<Respond, "kind" | "id" | "at" | "was"> & { was: Answer };

/** Sends at once no more than a slow line carries in a breath. */
const batchSize = 20;
const fresh = () => newId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

/** What a scribe's page does by itself: keeps what is written, sends it when it can, and knows what others wrote. */
export class ScribeWork {
  state = idle;
  private listeners = new Set<() => void>();
  private sending = false;
  private rounds = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private deskAt = 0;
  private over = false;

  constructor(
    private readonly eventId: string,
    private readonly locale: string,
  ) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = () => this.state;
  private set(change: Partial<Work>) {
    if (this.over) return;
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  async start() {
    const { eventId } = this;
    const [desk, rows, kept, device, lasting] = await Promise.all([
      store.readDesk(eventId),
      store.readRows(eventId),
      store.readKept(eventId),
      store.readDevice(eventId),
      store.isLasting(),
    ]);
    const own = device ?? { deviceId: fresh(), letter: null, next: 1 };
    if (!device) await store.keepDevice(eventId, own);
    this.set({ ready: true, desk: desk?.desk ?? null, rows: rows ?? [], kept, device: own, lasting });
    await this.connected();
  }

  stop() {
    this.over = true;
    clearTimeout(this.retry);
  }

  /** The network is there, or may be: everything is brought up to date. */
  connected = async () => {
    await this.learnLetter();
    await Promise.all([this.flush(), this.refresh()]);
    if (this.state.desk && Date.now() - this.deskAt < 60_000) return;
    const answered = await fetchDesk(this.eventId, this.locale);
    if (!answered.ok) return this.failed(answered.why);
    this.deskAt = Date.now();
    await store.keepDesk(this.eventId, { keptAt: Date.now(), locale: this.locale, desk: answered.value });
    this.set({ desk: answered.value, gone: false, away: false });
  };

  /** Names whose time is over go, here and from the disk. */
  tidy = async () => {
    if (!this.state.desk || (await store.readDesk(this.eventId))) return;
    this.set({ desk: null });
    await this.connected();
  };

  /** What other pages of this device have kept meanwhile; what they have sent is known when it is sent again. */
  reread = async () => {
    const stored = await store.readKept(this.eventId);
    const known = new Set(this.state.kept.map((one) => one.operation.id));
    const others = stored.filter((one) => !known.has(one.operation.id));
    if (others.length > 0) this.set({ kept: [...this.state.kept, ...others].sort((a, b) => a.seq - b.seq) });
    void this.flush();
  };

  /** Reads the list anew, unless something was sent while it was on its way. */
  refresh = async () => {
    const round = this.rounds;
    const answered = await fetchRows(this.eventId);
    if (!answered.ok) return this.failed(answered.why);
    if (round !== this.rounds) return;
    this.set({ rows: answered.value.items, away: false, gone: false });
    // The server answers: what waits need not wait for its next turn.
    this.failures = 0;
    void this.flush();
    await store.keepRows(this.eventId, answered.value.items);
  };

  private async learnLetter() {
    const { device } = this.state;
    if (!device || device.letter) return;
    const answered = await claim(this.eventId, device);
    if (answered.ok) await this.lettered(answered.value.letter);
  }

  private async lettered(letter: string) {
    const { device } = this.state;
    if (!device || device.letter === letter) return;
    const known = { ...device, letter };
    this.set({ device: known });
    await store.keepDevice(this.eventId, known);
  }

  /** Keeps a question and sends it; `again`: one that was refused, mended. Answers how the list calls it. */
  async write({ again, ...asked }: Asked): Promise<string | undefined> {
    const stored = (await store.readDevice(this.eventId)) ?? this.state.device;
    if (!stored) return undefined;
    const device = { ...stored, next: again ? stored.next : stored.next + 1 };
    const name = again ?? { id: fresh(), no: stored.next };
    await this.keep({ ...asked, ...name, kind: "write", at: new Date().toISOString() }, device);
    return name.id;
  }

  /** Keeps an answer and sends it; what was undecided or refused about the same question is settled by it. */
  async respond(said: Said, instead: readonly string[] = []) {
    await this.keep({ ...said, kind: "answer", id: fresh(), at: new Date().toISOString() }, undefined, instead);
  }

  private async keep(operation: Write | Respond, device?: store.Device, instead: readonly string[] = []) {
    const before = this.state.kept;
    const old = before.find((one) => one.operation.id === operation.id);
    const seq = old?.seq ?? Math.max(Date.now(), (before.at(-1)?.seq ?? 0) + 1);
    const others = before.filter((one) => one !== old && !instead.includes(one.operation.id));
    const kept = [...others, { seq, state: "waiting" as const, operation }].sort((a, b) => a.seq - b.seq);
    // First here, so that of two kept at once neither is lost; then on the disk; then on the way.
    this.set({ kept, ...(device ? { device } : {}) });
    await store.keepKept(this.eventId, before, kept, device);
    void this.flush();
  }

  /** Takes operations out, because their scribe said so. */
  async drop(ids: readonly string[]) {
    const before = this.state.kept;
    const kept = before.filter((one) => !ids.includes(one.operation.id));
    this.set({ kept });
    await store.keepKept(this.eventId, before, kept);
    void this.flush();
  }

  /** Sends once more what was refused. */
  async again(id: string) {
    const before = this.state.kept;
    const kept = before.map((one) =>
      one.operation.id === id ? { ...one, state: "waiting" as const, problem: undefined } : one,
    );
    this.set({ kept });
    await store.keepKept(this.eventId, before, kept);
    void this.flush();
  }

  /** Sends what waits, in its order, until nothing is left that can go. */
  flush = async () => {
    if (this.sending || this.over) return;
    this.sending = true;
    clearTimeout(this.retry);
    try {
      while (await this.sendSome());
    } finally {
      this.sending = false;
    }
  };

  private async sendSome(): Promise<boolean> {
    const { device, kept } = this.state;
    const batch = nextBatch(kept, batchSize);
    if (!device || batch.length === 0) return false;
    const answered = await send(this.eventId, device, batch);
    if (answered.ok) {
      this.failures = 0;
      await this.lettered(answered.value.letter);
      await this.take(answered.value.results);
      return true;
    }
    const marked = answered.why === "invalid" ? afterRefusal(batch, answered.fields) : [];
    if (marked.length === 0) {
      this.failed(answered.why);
      return false;
    }
    await this.take(marked);
    return true;
  }

  private async take(results: readonly Result[]) {
    const before = this.state.kept;
    const kept = afterSending(before, results);
    const rows = withAnswered(this.state.rows, results);
    const sentAt = results.some((one) => one.row) ? Date.now() : this.state.sentAt;
    this.rounds++;
    this.set({ kept, rows, sentAt, away: false, gone: false });
    await store.keepKept(this.eventId, before, kept);
    await store.keepRows(this.eventId, rows);
  }

  private failed(why: "away" | "gone" | "invalid") {
    if (why === "gone") {
      this.set({ gone: true, desk: null });
      void store.forgetNames();
      return;
    }
    this.set({ away: true });
    this.failures += 1;
    clearTimeout(this.retry);
    const wait = Math.min(30_000, 2_000 * 2 ** Math.min(this.failures, 4));
    if (!this.over) this.retry = setTimeout(() => void this.connected(), wait);
  }
}
