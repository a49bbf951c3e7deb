import { eq } from "drizzle-orm";
import { env } from "../../core/env";
import { inLanguage, say } from "../../core/i18n";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { events } from "../../db/schema";
import { showInput } from "./inputs";
import { holdersOf, printsOf, speakersOf, staffOf, toPrintAgain } from "./steps";

/**
 * What the page of badges needs: who has a seat, the groups and schools among them, whose badge is to be printed (again)
 * and why, when badges were printed last, how many others there are, and a text to show in the preview's QR that opens
 * nothing. Refuses `not-found`.
 */
export const badges = query("badges.show", {
  input: showInput,
  scope: atEvent,
  async run({ db, input }) {
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const locale = input.locale ?? "en";
    const holders = await holdersOf(db, event.id, locale, "name");
    const again = await toPrintAgain(db, event.id, holders);
    const prints = await printsOf(db, event.id);
    const groups = new Map(
      holders.flatMap(({ groupId, groupNumber }) => (groupId && groupNumber ? [[groupId, groupNumber] as const] : [])),
    );
    const schools = new Map(
      holders.flatMap(({ schoolId, schoolName }) => (schoolId ? [[schoolId, schoolName] as const] : [])),
    );
    return {
      title: inLanguage(event.title, locale, event.languages),
      timeZone: event.timeZone,
      isPublic: event.visibility === "public",
      people: holders.map((one) => ({
        registrationId: one.registrationId,
        name: one.fullName,
        school: one.schoolName,
        groupNumber: one.groupNumber,
      })),
      groups: [...groups].map(([groupId, number]) => ({ groupId, number })).sort((a, b) => a.number - b.number),
      schools: [...schools].map(([schoolId, name]) => ({ schoolId, name })),
      again: again.map(({ holder, reason }) => ({
        registrationId: holder.registrationId,
        name: holder.fullName,
        photoWish: holder.photoWish,
        reason,
      })),
      printedAt: prints[0]?.at ?? null,
      speakers: (await speakersOf(db, event.id)).map(({ name }) => say(name, locale, event.languages)),
      staff: await staffOf(db, event.id),
      sample: `${env.APP_URL}/c/${"0".repeat(26)}`,
    };
  },
});
export type BadgesView = Awaited<ReturnType<typeof badges>>;
