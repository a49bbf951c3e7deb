"use client";
import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import { type Connection, follow } from "../../live/client";
import { tell } from "../../live/components/use-told";
import type { Reason } from "../../question-rooms/choices";
import { advanceAction, declineAction, mergeAction, unmergeAction } from "../actions";
import type { Place } from "../choices";
import type { BoardView } from "../live";

export type Row = BoardView["rows"][number];

/** The board as the page came, then as it is. */
export function useBoard(eventId: string, first: BoardView) {
  const locale = useLocale();
  const [heard, hear] = useState(first);
  const [connection, setConnection] = useState<Connection>("live");
  useEffect(
    () =>
      follow<{ board?: BoardView; hands?: unknown }>({
        url: `/api/live/questions/events/${eventId}`,
        locale,
        events: ["board", "hands"],
        rests: true,
        hear({ board, hands }) {
          if (hands) tell(`hands ${eventId}`, hands);
          if (!board) return;
          hear(board);
          tell(`room ${eventId}`, board.room);
        },
        clock: () => undefined,
        connection: setConnection,
      }),
    [eventId, locale],
  );
  // A page that was read again after a press may know more than the stream has brought yet.
  const view = first.room.seq > heard.room.seq ? first : heard;
  return { view, connection };
}

type Answer = { ok: true; value: { version: number } } | Refused;

/** What a moderator does with a question. Whoever was slower is told; what was done can be taken back. */
export function useDeeds() {
  const t = useTranslations("questionBoard");
  const undo = useTranslations("ui")("undo");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const done = async (deed: Promise<Answer>, title?: string, back?: (version: number) => Promise<Answer>) => {
    const outcome = await reached(deed);
    if (!outcome.ok) return show({ title: refusal(outcome), tone: "warn" });
    if (!title) return;
    const onUndo = back && (() => void done(back(outcome.value.version)));
    return show({ title, ...(onUndo ? { undo: { label: undo, onUndo } } : {}) });
  };
  const at = ({ questionId, version }: Row) => ({ questionId, version });
  // Where a question cannot be put back to, it waits for the team.
  const before = ({ status }: Row): Place =>
    status === "new" || status === "merged" || status === "declined" || status === "withdrawn" ? "held" : status;
  const backTo = (row: Row) => (version: number) =>
    advanceAction({ questionId: row.questionId, version, to: before(row) });
  return {
    advance: (row: Row, to: Place) =>
      done(advanceAction({ ...at(row), to }), t(`moved.${to}`, { no: row.no }), backTo(row)),
    decline: (row: Row, reason: Reason) =>
      done(declineAction({ ...at(row), reason }), t("declined", { no: row.no }), backTo(row)),
    merge: (row: Row, into: { questionId: string; no: number }) =>
      done(
        mergeAction({ ...at(row), intoId: into.questionId }),
        t("merged", { no: row.no, into: into.no }),
        (version) => unmergeAction({ questionId: row.questionId, version }),
      ),
    unmerge: (row: Row) => done(unmergeAction(at(row)), t("parted", { no: row.no })),
  };
}
export type Deeds = ReturnType<typeof useDeeds>;
