"use client";
import { useEffect, useMemo, useState } from "react";
import { useLocale } from "use-intl";
import { type Connection, follow } from "../../live/client";
import { linkWriteAction, writeAction } from "../actions";
import type { LaneView } from "../live";
import { inUrgency } from "../rules";

export type Row = LaneView["rows"][number];
/** Through which door somebody came: of the team, or by a private link. */
export type Door = { eventId: string } | { token: string };

const urlOf = (door: Door) =>
  "token" in door ? `/api/live/translations/interpret/${door.token}` : `/api/live/translations/events/${door.eventId}`;

/** What writes a translation down, through the door one came by. */
export const writerOf = (door: Door) => (said: object) =>
  "token" in door ? linkWriteAction({ ...said, token: door.token }) : writeAction(said);

/** The lane as the page came, then as it is; nothing moves under the typist's fingers until that is asked for. */
export function useLane(door: Door, first: LaneView, lang: string) {
  const locale = useLocale();
  const url = urlOf(door);
  const [heard, hear] = useState(first);
  const [connection, setConnection] = useState<Connection>("live");
  useEffect(
    () =>
      follow<{ lane?: LaneView }>({
        url,
        locale,
        events: ["lane"],
        rests: true,
        hear: ({ lane }) => lane && hear(lane),
        clock: () => undefined,
        connection: setConnection,
      }),
    [url, locale],
  );
  // A page that was read again after a press may know more than the stream has brought yet.
  const view = first.seq > heard.seq ? first : heard;
  const urgent = useMemo(() => inUrgency(view.rows, lang), [view, lang]);
  const [order, setOrder] = useState(() => urgent.map((row) => row.questionId));
  const byId = new Map(urgent.map((row) => [row.questionId, row]));
  const placed = order.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(order);
  const fresh = urgent.filter((row) => !known.has(row.questionId));
  // An empty page has nothing that could move.
  const rows = placed.length === 0 ? urgent : placed;
  return {
    rows,
    waiting: placed.length === 0 ? 0 : fresh.length,
    arrange: () => setOrder(urgent.map((row) => row.questionId)),
    onStage: urgent.find((row) => row.place === "on_stage"),
    connection,
  };
}
