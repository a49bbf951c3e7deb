import "server-only";
import { createWriteStream } from "node:fs";
import { unlink } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Elsewhere } from "../db/backup";
import { storage } from "./storage";
import type { Store } from "./store";

/** The bucket as backups know it; undefined when files lie in DATA_DIR, which they copy themselves. */
export const elsewhere = (): Elsewhere | undefined => {
  const { s3, store } = storage();
  return s3 && inBackups(store);
};

/** A store whose bytes prove themselves while they are read, as backups know it. */
export const inBackups = (store: Store): Elsewhere => ({
  list: () => store.list(),
  async copy(key, to) {
    const file = createWriteStream(to, { mode: 0o600, flags: "wx", flush: true });
    try {
      await pipeline(store.read(key), file);
    } catch (error) {
      await unlink(to).catch(() => undefined);
      const { name, code } = error as { name?: string; code?: string };
      if (name === "DamagedFile") return "damaged";
      if (code === "ENOENT") return "gone";
      throw error;
    }
    return { bytes: file.bytesWritten };
  },
  async put(path, file) {
    if ((await store.about(file.key))?.bytes !== file.bytes) await store.put(path, file, true);
  },
});
