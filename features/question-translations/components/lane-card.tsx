"use client";
import { type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Badge, StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { cn } from "../../../components/ui/classes";
import { TextareaField } from "../../../components/ui/field";
import { answerAtMost, bodyAtMost } from "../choices";
import { wantedIn } from "../rules";
import { Trouble } from "./trouble";
import { useDraft, type Writing } from "./use-draft";
import type { Door, Row } from "./use-lane";

export const cardId = (questionId: string) => `translate-${questionId}`;

/** Puts the keyboard where this question's translation is written. */
export function focusOn(questionId: string) {
  const card = document.getElementById(cardId(questionId));
  card?.querySelector<HTMLElement>("textarea, button")?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "nearest" });
}

type Props = { door: Door; row: Row; lang: string; names: Readonly<Record<string, string>>; onDone: () => void };

/** One question: its own words, and beside them what they say in the other language. */
export function LaneCard({ door, row, lang, names, onDone }: Props) {
  const writing = useDraft(door, row, lang);
  const [isOpen, setOpen] = useState(false);
  const isChecked = writing.theirs?.isChecked ?? false;
  const wanted = wantedIn(row, lang);
  const lacks = wanted.answer && !writing.theirs?.answerSummary;
  const isClosed = isChecked && !lacks && !isOpen && !writing.isKept;
  const done = () => {
    setOpen(false);
    onDone();
  };
  return (
    <Card
      data-question={row.no}
      className={cn("p-4 sm:p-5", row.place === "on_stage" && "border-accent ring-1 ring-accent")}
    >
      <Head row={row} names={names} writing={writing} />
      <div className="mt-3 grid grid-cols-1 gap-x-6 gap-y-4 lg:grid-cols-2">
        <Original row={row} />
        {isClosed ? (
          <Shown {...{ row, lang, writing }} onCorrect={() => setOpen(true)} />
        ) : (
          <Fields {...{ row, lang, writing, isChecked }} language={names[lang] ?? lang} onDone={done} />
        )}
      </div>
    </Card>
  );
}

function Head({ row, names, writing }: { row: Row; names: Props["names"]; writing: Writing }) {
  const t = useTranslations("questionTranslations");
  const state = writing.isKept ? "kept" : writing.theirs?.isChecked ? "checked" : writing.theirs ? "draft" : "empty";
  const tones = { kept: "warn", checked: "ok", draft: "info", empty: "neutral" } as const;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-soft">
      <span className="figures font-semibold text-ink">{t("number", { no: row.no })}</span>
      <Badge tone={row.place === "on_stage" ? "accent" : "neutral"} icon={row.place === "on_stage" ? "mic" : undefined}>
        {t(`places.${row.place}`)}
      </Badge>
      <span>{names[row.lang] ?? row.lang}</span>
      {row.groupNumber !== null && <span>{t("group", { number: row.groupNumber })}</span>}
      {row.theme && <span className="min-w-0 wrap-break-word">{row.theme}</span>}
      <StatusPill tone={tones[state]} className="ms-auto whitespace-normal">
        {t(`states.${state}`)}
      </StatusPill>
    </div>
  );
}

function Original({ row }: { row: Row }) {
  const t = useTranslations("questionTranslations");
  return (
    <div className="min-w-0">
      <p lang={row.lang} className="text-lg font-semibold whitespace-pre-line wrap-break-word">
        {row.body}
      </p>
      {row.answerSummary && (
        <div className="mt-3 border-s-2 border-line-strong ps-3">
          <p className="text-sm font-semibold text-soft">{t("answer")}</p>
          <p lang={row.answerLang ?? undefined} className="whitespace-pre-line wrap-break-word">
            {row.answerSummary}
          </p>
        </div>
      )}
    </div>
  );
}

type ShownProps = { row: Row; lang: string; writing: Writing; onCorrect: () => void };

/** What the room reads, with the two ways to change that. */
function Shown({ row, lang, writing, onCorrect }: ShownProps) {
  const t = useTranslations("questionTranslations");
  const { refusal } = useRefusalWords();
  return (
    <div className="min-w-0">
      <p lang={lang} className="text-lg whitespace-pre-line wrap-break-word">
        {writing.shown.body}
      </p>
      {writing.shown.answer && (
        <p lang={lang} className="mt-3 border-s-2 border-line-strong ps-3 whitespace-pre-line wrap-break-word">
          {writing.shown.answer}
        </p>
      )}
      {writing.refused && (
        <p role="alert" className="mt-2 text-sm font-medium text-bad">
          {refusal(writing.refused)}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" icon="pencil" aria-label={t("correctOf", { no: row.no })} onClick={onCorrect}>
          {t("correct")}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          pending={writing.pending}
          aria-label={t("takeBackOf", { no: row.no })}
          onClick={() => writing.write(false, () => undefined)}
        >
          {t("takeBack")}
        </Button>
      </div>
    </div>
  );
}

type FieldsProps = {
  row: Row;
  lang: string;
  language: string;
  writing: Writing;
  isChecked: boolean;
  onDone: () => void;
};

function Fields({ row, lang, language, writing, isChecked, onDone }: FieldsProps) {
  const t = useTranslations("questionTranslations");
  const { refusal, problem } = useRefusalWords();
  const wanted = wantedIn(row, lang);
  const { shown, refused } = writing;
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!writing.trouble) writing.write(true, onDone);
  };
  const wrong = Object.values(refused?.fields ?? {})[0]?.[0];
  const field = (part: "body" | "answer") => ({
    id: `${part}-${row.questionId}`,
    lang,
    label: t(part === "body" ? "bodyIn" : "answerIn", { no: row.no, language }),
    rows: part === "body" ? 3 : 4,
    maxLength: part === "body" ? bodyAtMost : answerAtMost,
    value: shown[part],
    onChange: (event: { target: { value: string } }) => writing.type(part, event.target.value),
    onKeyDown: keys,
  });
  return (
    <div className="min-w-0 space-y-3">
      {wanted.body && <TextareaField {...field("body")} />}
      {wanted.answer && <TextareaField {...field("answer")} />}
      <Trouble {...{ row, lang, writing }} />
      {refused && !writing.trouble && (
        <p role="alert" className="text-sm font-medium text-bad">
          {wrong ? problem(wrong) : refusal(refused)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          size="sm"
          icon="check"
          pending={writing.pending}
          disabled={Boolean(writing.trouble)}
          onClick={() => writing.write(true, onDone)}
        >
          {t("check")}
        </Button>
        {!isChecked && (
          <Button
            size="sm"
            pending={writing.pending}
            disabled={Boolean(writing.trouble)}
            onClick={() => writing.write(false, () => undefined)}
          >
            {t("save")}
          </Button>
        )}
      </div>
    </div>
  );
}
