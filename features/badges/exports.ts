import { eq } from "drizzle-orm";
import type { z } from "zod";
import { fitsPage, type LabelSheet, labelSheets } from "../../core/badge-layout";
import type { BadgeFace, BadgeSheet } from "../../core/badge-sheet";
import { env } from "../../core/env";
import { type Locale, say, type Words, words } from "../../core/i18n";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { events } from "../../db/schema";
import { profiles } from "../exports/rules";
import { exportNote, takeOut } from "../exports/steps";
import { checkInToken } from "../tickets/steps";
import { languageCodes } from "./choices";
import { badgesInput } from "./inputs";
import { pairText, secondName } from "./rules";
import { type BadgeHolder, holdersOf, signsFor, speakersOf, staffOf, toPrintAgain } from "./steps";

type Wanted = z.output<typeof badgesInput>;
type Event = typeof events.$inferSelect;
type Db = Parameters<typeof holdersOf>[0];

function labelsOf({ size, labels, start }: Wanted): LabelSheet {
  const sheet = size === "custom" ? (labels ?? refuseField("labels", "required")) : labelSheets[size];
  if (!fitsPage(sheet)) refuseField("labels", "labels-too-large");
  if (start > sheet.columns * sheet.rows) refuseField("start", "too-big", { max: sheet.columns * sheet.rows });
  return sheet;
}

/** The group, school or person asked for; needed where one of them is. */
const chosenOf = ({ who, groupId, schoolId, registrationId }: Wanted): string | null => {
  if (who === "group") return groupId ?? refuseField("groupId", "required");
  if (who === "school") return schoolId ?? refuseField("schoolId", "required");
  if (who === "person") return registrationId ?? refuseField("registrationId", "required");
  return null;
};

async function chosen(db: Db, input: Wanted, of: string | null, locale: Locale): Promise<BadgeHolder[]> {
  if (input.who === "others") return [];
  const all = await holdersOf(db, input.eventId, locale, input.sort);
  if (input.who === "again") return (await toPrintAgain(db, input.eventId, all)).map(({ holder }) => holder);
  if (of === null) return all;
  return all.filter((one) => [one.groupId, one.schoolId, one.registrationId].includes(of));
}

function faceOf(one: BadgeHolder, input: Wanted, event: Event, t: Words): BadgeFace {
  const showsSchool = input.school ?? event.visibility !== "public";
  return {
    name: one.fullName,
    second: secondName(one),
    school: showsSchool ? one.schoolName : "",
    group: one.groupNumber ? t("badges.group", { number: one.groupNumber }) : "",
    languages: languageCodes[one.language],
    role: "",
    photo: input.photo && one.photoWish ? { sign: one.photoWish, word: t(`badges.photo.${one.photoWish}`) } : null,
    qr: input.qr ? `${env.APP_URL}/c/${checkInToken(one.registrationId, one.tokenVersion)}` : null,
  };
}

const blankFace: BadgeFace = {
  ...{ name: "", second: "", school: "", group: "", languages: "", role: "" },
  ...{ photo: null, qr: null },
};

/** Speakers, interpreters and the team: with their part, and nothing to scan. */
async function otherFaces(db: Db, input: Wanted, event: Event, locale: Locale): Promise<BadgeFace[]> {
  const t = words(locale);
  const own = (text: Parameters<typeof say>[0]) => say(text, locale, event.languages);
  const speaking = (await speakersOf(db, event.id)).map(({ name, office, organization }) => ({
    ...{ ...blankFace, name: own(name), role: t("badges.roles.speaker") },
    second: locale === "en" ? "" : (name.en ?? ""),
    school: own(office) || own(organization),
  }));
  const interpreting = input.interpreters.map(({ name, from, to }) => ({
    ...{ ...blankFace, name, role: t("badges.roles.interpreter") },
    languages: pairText(from, to),
  }));
  const team = (await staffOf(db, event.id)).map((name) => ({ ...blankFace, name, role: t("badges.roles.staff") }));
  return [...speaking, ...interpreting, ...team];
}

/**
 * What stands on the badges of an event, for sheets of labels; noted down with its purpose first (a test page too, which
 * holds nobody). Nobody's age, birth date or telephone is among it. Refuses the fields `labels` (`labels-too-large` when
 * they do not lie on A4), `start`, and `groupId`, `schoolId` or `registrationId` where one is needed, `nobody-chosen`,
 * `not-found`.
 */
export const takeBadges = command("badges.export", {
  input: badgesInput,
  scope: atEvent,
  alone: false,
  async run(asked) {
    const { db, input, now } = asked;
    const lang = input.locale ?? "en";
    const t = words(lang);
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const labels = labelsOf(input);
    const of = chosenOf(input);
    const people = input.test ? [] : await chosen(db, input, of, lang);
    const others = input.test || input.who !== "others" ? [] : await otherFaces(db, input, event, lang);
    const faces = [...people.map((one) => faceOf(one, input, event, t)), ...others];
    if (faces.length === 0 && !input.test) return refuse("nobody-chosen");
    const taken = await takeOut(asked, {
      profile: "name_badges",
      eventId: event.id,
      columns: input.test ? [] : [...profiles.name_badges.columns],
      lists: [],
      rowCount: faces.length,
      filters: input.test
        ? { test: true }
        : { who: input.who, of: of ?? undefined, size: input.size, signs: signsFor(people) },
    });
    const pdf: BadgeSheet = {
      title: `${say(event.title, lang, event.languages)} · ${t("exports.fileWords.name_badges")}`,
      event: say(event.title, lang, event.languages),
      labels,
      start: input.start,
      marks: input.marks,
      faces,
      ...(input.test ? { test: t("badges.testWord") } : {}),
      lang,
      at: now,
    };
    return { ...taken, pdf };
  },
  note: exportNote,
});
