"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { type Paper, PaperDialog } from "./paper-dialog";
import type { WishLine } from "./wish-line";

type Sort = { href: string; sorted?: "ascending" | "descending" };
type Props = {
  rows: readonly WishLine[];
  sorts: Record<"ticket" | "name" | "school", Sort>;
  /** What paper may say; nothing where nobody may enter it any more. */
  paper: Paper | null;
};

const looks = {
  self: { tone: "ok", icon: "check" },
  paper: { tone: "ok", icon: "file-text" },
  none: { tone: "neutral", icon: "hourglass" },
} as const;

/** Everybody with a seat and what they wish for: a table on a desk, cards on a phone. */
export function WishTable({ rows, sorts, paper }: Props) {
  const t = useTranslations("wishes");
  const [entering, setEntering] = useState<WishLine>();
  const column = (key: keyof typeof sorts) => ({ sortHref: sorts[key].href, sorted: sorts[key].sorted });
  const part = (row: WishLine) => ({ row, enter: paper ? () => setEntering(row) : undefined });
  return (
    <>
      <div className="max-sm:hidden">
        <Table label={t("people")} dense stickyHead>
          <TableHead>
            <TableRow>
              <Column numeric {...column("ticket")}>
                {t("number")}
              </Column>
              <Column {...column("name")}>{t("name")}</Column>
              <Column {...column("school")}>{t("school")}</Column>
              <Column>{t("wishes")}</Column>
              <Column>{t("stateColumn")}</Column>
              <Column tight>
                <span className="sr-only">{t("enter")}</span>
              </Column>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.registrationId}>
                <Cell numeric className="text-faint">
                  {row.ticket}
                </Cell>
                <RowHeader>
                  <bdi>{row.name}</bdi>
                </RowHeader>
                <Cell>{row.about}</Cell>
                <Cell className="min-w-56">
                  <Wished row={row} />
                </Cell>
                <Cell tight>
                  <StatusPill {...looks[row.source]}>{row.sourceLabel}</StatusPill>
                </Cell>
                <Cell tight>
                  <Enter {...part(row)} />
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <ul aria-label={t("people")} className="divide-y divide-line rounded-lg border border-line bg-surface sm:hidden">
        {rows.map((row) => (
          <li key={row.registrationId} className="space-y-2 px-4 py-3">
            <p className="flex items-start justify-between gap-3">
              <span className="min-w-0">
                <span className="block font-semibold">
                  <span className="figures me-1.5 text-sm font-normal text-faint">{row.ticket}</span>
                  <bdi>{row.name}</bdi>
                </span>
                <span className="block text-sm text-soft">{row.about}</span>
              </span>
              <StatusPill {...looks[row.source]} className="shrink-0">
                {row.sourceLabel}
              </StatusPill>
            </p>
            <Wished row={row} />
            <Enter {...part(row)} />
          </li>
        ))}
      </ul>
      {paper && entering && (
        <PaperDialog
          key={entering.registrationId}
          line={entering}
          paper={paper}
          onClose={() => setEntering(undefined)}
        />
      )}
    </>
  );
}

function Wished({ row }: { row: WishLine }) {
  const t = useTranslations("wishes");
  return (
    <>
      {row.topicIds.length > 0 ? (
        <ol className="list-decimal ps-5 text-sm">
          {row.wishes.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ol>
      ) : (
        row.wishes.length > 0 && <p className="text-sm text-soft">{row.wishes[0]}</p>
      )}
      {row.names > 0 && <p className="text-xs text-faint">{t("namesGiven", { count: row.names })}</p>}
    </>
  );
}

function Enter({ row, enter }: { row: WishLine; enter?: () => void }) {
  const t = useTranslations("wishes");
  if (!enter) return null;
  return (
    <Button size="sm" icon="pencil" onClick={enter} aria-label={t("enterFor", { name: row.name })}>
      {row.source === "none" ? t("enter") : t("edit")}
    </Button>
  );
}
