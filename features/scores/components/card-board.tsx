"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { CardDialog } from "./card-dialog";
import type { BoardJudge, CardShown } from "./card-values";
import type { PadCriterion, PadGroup } from "./pad-values";

type BoardProps = {
  criteria: readonly PadCriterion[];
  groups: readonly PadGroup[];
  judges: readonly BoardJudge[];
  /** The newest first. */
  cards: readonly CardShown[];
  isOpen: boolean;
};

/** Who has scored whom: a row for each group, a column for each judge. */
export function CardBoard({ criteria, groups, judges, cards, isOpen }: BoardProps) {
  const t = useTranslations("scores");
  const [open, setOpen] = useState<{ judge: BoardJudge; group: PadGroup }>();
  const versions = (judge: BoardJudge, group: PadGroup) =>
    cards.filter((card) => card.judgeId === judge.judgeId && card.groupId === group.groupId);
  return (
    <>
      <Table label={t("boardTable")}>
        <TableHead>
          <TableRow>
            <Column>{t("group")}</Column>
            {judges.map(({ judgeId, name, note }) => (
              <Column key={judgeId}>
                {name}
                {note && <span className="block font-normal">{note}</span>}
              </Column>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {groups.map((group) => (
            <TableRow key={group.groupId}>
              <RowHeader>
                {group.title}
                <span lang={group.lang} className="block max-w-56 truncate text-xs font-normal text-soft">
                  {group.about}
                </span>
              </RowHeader>
              {judges.map((judge) => (
                <Cell key={judge.judgeId}>
                  {judge.excluded.includes(group.groupId) ? (
                    <span className="text-sm text-soft">{t("standings.excluded")}</span>
                  ) : (
                    <CardButton
                      label={t("cardOf", { judge: judge.name, group: group.title })}
                      versions={versions(judge, group)}
                      canType={isOpen}
                      onOpen={() => setOpen({ judge, group })}
                    />
                  )}
                </Cell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {open && (
        <CardDialog
          {...open}
          criteria={criteria}
          versions={versions(open.judge, open.group)}
          isOpen={isOpen}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

type ButtonProps = { label: string; versions: readonly CardShown[]; canType: boolean; onOpen: () => void };

function CardButton({ label, versions, canType, onOpen }: ButtonProps) {
  const t = useTranslations("scores");
  const [last] = versions;
  if (!last)
    return canType ? (
      <Button size="sm" variant="quiet" icon="pencil" aria-label={`${t("type")}: ${label}`} onClick={onOpen}>
        {t("type")}
      </Button>
    ) : (
      <span className="text-sm text-soft">{t("standings.none")}</span>
    );
  const look = last.confirmed ? "confirmed" : last.paper ? "toCheck" : "saved";
  return (
    <Button
      size="sm"
      variant="quiet"
      className="px-1"
      aria-label={`${t(`standings.${look}`)}: ${label}`}
      onClick={onOpen}
    >
      <StatusPill {...looks[look]}>{t(`standings.${look}`)}</StatusPill>
    </Button>
  );
}
const looks = {
  confirmed: { tone: "ok", icon: "check" },
  toCheck: { tone: "warn", icon: "eye" },
  saved: { tone: "info", icon: "pencil" },
} as const;
