"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocale } from "use-intl";
import { follow } from "../../live/client";
import { tell } from "../../live/components/use-told";
import type { Changes, OwnQuestions, Tally } from "../queries";
import { heard, inOrder, type Known, nothingKnown } from "../rules";

export type Row = Changes["rows"][number];
/** `hands` another part of the page waits for. */
type Told = { questions?: Changes; tally?: Tally; hands?: unknown };

/** The room's questions as the page came, then as they change; a question that is new waits until it is asked for. */
export function useRoom(door: string, first: OwnQuestions) {
  const locale = useLocale();
  const { refresh } = useRouter();
  const begun = useMemo(() => firstOf(first), [first]);
  const [known, setKnown] = useState<Known<Row>>(begun);
  const [votes, setVotes] = useState<ReadonlyMap<string, number>>(() => votesOf(first));
  const [order, setOrder] = useState(() => first.rows.map((row) => row.questionId));
  const seq = useRef(begun.seq);
  const own = useRef(new Set<string>());
  own.current = new Set(first.own.map((one) => one.questionId));
  seq.current = known.seq;
  const page = useRef(first.room);
  page.current = first.room;
  const hear = useCallback(
    ({ questions, tally, hands }: Told) => {
      if (hands) tell(`hands ${door}`, hands);
      if (tally) setVotes(new Map(Object.entries(tally.votes)));
      if (!questions) return;
      setKnown((before) => heard(before, questions));
      const touched = [...questions.hidden, ...questions.rows.map((row) => row.questionId)];
      // What is said to one's own questions, and whether one may ask, the page knows.
      const isNew = questions.seq > page.current.seq;
      if (isNew && (questions.room.state !== page.current.state || touched.some((id) => own.current.has(id))))
        refresh();
    },
    [refresh, door],
  );
  useEffect(
    () =>
      follow<Told>({
        url: `/api/live/questions/${door}`,
        locale,
        events: ["questions", "tally", "hands"],
        since: () => seq.current,
        rests: true,
        hear,
        clock: () => undefined,
        // The address leads nowhere any more; its page says so.
        connection: (how) => how === "gone" && refresh(),
      }),
    [door, locale, hear, refresh],
  );
  useEffect(() => tell(`rows ${door}`, [...known.rows.values()]), [door, known]);
  const all = inOrder(known.rows.values(), (row) => votes.get(row.questionId) ?? 0);
  const placed = order.flatMap((id) => known.rows.get(id) ?? []);
  const waiting = all.filter((row) => !order.includes(row.questionId));
  const showAll = () => setOrder(all.map((row) => row.questionId));
  return { rows: placed, waiting: waiting.length, showAll, votes };
}

const firstOf = (own: OwnQuestions): Known<Row> =>
  heard<Row>(nothingKnown, {
    whole: true,
    seq: own.room.seq,
    rows: own.rows.map(({ votes: _, isOwn: __, voted: ___, askedAt, ...row }) => ({
      ...row,
      askedAt: new Date(askedAt).getTime(),
    })),
    hidden: [],
  });
const votesOf = (own: OwnQuestions) => new Map(own.rows.map((row) => [row.questionId, row.votes]));
