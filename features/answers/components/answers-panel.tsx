"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { DescriptionList } from "../../../components/ui/facts";
import { useToast } from "../../../components/ui/toast";
import { megabytes } from "../../../core/megabytes";
import { openAnswersAction } from "../actions";
import type { OpenedAnswers } from "../commands";

type Asked = {
  key: string;
  label: string;
  lang?: string;
  answered: boolean;
  alert: boolean;
  missing: boolean;
  visible: boolean;
};

/** What was said; a file is opened by a press of its own, which is noted as well. */
function Said({ answer: { kind, text, file } }: { answer: OpenedAnswers[number] }) {
  const t = useTranslations("answers");
  const locale = useLocale();
  if (kind === "agreement") return t("agreed");
  if (!file) return text;
  return (
    <a
      href={`/api/files/answers/${file.fileId}`}
      download
      className="inline-flex min-h-11 items-center font-medium text-accent underline-offset-4 hover:underline"
    >
      {t("fileOpen", { name: file.name, mb: megabytes(file.bytes, locale) })}
    </a>
  );
}

/** Which questions were answered and which must still be; what was said only after a press, which the history keeps. */
export function AnswersPanel({ registrationId, questions }: { registrationId: string; questions: readonly Asked[] }) {
  const t = useTranslations("answers");
  const locale = useLocale();
  const { refusal } = useRefusalWords();
  const show = useToast();
  const [opened, setOpened] = useState<OpenedAnswers>();
  const [pending, setPending] = useState(false);
  if (opened)
    return (
      <div aria-live="polite">
        <DescriptionList
          facts={opened.map((one) => ({ term: one.label, value: <Said answer={one} /> }))}
          className="whitespace-pre-line"
        />
      </div>
    );
  const open = async () => {
    setPending(true);
    const outcome = await openAnswersAction({ registrationId, locale });
    setPending(false);
    if (outcome.ok) setOpened(outcome.value.answers);
    else show({ title: refusal(outcome), tone: "bad" });
  };
  const canOpen = questions.some((one) => one.answered && one.visible);
  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line">
        {questions.map((one) => (
          <li key={one.key} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-1.5">
            <bdi lang={one.lang}>{one.label}</bdi>
            <span className="flex flex-wrap gap-2">
              {one.alert && (
                <StatusPill tone="warn" icon="shield">
                  {t("alert")}
                </StatusPill>
              )}
              {one.missing ? (
                <StatusPill tone="warn">{t("missing")}</StatusPill>
              ) : (
                <span className="text-sm text-soft">{t(one.answered ? "answered" : "notAnswered")}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {canOpen && (
        <Button icon="eye" pending={pending} onClick={open}>
          {t("show")}
        </Button>
      )}
      {questions.some((one) => one.answered && !one.visible) && (
        <p className="text-sm text-soft">{t("someNotYours")}</p>
      )}
    </div>
  );
}
