import { eq } from "drizzle-orm";
import type { z } from "zod";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEventInSight, atOwnPlace } from "../../core/scopes";
import type { Reader } from "../../db";
import { enrollments, events, registrations } from "../../db/schema";
import { documentsInForce } from "../consent-documents/steps";
import { current, extentOf, hasExtent, isAskedAnew, isRequired, signerOf, stateOfKey } from "../consent-rules/rules";
import { recordsOf, settingsOf, stagesOf } from "../consents/steps";
import { settingsOfProgram } from "../program-consents/steps";
import { ownInput, stageInput } from "./inputs";
import { beginningOf } from "./steps";

/**
 * How a registration form begins: whether the event asks for consents at all (else null), and for a birth date whether
 * that is a child, young or grown today where the event is, with what somebody of that age decides themselves. Nothing
 * is kept. Refuses the field `birthDate`, `not-found`.
 */
export const beginning = query("consents.stage", {
  input: stageInput,
  scope: atEventInSight,
  async run({ db, input, now }) {
    const [event] = await db
      .select({ settings: events.consent, zone: events.timeZone })
      .from(events)
      .where(eq(events.id, input.eventId));
    if (!event?.settings) return null;
    const { settings, zone } = event;
    return beginningOf(db, settings, zone, input.birthDate, now);
  },
});
export type Beginning = NonNullable<Awaited<ReturnType<typeof beginning>>>;

/** A place at an event, or in a programme, with how consents are asked for there. */
async function placeOf(db: Reader, { registrationId, enrollmentId }: z.output<typeof ownInput>) {
  if (registrationId) {
    const [row] = await db.select().from(registrations).where(eq(registrations.id, registrationId));
    return row ? { row, asking: () => settingsOf(db, row.eventId) } : refuse("not-found");
  }
  const [row] = await db
    .select()
    .from(enrollments)
    .where(eq(enrollments.id, enrollmentId ?? ""));
  return row ? { row, asking: () => settingsOfProgram(db, row.programId) } : refuse("not-found");
}

/**
 * One's own consents, by the personal link: what one decides oneself and what a guardian does. Nothing where the event,
 * or the programme, asks for none. `askedAnew`: said for them before they came of age. Refuses `not-found`.
 */
export const ownConsents = query("consents.own", {
  input: ownInput,
  scope: atOwnPlace,
  async run({ db, input, now }) {
    const { row, asking } = await placeOf(db, input);
    if (row.consent === null) return { state: null, items: [] };
    const { settings, zone } = await asking();
    const stageAt = await stagesOf(db, row.personId, settings, zone);
    const documents = await documentsInForce(db, settings.keys);
    const entries = current(await recordsOf(db, [row.id]));
    const items = settings.keys.flatMap((key) => {
      const document = documents.get(key);
      const entry = entries.get(key);
      if (!document) return [];
      const photo = hasExtent(key);
      return [
        {
          key,
          required: isRequired(key),
          photo,
          document,
          signer: signerOf(key, stageAt(now)),
          state: stateOfKey(entry, false, document.holdsSince, now),
          extent: photo ? extentOf(entry, document.holdsSince, now) : null,
          at: entry?.givenAt ?? null,
          askedAnew: isAskedAnew(entry, stageAt, now),
        },
      ];
    });
    return { state: row.consent, items };
  },
});
export type OwnConsents = Awaited<ReturnType<typeof ownConsents>>;
