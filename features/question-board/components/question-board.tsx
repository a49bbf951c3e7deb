"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Disclosure } from "../../../components/ui/disclosure";
import { ConnectionLine } from "../../live/components/connection-line";
import { RoomBar } from "../../question-rooms/components/room-bar";
import type { BoardView } from "../live";
import { Heard } from "./heard";
import { QuestionCard } from "./question-card";
import { type Deeds, type Row, useBoard, useDeeds } from "./use-board";

const columns = [
  ["waiting", ["new", "held"]],
  ["room", ["listed"]],
  ["stage", ["on_stage", "queued"]],
] as const;
const done = ["answered", "deferred", "declined", "merged", "withdrawn"] as const;
/** The one on stage stands above those that follow. */
const stageFirst = (a: Row, b: Row) => Number(b.status === "on_stage") - Number(a.status === "on_stage");
const mostWanted = (a: Row, b: Row) => b.votes - a.votes || a.no - b.no;

/** What is asked, what the room reads, what comes next: moved with one press, seen by all moderators as it happens. */
export function QuestionBoard({ eventId, first, languages, children }: Props) {
  const t = useTranslations("questionBoard");
  const { view, connection } = useBoard(eventId, first);
  const deeds = useDeeds();
  const rowsOf = (statuses: readonly string[]) => view.rows.filter((row) => statuses.includes(row.status));
  return (
    <div className="space-y-6">
      <ConnectionLine connection={connection} />
      <RoomBar eventId={eventId} room={view.room} languages={languages} />
      <p className="hidden text-sm text-soft lg:block">{t("keys")}</p>
      {children}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-3">
        {columns.map(([name, statuses]) => (
          <Column
            key={name}
            name={name}
            rows={rowsOf(statuses).sort(name === "room" ? mostWanted : name === "stage" ? stageFirst : () => 0)}
            {...{ view, deeds }}
          />
        ))}
      </div>
      <Heard heard={view.heard} rows={view.rows} languages={languages} />
      <Disclosure summary={t("done", { count: rowsOf(done).length })}>
        <div className="grid grid-cols-1 gap-3 pt-3 lg:grid-cols-2">
          {rowsOf(done).map((row) => (
            <div key={row.questionId}>
              <p className="mb-1 text-sm font-semibold text-soft">{t(`states.${row.status}`)}</p>
              <QuestionCard row={row} rows={view.rows} deeds={deeds} />
            </div>
          ))}
        </div>
      </Disclosure>
    </div>
  );
}

type Props = {
  eventId: string;
  first: BoardView;
  languages: Readonly<Record<string, string>>;
  /** Under the room's own line: its code, raised hands. */
  children?: ReactNode;
};
type ColumnProps = { name: (typeof columns)[number][0]; rows: Row[]; view: BoardView; deeds: Deeds };

function Column({ name, rows, view, deeds }: ColumnProps) {
  const t = useTranslations("questionBoard");
  return (
    <section aria-labelledby={`column-${name}`} className="min-w-0">
      <h2 id={`column-${name}`} className="mb-3 flex items-baseline gap-2 text-lg font-bold">
        {t(`columns.${name}`)}
        <span className="figures text-sm font-semibold text-soft">{rows.length}</span>
      </h2>
      {rows.length === 0 && <p className="text-sm text-soft">{t(`empty.${name}`)}</p>}
      <ol className="space-y-3">
        {rows.map((row) => (
          <li key={row.questionId}>
            {row.status === "on_stage" && (
              <p className="mb-1 text-sm font-semibold text-accent">{t("states.on_stage")}</p>
            )}
            <QuestionCard row={row} rows={view.rows} deeds={deeds} />
          </li>
        ))}
      </ol>
    </section>
  );
}
