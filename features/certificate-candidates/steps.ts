import { and, eq, inArray } from "drizzle-orm";
import { type Locale, say } from "../../core/i18n";
import { unprintable } from "../../core/pdf";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import { certificates, eventSpeakers, events, registrations, speakers } from "../../db/schema";
import { confirmedNames, namesHash } from "../certificate-names/steps";
import { type Ledger, type LedgerRow, ledgerOf, type Place, placeIdOf } from "../certificate-rules/steps";
import type { CertificateKind } from "../certificate-templates/choices";
import { type Block, blocksOf, type Standing } from "./rules";

export type Certificate = typeof certificates.$inferSelect;

/** Somebody who may get a certificate, how they stand, and what is in the way. */
export type Candidate = {
  /** The person's id, or the speaker's. */
  subject: string;
  personId: string | null;
  registrationId: string | null;
  fullName: string;
  latinName: string | null;
  /** All spellings a stranger may type in. */
  spellings: string[];
  school: string;
  grade: number | null;
  classNo: string | null;
  sittings: number | null;
  ofSittings: number | null;
  percent: number | null;
  minutes: number | null;
  result: Standing;
  /** Why the rule is not met; `title`: of the sitting it is about. */
  reasons: (LedgerRow["reasons"][number] & { title?: string })[];
  isConfirmed: boolean;
  blocks: Block[];
};

export type Wish = {
  kind: CertificateKind;
  locale: Locale;
  now: Date;
  confirmedOnly: boolean;
  /** Only these, where given. */
  subjects?: readonly string[];
};

/** The certificates in force of a place and kind, by whom they are of. */
export async function inForce(db: Reader, place: Place, kind: CertificateKind): Promise<Map<string, Certificate>> {
  const rows = await db
    .select()
    .from(certificates)
    .where(
      and(eq(certificates.place, placeIdOf(place)), eq(certificates.kind, kind), eq(certificates.state, "issued")),
    );
  return new Map(rows.map((row) => [row.subject, row]));
}

/** Letters our fonts cannot print, of all names at once: asking for each name would open a document each. */
function badLettersIn(names: readonly string[]): (name: string) => string {
  const bad = new Set(unprintable(names.join("")));
  return (name) => [...new Set([...name.normalize("NFC")].filter((letter) => bad.has(letter)))].join(" ");
}

async function consentsOf(db: Reader, registrationIds: readonly string[]) {
  const found = new Map<string, string | null>();
  for (const some of chunks(registrationIds))
    for (const row of await db
      .select({ id: registrations.id, consent: registrations.consent })
      .from(registrations)
      .where(inArray(registrations.id, [...some])))
      found.set(row.id, row.consent);
  return found;
}

/** For having taken part: whoever was there; while a conflict waits, so does it. */
function standingFor(wish: Wish, row: LedgerRow, sheets: Ledger["sheets"]): Pick<Candidate, "result" | "reasons"> {
  if (wish.kind !== "completion") return { result: row.sittings > 0 ? "met" : "cannot", reasons: [] };
  const reasons = row.reasons.map((reason) => {
    const sheet = "sheetId" in reason && sheets.find(({ sheetId }) => sheetId === reason.sheetId);
    return sheet ? { ...reason, title: say(sheet.title ?? sheet.eventTitle, wish.locale, sheet.languages) } : reason;
  });
  return { result: row.result, reasons };
}

async function peopleFor(db: Reader, place: Place, wish: Wish): Promise<Candidate[]> {
  const { kind, locale, now, confirmedOnly, subjects } = wish;
  const { rows, sheets } = await ledgerOf(db, place, { now, locale, ...(subjects ? { personIds: subjects } : {}) });
  const issued = await inForce(db, place, kind);
  const consents = await consentsOf(
    db,
    rows.map((row) => row.registrationId),
  );
  const confirmed = await confirmedNames(db, place);
  const badIn = badLettersIn(rows.flatMap((row) => [row.fullName, row.latinName ?? ""]));
  return rows.map((row) => {
    const isConfirmed = confirmed.get(row.personId) === namesHash(row);
    const { result, reasons } = standingFor(wish, row, sheets);
    return {
      ...{ subject: row.personId, personId: row.personId, registrationId: row.registrationId || null },
      ...{ fullName: row.fullName, latinName: row.latinName },
      spellings: [row.fullName, ...(row.latinName ? [row.latinName] : [])],
      ...{ school: row.schoolName, grade: row.grade, classNo: row.classNo },
      ...{ sittings: row.sittings, ofSittings: row.ofSittings, percent: row.percent, minutes: row.minutes },
      ...{ result, reasons, isConfirmed },
      blocks: blocksOf({
        ...{ kind, confirmedOnly, isConfirmed, name: row.fullName, isErased: row.isErased },
        issuedNumber: issued.get(row.personId)?.number ?? null,
        badLetters: badIn(`${row.fullName}${row.latinName ?? ""}`),
        consent: consents.get(row.registrationId) ?? null,
        conflict: kind === "participation" && row.conflict,
      }),
    };
  });
}

/** The speakers of an event, or of all events of a programme that were not called off, each once. */
async function speakersAt(db: Reader, place: Place) {
  const here =
    "programId" in place
      ? and(eq(events.programId, place.programId), inArray(events.status, ["published", "finished"]))
      : eq(events.id, place.eventId);
  const rows = await db
    .select({ id: speakers.id, name: speakers.name, office: speakers.office, organization: speakers.organization })
    .from(eventSpeakers)
    .innerJoin(speakers, eq(speakers.id, eventSpeakers.speakerId))
    .innerJoin(events, eq(events.id, eventSpeakers.eventId))
    .where(here)
    .orderBy(events.startsAt, eventSpeakers.position);
  return rows.filter((row, index) => rows.findIndex(({ id }) => id === row.id) === index);
}

const nothingCounted = { grade: null, classNo: null, sittings: null, ofSittings: null, percent: null, minutes: null };

async function speakersFor(db: Reader, place: Place, { locale, subjects }: Wish): Promise<Candidate[]> {
  const rows = (await speakersAt(db, place)).filter(({ id }) => !subjects || subjects.includes(id));
  const issued = await inForce(db, place, "thanks");
  const badIn = badLettersIn(rows.map(({ name }) => say(name, locale)));
  return rows.map(({ id, name, office, organization }) => {
    const fullName = say(name, locale);
    const latinName = name.en && name.en !== fullName ? name.en : null;
    return {
      ...{ subject: id, personId: null, registrationId: null, fullName, latinName, ...nothingCounted },
      spellings: Object.values(name),
      school: [say(organization, locale), say(office, locale)].filter(Boolean).join(" · "),
      ...{ result: "met" as const, reasons: [], isConfirmed: true },
      blocks: blocksOf({
        ...{ kind: "thanks", confirmedOnly: false, isConfirmed: true, name: fullName, isErased: false },
        ...{ consent: null, conflict: false, issuedNumber: issued.get(id)?.number ?? null },
        badLetters: badIn(fullName),
      }),
    };
  });
}

/** Everybody a certificate of a kind is thought for at a place, whether they can have one or not, and why not. */
export const candidatesOf = (db: Reader, place: Place, wish: Wish): Promise<Candidate[]> =>
  wish.kind === "thanks" ? speakersFor(db, place, wish) : peopleFor(db, place, wish);

/** Whether nothing is in the way. */
export const isReady = ({ result, blocks }: Pick<Candidate, "result" | "blocks">) =>
  result === "met" && blocks.length === 0;
