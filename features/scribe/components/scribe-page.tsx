"use client";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { ForgetDevice } from "../../../components/forget-device";
import { useOfflinePage } from "../../../components/offline-page";
import { Card, Section } from "../../../components/ui/card";
import { AnswerPart } from "./answer-part";
import { type Languages, QuestionPart } from "./question-part";
import { ScribeList } from "./scribe-list";
import { forgetEvent } from "./scribe-store";
import { StatusLine } from "./status-line";
import { useDeeds } from "./use-deeds";
import { useDraft } from "./use-draft";
import { useScribe } from "./use-scribe";
import { altKey, nextOf } from "./writing-keys";

type Props = { eventId: string; languages: Languages; away: string };

/** The scribe's one screen: what is asked, what is answered, what was written down. The keys say where one is. */
export function ScribePage({ eventId, languages, away }: Props) {
  const t = useTranslations("scribe");
  const scribe = useScribe(eventId);
  const { draft, change } = useDraft(eventId, useLocale());
  const question = useRef<HTMLTextAreaElement>(null);
  const answer = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState<string>();
  const reloads = useOfflinePage();
  const deeds = useDeeds({ scribe, draft, change, question, answer, setNote });
  const { desk } = scribe.state;
  const themes = useMemo(() => new Map(desk?.themes.map(({ id, title }) => [id, title])), [desk]);
  const row = scribe.list.find((one) => one.key === draft.target);
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    const key = altKey(event);
    const inAnswer = Boolean((event.target as HTMLElement).closest("[data-answering]"));
    const codes = languages.map(({ value }) => value);
    const theme = key && /[0-9]/.test(key) ? (desk?.themes[Number(key) - 1]?.id ?? null) : undefined;
    if (event.key === "Escape" && inAnswer) deeds.leave();
    else if (theme !== undefined) change({ themeId: theme === draft.themeId ? null : theme });
    else if (key === "L" && inAnswer) change({ answerLang: nextOf(codes, draft.answerLang) });
    else if (key === "L") change({ lang: nextOf(codes, draft.lang) });
    else if (key === "P" && row) change({ answer: { ...draft.answer, followUp: !draft.answer.followUp } });
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of all fields inside; nothing here is pressed
    <div onKeyDown={keys} data-scribe-ready={scribe.state.ready && desk !== null}>
      <StatusLine scribe={scribe} reloads={reloads} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
        <div className="flex min-w-0 flex-col gap-6">
          {row && (
            <Section
              id="answer"
              className="mb-0"
              title={t("answerTo", { no: row.no === null ? (row.deviceNo ?? "") : String(row.no) })}
            >
              <Card>
                <AnswerPart
                  {...{ desk, languages, row, draft, change }}
                  text={answer}
                  onWrite={deeds.writeAnswer}
                  onLeave={deeds.leave}
                />
              </Card>
            </Section>
          )}
          <Section id="ask" className="mb-0" title={t("next")}>
            <Card>
              <QuestionPart
                {...{ desk, languages, draft, change, note }}
                text={question}
                problem={deeds.problem}
                onBadge={deeds.badge}
                onWrite={deeds.writeQuestion}
                isFirst={!row}
              />
            </Card>
          </Section>
        </div>
        <Section id="written" className="mb-0" title={t("written", { count: scribe.list.length })}>
          <ScribeList list={scribe.list} themes={themes} target={draft.target} deeds={deeds.ofRow} />
        </Section>
      </div>
      <ForgetDevice
        words={{
          ...{ keeps: t("keeps"), title: t("forgetTitle"), forget: t("forget"), keep: t("keep") },
          text: scribe.state.kept.length > 0 ? t("forgetUnsent", { count: scribe.state.kept.length }) : t("forgetText"),
        }}
        forget={() => forgetEvent(eventId)}
        away={away}
        className="mt-10"
      />
    </div>
  );
}
