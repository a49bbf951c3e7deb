"use client";
import Link from "next/link";
import { type MouseEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow, TickCell } from "../../../components/ui/table";
import { BulkBar } from "../../../components/ui/toolbar";
import { useChoice } from "../../../components/use-choice";
import { ConsentSign, PhotoMark } from "../../consent-rules/components/consent-sign";
import { AbsenceMark, AlertMark } from "./alert-mark";
import { LetterDialog } from "./letter-dialog";
import { RejectDialog } from "./reject-dialog";
import { RosterCards } from "./roster-cards";
import type { RosterLine } from "./roster-line";
import { RowMenu } from "./row-menu";
import { SeatStatus } from "./seat-status";
import { useRosterActs } from "./use-roster-acts";

type Sort = { href: string; sorted?: "ascending" | "descending" };
type Props = {
  eventId: string;
  rows: readonly RosterLine[];
  /** All that match, over all pages (at most 500). */
  matching: readonly string[];
  sorts: Record<"ticket" | "name" | "school" | "time", Sort>;
};

/** The roster: rows on a desk, cards on a phone; several can be chosen, with Shift a whole stretch. */
export function RosterTable({ eventId, rows, matching, sorts }: Props) {
  const t = useTranslations("roster");
  const ids = rows.map((row) => row.registrationId);
  const withConsents = rows.some((row) => row.consent);
  const { chosen, toggle, choose } = useChoice(ids);
  const [writingTo, setWritingTo] = useState<readonly string[]>();
  const all = () => choose(ids.every((id) => chosen.has(id)) ? [] : ids);
  const column = (key: keyof typeof sorts) => ({ sortHref: sorts[key].href, sorted: sorts[key].sorted });
  return (
    <>
      <div className="max-sm:hidden">
        <Table label={t("title")} dense stickyHead>
          <TableHead>
            <TableRow>
              <TickCell head label={t("chooseAll")} checked={ids.every((id) => chosen.has(id))} onChange={all} />
              <Column numeric {...column("ticket")}>
                {t("number")}
              </Column>
              <Column {...column("name")}>{t("name")}</Column>
              <Column {...column("school")}>{t("school")}</Column>
              <Column>{t("grade")}</Column>
              <Column>{t("statusColumn")}</Column>
              {withConsents && <Column>{t("consentColumn")}</Column>}
              <Column>{t("language")}</Column>
              <Column>{t("sourceColumn")}</Column>
              <Column {...column("time")}>{t("registeredAt")}</Column>
              <Column tight>
                <span className="sr-only">{t("open")}</span>
              </Column>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.registrationId} selected={chosen.has(row.registrationId)}>
                <TickCell
                  label={t("choose", { name: row.name })}
                  checked={chosen.has(row.registrationId)}
                  onClick={(event: MouseEvent) => toggle(row.registrationId, event.shiftKey)}
                  readOnly
                />
                <Cell numeric>{row.ticket}</Cell>
                <RowHeader>
                  <Link href={row.href} className="inline-block py-0.5 hover:underline">
                    <bdi>{row.name}</bdi>
                  </Link>
                  {row.also && <span className="block text-xs font-normal text-soft">{row.also}</span>}
                  {row.alert && <AlertMark>{t("alert")}</AlertMark>}
                  {row.absence && <AbsenceMark>{row.absence}</AbsenceMark>}
                </RowHeader>
                <Cell className="min-w-32">{row.school || "–"}</Cell>
                <Cell tight>{row.grade || "–"}</Cell>
                <Cell tight>
                  <SeatStatus status={row.status}>{t(`status.${row.status}`)}</SeatStatus>
                </Cell>
                {withConsents && (
                  <Cell tight>
                    {row.consent && <ConsentSign state={row.consent.state}>{row.consent.label}</ConsentSign>}
                    {row.consent?.photo && <PhotoMark extent={row.consent.photo}>{row.consent.photoLabel}</PhotoMark>}
                  </Cell>
                )}
                <Cell tight>{row.language}</Cell>
                <Cell tight>{row.source}</Cell>
                <Cell tight className="text-soft">
                  {row.at}
                </Cell>
                <Cell tight className="py-0 text-right">
                  <RowMenu row={row} write={() => setWritingTo([row.registrationId])} />
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <RosterCards rows={rows} chosen={chosen} toggle={(id) => toggle(id, false)} />
      {chosen.size > 0 && (
        <Chosen
          rows={rows}
          ids={[...chosen]}
          matching={matching}
          choose={choose}
          write={() => setWritingTo([...chosen])}
        />
      )}
      <LetterDialog
        eventId={eventId}
        registrationIds={writingTo ?? []}
        open={writingTo !== undefined}
        onOpenChange={(open) => !open && setWritingTo(undefined)}
      />
    </>
  );
}

type ChosenProps = {
  rows: readonly RosterLine[];
  ids: string[];
  matching: readonly string[];
  choose: (ids: readonly string[]) => void;
  write: () => void;
};

/** The bar of what is chosen. Seats are offered only to those seen waiting. */
function Chosen({ rows, ids, matching, choose, write }: ChosenProps) {
  const t = useTranslations("roster");
  const acts = useRosterActs();
  const [pending, setPending] = useState(false);
  const [rejecting, setRejecting] = useState(false);
  const those = (...wanted: RosterLine["status"][]) =>
    rows
      .filter((row) => wanted.includes(row.status) && ids.includes(row.registrationId))
      .map((row) => row.registrationId);
  const waiting = those("waitlisted", "offered");
  const pendingOnes = those("pending", "changed");
  const run = async (act: (ids: string[]) => Promise<unknown>, some: string[]) => {
    setPending(true);
    await act(some);
    setPending(false);
    choose([]);
  };
  const isAllOfPage = rows.length < matching.length && rows.every((row) => ids.includes(row.registrationId));
  return (
    <BulkBar
      summary={t("chosen", { count: ids.length })}
      more={
        <>
          {isAllOfPage && ids.length < matching.length && (
            <Button size="sm" variant="quiet" onClick={() => choose(matching)}>
              {t("chooseMatching", { count: matching.length })}
            </Button>
          )}
          <Button size="sm" variant="quiet" onClick={() => choose([])}>
            {t("clear")}
          </Button>
        </>
      }
    >
      <Button size="sm" icon="mail" onClick={write}>
        {t("messageMany", { count: ids.length })}
      </Button>
      {pendingOnes.length > 0 && (
        <>
          <Button size="sm" icon="check" pending={pending} onClick={() => run(acts.approve, pendingOnes)}>
            {t("approveMany", { count: pendingOnes.length })}
          </Button>
          <Button size="sm" icon="ban" onClick={() => setRejecting(true)}>
            {t("rejectMany", { count: pendingOnes.length })}
          </Button>
          <RejectDialog registrationIds={pendingOnes} open={rejecting} onOpenChange={setRejecting} />
        </>
      )}
      {waiting.length > 0 && (
        <Button size="sm" icon="arrow-up" pending={pending} onClick={() => run(acts.promote, waiting)}>
          {t("promoteMany", { count: waiting.length })}
        </Button>
      )}
      <Button size="sm" variant="danger" icon="ban" pending={pending} onClick={() => run(acts.cancel, ids)}>
        {t("cancelMany", { count: ids.length })}
      </Button>
    </BulkBar>
  );
}
