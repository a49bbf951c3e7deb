import { type Locale, languageNames, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { ConsentState, Extent } from "../../consent-rules/choices";
import { gradeText } from "../../people/components/grade-text";
import type { RosterRow } from "../queries";
import { type Standing, standingOf } from "./seat-status";

/** A registration as the list shows it, in the reader's words. */
export type RosterLine = {
  registrationId: string;
  href: string;
  ticket: number;
  name: string;
  /** Other spellings. */
  also: string;
  school: string;
  /** "중2 · 3". */
  grade: string;
  language: string;
  status: Standing;
  source: string;
  at: string;
  reachable: boolean;
  /** A medical answer says something. */
  alert: boolean;
  /** Told that they will not come; else empty. */
  absence: string;
  /** Where consents stand and what may be photographed; nothing where the event asks for none. */
  consent: { state: ConsentState; label: string; photo: Extent | null; photoLabel: string } | null;
};

/** What the table and the cards need of a row. */
export function lineOf(row: RosterRow, locale: Locale, path: string, zone: string): RosterLine {
  const t = words(locale);
  return {
    registrationId: row.registrationId,
    href: `${path}/${row.registrationId}`,
    ticket: row.ticket,
    name: row.fullName,
    also: [row.latinName, row.hangulName, row.cyrillicName].filter((one) => one && one !== row.fullName).join(" · "),
    school: say(row.school, locale),
    grade: [gradeText(locale, row.grade, row.school), row.classNo].filter(Boolean).join(" · "),
    language: languageNames[row.language],
    status: standingOf(row),
    source: t(`roster.source.${row.source}`),
    at: moment(row.registeredAt, zone, locale),
    reachable: row.reachable,
    alert: row.alert,
    absence: row.absence ? t("absences.badge") : "",
    consent: row.consent && {
      state: row.consent,
      label: t(`consents.state.${row.consent}`),
      photo: row.photoWish,
      photoLabel: row.photoWish ? t(`exports.photo.${row.photoWish}`) : "",
    },
  };
}
