import type { z } from "zod";
import { type Fields, Refusal, refuse, refuseField } from "../../core/refusal";
import { isoDay } from "../../core/time";
import type { Reader, Tx } from "../../db";
import type { ConsentSettings } from "../../db/schema";
import { documentsInForce } from "../consent-documents/steps";
import type { Given } from "../consent-ledger/steps";
import type { answersInput } from "../consent-rules/inputs";
import { decisionOf, hasExtent, isRequired, signerOf, stageOf } from "../consent-rules/rules";
import { appendFirst } from "../consents/steps";
import { makeRequest } from "../guardians/steps";

type Asking = { id: string; programId: string | null; timeZone: string; consent: ConsentSettings | null };
type Said = {
  birthDate?: string | null;
  guardianName?: string | null;
  guardianEmail?: string | null;
  guardianPhone?: string | null;
  locale: "en" | "ko" | "ru" | "kk";
  consents?: z.output<typeof answersInput>;
};

/**
 * How a form begins where consents are asked: for a birth date whether that is a child, young or grown today in that
 * zone, and what somebody of that age decides themselves, in the documents' words. Refuses the field `birthDate`.
 */
export async function beginningOf(
  db: Reader,
  settings: ConsentSettings,
  zone: string,
  birthDate: string | null | undefined,
  now: Date,
) {
  const today = isoDay(now, zone);
  if (birthDate && birthDate > today) return refuseField("birthDate", "future");
  if (birthDate && birthDate < "1900-01-01") return refuseField("birthDate", "wrong-kind");
  const stage = birthDate ? stageOf(settings, birthDate, today) : null;
  const keys = stage && stage !== "child" ? settings.keys.filter((key) => signerOf(key, stage) === "self") : [];
  const documents = await documentsInForce(db, keys);
  const asked = keys.flatMap((key) => {
    const document = documents.get(key);
    return document ? [{ key, required: isRequired(key), photo: hasExtent(key), document }] : [];
  });
  const { consentAge, majorityAge, unconfirmedDays } = settings;
  const guardianDecides = stage === "young" && keys.length < settings.keys.length;
  return { stage, asked, guardianDecides, consentAge, majorityAge, unconfirmedDays, today };
}

const ownKeys = (settings: ConsentSettings, birthDate: string, day: string) => {
  const stage = stageOf(settings, birthDate, day);
  return settings.keys.filter((key) => signerOf(key, stage) === "self");
};

/**
 * The gate before anything of somebody who registers is stored (PIPA art. 22-2): the birth date is asked; below the
 * age of consent a guardian is asked first; else one says yes to what is required. Refuses the field `birthDate`,
 * `guardian-first`, and the fields `consents.…` with `consent-needed`. Nothing where the event asks for no consents.
 */
export function gateOfAge(event: Asking, said: Said, now: Date) {
  const settings = event.consent;
  if (!settings) return;
  const { birthDate } = said;
  const day = isoDay(now, event.timeZone);
  if (!birthDate) return refuseField("birthDate", "required");
  if (birthDate > day) return refuseField("birthDate", "future");
  if (stageOf(settings, birthDate, day) === "child") return refuse("guardian-first");
  const problems: Fields = {};
  for (const key of ownKeys(settings, birthDate, day))
    if (isRequired(key) && decisionOf(key, said.consents?.[key]).decision === "refused")
      problems[`consents.${key}`] = [{ code: "consent-needed" }];
  if (Object.keys(problems).length > 0) throw new Refusal("invalid", problems);
}

type Made = { registrationId: string; personId: string };

/**
 * Writes down what somebody consented to who registered themselves a moment ago and was unknown before; for what a
 * guardian decides, the guardian is asked by letter when there is an address.
 */
export async function keepOwn(tx: Tx, event: Asking, { registrationId, personId }: Made, said: Said, now: Date) {
  const settings = event.consent;
  if (!settings || !said.birthDate) return;
  const keys = ownKeys(settings, said.birthDate, isoDay(now, event.timeZone));
  const { locale } = said;
  const own = { capacity: "self" as const, method: "web" as const, verifiedAt: now, locale, now };
  const given = keys.map((key): Given => ({ key, ...decisionOf(key, said.consents?.[key]), ...own }));
  const { guardianName, guardianEmail, guardianPhone } = said;
  const asked = keys.length < settings.keys.length && Boolean(guardianName && guardianEmail);
  if (asked && guardianName && guardianEmail) {
    const contact = { name: guardianName, email: guardianEmail, phone: guardianPhone };
    await makeRequest(tx, { eventId: event.id, registrationId, contact, locale, now });
  }
  const subject = { id: registrationId, personId, eventId: event.id };
  await appendFirst(tx, subject, { programId: event.programId, consent: settings }, given, { asked, now });
}
