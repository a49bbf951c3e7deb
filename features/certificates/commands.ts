import { and, eq, inArray } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { chunks } from "../../db/chunks";
import { certificates } from "../../db/schema";
import { candidatesOf, isReady } from "../certificate-candidates/steps";
import { issueAll } from "../certificate-issuing/steps";
import { confirmNames } from "../certificate-names/steps";
import { standingsOf } from "../certificate-rules/steps";
import { atPlace, atTemplate, placeIn, templateOf } from "../certificate-templates/steps";
import { letterDelay } from "../letters/rules";
import { enqueueLetter } from "../letters/steps";
import { reachedOf } from "../mailings/steps";
import { undoMinutes } from "./choices";
import { certificateInput, issueInput, mailInput, reissueInput, revokeInput, vouchInput } from "./inputs";
import { atCertificate, certificateOf, chosenOf } from "./steps";

/** The PDFs are made and sealed within: fifty take a second or two, and wait for whoever holds the issuer's numbers. */
const budget = 60_000;

/**
 * Issues certificates by a template: all of those chosen or none. Their numbers follow each other without a gap, whoever
 * else issues at the same time; what was printed is kept and never changes. Refuses `certificates-not-ready` {count} when
 * somebody chosen does not meet the rule, has one already, or cannot be printed; `not-found`.
 */
export const issue = command("certificates.issue", {
  input: issueInput,
  scope: atTemplate,
  budget,
  async run({ db, actor, input, scope, now }) {
    const template = await templateOf(db, input.templateId);
    const subjects = [...new Set(input.subjects)];
    const [locale = "en"] = template.languages;
    const wish = { kind: template.kind, locale, now, confirmedOnly: input.confirmedOnly, subjects };
    const found = (await candidatesOf(db, placeIn(scope), wish)).filter(({ subject }) => subjects.includes(subject));
    const ready = found.filter(isReady);
    if (ready.length < subjects.length)
      return refuse("certificates-not-ready", { count: subjects.length - ready.length });
    const made = await issueAll(db, { template, place: placeIn(scope), issuedBy: actor.id ?? null, now }, ready);
    return { issued: made.length, numbers: made.map(({ number }) => number), ids: made.map(({ id }) => id) };
  },
  note: ({ issued, ids }, { templateId }) => ({ count: issued, templateId, certificateIds: ids }),
});

/**
 * Issues one anew, as its name and standing are now: the old one says that a newer one took its place. Refuses
 * `not-found`, `certificate-not-in-force`, `certificates-not-ready`, and `choice` for a template of another kind.
 */
export const reissue = command("certificates.reissue", {
  input: reissueInput,
  scope: atCertificate,
  budget,
  async run({ db, actor, input, scope, now }) {
    const old = await certificateOf(db, input.certificateId);
    const template = await templateOf(db, input.templateId);
    const place = placeIn(scope);
    const isOf = "programId" in place ? template.programId === place.programId : template.eventId === place.eventId;
    if (!isOf || template.kind !== old.kind) return refuse("not-found");
    if (old.state !== "issued") return refuse("certificate-not-in-force");
    await db.update(certificates).set({ state: "superseded" }).where(eq(certificates.id, old.id));
    const [locale = "en"] = template.languages;
    const wish = { kind: old.kind, locale, now, confirmedOnly: false, subjects: [old.subject] };
    const ready = (await candidatesOf(db, place, wish)).filter(isReady);
    if (ready.length !== 1) return refuse("certificates-not-ready", { count: 1 });
    const by = { template, place, issuedBy: actor.id ?? null, now, supersedesId: old.id };
    const [made] = await issueAll(db, by, ready);
    return { certificateId: made?.id ?? "", number: made?.number ?? "", before: old.number };
  },
  note: ({ certificateId, number }, { certificateId: supersedesId }) => ({ certificateId, number, supersedesId }),
});

/**
 * Takes a certificate back: whoever verifies it reads since when it does not hold; why stays with the team. Refuses
 * `not-found`, `certificate-not-in-force`.
 */
export const revoke = command("certificates.revoke", {
  input: revokeInput,
  scope: atCertificate,
  async run({ db, actor, input, now }) {
    const row = await certificateOf(db, input.certificateId);
    if (row.state !== "issued") return refuse("certificate-not-in-force");
    const change = {
      state: "revoked" as const,
      revokedAt: now,
      revokedBy: actor.id ?? null,
      revokeReason: input.reason,
    };
    await db.update(certificates).set(change).where(eq(certificates.id, row.id));
    return { certificateId: row.id, number: row.number };
  },
  note: ({ certificateId, number }) => ({ certificateId, number }),
});

/**
 * Undoes a revocation made a moment ago. Refuses `not-found`, `certificate-not-revoked`, and `undo-too-late` after ten
 * minutes or when another one was issued meanwhile: somebody may have read it already.
 */
export const unrevoke = command("certificates.unrevoke", {
  input: certificateInput,
  scope: atCertificate,
  async run({ db, input, now }) {
    const row = await certificateOf(db, input.certificateId);
    if (row.state !== "revoked" || !row.revokedAt) return refuse("certificate-not-revoked");
    const other = and(
      eq(certificates.subject, row.subject),
      eq(certificates.place, row.place),
      eq(certificates.kind, row.kind),
      eq(certificates.state, "issued"),
    );
    const late = now.getTime() - row.revokedAt.getTime() > undoMinutes * 60_000;
    if (late || (await db.$count(certificates, other)) > 0) return refuse("undo-too-late");
    const change = { state: "issued" as const, revokedAt: null, revokedBy: null, revokeReason: null };
    await db.update(certificates).set(change).where(eq(certificates.id, row.id));
    return { certificateId: row.id, number: row.number };
  },
  note: ({ certificateId, number }) => ({ certificateId, number }),
});

/**
 * Writes to those whose certificates are in force that theirs is ready, each in their language, with the personal link;
 * the letter waits half a minute. Without ids: to all who were not written to yet. Refuses `nobody-to-write-to`.
 */
export const mail = command("certificates.mail", {
  input: mailInput,
  scope: atPlace,
  async run({ db, input, now }) {
    const all = await chosenOf(db, input.placeId, input.certificateIds);
    const rows = all.filter((row) => row.registrationId && (input.certificateIds || row.mailedAt === null));
    const { reached } = await reachedOf(
      db,
      rows.flatMap(({ registrationId }) => registrationId ?? []),
    );
    if (reached.length === 0) return refuse("nobody-to-write-to");
    for (const { registrationId } of reached) await enqueueLetter(db, "certificate", registrationId, now, letterDelay);
    const people = new Set(reached.map(({ registrationId }) => registrationId));
    const told = rows.filter((row) => people.has(row.registrationId ?? "")).map(({ id }) => id);
    for (const some of chunks(told))
      await db.update(certificates).set({ mailedAt: now }).where(inArray(certificates.id, some));
    return { recipients: reached.length, unreachable: rows.length - told.length };
  },
  note: ({ recipients }) => ({ count: recipients }),
});

/** Says for people that their names are spelt as they should be printed: on paper, or from what the school sent. */
export const vouch = command("certificates.vouch", {
  input: vouchInput,
  scope: atPlace,
  async run({ db, actor, input, scope, now }) {
    const place = placeIn(scope);
    const rows = await standingsOf(db, place, { now, locale: "en", personIds: input.personIds });
    const by = { confirmedBy: "staff" as const, actorId: actor.id ?? null, now };
    for (const row of rows) if (!row.isErased) await confirmNames(db, row.personId, place, row, by);
    return { confirmed: rows.length };
  },
  note: ({ confirmed }) => ({ count: confirmed }),
});
