import { timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import { readCode } from "../../core/certificate-code";
import { hashToken } from "../../core/seal";
import type { Reader } from "../../db";
import { certificates } from "../../db/schema";
import { nameHash, nameWordsHash } from "../certificate-names/steps";

/** What is asked for when a code is none: the same work, and nothing is found. */
const nobodys = "U".repeat(16);

/** The certificate of a code; undefined for one that nobody has, and, after the same work, for what is no code. */
export async function certificateBy(db: Reader, typed: string) {
  const [found] = await db
    .select()
    .from(certificates)
    .where(eq(certificates.codeHash, hashToken(readCode(typed) ?? nobodys)));
  return found;
}

/** Whether a name is one of the spellings printed, its words in any order; all are compared, however soon one fits. */
export function isPrinted(
  { id, nameHashes }: Pick<typeof certificates.$inferSelect, "id" | "nameHashes">,
  name: string,
) {
  const said = [nameHash(id, name), nameWordsHash(id, name)].map((hash) => Buffer.from(hash));
  return nameHashes.flatMap((hash) => said.map((one) => sameBytes(Buffer.from(hash), one))).some(Boolean);
}

const sameBytes = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
