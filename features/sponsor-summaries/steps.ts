import { eq } from "drizzle-orm";
import { collator, type Locale, type LocalizedText, languageNames, words } from "../../core/i18n";
import type { Reader } from "../../db";
import { persons, registrations } from "../../db/schema";
import { meanings } from "../attendance/rules";
import { type Matrix, matrixOf } from "../matrix/steps";
import { type Gap, plain, type Shown, suppress } from "./rules";

type Person = {
  school: string;
  grade: number | null;
  gender: string;
  language: Locale;
  personId: string;
  presences: number;
};

/** Everybody with a place, what is known of them, and at how many sittings they were. */
async function peopleOf(db: Reader, eventId: string, { rows }: Matrix): Promise<Person[]> {
  const said = await db
    .select({ id: registrations.id, gender: persons.gender, language: persons.locale })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(eq(registrations.eventId, eventId));
  const of = new Map(said.map((one) => [one.id, one]));
  return rows.map((row) => ({
    school: row.schoolName,
    grade: row.grade,
    // Who did not say is counted as such, never guessed.
    gender: of.get(row.registrationId)?.gender ?? "undisclosed",
    language: of.get(row.registrationId)?.language ?? "en",
    personId: row.personId,
    presences: row.cells.filter((status) => status && meanings[status].counts === "present").length,
  }));
}

/** Registered, attended, different people who attended, presences at sittings. */
export type Numbers = { registered: Shown; attended: Shown; people: Shown; sittings: Shown };
export type SummaryRow = { by: string; value: string; interpreter?: boolean } & Partial<Numbers>;

const measuresOf = (some: readonly Person[]) => {
  const came = some.filter(({ presences }) => presences > 0);
  return [
    some.length,
    came.length,
    new Set(came.map(({ personId }) => personId)).size,
    came.reduce((sum, { presences }) => sum + presences, 0),
  ];
};

/** Presences tell how many attended, so they are hidden with them, and whether they are few is not said. */
const named = ([registered = 0, attended = 0, people = 0, sittings = 0]: readonly Shown[]): Numbers => ({
  registered,
  attended,
  people: typeof attended === "number" ? people : attended,
  sittings: typeof attended === "number" ? sittings : "•",
});

/** Who registered and did not come, and the presences missing of all there could be. */
const gapsOf = (
  [registered = [], attended = [], , sittings = []]: readonly (readonly number[])[],
  sheets: number,
): Gap[] => [
  { of: 1, missing: registered.map((all, row) => all - (attended[row] ?? 0)) },
  { of: 3, missing: registered.map((all, row) => all * sheets - (sittings[row] ?? 0)) },
];

type Dimension = {
  by: string;
  values: readonly { key: string; value: string; interpreter?: boolean }[];
  of: (one: Person) => string;
};

/** One part of the table, its small cells hidden for a reader outside. */
function part(
  { by, values, of }: Dimension,
  people: readonly Person[],
  { outside, sheets }: { outside: boolean; sheets: number },
): SummaryRow[] {
  const each = values.map(({ key }) => measuresOf(people.filter((one) => of(one) === key)));
  const columns = [0, 1, 2, 3].map((measure) => each.map((row) => row[measure] ?? 0));
  const { rows } = outside ? suppress(columns, gapsOf(columns, sheets)) : plain(columns);
  return values.map(({ value, interpreter }, index) => ({
    by,
    value,
    ...named(rows[index] ?? []),
    ...(interpreter === undefined ? {} : { interpreter }),
  }));
}

/** How many were at each sitting; the sum is told among the totals, so it is hidden by the same rule. */
function sittingsPart(matrix: Matrix, titles: readonly string[], outside: boolean, by: string): SummaryRow[] {
  const came = matrix.sheets.map(
    (_, index) => matrix.rows.filter(({ cells }) => cells[index] && meanings[cells[index]].counts === "present").length,
  );
  const missing = came.map((count) => matrix.rows.length - count);
  const { rows } = outside ? suppress([came], [{ of: 0, missing }]) : plain([came]);
  return titles.map((value, index) => ({ by, value, sittings: rows[index]?.[0] ?? 0 }));
}

type Wish = {
  eventId: string;
  locale: Locale;
  outside: boolean;
  spoken: readonly Locale[];
  titleOf: (title: LocalizedText) => string;
};

/**
 * The numbers of an event and nothing else: in all, by school, grade, gender and language, and by sitting. `spoken`:
 * the languages it is held in; others need an interpreter. Outside, small cells are hidden (rules.ts).
 */
export async function summaryRows(
  db: Reader,
  { eventId, locale, outside, spoken, titleOf }: Wish,
): Promise<SummaryRow[]> {
  const t = words(locale);
  const matrix = await matrixOf(db, eventId, locale);
  const people = await peopleOf(db, eventId, matrix);
  const among = (values: readonly string[]) => [...new Set(values)].sort(collator(locale).compare);
  const genders = ["female", "male", "other", "undisclosed"] as const;
  const dimensions: Dimension[] = [
    {
      by: t("exports.columns.school"),
      values: among(people.map(({ school }) => school)).map((key) => ({ key, value: key || t("sponsor.noSchool") })),
      of: ({ school }) => school,
    },
    {
      by: t("exports.columns.grade"),
      values: among(people.map(({ grade }) => String(grade ?? ""))).map((key) => ({
        key,
        value: key || t("sponsor.noGrade"),
      })),
      of: ({ grade }) => String(grade ?? ""),
    },
    {
      by: t("sponsor.gender"),
      values: genders
        .filter((key) => people.some(({ gender }) => gender === key))
        .map((key) => ({ key, value: t(`sponsor.genders.${key}`) })),
      of: ({ gender }) => gender,
    },
    {
      by: t("exports.columns.language"),
      values: among(people.map(({ language }) => language)).map((key) => ({
        key,
        value: languageNames[key as Locale],
        interpreter: !spoken.includes(key as Locale),
      })),
      of: ({ language }) => language,
    },
  ];
  const sheets = matrix.sheets.length;
  const all = measuresOf(people).map((value) => [value]);
  const { totals } = outside ? suppress(all, gapsOf(all, sheets)) : plain(all);
  return [
    { by: t("exports.all"), value: "", ...named(totals) },
    ...dimensions.flatMap((one) => part(one, people, { outside, sheets })),
    ...sittingsPart(
      matrix,
      matrix.sheets.map(({ title }) => titleOf(title)),
      outside,
      t("sponsor.bySitting"),
    ),
  ];
}
