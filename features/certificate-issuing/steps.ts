import { createHash, randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { certificatePdf } from "../../core/certificate";
import { codeFrom, maskedName } from "../../core/certificate-code";
import { blindIndex, hashToken, seal } from "../../core/seal";
import { sealAbout, sealedFile, storeSealed } from "../../core/sealed-files";
import { isoDay } from "../../core/time";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import {
  attendanceRecords,
  type CertificateSnapshot,
  certificateNumbers,
  certificates,
  files,
  type LocalizedText,
  organizations,
  venues,
} from "../../db/schema";
import type { Candidate } from "../certificate-candidates/steps";
import { nameHash, nameWordsHash } from "../certificate-names/steps";
import { type Printed, pageOf, type Recipient } from "../certificate-pages/steps";
import { type Place, placeIdOf } from "../certificate-rules/steps";
import { factsOfPlace, picturesOf, type Template } from "../certificate-templates/steps";
import { contactsOfAll } from "../contacts/steps";
import { numberOf } from "./rules";

export type Issuing = {
  template: Template;
  place: Place;
  issuedBy: string | null;
  now: Date;
  /** The one whose place it takes. */
  supersedesId?: string;
};

/** A certificate is a page of a few dozen kilobytes; with large images, more. */
const mostBytes = 8 * 1024 * 1024;

/**
 * The next `count` numbers of an issuer in a year; answers the first of them. The row is held until the commit, and what
 * is undone gives its numbers back: none is missing, none is given twice.
 */
export async function allot(tx: Tx, issuerId: string, year: number, count: number): Promise<number> {
  const [row] = await tx
    .insert(certificateNumbers)
    .values({ issuerId, year, last: count })
    .onConflictDoUpdate({
      target: [certificateNumbers.issuerId, certificateNumbers.year],
      set: { last: sql`${certificateNumbers.last} + ${count}` },
    })
    .returning({ last: certificateNumbers.last });
  return (row?.last ?? count) - count + 1;
}

/** When somebody came and left, where that was taken down. */
async function timesOf(tx: Tx, registrationId: string | null) {
  if (!registrationId) return { arrivedAt: null, leftAt: null };
  const rows = await tx
    .select({ arrivedAt: attendanceRecords.arrivedAt, leftAt: attendanceRecords.leftAt })
    .from(attendanceRecords)
    .where(eq(attendanceRecords.registrationId, registrationId));
  const times = (key: "arrivedAt" | "leftAt") => rows.flatMap((row) => row[key]?.getTime() ?? []);
  const [first, last] = [times("arrivedAt"), times("leftAt")];
  return {
    arrivedAt: first.length ? new Date(Math.min(...first)) : null,
    leftAt: last.length ? new Date(Math.max(...last)) : null,
  };
}

/** What all certificates of one issuing have in common. */
async function commonOf(tx: Tx, { template, place, now }: Issuing) {
  const facts = await factsOfPlace(tx, place);
  const [issuer] = await tx.select().from(organizations).where(eq(organizations.id, template.issuerId));
  const [venue] = await tx
    .select()
    .from(venues)
    .where(eq(venues.id, facts.venueId ?? ""));
  const pictures = await picturesOf(tx, template);
  return { facts, venue: venueName(venue), issuer: issuer?.name ?? {}, pictures, issuedAt: now, template };
}
type Common = Awaited<ReturnType<typeof commonOf>>;

const venueName = (venue: typeof venues.$inferSelect | undefined): LocalizedText =>
  Object.fromEntries(
    Object.entries(venue?.name ?? {}).map(([locale, name]) => [
      locale,
      [name, venue?.room].filter(Boolean).join(" · "),
    ]),
  );

type Made = { printed: Printed; certificateId: string; candidate: Candidate; year: number; seq: number };

/** The PDF, sealed in the store, and its row; answers its hash. Whatever fails undoes the issuing with its numbers. */
async function store(tx: Tx, { certificateId, printed }: Made, { place, issuedBy, now }: Issuing) {
  const pdf = await certificatePdf(pageOf(printed));
  const fileId = id(now.getTime());
  const { stored, secret, bytes } = await storeSealed(fileId, [pdf], mostBytes);
  const name = `certificate-${printed.number}.pdf`;
  await tx.insert(files).values({
    ...{ id: fileId, key: stored.key, bytes: stored.bytes, ...sealedFile, purpose: "certificate" },
    ...{ eventId: "eventId" in place ? place.eventId : null, createdBy: issuedBy, createdAt: now },
    about: sealAbout(fileId, { secret, name, mime: "application/pdf", bytes }),
  });
  return { certificateId, fileId, pdfSha256: createHash("sha256").update(pdf).digest("hex") };
}

const snapshotFor = ({ printed, candidate }: Made): CertificateSnapshot => {
  const { recipient, issuer, facts, template } = printed;
  const { fullName, latinName, school, grade, sittings, ofSittings, percent, minutes } = recipient;
  return {
    ...{ fullName, latinName, school, grade, classNo: candidate.classNo, sittings, ofSittings, percent, minutes },
    ...(template.showsBirthDate && recipient.birthDate ? { birthDate: recipient.birthDate } : {}),
    ...{ issuer, place: facts.title, languages: template.languages },
  };
};

function rowOf(made: Made, file: { fileId: string; pdfSha256: string }, issuing: Issuing) {
  const { certificateId, printed, candidate, year, seq } = made;
  const { template, place, issuedBy, now, supersedesId = null } = issuing;
  const sealedAt = (column: "snapshot" | "code", text: string) => seal(`certificates|${column}|${certificateId}`, text);
  return {
    ...{ id: certificateId, issuerId: template.issuerId, year, seq, number: printed.number, kind: template.kind },
    ...{ programId: null, eventId: null, ...place, place: placeIdOf(place), subject: candidate.subject },
    ...{ personId: candidate.personId, registrationId: candidate.registrationId },
    speakerId: candidate.personId ? null : candidate.subject,
    ...{ templateId: template.id, templateVersion: template.version },
    snapshot: sealedAt("snapshot", JSON.stringify(snapshotFor(made))),
    maskedName: maskedName(candidate.fullName),
    nameHashes: [
      ...new Set(
        candidate.spellings.flatMap((name) => [nameHash(certificateId, name), nameWordsHash(certificateId, name)]),
      ),
    ],
    ...{ title: printed.facts.title, issuerName: printed.issuer },
    ...{ codeHash: hashToken(printed.code), code: sealedAt("code", printed.code) },
    ...{ ...file, issuedOn: isoDay(now, printed.facts.timeZone), issuedAt: now, issuedBy, supersedesId },
  };
}

async function recipientOf(tx: Tx, candidate: Candidate, birthDate: string | null): Promise<Recipient> {
  const { fullName, latinName, school, grade, sittings, ofSittings, percent, minutes } = candidate;
  const times = await timesOf(tx, candidate.registrationId);
  return { ...{ fullName, latinName, school, grade, birthDate, sittings, ofSittings, percent, minutes }, ...times };
}

/**
 * Issues certificates to people who may have them, in the order given: numbers, pages, files and rows. To be called in a
 * write whose failure undoes all of it; bytes of files that were stored already are then taken by the sweeper.
 */
export async function issueAll(tx: Tx, issuing: Issuing, candidates: readonly Candidate[]) {
  const { template, now } = issuing;
  const common: Common = await commonOf(tx, issuing);
  const year = Number(isoDay(now, common.facts.timeZone).slice(0, 4));
  const ids = candidates.flatMap(({ personId }) => personId ?? []);
  const contacts = template.showsBirthDate ? await contactsOfAll(tx, ids) : new Map();
  const first = await allot(tx, template.issuerId, year, candidates.length);
  const all: Made[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const certificateId = id(now.getTime());
    const seq = first + index;
    const birthDate = (contacts.get(candidate.personId ?? "")?.birthDate as string | undefined) ?? null;
    const own = { number: numberOf(year, seq), code: codeFrom(randomBytes(10)), mark: markOf(certificateId) };
    const printed = { ...common, ...own, recipient: await recipientOf(tx, candidate, birthDate) };
    all.push({ printed, certificateId, candidate, year, seq });
  }
  for (const made of all) {
    const { fileId, pdfSha256 } = await store(tx, made, issuing);
    await tx.insert(certificates).values(rowOf(made, { fileId, pdfSha256 }, issuing));
  }
  return all.map(({ certificateId, printed }) => ({ id: certificateId, number: printed.number }));
}

/** In the PDF, so that nobody finds a name by making the page anew and comparing its hash. */
const markOf = (certificateId: string) => blindIndex("certificates|mark", certificateId);
