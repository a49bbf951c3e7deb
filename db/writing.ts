import { AsyncLocalStorage } from "node:async_hooks";

/** One write() under way. */
export interface Writing {
  open: boolean;
  failed?: unknown;
  after: (() => void)[];
}

const key = Symbol.for("lectern.writing");
const held = globalThis as { [key]?: AsyncLocalStorage<Writing> };
held[key] ??= new AsyncLocalStorage<Writing>();
/** The write() the present code runs in; one for both bundles of the process. */
export const writing = held[key];

export const leaked = "tx was used outside its write()";
export const failedBefore = "this write() already failed; let the error leave it";

/**
 * Every statement of a tx passes here: none after its write() has ended, none after one has failed.
 * PostgreSQL would refuse the second and SQLite would not; here both do.
 */
export async function statement<T>(run: () => T | Promise<T>): Promise<T> {
  const own = writing.getStore();
  if (!own?.open) throw new Error(leaked);
  if (own.failed) throw new Error(failedBefore);
  try {
    return await run();
  } catch (error) {
    own.failed = error;
    throw error;
  }
}
