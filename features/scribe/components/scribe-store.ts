// What a scribe's device keeps between two looks at the page.
import { deviceStore } from "../../../components/device-store";
import type { Kept, Row } from "../rules";
import { keptUntil } from "./typed";

export type Asker = {
  id: string;
  name: string;
  also: string;
  school: string;
  groupNumber: number | null;
  keys: string[];
};
export type Desk = {
  endsAt: string;
  themes: { id: string; title: string }[];
  groups: { id: string; number: number }[];
  items: { id: string; title: string }[];
  answerers: string[];
  askers: Asker[];
};
export type Device = { deviceId: string; letter: string | null; next: number };
type KeptDesk = { keptAt: number; locale: string; desk: Desk };

const { read, write, keysOf, isLasting, close } = deviceStore("lectern-scribe");
/** Tells pages that do not write questions down whether there is anything to forget. */
const flag = "lectern-scribe";

export { isLasting };

export const readDraft = <T>(eventId: string) => read<T>(`draft:${eventId}`);
export const keepDraft = (eventId: string, draft: unknown) => write([[`draft:${eventId}`, draft]]);
export const readRows = (eventId: string) => read<Row[]>(`rows:${eventId}`);
export const keepRows = (eventId: string, rows: Row[]) => write([[`rows:${eventId}`, rows]]);
export const readDevice = (eventId: string) => read<Device>(`device:${eventId}`);
export const keepDevice = (eventId: string, device: Device) => write([[`device:${eventId}`, device]]);

/** What waits on this device, in its order. */
export async function readKept(eventId: string): Promise<Kept[]> {
  const keys = await keysOf(`outbox:${eventId}:`);
  const all = await Promise.all(keys.map((key) => read<Kept>(key)));
  return all.flatMap((one) => one ?? []).sort((a, b) => a.seq - b.seq);
}

/** Keeps the outbox as it is now: what is gone from it is gone from the disk. */
export function keepKept(eventId: string, before: readonly Kept[], after: readonly Kept[], device?: Device) {
  const key = (one: Kept) => `outbox:${eventId}:${one.operation.id}`;
  const stays = new Set(after.map(key));
  const known = new Set(before);
  return write([
    ...before.filter((one) => !stays.has(key(one))).map((one) => [key(one), undefined] as const),
    ...after.filter((one) => !known.has(one)).map((one) => [key(one), one] as const),
    ...(device ? [[`device:${eventId}`, device] as const] : []),
  ]);
}

/** The names of an event, unless their time here is over: then they are gone. */
export async function readDesk(eventId: string): Promise<KeptDesk | undefined> {
  await forgetNames(Date.now());
  return read<KeptDesk>(`desk:${eventId}`);
}

export async function keepDesk(eventId: string, kept: KeptDesk) {
  await write([[`desk:${eventId}`, kept]]);
  mark(true);
}

/** Removes names whose time is over; without a time, all. What waits to be sent stays. */
export async function forgetNames(now = Number.POSITIVE_INFINITY) {
  const keys = await keysOf("desk:");
  const desks = await Promise.all(keys.map((key) => read<KeptDesk>(key)));
  const isOver = (kept?: KeptDesk) => !kept || now > keptUntil(kept.keptAt, Date.parse(kept.desk.endsAt));
  const over = keys.filter((_, at) => isOver(desks[at]));
  const events = over.map((key) => key.slice("desk:".length));
  await write(
    events.flatMap((eventId) => [[`desk:${eventId}`, undefined] as const, [`rows:${eventId}`, undefined] as const]),
  );
  if (over.length === keys.length) mark(false);
}

/** Removes all that this device knows and keeps of an event, what waits included. */
export async function forgetEvent(eventId: string) {
  const keys = await keysOf("");
  await write(keys.filter((key) => key.split(":")[1] === eventId).map((key) => [key, undefined] as const));
  close();
}

function mark(on: boolean) {
  try {
    if (on) localStorage.setItem(flag, "1");
    else localStorage.removeItem(flag);
  } catch {
    // Storage is forbidden: nothing lasts anyway.
  }
}

/** For every page of the team: names whose time is over go, also when nobody opens the scribe's page again. */
export function forgetOldNames() {
  try {
    const said = localStorage.getItem(flag);
    if (said) void forgetNames(said === left ? undefined : Date.now()).catch(() => undefined);
  } catch {
    // As above.
  }
}

/** Whoever signs out leaves no names behind; what the page has no more time for is done by the next one. */
export function forgetOnLeaving() {
  try {
    if (!localStorage.getItem(flag)) return;
    localStorage.setItem(flag, left);
    forgetOldNames();
  } catch {
    // As above.
  }
}
const left = "left";
