import { and, desc, eq, inArray } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { open } from "../../core/seal";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import { type CertificateSnapshot, certificates } from "../../db/schema";
import { atPlace } from "../certificate-templates/steps";

export type Certificate = typeof certificates.$inferSelect;

/** A certificate, in whatever state. Refuses `not-found`. */
export async function certificateOf(db: Reader, certificateId: string): Promise<Certificate> {
  const [found] = await db.select().from(certificates).where(eq(certificates.id, certificateId));
  return found ?? refuse("not-found");
}

/** The scope of a certificate: its programme or event. */
export async function atCertificate({ db, input }: { db: Reader; input: { certificateId: string } }): Promise<Scope> {
  return atPlace({ db, input: { placeId: (await certificateOf(db, input.certificateId)).place } });
}

/** All certificates of a programme or event, the latest number first. */
export const certificatesAt = (db: Reader, placeId: string): Promise<Certificate[]> =>
  db
    .select()
    .from(certificates)
    .where(eq(certificates.place, placeId))
    .orderBy(desc(certificates.year), desc(certificates.seq));

/** Those in force at a place: the ones named, or all of them. Others are passed over. */
export async function chosenOf(db: Reader, placeId: string, ids: readonly string[] | undefined) {
  const here = and(eq(certificates.place, placeId), eq(certificates.state, "issued"));
  if (!ids) return db.select().from(certificates).where(here).orderBy(certificates.year, certificates.seq);
  const found: Certificate[] = [];
  for (const some of chunks([...new Set(ids)]))
    found.push(
      ...(await db
        .select()
        .from(certificates)
        .where(and(here, inArray(certificates.id, some)))),
    );
  return found.sort((a, b) => a.year - b.year || a.seq - b.seq);
}

/** What was printed; null once the person is erased. */
export const snapshotOf = ({ id, snapshot }: Certificate): CertificateSnapshot | null =>
  snapshot ? (JSON.parse(open(`certificates|snapshot|${id}`, snapshot)) as CertificateSnapshot) : null;
