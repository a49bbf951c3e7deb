// How a class list is understood (people-attendance §7, "Import decoding"). Pure: same cells, same answer.
import { bareWord, cleanCell, hasIdNumber, readDay } from "../../core/cells";
import { matcher, matchKey, type Traits } from "../duplicates/rules";
import { importFields } from "./choices";
import {
  fieldLimits,
  genderWords,
  headerWords,
  type ImportField,
  type ImportValues,
  localeWords,
  type Mapping,
  type ProblemCode,
  photoWords,
  readGrade,
} from "./inputs";

/** What is wrong where: the field (or null for a column nobody mapped), the column from 0, and what stood there. */
export type Problem = {
  field: ImportField | null;
  column: number | null;
  code: ProblemCode;
  /** The cell, cleaned; empty when it must not be shown (id numbers). */
  value: string;
  /** For `duplicate-in-file`: the number of the earlier row. */
  row?: number;
};

/** One person's row, read. `row` counts people from 1, `line` is the row of the file from 1. */
export type CheckedRow = { row: number; line: number; values: ImportValues; problems: Problem[] };

export type Header = { row: number; mapping: Mapping };

const HEADER_ROWS = 10;
const GUARDIAN = /보호자|학부모|부모|guardian|parent|родител|опекун|атаана|қамқоршы/;
const OTHERS = /담임|교사|선생|인솔|teacher|учител|мұғалім|file|user/;
const CONTACT = /메일|전화|연락|휴대|핸드폰|주소|관계|mail|phone|mobile|contact|почт|телефон|контакт|пошта/;
const NAMES: readonly ImportField[] = ["fullName", "familyName", "hangulName", "cyrillicName", "latinName"];

const words = (list: string) => list.split(" ").map(bareWord);
const headers = importFields.map((field) => [field, words(headerWords[field])] as const);

/** How well a header names a field: exactly, but for a remark in brackets, by a long word it contains, or not at all. */
function likeness(cell: string, field: ImportField, known: readonly string[], column: number): number {
  const header = bareWord(cell);
  // A first column "No" or "번호" counts the rows; it is not a student's number.
  if (field === "studentNo" && column === 0 && !header.startsWith("학번")) return 0;
  if (known.includes(header)) return 1000;
  if (known.includes(bareWord(cell.replace(/[([（].*$/u, "")))) return 900;
  if (OTHERS.test(header) || (GUARDIAN.test(header) && !field.startsWith("guardian"))) return 0;
  if (field === "guardianName" && CONTACT.test(header)) return 0;
  const inside = known.filter(
    (word) => word.length >= (/\p{Script=Hangul}/u.test(word) ? 3 : 5) && header.includes(word),
  );
  return Math.max(0, ...inside.map((word) => word.length));
}

/** Which field each column holds, guessed from Korean, English, Russian or Kazakh headers; each field once. */
export function guessMapping(header: readonly string[]): Mapping {
  const guesses = header.flatMap((cell, column) => {
    if (bareWord(cell) === "" || cell.length > 80) return [];
    return headers.map(([field, known]) => ({ field, column, score: likeness(cell, field, known, column) }));
  });
  const mapping: Mapping = {};
  const used = new Set<ImportField>();
  for (const { field, column, score } of guesses.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (score === 0 || mapping[column] || used.has(field)) continue;
    mapping[column] = field;
    used.add(field);
  }
  return settleNames(mapping, header);
}

/** "이름" or "Name" beside a family name is the given name; a family or given name alone stands for the whole. */
function settleNames(mapping: Mapping, header: readonly string[]): Mapping {
  const columnOf = (field: ImportField) => Object.keys(mapping).find((column) => mapping[column] === field);
  const [full, family, given] = [columnOf("fullName"), columnOf("familyName"), columnOf("givenName")];
  if (full && family && !given && /^(이름|name|имя)$/.test(bareWord(header[Number(full)] ?? "")))
    return { ...mapping, [full]: "givenName" };
  const alone = family && given ? undefined : (family ?? given);
  return !full && alone ? { ...mapping, [alone]: "fullName" } : mapping;
}

/** The header: of the first ten rows the one with most known columns, a name among them; titles have one cell only. */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  let best: Header | null = null;
  const wide = rows.some((cells) => cells.filter(Boolean).length > 1);
  for (const [row, cells] of rows.slice(0, HEADER_ROWS).entries()) {
    const mapping = guessMapping(cells);
    const known = Object.keys(mapping).length;
    if ((wide && cells.filter(Boolean).length < 2) || !Object.values(mapping).some((field) => NAMES.includes(field)))
      continue;
    if (known > Object.keys(best?.mapping ?? {}).length) best = { row, mapping };
  }
  return best;
}

function choice<Key extends string>(text: string, lists: Record<Key, string>): Key | null {
  const word = bareWord(text);
  const keys = Object.keys(lists) as Key[];
  return keys.find((key) => lists[key].split(" ").includes(word)) ?? null;
}

const EMAIL = /^[A-Za-z0-9.!#$%&*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;
const PHONE = /^\+?[\d\s().-]{7,24}$/;
const plausiblePhone = (text: string): string | null => (PHONE.test(text) ? text : null);

/** What a cell of one field comes to: the value, or why not. */
type Reading = { value: string | number | null; also?: string | null } | { code: ProblemCode };
type Settings = { today: string; toPhone: (text: string) => string | null };
const or = (value: string | null, code: ProblemCode): Reading => (value === null ? { code } : { value });

function readField(field: ImportField, text: string, { today, toPhone }: Settings): Reading {
  if (text === "") return { value: null };
  if (hasIdNumber(text)) return { code: "id-number-refused" };
  if ([...text].length > fieldLimits[field]) return { code: "too-long" };
  switch (field) {
    case "grade": {
      const read = readGrade(text);
      return read ? { value: read.grade, also: read.classNo } : { code: "grade-bad" };
    }
    case "classNo":
      return { value: text.replace(/\s?반$|\s?(класс|сынып)$/i, "") };
    case "studentNo":
      return { value: text.replace(/\s?번$/, "") };
    case "gender":
      return or(choice(text, genderWords), "gender-unknown");
    case "locale":
      return or(choice(text, localeWords), "language-unknown");
    case "photoWish":
      return or(choice(text, photoWords), "photo-unknown");
    case "email":
      return EMAIL.test(text) ? { value: text.toLowerCase() } : { code: "email-bad" };
    case "guardianPhone":
      return or(toPhone(text), "phone-bad");
    case "birthDate": {
      const read = readDay(text, today);
      return read.ok ? { value: read.day } : { code: read.code };
    }
    default:
      return { value: text };
  }
}

type Read = Partial<Record<ImportField, string | number | null>>;

function nameOf(read: Read): string {
  if (read.fullName !== undefined) return String(read.fullName ?? "");
  const parts = [read.familyName, read.givenName].filter((part) => typeof part === "string");
  const joined = parts.join(parts.every((part) => /^\p{Script=Hangul}+$/u.test(part)) ? "" : " ");
  return String((joined || null) ?? read.hangulName ?? read.cyrillicName ?? read.latinName ?? "");
}

function valuesOf(read: Read, classFromGrade: string | null): ImportValues {
  const text = (field: ImportField) => (read[field] === undefined || read[field] === null ? null : String(read[field]));
  return {
    fullName: nameOf(read),
    latinName: text("latinName"),
    hangulName: text("hangulName"),
    cyrillicName: text("cyrillicName"),
    school: text("school"),
    grade: typeof read.grade === "number" ? read.grade : null,
    classNo: text("classNo") ?? classFromGrade,
    studentNo: text("studentNo"),
    gender: text("gender") as ImportValues["gender"],
    birthDate: text("birthDate"),
    locale: text("locale") as ImportValues["locale"],
    email: text("email"),
    guardianName: text("guardianName"),
    guardianPhone: text("guardianPhone"),
    photoWish: text("photoWish") as ImportValues["photoWish"],
    notes: text("notes"),
  };
}

function checkRow(cells: readonly string[], mapping: Mapping, settings: Settings): Omit<CheckedRow, "row" | "line"> {
  const problems: Problem[] = [];
  const read: Read = {};
  let classFromGrade: string | null = null;
  for (const [key, field] of Object.entries(mapping)) {
    const value = cleanCell(cells[Number(key)] ?? "");
    const reading = readField(field, value, settings);
    read[field] = "code" in reading ? null : reading.value;
    if ("also" in reading) classFromGrade = reading.also ?? null;
    if (!("code" in reading)) continue;
    const shown = reading.code === "id-number-refused" ? "" : value;
    problems.push({ field, column: Number(key), code: reading.code, value: shown });
  }
  for (const [column, cell] of cells.entries())
    if (!mapping[column] && hasIdNumber(cell))
      problems.push({ field: null, column, code: "id-number-refused", value: "" });
  const values = valuesOf(read, classFromGrade);
  const columns = Object.keys(mapping).map(Number);
  const nameColumn = NAMES.map((field) => columns.find((column) => mapping[column] === field)).find(
    (c) => c !== undefined,
  );
  if (values.fullName === "" && !problems.some(({ column }) => column === nameColumn && column !== undefined))
    problems.push({ field: "fullName", column: nameColumn ?? null, code: "name-missing", value: "" });
  return { values, problems: problems.sort((a, b) => (a.column ?? -1) - (b.column ?? -1)) };
}

/** What a row is compared by when looking for the same person (features/duplicates). */
export const traitsOf = (values: ImportValues): Traits => ({
  names: [values.fullName, values.latinName, values.hangulName, values.cyrillicName],
  school: values.school,
  grade: values.grade,
  classNo: values.classNo,
  studentNo: values.studentNo,
  birth: values.birthDate,
  guardianPhone: values.guardianPhone,
  email: values.email,
});

/** Whether a problem keeps its row from being imported. A row that repeats an earlier one is only skipped. */
export const blocks = (problem: Problem): boolean => problem.code !== "duplicate-in-file";

/**
 * Every person's row of a sheet, with its values and all its problems; blank rows and repeated headers are passed over.
 * `today` is the latest possible birth date (2026-01-15); `toPhone` gives the form in which a number is kept, or null.
 */
export function checkRows(
  rows: readonly (readonly string[])[],
  { row: headerRow, mapping }: Header,
  { today, toPhone = plausiblePhone }: { today: string; toPhone?: Settings["toPhone"] },
): CheckedRow[] {
  const checked: CheckedRow[] = [];
  const seen = matcher<Traits & { row: number; key: string }>([]);
  const header = (rows[headerRow] ?? []).join("\n");
  for (const [index, cells] of rows.entries()) {
    if (index <= headerRow || cells.every((cell) => cleanCell(cell) === "") || cells.join("\n") === header) continue;
    const row = checked.length + 1;
    const { values, problems } = checkRow(cells, mapping, { today, toPhone });
    const traits = traitsOf(values);
    const key = matchKey(values.fullName);
    const { score, person } = seen.find(traits);
    if (person && score >= 90 && person.key === key)
      problems.push({ field: null, column: null, code: "duplicate-in-file", value: "", row: person.row });
    else if (key !== "") seen.add({ ...traits, row, key });
    checked.push({ row, line: index + 1, values, problems });
  }
  return checked;
}
