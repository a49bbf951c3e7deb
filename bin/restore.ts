import { elsewhere } from "../core/elsewhere";
import { places } from "../db/backup";
import { restore } from "../db/restore";

/** `lectern restore <folder>`: verifies before it swaps; what was there is kept aside. Refuses while the app runs. */
export async function run([folder]: string[]) {
  if (!folder) throw new Error("Which backup? lectern restore <folder>");
  const aside = await restore(folder, { ...places(), elsewhere: elsewhere() });
  console.log("Restored. Start Lectern again.");
  if (aside) console.log(`What was there before is kept in ${aside}`);
}
