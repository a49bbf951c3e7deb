import { Busy } from "./errors";

/** How long the line may get, and how long one may stand in it (milliseconds), before it is refused as busy. */
export const lineLimit = Number(process.env.WRITE_LINE ?? 20_000);
export const lineWait = Number(process.env.WRITE_WAIT_MS ?? 30_000);

/** A write that waits for its turn. */
export class Place {
  readonly since = performance.now();
  /** Ends when it is this write's turn; fails when it was refused instead. */
  readonly turn: Promise<void>;
  /** Ends when the write has done its work, well or not. */
  readonly left: Promise<void>;
  /** Ends when the work is committed, or fails when it could not be. */
  readonly kept: Promise<void>;
  error: unknown;
  enter!: () => void;
  refuse!: (error: unknown) => void;
  leave!: () => void;
  keep!: () => void;
  lose!: (error: unknown) => void;

  constructor() {
    this.turn = new Promise((enter, refuse) => Object.assign(this, { enter, refuse }));
    this.left = new Promise((leave) => Object.assign(this, { leave }));
    this.kept = new Promise((keep, lose) => Object.assign(this, { keep, lose }));
    this.kept.catch(() => {}); // whoever failed by itself does not come back to hear it
  }
}

/**
 * The line before SQLite's one writer. Scopes take turns, so that a rush on one event does not make the others wait
 * for its end; inside a scope it is first come, first served.
 */
export class FairLine {
  readonly #lanes = new Map<string, { places: Place[]; head: number }>();
  #turns: string[] = [];
  #size = 0;
  constructor(readonly limit = lineLimit) {}

  get size() {
    return this.#size;
  }

  /** @throws Busy when the line is full */
  join(scope: string): Place {
    if (this.#size >= this.limit) throw new Busy("line");
    const place = new Place();
    const lane = this.#lanes.get(scope);
    if (lane) lane.places.push(place);
    else {
      this.#lanes.set(scope, { places: [place], head: 0 });
      this.#turns.push(scope);
    }
    this.#size++;
    return place;
  }

  /** Takes the first of the scope whose turn it is; that scope then goes to the end of the round. */
  next(): Place | undefined {
    const scope = this.#turns.shift();
    const lane = scope === undefined ? undefined : this.#lanes.get(scope);
    if (scope === undefined || !lane) return undefined;
    const place = lane.places[lane.head++];
    this.#size--;
    if (lane.head < lane.places.length) this.#turns.push(scope);
    else this.#lanes.delete(scope);
    return place;
  }

  /** Refuses everybody who waits. */
  clear(error: unknown) {
    for (let place = this.next(); place; place = this.next()) place.refuse(error);
  }
}

/**
 * The lines before PostgreSQL's scopes, inside one process: waiting here costs nothing, waiting there a connection.
 * A write runs after everything that stood before it in any of its scopes.
 */
export class ScopeLines {
  readonly #tails = new Map<string, Promise<unknown>>();
  #waiting = 0;
  constructor(
    readonly limit = lineLimit,
    readonly wait = lineWait,
  ) {}

  /** @throws Busy when too many wait, or this one has waited too long */
  async run<T>(scopes: string[], work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.limit) throw new Busy("line");
    const since = performance.now();
    this.#waiting++;
    const turn = Promise.all(scopes.map((scope) => this.#tails.get(scope))).then(() => {
      this.#waiting--;
      if (performance.now() - since > this.wait) throw new Busy("wait");
      return work();
    });
    const done = turn.then(
      () => {},
      () => {},
    );
    for (const scope of scopes) {
      this.#tails.set(scope, done);
      void done.then(() => this.#tails.get(scope) === done && this.#tails.delete(scope));
    }
    return turn;
  }

  /** Ends when everything that waits now has run. */
  async drained(): Promise<void> {
    await Promise.all(this.#tails.values());
  }
}
