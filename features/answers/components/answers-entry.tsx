"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { focusSoon, useRefusalWords } from "../../../components/form-problems";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { useToast } from "../../../components/ui/toast";
import { giveAnswersAction } from "../actions";

type Problem = { fieldId: string; message: string };

/** Sends a file ahead of its answer: what stands for it, or why not, in the reader's language. */
async function sendFile(registrationId: string, key: string, file: File): Promise<{ pass?: string; title?: string }> {
  const query = new URLSearchParams({ registrationId, key, name: file.name });
  try {
    const headers = { "accept-language": document.documentElement.lang };
    const answer = await fetch(`/api/files/answers?${query}`, { method: "POST", body: file, headers });
    return await answer.json();
  } catch {
    return {};
  }
}

/** Answers of a paper form or a call, written down by the team: only what is filled in is changed. */
export function AnswersEntry({ registrationId, children }: { registrationId: string; children: ReactNode }) {
  const t = useTranslations("answers");
  const { refusal, problem } = useRefusalWords();
  const show = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<{ title: string; problems: Problem[] }>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const answers: Record<string, string | string[]> = {};
    const lost: Problem[] = [];
    for (const name of new Set(said.keys())) {
      const values = said.getAll(name).filter((one): one is string => typeof one === "string" && one.trim() !== "");
      const key = name.replace(/^form\./, "").replace(/\[\]$/, "");
      if (values[0] !== undefined) answers[key] = name.endsWith("[]") ? values : values[0];
    }
    setPending(true);
    for (const [name, file] of said.entries()) {
      if (typeof file === "string" || file.size === 0) continue;
      const sent = await sendFile(registrationId, name.replace(/^form\./, ""), file);
      if (sent.pass) answers[name.replace(/^form\./, "")] = sent.pass;
      else lost.push({ fieldId: name, message: sent.title ?? t("fileFailed") });
    }
    if (lost.length > 0) {
      setPending(false);
      setRefused({ title: refusal({ ok: false, code: "invalid" }), problems: lost });
      return focusSoon("answers-errors");
    }
    const outcome = await giveAnswersAction({ registrationId, form: answers });
    setPending(false);
    if (outcome.ok) {
      setRefused(undefined);
      form.current?.reset();
      show({ title: t("written", { count: outcome.value.keys.length }), tone: "ok" });
      return;
    }
    const problems = Object.entries(outcome.fields ?? {}).flatMap(([fieldId, [first]]) =>
      first ? [{ fieldId, message: problem(first) }] : [],
    );
    setRefused({ title: refusal(outcome), problems });
    focusSoon("answers-errors");
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-5">
      {refused && <ProblemSummary id="answers-errors" {...refused} />}
      <p className="text-sm text-soft">{t("entryText")}</p>
      {children}
      <Button type="submit" variant="primary" pending={pending}>
        {t("write")}
      </Button>
    </form>
  );
}
