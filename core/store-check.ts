import "server-only";
import { createHash } from "node:crypto";
import { readStored, storedSize } from "./files";
import { DamagedFile } from "./store";

/** A stored file as a row names it. */
export type Named = { key: string; bytes: number };
export type StoreFault = { key: string; kind: "missing" | "damaged" };

/** Reads a stored file to its end: is it there, as long as its row says, and do its bytes give the hash it lies under? */
export async function storeFault({ key, bytes }: Named): Promise<StoreFault | undefined> {
  const size = await storedSize(key);
  if (size === undefined) return { key, kind: "missing" };
  const hash = createHash("sha256");
  try {
    for await (const chunk of readStored(key)) hash.update(chunk as Buffer);
  } catch (error) {
    if (error instanceof DamagedFile) return { key, kind: "damaged" };
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { key, kind: "missing" }; // taken by the sweeper
    throw error;
  }
  return size === bytes && hash.digest("hex") === key ? undefined : { key, kind: "damaged" };
}
