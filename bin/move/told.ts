import type { Verdict } from "../../core/trail-check";
import type { Digests } from "../../db/digests";
import type { End, Standing } from "../../db/standing";

/** The trail in a few words: what must be the same on both sides. */
export type Trail = { rows: number; chains: number; faults: number; digest: string };

export const trailOf = ({ rows, chains, faults, digest }: Verdict): Trail => ({
  ...{ rows, chains, digest },
  faults: faults.length,
});

/** What the process on the target tells, in this order; `failed` instead of any, then nothing was changed. */
export type Told =
  | ({ kind: "standing" } & Standing)
  | { kind: "compared"; digests: Digests; trail: Trail }
  | { kind: "verified"; digests: Digests }
  | { kind: "done" }
  | { kind: "failed"; message: string; digests?: Digests };

/** What it is told: which content may be replaced and what the trail must be; then that all of it counts. */
export type Order = { kind: "go"; replacing?: readonly End[]; trail: Trail } | { kind: "commit" };
