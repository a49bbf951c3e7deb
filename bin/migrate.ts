import { chainOld } from "../core/trail";
import { migrate } from "../db/index";

/** `lectern migrate`: what the start does by itself. */
export async function run() {
  const applied = await migrate();
  await chainOld();
  console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
}
