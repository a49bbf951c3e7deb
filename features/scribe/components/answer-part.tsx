"use client";
import { type RefObject, useEffect } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Checkbox, Textarea } from "../../../components/ui/controls";
import { Field, TextField } from "../../../components/ui/field";
import { answerAtMost } from "../choices";
import type { Answer, Shown } from "../rules";
import { ChoiceKeys } from "./choice-keys";
import type { Languages } from "./question-part";
import type { Desk } from "./scribe-store";
import type { Draft } from "./use-draft";
import { isWriting } from "./writing-keys";

type Props = {
  desk: Desk | null;
  languages: Languages;
  row: Shown;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  text: RefObject<HTMLTextAreaElement | null>;
  onWrite: () => void;
  onLeave: () => void;
};

/** What was answered to one question: Enter writes it down and goes back to the next question. */
export function AnswerPart({ desk, languages, row, draft, change, text, onWrite, onLeave }: Props) {
  const t = useTranslations("scribe");
  // The field comes into being with its question: only then can it take the cursor.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another answer
  useEffect(() => text.current?.focus(), [text, row.key]);
  const answer = (part: Partial<Answer>) => change({ answer: { ...draft.answer, ...part } });
  return (
    <form
      className="space-y-5"
      data-answering
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onWrite();
      }}
    >
      <blockquote lang={row.lang} className="border-s-2 border-accent ps-4 font-medium wrap-break-word">
        {row.body}
      </blockquote>
      <Field id="scribe-answer" label={t("answer")} hint={t("answerHint")}>
        {(wiring) => (
          <Textarea
            {...wiring}
            ref={text}
            rows={3}
            maxLength={answerAtMost}
            lang={draft.answerLang}
            className="text-lg"
            value={draft.answer.answerSummary ?? ""}
            onChange={(event) => answer({ answerSummary: event.target.value })}
            onKeyDown={(event) => {
              if (!isWriting(event)) return;
              event.preventDefault();
              onWrite();
            }}
          />
        )}
      </Field>
      <TextField
        id="scribe-answerer"
        label={t("answeredBy")}
        list="scribe-answerers"
        maxLength={200}
        value={draft.answer.answeredBy ?? ""}
        onChange={(event) => answer({ answeredBy: event.target.value })}
      />
      <datalist id="scribe-answerers">
        {desk?.answerers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ChoiceKeys
        label={t("answerLang")}
        keys={t("langKeys")}
        options={languages}
        value={draft.answerLang}
        onChange={(answerLang) => answerLang && change({ answerLang })}
      />
      <Checkbox
        id="scribe-later"
        label={t("followUp")}
        hint={t("followUpKeys")}
        checked={draft.answer.followUp}
        onChange={(event) => answer({ followUp: event.target.checked })}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" icon="check">
          {t("writeAnswer")}
        </Button>
        <Button variant="quiet" onClick={onLeave}>
          {t("leave")}
        </Button>
      </div>
    </form>
  );
}
