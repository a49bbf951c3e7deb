"use client";
import { type RefObject, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "../../../components/ui/badge";
import { Button, IconButton } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { Menu, type MenuEntry } from "../../../components/ui/menu";
import { reasons } from "../../question-rooms/choices";
import { useMute } from "../../question-rooms/components/use-mute";
import type { Place } from "../choices";
import { AmendDialog } from "./amend-dialog";
import { onCardKey } from "./card-keys";
import { MergeDialog } from "./merge-dialog";
import type { Deeds, Row } from "./use-board";

type Dialog = "amend" | "merge";
type Props = { row: Row; rows: readonly Row[]; deeds: Deeds };

/** What one does with a question where it stands: the next step first. */
const steps: Record<string, readonly Place[]> = {
  new: ["listed", "queued"],
  held: ["listed", "queued"],
  listed: ["queued", "on_stage"],
  queued: ["on_stage", "listed"],
  on_stage: ["answered", "deferred"],
  deferred: ["answered", "queued"],
  answered: ["on_stage"],
  declined: ["held"],
};
const others: readonly Place[] = ["held", "listed", "queued", "on_stage", "answered", "deferred"];

/** One question with who asks it, how many would like to hear it, and what can be done with it. */
export function QuestionCard({ row, rows, deeds }: Props) {
  const t = useTranslations("questionBoard");
  const [first, ...more] = steps[row.status] ?? [];
  const [open, setOpen] = useState<Dialog>();
  const menu = useRef<HTMLButtonElement>(null);
  const fixed = row.status === "withdrawn" || row.status === "merged";
  const step = (to: Place | undefined) => to && (() => void deeds.advance(row, to));
  return (
    <Card
      className="space-y-2.5"
      data-question={row.no}
      role="group"
      tabIndex={0}
      aria-label={t("number", { no: row.no })}
      onKeyDown={(event) =>
        onCardKey(event, {
          "1": fixed ? undefined : step(first),
          "2": fixed ? undefined : step(more[0]),
          e: fixed ? undefined : () => setOpen("amend"),
          m: fixed ? undefined : () => setOpen("merge"),
          d: fixed ? undefined : () => menu.current?.click(),
        })
      }
    >
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
          <span className="figures font-semibold text-ink">{t("number", { no: row.no })}</span>
          {row.votes > 0 && <span className="figures">{t("votes", { votes: row.votes })}</span>}
          <Asker row={row} />
          {row.theme && <Badge>{row.theme}</Badge>}
          {row.isMuted && <Badge tone="warn">{t("isMuted")}</Badge>}
        </div>
        {!fixed && <More {...{ row, deeds, menu, setOpen }} />}
      </div>
      <p lang={row.lang} className="whitespace-pre-line break-words">
        {row.body}
      </p>
      {row.originalBody && (
        <p lang={row.lang} className="text-sm break-words text-soft">
          {t("original", { body: row.originalBody })}
        </p>
      )}
      <Alike {...{ row, rows, deeds }} />
      {row.status === "merged" ? (
        <Button size="sm" onClick={() => deeds.unmerge(row)}>
          {t("part")}
        </Button>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          {first && (
            <Button size="sm" variant="primary" onClick={() => deeds.advance(row, first)}>
              {t(`to.${first}`)}
            </Button>
          )}
          {more.map((to) => (
            <Button key={to} size="sm" onClick={() => deeds.advance(row, to)}>
              {t(`to.${to}`)}
            </Button>
          ))}
        </div>
      )}
      {open === "amend" && <AmendDialog row={row} onClose={() => setOpen(undefined)} />}
      {open === "merge" && <MergeDialog {...{ row, rows, deeds }} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

function Asker({ row }: { row: Row }) {
  const t = useTranslations("questionBoard");
  const parts = [row.name, row.school, row.groupNumber === null ? null : t("group", { number: row.groupNumber })];
  const said = parts.filter(Boolean).join(" · ");
  return (
    <span className="min-w-0 break-words">
      {said || t("somebody")}
      {row.name && row.display === "anonymous" && ` (${t("unnamed")})`}
      {row.byCode && ` · ${t("unchecked")}`}
    </span>
  );
}

/** Questions that seem to ask the same, to be merged with one press. */
function Alike({ row, rows, deeds }: Props) {
  const t = useTranslations("questionBoard");
  const known = row.alike.flatMap((one) => rows.find(({ questionId }) => questionId === one.questionId) ?? []);
  if (known.length === 0) return null;
  return (
    <ul className="space-y-1 rounded-md bg-sunken px-3 py-2 text-sm">
      {known.map((one) => (
        <li key={one.questionId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-0 flex-1 break-words">{t("alike", { no: one.no, body: one.body })}</span>
          <Button size="sm" variant="quiet" onClick={() => deeds.merge(row, one)}>
            {t("mergeInto", { no: one.no })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

type MoreProps = Omit<Props, "rows"> & {
  menu: RefObject<HTMLButtonElement | null>;
  setOpen: (dialog: Dialog) => void;
};

function More({ row, deeds, menu, setOpen }: MoreProps) {
  const t = useTranslations("questionBoard");
  const mute = useMute();
  const shown = steps[row.status] ?? [];
  const places = others.filter((to) => to !== row.status && !shown.includes(to));
  const { registrationId } = row;
  const entries: MenuEntry[] = [
    { label: t("amend"), icon: "pencil", onSelect: () => setOpen("amend") },
    { label: t("merge"), icon: "layers", onSelect: () => setOpen("merge") },
    ...places.map((to) => ({ label: t(`to.${to}`), onSelect: () => void deeds.advance(row, to) })),
    ...(row.status === "declined"
      ? []
      : [
          "separator" as const,
          { heading: t("decline") },
          ...reasons.map((reason) => ({
            label: t(`reasons.${reason}`),
            onSelect: () => void deeds.decline(row, reason),
          })),
        ]),
    ...(registrationId
      ? [
          "separator" as const,
          {
            label: t(row.isMuted ? "unmute" : "mute"),
            icon: "ban" as const,
            onSelect: () => void mute(registrationId, !row.isMuted),
          },
        ]
      : []),
  ];
  return (
    <Menu
      trigger={<IconButton ref={menu} className="-mt-2 -me-2" icon="ellipsis" label={t("more", { no: row.no })} />}
      entries={entries}
    />
  );
}
