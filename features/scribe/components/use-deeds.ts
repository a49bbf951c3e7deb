"use client";
import { type RefObject, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type Answer, answerOf, type Shown } from "../rules";
import { askerOfToken } from "./asker-field";
import { badgeIn } from "./typed";
import { type Draft, emptyAnswer, nobody } from "./use-draft";
import type { Scribe } from "./use-scribe";

type Text = RefObject<HTMLTextAreaElement | null>;
type Props = {
  scribe: Scribe;
  draft: Draft;
  change: (part: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => void;
  question: Text;
  answer: Text;
  setNote: (note: string | undefined) => void;
};

/** The field is there once React has drawn it. */
const focusOn = (text: Text) => setTimeout(() => text.current?.focus(), 0);

/** What the keys and buttons of the page do. */
export function useDeeds({ scribe, draft, change, question, answer, setNote }: Props) {
  const t = useTranslations("scribe");
  const { work, state } = scribe;
  const [problem, setProblem] = useState<string>();
  const busy = useRef(false);
  /** One press, one deed: a second Enter while the first is on its way to the disk is none. */
  const once = async (deed: () => Promise<unknown>) => {
    if (busy.current) return;
    busy.current = true;
    await deed().finally(() => {
      busy.current = false;
    });
  };

  /** A scanner types wherever the cursor is: a token is a person, and never part of a question. */
  const badge = (typed: string) => {
    const found = badgeIn(typed);
    if (!found) return false;
    void askerOfToken(state.desk, found.token).then((person) => {
      setNote(person ? undefined : t("badgeUnknown"));
      const groupId = state.desk?.groups.find((one) => one.number === person?.groupNumber)?.id ?? null;
      change({ who: person ? { id: person.id, name: person.name, groupId } : nobody });
      focusOn(question);
    });
    return true;
  };

  const writeQuestion = () =>
    void once(async () => {
      const scanned = badgeIn(draft.body);
      if (scanned && badge(draft.body)) return change({ body: scanned.rest.trimEnd() });
      const body = draft.body.trim();
      setProblem(body ? undefined : t("questionMissing"));
      if (!body) return focusOn(question);
      const { who, lang, themeId, agendaItemId, again } = draft;
      const typed = who.id || who.groupId ? null : who.name.trim().slice(0, 120) || null;
      const asker = { askerRegistrationId: who.id, askerName: typed, askerGroupId: who.groupId };
      const key = await work.write({ body, lang, themeId, agendaItemId, ...asker, again: again ?? undefined });
      if (!key) return;
      setNote(undefined);
      const kept = { answeredBy: draft.answer.answeredBy, answerSummary: null, followUp: false };
      change({ body: "", who: nobody, themeId: null, again: null, ...emptyAnswer, target: key, answer: kept });
      focusOn(answer);
    });

  const writeAnswer = () =>
    void once(async () => {
      const { target, answerLang, was, instead } = draft;
      const said = answerOf({
        answerSummary: draft.answer.answerSummary?.trim() ?? null,
        answeredBy: draft.answer.answeredBy?.trim() ?? null,
        followUp: draft.answer.followUp,
      });
      // Who answers is filled in from the question before: by itself it says nothing yet.
      const isSaid = said.answerSummary || said.followUp || was.answerSummary || was.answeredBy;
      if (target && isSaid) await work.respond({ question: target, ...said, answerLang, was }, instead);
      leave();
    });

  const leave = () => {
    change((now) => ({ ...emptyAnswer, answer: { ...now.answer, answerSummary: null, followUp: false } }));
    focusOn(question);
  };

  const begin = (row: Shown, instead: string[] = []) => {
    const now = answerOf(row);
    const empty = now.answerSummary === null && now.answeredBy === null;
    const first = empty ? { ...now, answeredBy: draft.answer.answeredBy } : now;
    const was = instead.length > 0 ? row.theirs : now;
    change({ target: row.key, answer: first, was, instead, ...(row.answerLang ? { answerLang: row.answerLang } : {}) });
    focusOn(answer);
  };

  const about = (row: Shown) =>
    state.kept
      .filter(({ operation }) => operation.kind === "answer" && [row.key, row.id].includes(operation.question))
      .map(({ operation }) => operation.id);

  const mend = (row: Shown) => {
    const { operation } = row;
    if (operation?.kind === "answer") return begin(row, about(row));
    if (!operation) return;
    const { id, no, body, lang, themeId, agendaItemId } = operation;
    const who = { id: operation.askerRegistrationId, name: row.asker ?? "", groupId: operation.askerGroupId };
    change({ body, lang, themeId, agendaItemId, who, again: { id, no }, ...emptyAnswer });
    focusOn(question);
  };

  /** Nothing chosen: the other answer stays, and this one in the log. */
  const choose = (row: Shown, chosen: Answer | null) => {
    const { answerLang } = row;
    if (!chosen) return void work.drop(about(row));
    return void work.respond({ question: row.key, ...chosen, answerLang, was: row.theirs }, about(row));
  };
  const drop = (row: Shown) => work.drop(row.operation?.kind === "write" ? [row.key, ...about(row)] : about(row));
  const again = (row: Shown) => void (row.operation && work.again(row.operation.id));
  const ofRow = { answer: (row: Shown) => begin(row), mend, again, drop, choose };
  return { badge, writeQuestion, writeAnswer, leave, problem, ofRow };
}
