"use client";
import { createContext, type ReactNode, use } from "react";
import type { Outcome } from "../../../core/refusal";

type Open<I, T> = (input: I) => Promise<Outcome<T>>;
type Pair = { placeId: string; pairId: string };
type Undone = { inLine: string[]; changed: string[] };

/** What the pages of duplicates may do. */
export type Doors = {
  find: Open<{ placeId: string }, { found: number }>;
  ignore: Open<Pair, unknown>;
  reopen: Open<Pair, unknown>;
  merge: Open<Pair & { winnerId: string; right: Record<string, "winner" | "loser"> }, { mergeId: string }>;
  unmerge: Open<{ placeId: string; mergeId: string }, Undone>;
};

const Held = createContext<Doors | null>(null);

/** Gives the pages below their actions. */
export function MergeDoors({ doors, children }: { doors: Doors; children: ReactNode }) {
  return <Held value={doors}>{children}</Held>;
}

/** The actions of these pages. */
export function useMergeDoors(): Doors {
  const doors = use(Held);
  if (!doors) throw new Error("outside of MergeDoors");
  return doors;
}
