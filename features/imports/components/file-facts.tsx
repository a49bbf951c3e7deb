import { Disclosure } from "../../../components/ui/disclosure";
import { Notice } from "../../../components/ui/notice";
import { Cell, Column, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { type Locale, words } from "../../../core/i18n";
import { importFields } from "../choices";
import type { Staging } from "../queries";
import { MappingForm } from "./mapping-form";
import { ReadingForms } from "./reading-forms";

type Part = { locale: Locale; batch: Staging };

/** What the user should know before going on: letters lost, a doubtful encoding, hidden rows. */
export function Notes({ locale, batch }: Part) {
  const t = words(locale);
  const known = [
    "quote-unclosed",
    "letters-lost",
    "encoding-unsure",
    "rows-hidden",
    "sheet-hidden",
    "id-numbers-masked",
  ];
  return batch.notes
    .filter(({ code }) => known.includes(code))
    .slice(0, 10)
    .map((note) => {
      const code = note.code as "letters-lost";
      const key = `${note.code} ${note.sheet ?? ""}`;
      return (
        <Notice key={key} tone={note.code.endsWith("-hidden") ? "info" : "warn"} className="mb-4">
          {t(`imports.notes.${code}`, valuesOf(note))}
        </Notice>
      );
    });
}

/** Placeholders of a note's words; a note comes from outside, so each is looked at. */
const valuesOf = ({ count, line, sheet }: Record<string, unknown>) => ({
  count: typeof count === "number" ? count : 0,
  line: typeof line === "number" ? line : 0,
  sheet: typeof sheet === "string" ? sheet.slice(0, 100) : "",
});

/** How the file was read, with its first rows, to be corrected when wanted. */
export function ReadAs({ locale, batch }: Part) {
  const t = words(locale);
  const { kind, encoding, headerRow, sheets, sheet } = batch;
  const known = ["utf-8", "utf-16le", "utf-16be", "cp949", "windows-1251"] as const;
  const read = known.find((one) => one === encoding);
  const facts = [
    t("imports.readAsFacts", { kind, row: headerRow }),
    sheets.length > 1 ? sheets[sheet]?.name : undefined,
    kind === "csv" && read ? t(`imports.encodings.${read}`) : undefined,
  ];
  return (
    <Disclosure
      className="border-t"
      summary={
        <span>
          {t("imports.readAs")}
          <span className="block text-sm font-normal text-soft">{facts.filter(Boolean).join(" · ")}</span>
        </span>
      }
    >
      <ReadingForms
        batchId={batch.id}
        encoding={encoding}
        delimiter={batch.delimiter}
        canReread={batch.canReread}
        sheet={sheet}
        sheets={sheets}
        headerRow={headerRow}
        lines={batch.firstLines.map((cells) => cells.filter(Boolean).join(", ").slice(0, 60))}
      />
      <p className="mt-5 mb-1.5 font-semibold">{t("imports.firstRows")}</p>
      <FirstRows locale={locale} batch={batch} />
    </Disclosure>
  );
}

function FirstRows({ locale, batch }: Part) {
  const t = words(locale);
  const width = Math.max(1, ...batch.firstLines.map((cells) => cells.length));
  const places = Array.from({ length: width }, (_, at) => at);
  return (
    <Table label={t("imports.firstRows")} dense>
      <TableHead>
        <tr>
          <Column numeric>{t("imports.row")}</Column>
          {places.map((at) => (
            <Column key={at}>{t("imports.columnNo", { number: at + 1 })}</Column>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {batch.firstLines.map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a file is its number
          <TableRow key={index} selected={index + 1 === batch.headerRow}>
            <Cell numeric className="text-soft">
              {index + 1}
            </Cell>
            {places.map((at) => (
              <Cell key={at} className="whitespace-nowrap">
                <bdi>{cells[at]}</bdi>
              </Cell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The columns and what they become; open while nobody knows where the names are. */
export function Columns({ locale, batch }: Part) {
  const t = words(locale);
  const fields = batch.columns.map(({ field }) => field);
  const named = fields.some((field) => field !== null && /name/i.test(field) && field !== "guardianName");
  const known = fields.filter((field) => field !== null).length;
  return (
    <Disclosure
      open={!named}
      summary={
        <span>
          {t("imports.columns")}
          <span className="block text-sm font-normal text-soft">
            {t("imports.columnsKnown", { known, all: fields.length })}
          </span>
        </span>
      }
    >
      {!named && (
        <Notice tone="warn" className="mb-4">
          {t("imports.noName")}
        </Notice>
      )}
      <MappingForm
        key={`${batch.sheet} ${batch.headerRow} ${fields.join()}`}
        batchId={batch.id}
        columns={batch.columns}
        fields={importFields}
      />
    </Disclosure>
  );
}
