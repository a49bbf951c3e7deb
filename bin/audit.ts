import { verifyTrail } from "../core/trail-check";
import { withoutLock } from "../db/index";

/** `lectern audit verify`: reads the whole trail; names each row that was edited, removed or moved, and ends with 1. */
export async function run([verb]: string[]) {
  if (verb !== "verify") throw new Error("Usage: lectern audit verify");
  withoutLock();
  const { rows, chains, faults, digest } = await verifyTrail();
  for (const { kind, chain, seq, activityId } of faults)
    console.log(`${kind.padEnd(14)}${activityId ?? "-"}  chain ${chain || "(register)"}  place ${seq ?? "-"}`);
  if (faults.length > 0) throw new Error(`The trail is not whole: ${faults.length} faults in ${rows} rows.`);
  console.log(`The trail is whole: ${rows} rows in ${chains} chains, digest ${digest}.`);
}
