"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { lookAgain, type Said, sendCard } from "../client";
import { type Draft, keepDraft, keptDrafts, type Saved, sheetOf } from "./pad-values";

const sendAfter = 1_500;
const retryAfter = 4_000;
const lookAfter = 15_000;

type Place = { eventId: string; judgeId: string; locale: string };
type All<T> = Readonly<Record<string, T>>;
const all = <T>(from: All<T>, id: string, value: T | undefined): All<T> => {
  const { [id]: _old, ...rest } = from;
  return value === undefined ? rest : { ...rest, [id]: value };
};

/**
 * A judge's scorecards: kept on this device at every touch, sent when the hand rests, sent again until somebody answers.
 * Every change has an id of its own, so sending twice writes once.
 */
export function useCards({ eventId, judgeId, locale }: Place, first: All<Saved>) {
  const [saved, setSaved] = useState(first);
  const [drafts, setDrafts] = useState<All<Draft>>({});
  const [broken, setBroken] = useState(false);
  const [unkept, setUnkept] = useState(false);
  const now = useRef({ saved, drafts });
  const sending = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const put = useCallback(
    (groupId: string, draft: Draft | undefined) => {
      now.current.drafts = all(now.current.drafts, groupId, draft);
      setDrafts(now.current.drafts);
      setUnkept(!keepDraft(judgeId, groupId, draft) && draft !== undefined);
    },
    [judgeId],
  );
  const note = useCallback((fresh: All<Saved>) => {
    now.current.saved = fresh;
    setSaved(fresh);
  }, []);

  const send = useCallback(
    async (groupId: string) => {
      const draft = now.current.drafts[groupId];
      if (!draft || draft.problem || sending.current.has(groupId)) return;
      sending.current.add(groupId);
      const answer = await sendCard(saidOf(judgeId, groupId, draft), locale);
      sending.current.delete(groupId);
      setBroken(answer === undefined);
      const later = now.current.drafts[groupId];
      if (!answer) return;
      if (!answer.ok) {
        if (later?.clientId === draft.clientId) put(groupId, { ...later, problem: answer.title, code: answer.code });
        return;
      }
      note(all(now.current.saved, groupId, savedOf(now.current.saved[groupId], draft, answer.value)));
      if (later?.clientId === draft.clientId) put(groupId, undefined);
      else if (later) put(groupId, { ...later, basedOn: answer.value.no });
    },
    [judgeId, locale, put, note],
  );
  const sendAll = useCallback(() => Object.keys(now.current.drafts).forEach((groupId) => void send(groupId)), [send]);

  useEffect(() => {
    // What was refused before is tried once more: whoever signed in again, or opened the scoring, has mended it.
    const kept = keptDrafts(judgeId, Object.keys(now.current.saved));
    now.current.drafts = { ...kept, ...now.current.drafts };
    setDrafts(now.current.drafts);
    sendAll();
    const again = setInterval(sendAll, retryAfter);
    window.addEventListener("online", sendAll);
    return () => {
      clearInterval(again);
      window.removeEventListener("online", sendAll);
    };
  }, [judgeId, sendAll]);

  const look = useCallback(async () => {
    const groups = await lookAgain(eventId);
    if (groups) note(Object.fromEntries(groups.map(({ groupId, ...rest }) => [groupId, rest])));
  }, [eventId, note]);
  useEffect(() => {
    const again = setInterval(() => document.visibilityState === "visible" && void look(), lookAfter);
    return () => clearInterval(again);
  }, [look]);

  const change = (groupId: string, by: Partial<Pick<Draft, "scores" | "remark" | "confirm">>) => {
    const [known, before] = [now.current.saved[groupId], now.current.drafts[groupId]];
    const base = before && before.code !== "newer-card" ? before.basedOn : (known?.card?.no ?? 0);
    const sheet = sheetOf(known, before);
    put(groupId, { ...sheet, confirm: false, ...by, clientId: crypto.randomUUID(), basedOn: base });
    clearTimeout(timer.current);
    if (by.confirm) void send(groupId);
    else timer.current = setTimeout(sendAll, sendAfter);
  };
  return {
    ...{ saved, drafts, broken, unkept, change },
    /** Sends the own draft although another device has written meanwhile. */
    insist: (groupId: string) => {
      const draft = now.current.drafts[groupId];
      if (!draft) return;
      const { problem: _problem, code: _code, ...rest } = draft;
      put(groupId, { ...rest, clientId: crypto.randomUUID(), basedOn: null });
      void send(groupId);
    },
    /** Forgets the own draft and shows what is saved. */
    drop: (groupId: string) => {
      put(groupId, undefined);
      void look();
    },
  };
}
export type Cards = ReturnType<typeof useCards>;

const saidOf = (judgeId: string, groupId: string, draft: Draft): Said => ({
  ...{ judgeId, groupId, remark: draft.remark, clientId: draft.clientId, confirm: draft.confirm },
  scores: Object.entries(draft.scores).map(([criterionId, points]) => ({ criterionId, points })),
  ...(draft.basedOn === null ? {} : { basedOn: draft.basedOn }),
});

function savedOf(
  before: Saved | undefined,
  draft: Draft,
  { no, confirmed }: { no: number; confirmed: boolean },
): Saved {
  const scores = Object.entries(draft.scores).map(([criterionId, points]) => ({ criterionId, points }));
  return {
    onStage: before?.onStage ?? false,
    excluded: before?.excluded ?? false,
    card: { no, confirmed, scores, remark: draft.remark || null },
    confirmedNo: confirmed ? no : (before?.confirmedNo ?? null),
  };
}
