import { eq } from "drizzle-orm";
import { type Named, type StoreFault, storeFault } from "../../core/store-check";
import { db } from "../../db/index";
import { files } from "../../db/schema";
import { pages } from "../../db/tables";

/**
 * Reads every stored file that a row names.
 * @throws when one is missing or damaged, with the keys of the first ten
 */
export async function verifyFiles(): Promise<void> {
  const faults: StoreFault[] = [];
  const seen = new Set<string>();
  let total = 0;
  for await (const rows of pages(db, files as never))
    for (const row of rows as Named[]) {
      if (seen.has(row.key)) continue;
      seen.add(row.key);
      total += row.bytes;
      const fault = await storeFault(row);
      // Removed with its row while we read: that is no fault.
      if (fault && (await db.$count(files, eq(files.key, row.key))) > 0) faults.push(fault);
    }
  if (faults.length > 0) {
    const first = faults.slice(0, 10).map(({ key, kind }) => `  ${kind.padEnd(8)} ${key}`);
    throw new Error(`${faults.length} of ${seen.size} files are not as their rows say:\n${first.join("\n")}`);
  }
  console.log(`The files are whole: ${seen.size} files, ${(total / 1e6).toFixed(1)} MB.`);
}
