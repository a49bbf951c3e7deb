"use client";

import { useTranslations } from "use-intl";
import type { LanguageChoice } from "../../../components/localized-field";
import { Button, IconButton } from "../../../components/ui/button";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { type Venue, VenueDialog } from "./venue-dialog";

type VenueTableProps = {
  rows: readonly Venue[];
  locale: string;
  languages: readonly LanguageChoice[];
  canEdit: boolean;
};

const said = (text: Venue["name"], locale: string) =>
  text[locale as keyof Venue["name"]] ?? Object.values(text).find(Boolean) ?? "";

/** Places with their rooms and how many they hold. */
export function VenueTable({ rows, locale, languages, canEdit }: VenueTableProps) {
  const t = useTranslations("venues");
  return (
    <>
      {canEdit && (
        <div className="mb-4">
          <VenueDialog languages={languages} trigger={<Button icon="plus">{t("newTitle")}</Button>} />
        </div>
      )}
      {rows.length > 0 && (
        <Table label={t("title")}>
          <TableHead>
            <TableRow>
              <Column>{t("name")}</Column>
              <Column>{t("address")}</Column>
              <Column numeric>{t("capacity")}</Column>
              {canEdit && (
                <Column tight>
                  <span className="sr-only">{t("editTitle")}</span>
                </Column>
              )}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.venueId}>
                <RowHeader className="min-w-48">
                  {said(row.name, locale)}
                  {row.room && <span className="block text-xs font-normal text-soft">{row.room}</span>}
                </RowHeader>
                <Cell className="min-w-48">{said(row.address, locale) || "–"}</Cell>
                <Cell numeric>{row.capacity ?? "–"}</Cell>
                {canEdit && (
                  <Cell tight>
                    <VenueDialog
                      languages={languages}
                      venue={row}
                      trigger={
                        <IconButton size="sm" icon="pencil" label={t("editOne", { name: said(row.name, locale) })} />
                      }
                    />
                  </Cell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}
