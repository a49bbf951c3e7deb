"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { type Refused, reached } from "../../../components/form-problems";
import { type Draft, keepDraft, keptDraft } from "../client";
import { troubleWith, writtenIn } from "../rules";
import { type Door, type Row, writerOf } from "./use-lane";

/** `saved`: the version that the server made of it, until the lane has it too. */
type Held = Draft & { saved?: number };
type Part = "body" | "answer";

/** One translation as it is written: kept on the device with every letter, saved when told to, compared before. */
export function useDraft(door: Door, row: Row, lang: string) {
  const theirs = writtenIn(row, lang);
  const [held, setHeld] = useState<Held>();
  const [refused, setRefused] = useState<Refused>();
  const [pending, start] = useTransition();
  const { refresh } = useRouter();
  const { questionId } = row;
  useEffect(() => setHeld(keptDraft(questionId, lang)), [questionId, lang]);
  const isSaved = (held?.saved ?? Number.POSITIVE_INFINITY) <= (theirs?.version ?? 0);
  // To the letter: a space typed at the end is the beginning of the next word.
  const isOver = isSaved || (held?.body === (theirs?.body ?? "") && held.answer === (theirs?.answerSummary ?? ""));
  const draft = isOver ? undefined : held;
  const now = { original: row.body, originalAnswer: row.answerSummary ?? "" };
  const shown: Draft = draft ?? {
    body: theirs?.body ?? "",
    answer: theirs?.answerSummary ?? "",
    version: theirs?.version ?? 0,
    ...now,
  };
  const put = (next: Draft | undefined) => {
    setHeld(next);
    keepDraft(questionId, lang, next);
  };
  /** Sends it; `done` once it is written. */
  const write = (checked: boolean, done: () => void) => {
    if (pending) return;
    start(async () => {
      const outcome = await reached(
        writerOf(door)({
          questionId,
          lang,
          version: shown.version,
          body: shown.body,
          answerSummary: shown.answer,
          original: shown.original,
          originalAnswer: shown.originalAnswer,
          checked,
        }),
      );
      if (!outcome.ok) {
        setRefused(outcome);
        // What the other wrote is to stand beside one's own, with or without a stream.
        if (outcome.code === "changed-meanwhile") refresh();
        return;
      }
      setRefused(undefined);
      keepDraft(questionId, lang, undefined);
      setHeld({ ...shown, version: outcome.value.version, saved: outcome.value.version });
      done();
    });
  };
  return {
    shown,
    theirs,
    refused,
    pending,
    isKept: draft !== undefined && draft.saved === undefined,
    trouble: draft && draft.saved === undefined ? troubleWith(draft, theirs, row) : undefined,
    type: (part: Part, text: string) => put({ ...without(shown), [part]: text }),
    takeTheirs: () => put(undefined),
    /** Goes on with one's own words, the other's having been read. */
    keepMine: () => put({ ...without(shown), version: theirs?.version ?? 0 }),
    /** Goes on with one's own words, the question's new ones having been read. */
    hasRead: () => put({ ...without(shown), ...now }),
    write,
  };
}
export type Writing = ReturnType<typeof useDraft>;

const without = ({ saved: _, ...draft }: Held): Draft => draft;
