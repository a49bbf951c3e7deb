import { env } from "../core/env";
import { rotateKeys } from "../core/rotation";
import { lookupKey } from "../core/seal";

/** `lectern rotate-keys`: a new encryption key, and everything sealed under it. Run it again when it was cut short. */
export async function run() {
  if (env.ENCRYPTION_KEY && !env.ENCRYPTION_KEY_OLD)
    throw new Error(
      "Put the present key into ENCRYPTION_KEY_OLD and a new one into ENCRYPTION_KEY, then run this again.",
    );
  const { values, keyId } = await rotateKeys((table, count) => console.log(`  ${table}: ${count}`));
  console.log(`${values} values are sealed under the key ${keyId}.`);
  if (!env.ENCRYPTION_KEY) console.log("The old key is no longer needed; it opens older backups only.");
  else console.log(`Now remove ENCRYPTION_KEY_OLD and set LOOKUP_KEY=${lookupKey().toString("base64")}`);
}
