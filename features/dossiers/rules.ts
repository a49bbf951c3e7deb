/** One table of what is known: `key` names it in every language, the rows are as people read them. */
export type Section = {
  key: string;
  title: string;
  columns: { key: string; label: string }[];
  rows: Record<string, string>[];
};

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** A table as CSV: UTF-8 with BOM, every field quoted, nothing a spreadsheet would take for a formula (R34). */
export function csvOf({ columns, rows }: Section, guard: (text: string) => string): string {
  const line = (cells: string[]) => cells.map((cell) => `"${guard(cell).replaceAll('"', '""')}"`).join(",");
  const body = rows.map((row) => line(columns.map(({ key }) => row[key] ?? "")));
  return `\uFEFF${[line(columns.map(({ label }) => label)), ...body].join("\r\n")}\r\n`;
}

type Page = { locale: string; title: string; lead: string; none: string; files: { title: string; paths: string[] } };

/** The index of the archive: one page without scripts or addresses, in the reader's language. */
export function pageOf({ locale, title, lead, none, files }: Page, sections: readonly Section[]): string {
  const table = ({ title: name, columns, rows }: Section) =>
    rows.length === 0
      ? `<h2>${escaped(name)}</h2><p>${escaped(none)}</p>`
      : `<h2>${escaped(name)}</h2><table><thead><tr>${columns.map(({ label }) => `<th scope="col">${escaped(label)}</th>`).join("")}</tr></thead><tbody>${rows
          .map((row) => `<tr>${columns.map(({ key }) => `<td>${escaped(row[key] ?? "")}</td>`).join("")}</tr>`)
          .join("")}</tbody></table>`;
  const list = files.paths.map((path) => `<li><a href="${encodeURI(path)}">${escaped(path)}</a></li>`).join("");
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top;white-space:pre-line}h2{margin-top:2rem}</style>
</head><body><h1>${escaped(title)}</h1><p>${escaped(lead)}</p>
${sections.map(table).join("\n")}
<h2>${escaped(files.title)}</h2>${list ? `<ul>${list}</ul>` : `<p>${escaped(none)}</p>`}
</body></html>
`;
}

/** A name for each file in the archive, no two alike, without anything a path could be. */
export function pathsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_").replace(/^\.+/, "_") || "file";
    const path = `files/${taken.has(plain) ? `${index + 1}_${plain}` : plain}`;
    taken.add(plain);
    return path;
  });
}
