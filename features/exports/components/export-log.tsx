import { Badge } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Select } from "../../../components/ui/controls";
import { EmptyState } from "../../../components/ui/states";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { type Locale, words } from "../../../core/i18n";
import { clock, day } from "../../../core/time";
import { loggedProfiles } from "../choices";
import type { ExportEntry } from "../queries";
import { type ProfileName, profiles } from "../rules";

const isProfile = (name: string): name is ProfileName => name in profiles;

/** Whether contacts of families were among the columns. */
const hasContacts = ({ profile, columns }: ExportEntry) =>
  isProfile(profile) && columns.some((key) => profiles[profile].guarded?.[key] === "contacts");

/** Only the exports of one list, by a plain form whose choice stands in the address. */
export function LogFilter({ locale, path, value }: { locale: Locale; path: string; value?: string }) {
  const t = words(locale);
  return (
    <form method="get" action={`${path}#log`} className="flex items-center gap-2">
      <Select
        id="log-profile"
        name="log"
        aria-label={t("exports.logOf")}
        options={[
          { value: "", label: t("exports.logAll") },
          ...loggedProfiles.map((one) => ({ value: one, label: t(`exports.fileWords.${one}`) })),
        ]}
        defaultValue={value ?? ""}
      />
      <Button type="submit">{t("exports.logShow")}</Button>
    </form>
  );
}

/** What left the house, latest first. */
export function ExportLog({
  locale,
  zone,
  entries,
}: {
  locale: Locale;
  zone: string;
  entries: readonly ExportEntry[];
}) {
  const t = words(locale);
  if (entries.length === 0)
    return (
      <EmptyState icon="download" title={t("exports.logEmpty")}>
        {t("exports.logEmptyText")}
      </EmptyState>
    );
  return (
    <Table label={t("exports.log")} dense>
      <TableHead>
        <TableRow>
          <Column>{t("exports.when")}</Column>
          <Column>{t("exports.list")}</Column>
          <Column>{t("exports.who")}</Column>
          <Column>{t("exports.about.purpose")}</Column>
        </TableRow>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <TableRow key={entry.id}>
            <RowHeader className="figures font-normal">
              {day(entry.at, zone, locale)} {clock(entry.at, zone, locale)}
            </RowHeader>
            <Cell>
              {isProfile(entry.profile) ? t(`exports.fileWords.${entry.profile}`) : entry.profile}
              <span className="block text-xs text-soft">
                {entry.format.toUpperCase()} · {t("exports.rows", { count: entry.rowCount })}
              </span>
              {hasContacts(entry) && (
                <Badge tone="warn" icon="shield">
                  {t("exports.withContacts")}
                </Badge>
              )}
            </Cell>
            <Cell>{entry.by}</Cell>
            <Cell>
              {entry.purpose}
              {entry.recipient && <span className="block text-xs text-soft">{entry.recipient}</span>}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
