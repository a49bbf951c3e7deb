import { and, eq, isNotNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { may } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent, atInstance, atRegistration } from "../../core/scopes";
import type { Tx } from "../../db";
import { type ConsentSettings, events, files, programs, registrations } from "../../db/schema";
import { publishInput } from "../consent-documents/inputs";
import { type DocumentText, documentsInForce, ensureDocuments, publishDocument } from "../consent-documents/steps";
import type { Given } from "../consent-ledger/steps";
import { current, decisionOf, isRequired, profileAges, signerOf, usualSettings } from "../consent-rules/rules";
import { append, recordsOf, refreshEvent, settingsOf, stageOfPerson } from "../consents/steps";
import { refreshProgram } from "../program-consents/steps";
import { cancelSeats } from "../registrations/steps";
import { configureInput, recordInput, verifyInput } from "./inputs";

/**
 * Says what an event asks for, of whom by age, and how long it waits for a guardian; `off` asks for nothing. Taking part
 * and the data are always asked. `forProgram`: new events of its programme begin so. Refuses the field `keys` with
 * `choice` for a document that is not there, `not-allowed`, `not-found`.
 */
export const configure = command("consents.configure", {
  input: configureInput,
  scope: atEvent,
  budget: 20_000,
  async run({ db, actor, input, scope, now }) {
    const { eventId, profile } = input;
    const settings: ConsentSettings | null =
      profile === "off"
        ? null
        : {
            profile,
            consentAge: input.consentAge ?? profileAges[profile].consentAge,
            majorityAge: input.majorityAge ?? profileAges[profile].majorityAge,
            keys: [...new Set(["participation", "data_processing", ...input.keys])],
            unconfirmedDays: input.unconfirmedDays ?? usualSettings.unconfirmedDays,
          };
    if (settings) await mustBeThere(db, settings.keys, now);
    await db.update(events).set({ consent: settings }).where(eq(events.id, eventId));
    if (input.forProgram && scope.programId) {
      if (!may(actor, "programs.edit", { programId: scope.programId })) return refuse("not-allowed");
      await db.update(programs).set({ consent: settings }).where(eq(programs.id, scope.programId));
    }
    await refreshEvent(db, eventId, now);
    if (input.forProgram && scope.programId) await refreshProgram(db, scope.programId, now);
    return { eventId, settings };
  },
  note: ({ eventId, settings }) => ({ eventId, profile: settings?.profile ?? "off", keys: settings?.keys ?? [] }),
});

async function mustBeThere(tx: Tx, keys: readonly string[], now: Date) {
  await ensureDocuments(tx, keys, now);
  const there = await documentsInForce(tx, keys);
  if (keys.some((key) => !there.has(key))) refuseField("keys", "choice");
}

/**
 * Writes down what was answered on paper, by telephone or in person, with where its proof lies: a file or words, one of
 * them always. Whoever registered the person may do so only with the signed form as a file, and a school signs on paper
 * alone. A no to what is required cancels. Refuses `evidence-needed`, `consent-own-hand`, `guardian-signs`,
 * `consent-unknown`, `consents-off`, `not-found`, and fields.
 */
export const record = command("consents.record", {
  input: recordInput,
  scope: atRegistration,
  async run({ db, actor, input, now }) {
    const [subject] = await db.select().from(registrations).where(eq(registrations.id, input.registrationId));
    if (!subject) return refuse("not-found");
    const { settings, zone, programId } = await settingsOf(db, subject.eventId);
    const { method, capacity, evidence, evidenceFileId, relation, locale } = input;
    if (!evidence && !evidenceFileId) return refuse("evidence-needed");
    if (evidenceFileId) await mustBeOfEvent(db, evidenceFileId, subject.eventId);
    const ownHand = subject.registeredBy !== null && subject.registeredBy === actor.id;
    const scanned = method === "paper_signed" && Boolean(evidenceFileId);
    if ((ownHand || capacity === "school_on_paper") && !scanned) return refuse("consent-own-hand");
    const said = Object.entries(input.answers).filter(([, answer]) => Boolean(answer));
    if (said.length === 0) return refuseField("answers", "required");
    if (said.some(([key]) => !settings.keys.includes(key))) return refuse("consent-unknown");
    const stage = await stageOfPerson(db, subject.personId, settings, zone, now);
    if (capacity === "self" && said.some(([key]) => signerOf(key, stage) === "guardian"))
      return refuse("guardian-signs");
    const by = { capacity, relation: relation ?? null, method, evidence, evidenceFileId: evidenceFileId ?? null };
    const seen = { verifiedAt: now, verifiedBy: actor.id ?? null, recordedBy: actor.id ?? null };
    const given = said.map(
      ([key, answer]): Given => ({ key, ...decisionOf(key, answer), ...by, ...seen, locale, now }),
    );
    await append(db, subject, programId, given);
    const refused = given.some((one) => isRequired(one.key) && one.decision === "refused");
    const promoted = refused ? await cancelSeats(db, subject.eventId, [subject], "staff", now) : [];
    return { registrationId: subject.id, keys: given.map((one) => one.key), method, promoted };
  },
  note: (made) => made,
});

/** A file of the event itself, so that nobody proves anything with somebody else's. */
async function mustBeOfEvent(tx: Tx, fileId: string, eventId: string) {
  const [file] = await tx.select().from(files).where(eq(files.id, fileId));
  if (file?.purpose !== "evidence" || file.removedAt || file.eventId !== eventId)
    refuseField("evidenceFileId", "choice");
}

/**
 * The team confirms that a guardian was who answered by a printed code, and says how it knows. Answers how many
 * consents are confirmed by it. Refuses `consent-own-hand` to whoever registered the person, `not-found`.
 */
export const verify = command("consents.verify", {
  input: verifyInput,
  scope: atRegistration,
  async run({ db, actor, input, now }) {
    const [subject] = await db.select().from(registrations).where(eq(registrations.id, input.registrationId));
    if (!subject) return refuse("not-found");
    if (subject.registeredBy !== null && subject.registeredBy === actor.id) return refuse("consent-own-hand");
    const { programId } = await settingsOf(db, subject.eventId);
    const entries = [...current(await recordsOf(db, [subject.id])).values()];
    const open = entries.filter((entry) => entry.decision === "granted" && entry.verifiedAt === null);
    const given = open.map(
      ({ key, decision, extent, capacity, guardianId, relation, method, expiresAt, localeShown, ...one }): Given => ({
        ...{ key, decision, extent, capacity, guardianId, relation, method, expiresAt },
        ...{ documentId: one.documentId, documentHash: one.documentHash, documentVersion: one.documentVersion },
        ...{ evidence: input.evidence, verifiedAt: now, verifiedBy: actor.id ?? null, recordedBy: actor.id ?? null },
        locale: localeShown,
        now,
      }),
    );
    await append(db, subject, programId, given);
    return { registrationId: subject.id, confirmed: given.length };
  },
  note: ({ registrationId, confirmed }) => (confirmed > 0 ? { registrationId, confirmed } : undefined),
});

/**
 * Publishes the next version of a document, in all its languages at once; published ones never change. Where recipient
 * or items changed, families are asked anew: `anew`, and consents to earlier versions count as run out.
 */
export const publish = command("consents.publish", {
  input: publishInput,
  scope: atInstance,
  budget: 30_000,
  async run({ db, actor, input, now }) {
    const key = input.about ? `${input.purpose}:${input.about}` : input.purpose;
    const texts = Object.fromEntries(
      Object.entries(input.texts).flatMap(([locale, text]) =>
        text ? [[locale, { ...text, recipient: text.recipient ?? null } satisfies DocumentText]] : [],
      ),
    );
    const made = await publishDocument(db, { key, texts, by: actor.id ?? null, now });
    if (made.anew) {
      const asking = await db
        .select({ id: events.id })
        .from(events)
        .where(and(isNotNull(events.consent), eq(events.status, "published")));
      for (const event of asking) await refreshEvent(db, event.id, now);
      for (const one of await db.select({ id: programs.id }).from(programs).where(eq(programs.enrolls, true)))
        await refreshProgram(db, one.id, now);
    }
    return made;
  },
  note: (made) => made,
});
