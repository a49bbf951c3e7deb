"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Section } from "../../../components/ui/card";
import { EmptyState } from "../../../components/ui/states";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { AllowSign, type Allows } from "./allow-sign";

type Person = { registrationId: string; name: string; school: string; grade: number | null; allows: Allows };

/** Who is not to be photographed, or not alone: to be read on a phone or carried on paper. */
export function ReservedList({ people }: { people: readonly Person[] }) {
  const t = useTranslations("photos");
  return (
    <Section
      id="reserved"
      title={t("reserved.title")}
      lead={t("reserved.lead", { count: people.length })}
      actions={
        people.length > 0 && (
          <Button icon="printer" onClick={() => window.print()}>
            {t("reserved.print")}
          </Button>
        )
      }
    >
      {people.length === 0 ? (
        <EmptyState icon="ok" title={t("reserved.none")} />
      ) : (
        <Table label={t("reserved.title")} dense>
          <TableHead>
            <TableRow>
              <Column>{t("reserved.sign")}</Column>
              <Column>{t("reserved.name")}</Column>
              <Column>{t("reserved.school")}</Column>
              <Column numeric>{t("reserved.grade")}</Column>
            </TableRow>
          </TableHead>
          <TableBody>
            {people.map(({ registrationId, name, school, grade, allows }) => (
              <TableRow key={registrationId}>
                <Cell tight>
                  <AllowSign allows={allows} />
                </Cell>
                <RowHeader>{name}</RowHeader>
                <Cell>{school}</Cell>
                <Cell numeric>{grade}</Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
