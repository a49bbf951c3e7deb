"use client";
import { useCallback, useSyncExternalStore } from "react";

// One stream brings a page several things. Whoever opened it tells here what other parts of the page wait for.

const told = new Map<string, unknown>();
const hearers = new Map<string, Set<() => void>>();

/** Tells those who wait for it on this page; `key` names the thing and whose it is. */
export function tell(key: string, what: unknown) {
  told.set(key, what);
  for (const hear of [...(hearers.get(key) ?? [])]) hear();
}

/** What was told last under a key; `first` until then. Forgotten when nobody on the page waits for it any more. */
export function useTold<T>(key: string, first: T): T {
  // The same function while the key is: another one would begin anew with every render, and forget in between.
  const subscribe = useCallback(
    (hear: () => void) => {
      const all = hearers.get(key) ?? new Set();
      hearers.set(key, all.add(hear));
      return () => {
        all.delete(hear);
        if (all.size > 0 || hearers.get(key) !== all) return;
        hearers.delete(key);
        told.delete(key);
      };
    },
    [key],
  );
  const look = () => (told.has(key) ? (told.get(key) as T) : first);
  return useSyncExternalStore(subscribe, look, () => first);
}
