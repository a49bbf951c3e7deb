"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { useTold } from "../../live/components/use-told";
import { alike } from "../../question-rooms/rules";
import type { Row } from "./use-room";
import { useVote, type VoteProps } from "./use-vote";

type Props = { field: string; door: string; votes: boolean; own: readonly string[] };

/** Letters from which on a text says enough to be like another. */
const fromLetters = 6;
const restMs = 400;

/**
 * Under the field: what somebody else asks that seems the same, with a vote for it. Never in the way of sending, and
 * quiet while a syllable is being composed.
 */
export function AlikeHint({ field, door, votes, own }: Props) {
  const t = useTranslations("ownQuestions");
  const rows = useTold<readonly Row[]>(`rows ${door}`, []);
  const [text, setText] = useState("");
  const [voted, setVoted] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const input = document.getElementById(field) as HTMLTextAreaElement | null;
    let due: ReturnType<typeof setTimeout>;
    const look = (event: Event) => {
      clearTimeout(due);
      if (event instanceof InputEvent && event.isComposing) return;
      due = setTimeout(() => setText(input?.value.trim() ?? ""), restMs);
    };
    const events = ["input", "compositionend"];
    for (const name of events) input?.addEventListener(name, look);
    return () => {
      clearTimeout(due);
      for (const name of events) input?.removeEventListener(name, look);
    };
  }, [field]);
  const open = rows.filter((row) => row.status !== "answered" && !own.includes(row.questionId));
  const found = [...text].length < fromLetters ? [] : alike(text, open);
  const choose = (questionId: string, wanted: boolean) =>
    setVoted((all) => new Set(wanted ? [...all, questionId] : [...all].filter((one) => one !== questionId)));
  return (
    <div role="status" data-alike={found.length} className="contents">
      {found.length > 0 && (
        <div className="rounded-md bg-sunken px-4 py-3">
          <p className="text-sm font-semibold">{t("alike")}</p>
          <ul className="mt-2 space-y-3">
            {found.map((row) => (
              <li key={row.questionId}>
                <p lang={row.lang} className="text-sm break-words">
                  {row.body}
                </p>
                {votes && (
                  <Instead {...{ door, choose }} questionId={row.questionId} voted={voted.has(row.questionId)} />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Inside the form of one's own question: a button that sends nothing of it. */
function Instead(props: VoteProps) {
  const t = useTranslations("ownQuestions");
  const { send, problem } = useVote(props);
  return (
    <div className="mt-1">
      <Button size="sm" icon={props.voted ? "check" : "thumbs-up"} onClick={() => void send()}>
        {props.voted ? t("voted") : t("vote")}
      </Button>
      {problem && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
