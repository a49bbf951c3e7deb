import { type Locale, say, words } from "../../../core/i18n";
import type { Cohort } from "../../../db/schema";
import type { ConsentState } from "../../consent-rules/choices";
import type { State } from "../../enrollees/choices";
import { gradeText } from "../../people/components/grade-text";
import type { EnrollmentRow } from "../queries";

/** An enrolment as the list shows it, in the reader's words. */
export type EnrollmentLine = {
  enrollmentId: string;
  ticket: number;
  name: string;
  /** Another spelling. */
  also: string;
  school: string;
  grade: string;
  /** What the cohort is called; "" without one. */
  cohort: string;
  cohortKey: string | null;
  state: State;
  /** Nothing where the programme asks for none. */
  consent: { state: ConsentState; label: string } | null;
  events: number;
  attended: number;
};

/** What the table and the cards need of a row. */
export function lineOf(row: EnrollmentRow, locale: Locale, cohorts: readonly Cohort[]): EnrollmentLine {
  const { enrollmentId, ticket, state, events, attended, cohort } = row;
  return {
    ...{ enrollmentId, ticket, state, events, attended, cohortKey: cohort },
    name: row.fullName,
    also: row.latinName && row.latinName !== row.fullName ? row.latinName : "",
    school: say(row.school, locale),
    grade: gradeText(locale, row.grade, row.school),
    cohort: say(cohorts.find((one) => one.key === cohort)?.name, locale),
    consent: row.consent && { state: row.consent, label: words(locale)(`consents.state.${row.consent}`) },
  };
}
