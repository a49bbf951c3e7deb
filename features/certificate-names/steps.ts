import { eq } from "drizzle-orm";
import { nameKey, nameWordsKey } from "../../core/certificate-code";
import { blindIndex } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { nameConfirmations } from "../../db/schema";
import { type Place, placeIdOf } from "../certificate-rules/steps";

type Names = { fullName: string; latinName: string | null };

/** A keyed hash of the spellings as they would be printed: another spelling is to be confirmed anew. */
export const namesHash = ({ fullName, latinName }: Names): string =>
  blindIndex("name_confirmations|names", JSON.stringify([fullName, latinName ?? ""]));

/** Keyed hashes of the spellings printed, bound to the certificate: two of one person do not show that they are. */
export const nameHash = (certificateId: string, name: string): string =>
  blindIndex("certificates|name", `${certificateId}|${nameKey(name)}`);

/** The same of a name's words in any order; of one word, the same hash. */
export const nameWordsHash = (certificateId: string, name: string): string =>
  blindIndex("certificates|name", `${certificateId}|${nameWordsKey(name)}`);

/** Which spellings were confirmed for a place, by person. */
export async function confirmedNames(db: Reader, place: Place): Promise<Map<string, string>> {
  const rows = await db
    .select({ personId: nameConfirmations.personId, hash: nameConfirmations.namesHash })
    .from(nameConfirmations)
    .where(eq(nameConfirmations.place, placeIdOf(place)));
  return new Map(rows.map(({ personId, hash }) => [personId, hash]));
}

type By = { confirmedBy: "self" | "staff"; actorId: string | null; now: Date };

/** Notes that somebody looked at how a name will be printed. */
export async function confirmNames(tx: Tx, personId: string, place: Place, names: Names, by: By) {
  const { confirmedBy, actorId, now: confirmedAt } = by;
  const said = { namesHash: namesHash(names), confirmedBy, actorId, confirmedAt };
  await tx
    .insert(nameConfirmations)
    .values({ personId, place: placeIdOf(place), ...said })
    .onConflictDoUpdate({ target: [nameConfirmations.personId, nameConfirmations.place], set: said });
}
