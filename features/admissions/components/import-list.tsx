import Link from "next/link";
import { StatusPill } from "../../../components/ui/badge";
import type { Tone } from "../../../components/ui/classes";
import { EmptyState } from "../../../components/ui/states";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { type Locale, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { list } from "../../imports/queries";
import { UndoImport } from "./undo-import";

type Imports = Awaited<ReturnType<typeof list>>;
const tones: Record<Imports[number]["state"], Tone> = {
  staged: "warn",
  committed: "ok",
  undone: "neutral",
  discarded: "neutral",
};

type ImportListProps = { locale: Locale; path: string /** IANA. */; zone: string; rows: Imports };

/** The imports of an event, latest first: what came of each, and the way back. */
export function ImportList({ locale, path, zone, rows }: ImportListProps) {
  const t = words(locale);
  if (rows.length === 0) return <EmptyState icon="upload" title={t("imports.none")} />;
  return (
    <Table label={t("imports.earlier")}>
      <TableHead>
        <tr>
          <Column>{t("imports.file")}</Column>
          <Column>{t("imports.state")}</Column>
          <Column>{t("imports.people")}</Column>
          <Column>{t("imports.when")}</Column>
          <Column>
            <span className="sr-only">{t("imports.actions")}</span>
          </Column>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <RowHeader>
              <Link href={`${path}/${row.id}`} className="inline-block py-1 hover:underline">
                <bdi>{fileTitle(row.fileName, locale)}</bdi>
              </Link>
            </RowHeader>
            <Cell>
              <StatusPill tone={tones[row.state]}>{t(`imports.states.${row.state}`)}</StatusPill>
            </Cell>
            <Cell className="whitespace-nowrap">
              {row.state !== "staged" && t("imports.registered", { count: inside(row.counts) })}
            </Cell>
            <Cell className="whitespace-nowrap text-soft">
              {moment(row.createdAt, zone, locale)}
              {row.by && <span className="block">{row.by}</span>}
            </Cell>
            <Cell tight>
              {row.state === "committed" && (
                <UndoImport locale={locale} batchId={row.id} counts={row.counts} size="sm" />
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Those who are still in by it. */
const inside = (counts: Record<string, number>) =>
  (counts.confirmed ?? 0) + (counts.waitlisted ?? 0) - (counts.removed ?? 0);

/** The file's name, or that cells were pasted. */
export const fileTitle = (name: string, locale: Locale) =>
  name === "clipboard" ? words(locale)("imports.clipboard") : name;
