import { EventEmitter } from "node:events";
import { hearOthers, tellOthers } from "../db";

const key = Symbol.for("lectern.live");
const held = globalThis as { [key]?: { bus: EventEmitter; hears: boolean } };
// One for both bundles of the process: what a command of the HTTP face did, the pages' job loop hears.
held[key] ??= { bus: new EventEmitter().setMaxListeners(0), hears: false };
const here = held[key];

/**
 * Tells this process, and the others on the same database, that something was committed.
 * @param place the event or the programme it belongs to; without one it may be anywhere
 */
export function wake(place?: string) {
  here.bus.emit("committed");
  here.bus.emit("changed", place);
  if (place) tellOthers(place);
}

const hearing = (name: "committed" | "changed", hear: (place?: string) => void) => {
  here.bus.on(name, hear);
  return () => {
    here.bus.off(name, hear);
  };
};

/** Hears of every commit of this process; answers the way to stop hearing. */
export const onCommit = (hear: () => void) => hearing("committed", hear);

/**
 * Hears of commits of this process and of the others on the same database, with the place; without one anything may
 * have changed. A word of another process may be lost with its connection: whoever must know asks now and then.
 * Answers the way to stop hearing.
 */
export function onChange(hear: (place?: string) => void) {
  if (!here.hears) hearOthers((place) => here.bus.emit("changed", place));
  here.hears = true;
  return hearing("changed", hear);
}
