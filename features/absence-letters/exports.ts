import { eq } from "drizzle-orm";
import type { AbsenceLetter } from "../../core/absence-letter";
import { type Locale, say, type Words, words } from "../../core/i18n";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atDesk } from "../../core/scopes";
import { day, isoDay, span } from "../../core/time";
import type { Reader } from "../../db";
import { events, organizations, venues } from "../../db/schema";
import { exportNote, takeOut } from "../exports/steps";
import { type Matrix, matrixOf } from "../matrix/steps";
import { organizationsOfEvent } from "../organizations/steps";
import { letterInput } from "./inputs";
import { letterNumber, type Taking, takingOf } from "./rules";
import { numberFor } from "./steps";

type Event = typeof events.$inferSelect;
type Pupil = Matrix["rows"][number] & { taking: Taking };

/** Who has a seat and was not missed: everybody of the school, or the one named. Refuses `nobody-attended`. */
async function pupilsOf(
  db: Reader,
  event: Event,
  input: { schoolId: string; registrationId?: string | null },
  now: Date,
) {
  const { sheets, rows } = await matrixOf(db, event.id, "en", input.schoolId);
  const wasTaken = sheets.some(({ register }) => register !== null);
  const own = rows.filter((row) => !input.registrationId || row.registrationId === input.registrationId);
  if (input.registrationId && own.length === 0) return refuse("not-found");
  const pupils = own
    .filter((row) => row.registration === "confirmed")
    .map((row): Pupil => ({ ...row, taking: takingOf(row.cells, wasTaken, event.endsAt, now) }))
    .filter(({ taking }) => taking !== "absent");
  return pupils.length > 0 ? pupils : refuse("nobody-attended");
}

const studyOf = ({ grade, classNo, studentNo }: Pupil) =>
  [grade, classNo, studentNo].filter((part) => part !== null && part !== "").join("-");

async function nameOfPlace(db: Reader, event: Event, locale: Locale): Promise<string> {
  const [venue] = await db
    .select()
    .from(venues)
    .where(eq(venues.id, event.venueId ?? ""));
  return [say(venue?.name, locale, event.languages), venue?.room].filter(Boolean).join(" · ");
}

type Said = { event: Event; school: string; hosts: string; place: string; number: string; pupils: readonly Pupil[] };

/** The letter's words in one language. */
function letterOf({ event, school, hosts, place, number, pupils }: Said, lang: Locale, now: Date): AbsenceLetter {
  const t: Words = words(lang);
  const isOver = now >= event.endsAt;
  const fact = (label: string, value: string) => (value ? [{ label, value }] : []);
  return {
    title: t(isOver ? "absenceLetters.titleAfter" : "absenceLetters.title"),
    number: t("absenceLetters.number", { number }),
    date: day(now, event.timeZone, lang),
    to: t("absenceLetters.to", { school }),
    body: [
      t(isOver ? "absenceLetters.took" : "absenceLetters.takes", { count: pupils.length }),
      t("absenceLetters.ask"),
    ],
    facts: [
      ...fact(t("absenceLetters.event"), say(event.title, lang, event.languages)),
      ...fact(t("absenceLetters.time"), span(event.startsAt, event.endsAt, event.timeZone, lang)),
      ...fact(t("absenceLetters.place"), place),
      ...fact(t("absenceLetters.host"), hosts),
    ],
    labels: {
      no: t("exports.columns.no"),
      study: t("absenceLetters.study"),
      name: t("exports.columns.name"),
      state: t("absenceLetters.state"),
    },
    pupils: pupils.map((pupil) => ({
      name: pupil.fullName,
      latinName: pupil.latinName,
      study: studyOf(pupil),
      state: t(`absenceLetters.states.${pupil.taking}`),
    })),
    issuer: hosts || say(event.title, lang, event.languages),
    seal: t("absenceLetters.seal"),
    note: t("absenceLetters.note", { number }),
    lang,
    at: now,
  };
}

/**
 * The letter by which a school excuses its students who take or took part: for one student, or for the whole class;
 * numbered by event, the same subject always under the same number, signed by the event's hosts. Whoever was absent is
 * left out. Noted down with its purpose. Refuses `nobody-attended` when nobody is left, `not-found`.
 */
export const takeLetter = command("schools.letters", {
  input: letterInput,
  scope: atDesk,
  async run(asked) {
    const { db, actor, input, now } = asked;
    const lang = input.locale ?? "en";
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    const [school] = await db.select().from(organizations).where(eq(organizations.id, input.schoolId));
    if (!event || !school) return refuse("not-found");
    const pupils = await pupilsOf(db, event, input, now);
    const no = await numberFor(db, event.id, input.registrationId ?? school.id, { actorId: actor.id, now });
    const number = letterNumber(isoDay(event.startsAt, event.timeZone).slice(0, 4), event.id, no);
    const hosts = (await organizationsOfEvent(db, event.id)).filter(({ role }) => role === "host");
    const pdf = letterOf(
      {
        ...{ event, number, pupils, school: say(school.name, lang, event.languages) },
        hosts: hosts.map(({ name }) => say(name, lang, event.languages)).join(" · "),
        place: await nameOfPlace(db, event, lang),
      },
      lang,
      now,
    );
    const taken = await takeOut(asked, {
      profile: "letters",
      eventId: event.id,
      columns: ["no", "grade_class", "name"],
      lists: [],
      rowCount: pupils.length,
      filters: { school: school.id, ...(input.registrationId ? { registrationId: input.registrationId } : {}) },
    });
    return { ...taken, pdf, no };
  },
  note: ({ no, ...taken }, { schoolId, registrationId }) => ({
    ...exportNote(taken),
    ...{ schoolId, no },
    ...(registrationId ? { registrationId } : {}),
  }),
});
