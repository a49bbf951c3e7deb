"use client";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { cn } from "../../../components/ui/classes";
import type { OwnQuestions } from "../queries";
import { InOtherWords } from "./in-other-words";
import { type Row, useRoom } from "./use-room";
import { useVote, type VoteProps } from "./use-vote";

/** Everything the room may read, followed as it changes; nothing jumps while one reads. */
export function RoomList({ door, own }: { door: string; own: OwnQuestions }) {
  const t = useTranslations("ownQuestions");
  const { rows, waiting, showAll, votes } = useRoom(door, own);
  const [chosen, setChosen] = useState(() => new Map(own.rows.map((row) => [row.questionId, row.voted])));
  const mine = new Set(own.own.map((one) => one.questionId));
  const choose = (questionId: string, wanted: boolean) => setChosen((all) => new Map(all).set(questionId, wanted));
  return (
    <section aria-labelledby="room-title">
      <h2 id="room-title" className="mb-3 text-xl font-bold">
        {t("room")}
      </h2>
      <div role="status" className="contents">
        {waiting > 0 && (
          <Button wide className="mb-3" onClick={showAll}>
            {t("newer", { count: waiting })}
          </Button>
        )}
      </div>
      {rows.length === 0 && waiting === 0 && <p className="text-soft">{t("none")}</p>}
      <ol className="space-y-3">
        {rows.map((row) => (
          <li key={row.questionId}>
            <Question
              {...{ row, door, choose }}
              votes={own.room.votes ? (votes.get(row.questionId) ?? 0) : undefined}
              voted={chosen.get(row.questionId) ?? false}
              isOwn={mine.has(row.questionId)}
              isOpen={own.room.state !== "closed" && own.hasSeat}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

type Props = {
  row: Row;
  door: string;
  votes?: number;
  voted: boolean;
  isOwn: boolean;
  isOpen: boolean;
  choose: (questionId: string, wanted: boolean) => void;
};

function Question({ row, votes, voted, isOwn, isOpen, door, choose }: Props) {
  const t = useTranslations("ownQuestions");
  const locale = useLocale();
  const onStage = row.status === "on_stage";
  return (
    <Card className={cn(onStage && "border-accent bg-accent-wash")}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <span className="figures">{t("number", { no: row.no })}</span>
        {row.by && <span>{row.by}</span>}
        {row.status !== "listed" && (
          <StatusPill
            tone={onStage ? "accent" : row.status === "answered" ? "ok" : "neutral"}
            icon={onStage ? "mic" : undefined}
          >
            {t(`states.${row.status}`)}
          </StatusPill>
        )}
      </div>
      <p lang={row.lang} className="mt-2 whitespace-pre-line break-words">
        {row.body}
      </p>
      <InOtherWords lang={row.lang} words={row.words} locale={locale} />
      {votes !== undefined && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          {!isOwn && isOpen && row.status !== "answered" && (
            <Vote {...{ door, voted, choose }} questionId={row.questionId} />
          )}
          <span className="figures text-sm text-soft">{t("votes", { votes })}</span>
        </div>
      )}
    </Card>
  );
}

/** A plain form; with a script nothing but the button changes. */
function Vote(props: VoteProps) {
  const t = useTranslations("ownQuestions");
  const locale = useLocale();
  const { action, send, problem } = useVote(props);
  const { voted } = props;
  return (
    <form
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <input type="hidden" name="page" value={locale} />
      <Button type="submit" size="sm" icon={voted ? "check" : "thumbs-up"} variant={voted ? "primary" : "secondary"}>
        {voted ? t("voted") : t("vote")}
      </Button>
      {problem && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
    </form>
  );
}
