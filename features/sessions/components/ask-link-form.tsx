"use client";

import { useActionState } from "react";
import { TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { SubmitButton } from "../../../components/ui/submit-button";
import type { FormState } from "../../../core/web";

type Asked = { code: string };

type AskLinkFormProps = {
  action: (state: FormState<Asked>, form: FormData) => Promise<FormState<Asked>>;
  purpose: "sign-in" | "password";
  words: { email: string; send: string; sentTitle: string; sentText: string; code: string };
};

/** Asks for a letter with a link; then shows the six digits for opening it on another device. */
export function AskLinkForm({ action, purpose, words }: AskLinkFormProps) {
  const [state, submit] = useActionState(action, {});
  if (state.value)
    return (
      <Notice tone="ok" role="status" title={words.sentTitle}>
        <p>{words.sentText}</p>
        <p className="mt-2">{words.code}</p>
        <p className="figures text-2xl font-bold tracking-widest">{state.value.code}</p>
      </Notice>
    );
  return (
    <form action={submit} className="space-y-4">
      {state.problem && (
        <Notice tone="bad" role="alert">
          {state.problem}
        </Notice>
      )}
      <input type="hidden" name="purpose" value={purpose} />
      <TextField
        id={`${purpose}-email`}
        name="email"
        type="email"
        label={words.email}
        autoComplete="email"
        required
        defaultValue={state.values?.email}
        error={state.fields?.email}
      />
      <SubmitButton variant="secondary" wide icon="mail">
        {words.send}
      </SubmitButton>
    </form>
  );
}
