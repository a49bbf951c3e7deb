import { type Change, deviceStore } from "../../../components/device-store";
import type { DoorRecord, DoorWalkIn } from "../contract";
import type { Done, Everything, Followed, Kept, Known } from "./kept";

const { read, readAll, write, keysOf, isLasting } = deviceStore("lectern-check-in");

export { isLasting };

/** In the order in which they were seen. */
const keyOf = ({ op }: Kept) => `op:${String(op.seq).padStart(10, "0")}`;

export async function readEverything(): Promise<Everything> {
  const [paired, known, records, walkIns, followed, kept, recent, seq, sheetId, atWork] = await Promise.all([
    read<Everything["paired"]>("paired"),
    read<Known>("known"),
    read<DoorRecord[]>("records"),
    read<DoorWalkIn[]>("walkIns"),
    read<Followed>("followed"),
    readAll<Kept>("op:"),
    read<Done[]>("recent"),
    read<number>("seq"),
    read<string>("sheetId"),
    read<boolean>("atWork"),
  ]);
  return {
    ...{ paired, known, followed, kept, sheetId },
    ...{ records: records ?? [], walkIns: walkIns ?? [], recent: recent ?? [], seq: seq ?? 0, atWork: atWork ?? false },
  };
}

/** Keeps some of it, all in one go. */
export const keep = (part: Partial<Omit<Everything, "kept">>) => write(Object.entries(part));

/** Done when it is safe on the disk: only then somebody is told that it counts. */
export const keepOps = (some: readonly Kept[], seq: number, recent: Done[]) =>
  write([...some.map((one): Change => [keyOf(one), one]), ["seq", seq], ["recent", recent]], true);

/** Keeps the outbox as it is now: what is gone from it is gone from the disk. */
export function keepOutbox(before: readonly Kept[], after: readonly Kept[]) {
  const stays = new Set(after.map(keyOf));
  const known = new Set(before);
  return write([
    ...before.filter((one) => !stays.has(keyOf(one))).map((one): Change => [keyOf(one), undefined]),
    ...after.filter((one) => !known.has(one)).map((one): Change => [keyOf(one), one]),
  ]);
}

/** Removes the list and all names; `all`: also who this device is and what it has not sent. */
export async function forget(all: boolean) {
  const stays = (key: string) => !all && (key.startsWith("op:") || ["paired", "seq", "followed"].includes(key));
  await write((await keysOf("")).filter((key) => !stays(key)).map((key): Change => [key, undefined]));
}
