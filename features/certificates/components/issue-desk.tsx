"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { reached, useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { ProgressBar } from "../../../components/ui/progress-bar";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow, TickCell } from "../../../components/ui/table";
import { useToast } from "../../../components/ui/toast";
import { BulkBar } from "../../../components/ui/toolbar";
import { issueAction, vouchAction } from "../actions";
import { issuedAtOnce } from "../choices";

/** A candidate as the page words it: `why` says what is in the way, nothing when they are ready. */
export type DeskRow = {
  subject: string;
  name: string;
  latinName: string;
  school: string;
  attended: string;
  ready: boolean;
  tone: "ok" | "warn" | "neutral" | "accent";
  why: readonly string[];
  mayVouch: boolean;
};

type Props = {
  placeId: string;
  templateId: string;
  label: string;
  issuer: string;
  rows: readonly DeskRow[];
  confirmedOnly: boolean;
  mayIssue: boolean;
};

/** Who can have a certificate and why others cannot; those chosen get theirs, fifty in one go. */
export function IssueDesk({ placeId, templateId, label, issuer, rows, confirmedOnly, mayIssue }: Props) {
  const t = useTranslations("certificates");
  const ui = useTranslations("ui");
  const show = useToast();
  const router = useRouter();
  const { refusal } = useRefusalWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<number>();
  const ready = rows.filter((row) => row.ready);
  const picked = ready.filter(({ subject }) => chosen.has(subject)).map(({ subject }) => subject);
  const vouching = rows
    .filter(({ mayVouch, subject }) => mayVouch && chosen.has(subject))
    .map(({ subject }) => subject);
  const turn = (subject: string) =>
    setChosen((now) => new Set(now.has(subject) ? [...now].filter((one) => one !== subject) : [...now, subject]));
  const issueAll = async () => {
    for (let from = 0; from < picked.length; from += issuedAtOnce) {
      setDone(from);
      const subjects = picked.slice(from, from + issuedAtOnce);
      const outcome = await reached(issueAction({ templateId, subjects, confirmedOnly }));
      if (!outcome.ok) {
        setDone(undefined);
        show({ title: refusal(outcome), tone: "bad" });
        // Somebody else was faster: the list is read anew, and chosen again by whoever looks at it.
        setChosen(new Set());
        return router.refresh();
      }
    }
    setDone(undefined);
    setChosen(new Set());
    show({ title: t("issued", { count: picked.length }) });
  };
  const vouch = async () => {
    const outcome = await reached(vouchAction({ placeId, personIds: vouching.slice(0, 500) }));
    if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
    setChosen(new Set());
    show({ title: t("vouched", { count: outcome.value.confirmed }) });
  };
  const all = ready.length > 0 && picked.length === ready.length;
  return (
    <>
      <Table label={label} stickyHead dense>
        <TableHead>
          <tr>
            {mayIssue && (
              <TickCell
                head
                label={t("chooseAll")}
                checked={all}
                disabled={ready.length === 0}
                onChange={() => setChosen(new Set(all ? [] : ready.map(({ subject }) => subject)))}
              />
            )}
            <Column>{t("columns.name")}</Column>
            <Column>{t("columns.school")}</Column>
            <Column numeric>{t("columns.attended")}</Column>
            <Column>{t("columns.standing")}</Column>
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.subject} selected={chosen.has(row.subject)}>
              {mayIssue && (
                <TickCell
                  label={t("choose", { name: row.name })}
                  checked={chosen.has(row.subject)}
                  disabled={!row.ready && !row.mayVouch}
                  onChange={() => turn(row.subject)}
                />
              )}
              <RowHeader>
                <bdi>{row.name}</bdi>
                {row.latinName && <span className="block text-xs font-normal text-soft">{row.latinName}</span>}
              </RowHeader>
              <Cell>{row.school}</Cell>
              <Cell numeric>{row.attended}</Cell>
              <Cell>
                {row.ready ? (
                  <StatusPill tone="ok">{t("ready")}</StatusPill>
                ) : (
                  <span className="flex flex-wrap gap-1">
                    {row.why.map((why) => (
                      <StatusPill key={why} tone={row.tone} className="whitespace-normal">
                        {why}
                      </StatusPill>
                    ))}
                  </span>
                )}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {chosen.size > 0 && (
        <BulkBar
          summary={t("chosen", { count: chosen.size })}
          more={
            <Button size="sm" onClick={() => setChosen(new Set())}>
              {t("clear")}
            </Button>
          }
        >
          {vouching.length > 0 && (
            <Button icon="check" onClick={vouch}>
              {t("vouchDo", { count: vouching.length })}
            </Button>
          )}
          {picked.length > 0 && (
            <ConfirmDialog
              trigger={
                <Button variant="primary" icon="award">
                  {t("issueDo", { count: picked.length })}
                </Button>
              }
              title={t("issueTitle", { count: picked.length })}
              confirmLabel={t("issueDo", { count: picked.length })}
              cancelLabel={ui("cancel")}
              onConfirm={issueAll}
            >
              <p>{t("issueText", { issuer })}</p>
              {done !== undefined && (
                <ProgressBar
                  id="issuing"
                  label={t("issuing", { done, all: picked.length })}
                  value={done}
                  max={picked.length}
                  className="mt-4"
                />
              )}
            </ConfirmDialog>
          )}
        </BulkBar>
      )}
    </>
  );
}
