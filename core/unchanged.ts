import { dataVersion } from "../db";

const most = 500;
const kept = new Map<string, { version: string; value: Promise<unknown> }>();

/**
 * What `ask` reads, read once for all who want the same until something is written: counts over a whole event cost as
 * much at each look as the event is large. Only for what does not depend on who asks or on the clock, and not to be
 * changed by whoever gets it. On several instances it may lag behind another one's write by a second.
 * @param key names what is read, with all it depends on
 */
export function whileUnchanged<T>(key: string, ask: () => PromiseLike<T>): Promise<T> {
  const version = dataVersion();
  const found = kept.get(key);
  if (found?.version === version) return found.value as Promise<T>;
  const value = (async () => await ask())(); // a statement runs each time it is awaited: once for all
  if (kept.size >= most) kept.clear();
  kept.set(key, { version, value });
  value.catch(() => kept.delete(key)); // whoever waits for it hears of it; the next one asks anew
  return value;
}
