"use client";

import { useActionState } from "react";
import { TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { SubmitButton } from "../../../components/ui/submit-button";
import type { FormState } from "../../../core/web";

type Answer = { state: "wrong-code"; left: number };

type LinkFormProps = {
  action: (state: FormState<Answer>, form: FormData) => Promise<FormState<Answer>>;
  token: string;
  /** Another browser than the one that asked. */
  wantsCode: boolean;
  wantsPassword: boolean;
  words: {
    code: string;
    codeHint: string;
    /** By the number of tries left, from none to all. */
    wrongCode: readonly string[];
    password: string;
    passwordHint: string;
    submit: string;
  };
};

/** The one button of a letter's page; with the code or a new password where they are needed. */
export function LinkForm({ action, token, wantsCode, wantsPassword, words }: LinkFormProps) {
  const [state, submit] = useActionState(action, {});
  const wrong = state.value ? words.wrongCode[state.value.left] : undefined;
  return (
    <form action={submit} className="space-y-5">
      {state.problem && (
        <Notice tone="bad" role="alert">
          {state.problem}
        </Notice>
      )}
      <input type="hidden" name="token" value={token} />
      {wantsCode && (
        <TextField
          id="code"
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={wrong}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
        />
      )}
      {wantsPassword && (
        <TextField
          id="password"
          name="password"
          type="password"
          label={words.password}
          hint={words.passwordHint}
          error={state.fields?.password}
          autoComplete="new-password"
          minLength={12}
          maxLength={128}
          required
        />
      )}
      <SubmitButton size="lg" wide>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
