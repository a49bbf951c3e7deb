import { fileName } from "../../core/file-name";
import { type Locale, words } from "../../core/i18n";
import type { Actor } from "../../core/permissions";
import { csvStream } from "../../core/table";
import { isoDay } from "../../core/time";
import { badRows } from "./queries";

/**
 * The rows that cannot go in yet as CSV, as they stand in the file, with one column more that says what is wrong: to be
 * mended in a spreadsheet and imported again. `disposition` is the download's header. Refuses as `imports.badRows`.
 */
export async function badRowsCsv(actor: Actor, batchId: string, locale: Locale, now = new Date()) {
  const t = words(locale);
  const { fileName: title, header, rows } = await badRows(actor, { batchId });
  type Bad = (typeof rows)[number];
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const said = ({ problems }: Bad) =>
    problems
      .map(({ column, code, row }) => {
        const where = header[column ?? -1];
        return `${where ? `${where}: ` : ""}${t(`imports.problems.${code}`, { row: row ?? 0 })}`;
      })
      .join(" / ");
  const columns = Array.from({ length: width }, (_, at) => ({
    key: `column-${at + 1}`,
    label: header[at] ?? "",
    value: ({ cells }: Bad) => cells[at] ?? "",
  }));
  const errors = { key: "errors", label: t("imports.errorColumn"), value: said };
  const name = {
    date: isoDay(now, "Asia/Seoul"),
    title: title.replace(/\.\w{1,5}$/, ""),
    kind: "bad-rows",
    ext: "csv",
  };
  return {
    disposition: fileName({ ...name, list: t("imports.badRows") }).disposition,
    body: csvStream({ title, columns: [...columns, errors], rows, zone: "UTC", locale }),
  };
}
