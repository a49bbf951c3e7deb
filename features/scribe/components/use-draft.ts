"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Answer, noAnswer, type Write } from "../rules";
import { keepDraft, readDraft } from "./scribe-store";

export type Who = { id: string | null; name: string; groupId: string | null };
export const nobody: Who = { id: null, name: "", groupId: null };
export type Draft = {
  body: string;
  who: Who;
  themeId: string | null;
  lang: string;
  agendaItemId: string | null;
  /** A question that was refused and is mended here. */
  again: Pick<Write, "id" | "no"> | null;
  /** The question that is being answered, as the list calls it. */
  target: string | null;
  answer: Answer;
  /** The answer that stood there when this one was begun. */
  was: Answer;
  answerLang: string;
  /** Operations that this answer replaces. */
  instead: string[];
};
export const emptyAnswer = { target: null, was: noAnswer, instead: [] };

const first = (lang: string): Draft => ({
  ...{ body: "", who: nobody, themeId: null, lang, agendaItemId: null, again: null },
  ...emptyAnswer,
  answer: noAnswer,
  answerLang: lang,
});

/** What is being typed: kept on the device as it grows, and there again when the page is loaded anew. */
export function useDraft(eventId: string, lang: string) {
  const [draft, setDraft] = useState(() => first(lang));
  const touched = useRef(false);
  useEffect(() => {
    void readDraft<Draft>(eventId).then((kept) => {
      // Whoever was faster than the disk goes on typing.
      if (kept && !touched.current) setDraft({ ...first(lang), ...kept });
    });
  }, [eventId, lang]);
  useEffect(() => {
    if (!touched.current) return;
    const timer = setTimeout(() => void keepDraft(eventId, draft), 200);
    return () => clearTimeout(timer);
  }, [eventId, draft]);
  const change = useCallback((part: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => {
    touched.current = true;
    setDraft((now) => ({ ...now, ...(typeof part === "function" ? part(now) : part) }));
  }, []);
  return { draft, change };
}
