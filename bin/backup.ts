import { join } from "node:path";
import { elsewhere } from "../core/elsewhere";
import { env } from "../core/env";
import { backup, places, prune } from "../db/backup";
import { engine, withoutLock } from "../db/index";

/** `lectern backup [folder]`: works while the app runs; keeps 35 days of backups in DATA_DIR/backups. */
export async function run([folder]: string[]) {
  withoutLock();
  const into = folder ?? join(env.DATA_DIR, "backups");
  const made = await backup(into, { ...places(), elsewhere: elsewhere() });
  await prune(into, 35);
  console.log(`Backup written: ${made.folder}`);
  console.log("Keep DATA_DIR/secrets.json somewhere else: without it the sealed fields in this backup cannot be read.");
  if (engine === "postgres")
    console.log("It holds the files only. Back up the database with pg_dump (docs/operating.md).");
  if (made.damaged.length > 0)
    throw new Error(
      `Damaged in the bucket, and not in the backup:\n${made.damaged.map((key) => `  - ${key}`).join("\n")}`,
    );
}
