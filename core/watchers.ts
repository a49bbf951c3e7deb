import { onChange } from "./live";
import { report } from "./log";

/** A burst of commits is looked at once: after a quiet time nearly at once, then ten times a second at most. */
const [soonMs, restMs] = [10, 100];
/** What was not told, because a connection between processes broke, is noticed by asking. */
const pollMs = 2_000;
/** What changes without a mark of its own (a name, a consent) is noticed at the latest by then. */
const staleMs = 15_000;

/** What an audience is told, under an event's name; `id` is what one may go on from. */
export type Frame = { event: string; id?: string; body: string };
/** Short texts by topic that are other ones whenever what is shown may be another; `rights`: whenever who may see it. */
export type Marks = Readonly<Record<string, string>>;
/**
 * Those who are shown the same at one place: an event or a programme. `look` is asked once for all of them, and once in
 * `everyMs` at most.
 */
export type Audience = { place: string; key: string; topic: string; everyMs?: number } & (
  | { look: () => Promise<Frame> }
  /** What is newer than `since`, or all there is; undefined when nothing is. */
  | { changes: (since?: string) => Promise<Frame | undefined> }
);
/** `tell` brings a newer frame; `doubt` asks to make sure of one's right. */
export type Member = { tell: (frame: Frame) => void; doubt: () => void };

class Group {
  readonly members = new Set<Member>();
  /** What newcomers are told: how things were at the last look. */
  private frame: Frame | undefined;
  private whole: Promise<Frame | undefined> | undefined;
  private at: string | undefined;
  private again = false;
  private busy = false;
  private looked = 0;

  constructor(private readonly audience: Audience) {}

  get topic() {
    return this.audience.topic;
  }

  begin(member: Member, since?: string) {
    this.members.add(member);
    if (!("changes" in this.audience)) {
      if (this.frame) member.tell(this.frame);
      else void this.refresh();
      return;
    }
    const { changes } = this.audience;
    this.whole ??= this.first(changes);
    const own = since === undefined ? this.whole : asked(() => changes(since));
    void own.then((frame) => frame && this.members.has(member) && member.tell(frame));
  }

  /** Looks once more; changes that come while it looks are looked at afterwards. */
  async refresh() {
    this.again = true;
    if (this.busy) return;
    this.busy = true;
    while (this.again && this.members.size > 0) {
      const soon = this.looked + (this.audience.everyMs ?? 0) - Date.now();
      if (soon > 0) await new Promise((done) => setTimeout(done, soon));
      this.looked = Date.now();
      this.again = false;
      const frame = await this.newer();
      if (frame) for (const member of [...this.members]) member.tell(frame);
    }
    this.busy = false;
  }

  private async first(changes: (since?: string) => Promise<Frame | undefined>) {
    const frame = await asked(() => changes());
    this.at ??= frame?.id;
    if (!frame) this.whole = undefined;
    return frame;
  }

  private async newer(): Promise<Frame | undefined> {
    if ("look" in this.audience) {
      const frame = await asked(this.audience.look);
      if (!frame || frame.body === this.frame?.body) return undefined;
      this.frame = frame;
      return frame;
    }
    const { changes } = this.audience;
    if (this.at === undefined) {
      this.whole ??= this.first(changes);
      await this.whole;
      return undefined;
    }
    const frame = await asked(() => changes(this.at));
    if (!frame) return undefined;
    // Who comes from now on is told of this change too.
    this.at = frame.id;
    this.whole = undefined;
    return frame;
  }
}

/** What nobody expected is written down; the next change is another try. */
const asked = <T>(look: () => Promise<T>): Promise<T | undefined> =>
  look().catch((error: unknown) => {
    report(error, { kind: "live" });
    return undefined;
  });

/** One place, while anybody watches it. */
class Room {
  readonly groups = new Map<string, Group>();
  private seen: Marks | undefined;
  private due: NodeJS.Timeout | undefined;
  private lookedAt = 0;
  private readonly ends: (() => void)[];

  constructor(private readonly marks: () => Promise<Marks>) {
    const [poll, stale] = [setInterval(this.look, pollMs), setInterval(this.refresh, staleMs)];
    this.ends = [() => clearInterval(poll), () => clearInterval(stale), () => clearTimeout(this.due)];
  }

  begin(place: string) {
    this.ends.push(onChange((where) => (where ?? place) === place && this.soon()));
    void this.look();
  }

  close = () => {
    for (const end of this.ends) end();
  };

  private soon() {
    const rest = Math.max(soonMs, this.lookedAt + restMs - Date.now());
    this.due ??= setTimeout(() => {
      this.due = undefined;
      void this.look();
    }, rest);
  }

  private look = async () => {
    this.lookedAt = Date.now();
    const now = await asked(this.marks);
    if (!now) return;
    const before = this.seen;
    this.seen = now;
    if (before && before.rights !== now.rights)
      for (const { members } of this.groups.values()) for (const member of [...members]) member.doubt();
    for (const group of this.groups.values()) if (before?.[group.topic] !== now[group.topic]) void group.refresh();
  };

  private refresh = () => {
    for (const group of this.groups.values()) void group.refresh();
  };
}

/**
 * Looks after places while anybody watches them: asks for their marks when something was committed there, and tells
 * each audience how things are, after one look for all of it. Nothing is kept of a place that nobody watches.
 */
export class Watchers {
  private readonly rooms = new Map<string, Room>();

  constructor(private readonly marksOf: (place: string) => Promise<Marks>) {}

  /**
   * Tells how things are as soon as that is known, then whatever is newer; answers the way to leave. `since`: what one
   * has seen last, for an audience that is told of changes. What comes first may be the older: the receiver looks at
   * the numbers.
   */
  join(audience: Audience, member: Member, since?: string): () => void {
    const { place, key } = audience;
    const room = this.rooms.get(place) ?? this.opened(place);
    const group = room.groups.get(key) ?? new Group(audience);
    room.groups.set(key, group);
    group.begin(member, since);
    return () => {
      group.members.delete(member);
      if (group.members.size > 0 || room.groups.get(key) !== group) return;
      room.groups.delete(key);
      if (room.groups.size > 0 || this.rooms.get(place) !== room) return;
      this.rooms.delete(place);
      room.close();
    };
  }

  /** How many watch, in how many audiences, at how many places. */
  counts() {
    const groups = [...this.rooms.values()].flatMap((room) => [...room.groups.values()]);
    const watchers = groups.reduce((sum, { members }) => sum + members.size, 0);
    return { places: this.rooms.size, audiences: groups.length, watchers };
  }

  private opened(place: string) {
    const room = new Room(() => this.marksOf(place));
    this.rooms.set(place, room);
    room.begin(place);
    return room;
  }
}
