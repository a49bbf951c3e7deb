// What every measurement has in common: two things done in turn, the ratio taken inside the round, the median of all.

export type Engine = "SQLite" | "PostgreSQL";

/** One line of the table. */
export type Row = {
  /** P1 to P15 of the goals; "+" for what has no goal of its own there. */
  id: string;
  name: string;
  engine: Engine | "none";
  /** How much there was: "84 people", "1,000 watchers". */
  size?: string;
  value: number;
  /** Of value and floor: "pages/s", "ms", "kB". */
  unit: string;
  /** The same measured in the same run on the least that could do the work; null where the goal is a bound alone. */
  floor: number | null;
  /** Value by floor, taken inside each round; null without a floor. */
  ratio: number | null;
  goal: string;
  /** Null: nothing is asked of it. */
  met: boolean | null;
  /** What was checked, and the reason where a goal is missed. */
  note?: string;
};

/** One way of doing the work: does it once, checks what came of it (throws otherwise), answers the figure. */
export type Side = () => Promise<number>;

export type Paired = { own: number; floor: number; ratio: number; ratios: number[] };

export const median = (all: readonly number[]) => {
  const sorted = [...all].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Throws what is not so: a round that did less than it was asked counts for nothing. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

/** `BENCH_QUICK=1`: one short round of everything, to see that the benches run; its figures say nothing. */
export const quick = Boolean(process.env.BENCH_QUICK);

/** How often something is done in a round. */
export const times = (count: number) => (quick ? Math.max(2, Math.ceil(count / 40)) : count);

/**
 * Ours and the floor in turn, the order alternating, after one round of each to warm up. Whatever both depend on (the
 * machine's other work) then weighs on both, so the ratio is steadier than either figure.
 */
export async function paired(own: Side, floor: Side, rounds = quick ? 1 : 5, warm = quick ? 0 : 1): Promise<Paired> {
  for (let n = 0; n < warm; n++) {
    await own();
    await floor();
  }
  const owns: number[] = [];
  const floors: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = round % 2 ? await floor() : undefined;
    const mine = await own();
    const below = before ?? (await floor());
    owns.push(mine);
    floors.push(below);
    ratios.push(mine / below);
  }
  return { own: median(owns), floor: median(floors), ratio: median(ratios), ratios };
}

/** The milliseconds that something takes; what it answers is for the caller to check. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
}

type About = Pick<Row, "id" | "name" | "engine" | "unit"> & Partial<Pick<Row, "size" | "note">>;

/** A row whose ratio must be at least, or at most, so much. `also`: bounds that must hold as well. */
export function rowOf(
  about: About,
  { own, floor, ratio }: Paired,
  { atLeast, atMost, also = true, goal = "" }: { atLeast?: number; atMost?: number; also?: boolean; goal?: string },
): Row {
  const wanted = atLeast !== undefined ? `≥ ${atLeast}×` : atMost !== undefined ? `≤ ${atMost}×` : "";
  const reached = (atLeast === undefined || ratio >= atLeast) && (atMost === undefined || ratio <= atMost);
  return {
    ...about,
    ...{ value: own, floor, ratio, goal: [wanted, goal].filter(Boolean).join("; ") },
    met: reached && also,
  };
}

/** A row whose value alone must be at most so much. */
export const boundOf = (about: About, value: number, most: number | null): Row => ({
  ...about,
  ...{ value, floor: null, ratio: null },
  goal: most === null ? "" : `≤ ${most} ${about.unit}`,
  met: most === null ? null : value <= most,
});
