"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { LanguageChoice } from "../../../components/localized-field";
import { Button, IconButton } from "../../../components/ui/button";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { type Organization, OrganizationDialog } from "./organization-dialog";

type OrganizationTableProps = {
  rows: readonly Organization[];
  locale: string;
  languages: readonly LanguageChoice[];
  canEdit: boolean;
};

/** Organisations with the ways their names are written. */
export function OrganizationTable({ rows, locale, languages, canEdit }: OrganizationTableProps) {
  const t = useTranslations("organizations");
  const named = (row: Organization) => {
    const own = row.name[locale as keyof Organization["name"]];
    const all = Object.values(row.name).filter(Boolean);
    const main = own ?? all[0] ?? "";
    return { main, others: all.filter((name) => name !== main) };
  };
  return (
    <Table label={t("title")}>
      <TableHead>
        <TableRow>
          <Column>{t("name")}</Column>
          <Column>{t("kind")}</Column>
          <Column>{t("country")}</Column>
          <Column>{t("website")}</Column>
          {canEdit && (
            <Column tight>
              <span className="sr-only">{t("editTitle")}</span>
            </Column>
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => {
          const { main, others } = named(row);
          return (
            <TableRow key={row.organizationId}>
              <RowHeader className="min-w-56">
                {canEdit ? (
                  <Link href={`/${locale}/manage/organizations/${row.organizationId}`} className="hover:underline">
                    {main}
                  </Link>
                ) : (
                  main
                )}
                {others.length > 0 && <span className="block text-xs font-normal text-soft">{others.join(" · ")}</span>}
              </RowHeader>
              <Cell tight>{t(`kinds.${row.kind}`)}</Cell>
              <Cell tight>{row.country ?? "–"}</Cell>
              <Cell className="max-w-56 truncate">
                {row.website ? (
                  <a href={row.website} rel="noopener noreferrer" className="underline underline-offset-4">
                    {new URL(row.website).hostname}
                  </a>
                ) : (
                  "–"
                )}
              </Cell>
              {canEdit && (
                <Cell tight>
                  <OrganizationDialog
                    languages={languages}
                    organization={row}
                    trigger={<IconButton size="sm" icon="pencil" label={t("editOne", { name: main })} />}
                  />
                </Cell>
              )}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** The button that adds one. */
export function NewOrganization({ languages }: { languages: readonly LanguageChoice[] }) {
  const t = useTranslations("organizations");
  return (
    <OrganizationDialog
      languages={languages}
      trigger={
        <Button variant="primary" icon="plus">
          {t("newTitle")}
        </Button>
      }
    />
  );
}
