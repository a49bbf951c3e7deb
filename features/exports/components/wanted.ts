import type { ProfileName } from "../rules";

/** What the form of exports holds when it is sent. */
type Wanted = { list: ProfileName; format: string; school: string; columns: readonly string[]; form: FormData };

const tables = ["xlsx", "csv", "csvSemicolon"] as const;

/** The forms a list comes in; the usual one first. */
export function formatsOf(list: ProfileName): readonly ("xlsx" | "csv" | "csvSemicolon" | "pdf")[] {
  if (list === "sign-in") return ["pdf"];
  return list === "attendance" || list === "sponsor_summary" ? [...tables, "pdf"] : tables;
}

/** Lists of one sheet of attendance. */
export const ofSheet = (list: ProfileName) => list === "attendance" || list === "sign-in";
/** Lists whose columns one chooses; a sheet of paper has its own. */
export const hasColumns = (list: ProfileName, format: string) =>
  format !== "pdf" && list !== "sign-in" && list !== "sponsor_summary";

const extensionOf = (format: string) => (format === "csvSemicolon" ? "csv" : format);

/** Where the file is fetched: schools together come as one archive. */
export function addressOf({ list, format, school, form }: Wanted, eventId: string): string {
  const id = ofSheet(list) ? String(form.get("sheet") ?? "") : eventId;
  const extension = list === "school_report" && school === "" ? "zip" : extensionOf(format);
  return `/api/exports/${list.replace("_", "-")}/${id}.${extension}`;
}

/** What is said of the file: its language, what it is for, and the list's own fields. */
export function saidOf({ list, format, school, columns, form }: Wanted): Record<string, unknown> {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    ...{ locale: text("language"), purpose: text("purpose"), recipient: text("recipient") },
    ...(hasColumns(list, format) ? { columns } : {}),
    ...(format === "csvSemicolon" ? { delimiter: ";" } : {}),
    ...(ofSheet(list) ? { order: text("order") } : {}),
    ...(list === "sign-in" ? { blankRows: text("blankRows"), photo: form.has("photo") } : {}),
    ...(list === "sponsor_summary" ? { outside: form.has("outside") } : {}),
    ...(list === "roster" && form.has("questions") ? { questions: form.getAll("questions") } : {}),
    ...(list === "school_report" ? (school === "" ? { as: extensionOf(format) } : { school }) : {}),
  };
}
