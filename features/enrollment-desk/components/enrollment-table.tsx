"use client";
import { type MouseEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow, TickCell } from "../../../components/ui/table";
import { useChoice } from "../../../components/use-choice";
import { ConsentSign } from "../../consent-rules/components/consent-sign";
import { AttendedCount } from "./attended-count";
import { ChosenBar } from "./chosen-bar";
import { EnrollmentCards } from "./enrollment-cards";
import type { EnrollmentLine } from "./enrollment-line";
import { EnrollmentState } from "./enrollment-state";
import { type CohortChoice, RowMenu } from "./row-menu";

type Sort = { href: string; sorted?: "ascending" | "descending" };
type Props = {
  rows: readonly EnrollmentLine[];
  /** Those who match, over all pages: at most as many as one step takes. */
  matching: readonly string[];
  cohorts: readonly CohortChoice[];
  sorts: Record<"ticket" | "name" | "cohort", Sort>;
  mayDecide: boolean;
};

/** The people enrolled: rows on a desk, cards on a phone; several can be chosen, with Shift a whole stretch. */
export function EnrollmentTable({ rows, matching, cohorts, sorts, mayDecide }: Props) {
  const roster = useTranslations("roster");
  const ids = rows.map((row) => row.enrollmentId);
  const { chosen, toggle, choose } = useChoice(ids);
  const withConsents = rows.some((row) => row.consent);
  const allChosen = ids.every((id) => chosen.has(id));
  // A state seen once stays known: those chosen over all pages include rows that are not in sight.
  const [known] = useState(() => new Map<string, EnrollmentLine["state"]>());
  for (const row of rows) known.set(row.enrollmentId, row.state);
  return (
    <>
      <div className="max-sm:hidden">
        <Table label={roster("name")} dense stickyHead>
          <Head {...{ sorts, withConsents, withCohorts: cohorts.length > 0 }}>
            <TickCell
              head
              label={roster("chooseAll")}
              checked={allChosen}
              onChange={() => choose(allChosen ? [] : ids)}
            />
          </Head>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.enrollmentId} selected={chosen.has(row.enrollmentId)}>
                <TickCell
                  label={roster("choose", { name: row.name })}
                  checked={chosen.has(row.enrollmentId)}
                  onClick={(event: MouseEvent) => toggle(row.enrollmentId, event.shiftKey)}
                  readOnly
                />
                <Cells row={row} withConsents={withConsents} withCohorts={cohorts.length > 0} />
                <Cell tight className="py-0 text-right">
                  <RowMenu row={row} cohorts={cohorts} mayDecide={mayDecide} />
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <EnrollmentCards {...{ rows, cohorts, mayDecide, chosen }} toggle={(id) => toggle(id, false)} />
      {chosen.size > 0 && (
        <ChosenBar
          {...{ cohorts, mayDecide, matching, choose }}
          ids={[...chosen]}
          states={known}
          wholePage={allChosen && rows.length < matching.length}
        />
      )}
    </>
  );
}

type HeadProps = Pick<Props, "sorts"> & { withConsents: boolean; withCohorts: boolean; children: React.ReactNode };

function Head({ sorts, withConsents, withCohorts, children }: HeadProps) {
  const t = useTranslations("enrollmentDesk");
  const roster = useTranslations("roster");
  const by = (key: keyof typeof sorts) => ({ sortHref: sorts[key].href, sorted: sorts[key].sorted });
  return (
    <TableHead>
      <TableRow>
        {children}
        <Column numeric {...by("ticket")}>
          {roster("number")}
        </Column>
        <Column {...by("name")}>{roster("name")}</Column>
        <Column>{roster("school")}</Column>
        <Column>{roster("grade")}</Column>
        {withCohorts && <Column {...by("cohort")}>{t("cohort")}</Column>}
        <Column>{roster("statusColumn")}</Column>
        {withConsents && <Column>{roster("consentColumn")}</Column>}
        <Column numeric>{t("attended")}</Column>
        <Column tight>
          <span className="sr-only">{roster("open")}</span>
        </Column>
      </TableRow>
    </TableHead>
  );
}

type CellsProps = { row: EnrollmentLine; withConsents: boolean; withCohorts: boolean };

function Cells({ row, withConsents, withCohorts }: CellsProps) {
  const t = useTranslations("enrollmentDesk");
  return (
    <>
      <Cell numeric>{row.ticket}</Cell>
      <RowHeader>
        <bdi>{row.name}</bdi>
        {row.also && <span className="block text-xs font-normal text-soft">{row.also}</span>}
      </RowHeader>
      <Cell className="min-w-32">{row.school || "–"}</Cell>
      <Cell tight>{row.grade || "–"}</Cell>
      {withCohorts && <Cell>{row.cohort || "–"}</Cell>}
      <Cell tight>
        <EnrollmentState state={row.state}>{t(`state.${row.state}`)}</EnrollmentState>
      </Cell>
      {withConsents && (
        <Cell tight>{row.consent && <ConsentSign state={row.consent.state}>{row.consent.label}</ConsentSign>}</Cell>
      )}
      <Cell numeric>
        <AttendedCount {...row} />
      </Cell>
    </>
  );
}
