"use client";

import { useActionState, useState } from "react";
import { Button } from "../../../components/ui/button";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { SubmitButton } from "../../../components/ui/submit-button";
import type { FormState } from "../../../core/web";
import { CopyField } from "../../memberships/components/copy-field";

type Made = { key: string };
type Option = { value: string; label: string };

type KeyFormProps = {
  action: (state: FormState<Made>, form: FormData) => Promise<FormState<Made>>;
  place: string;
  roles: readonly Option[];
  lengths: readonly Option[];
  words: Record<
    "name" | "nameHint" | "role" | "days" | "submit" | "made" | "key" | "copy" | "copied" | "another",
    string
  >;
};

/** Makes a key and shows it, this once. */
export function KeyForm(props: KeyFormProps) {
  const [turn, setTurn] = useState(0);
  return <Once key={turn} {...props} again={() => setTurn(turn + 1)} />;
}

function Once({ action, place, roles, lengths, words, again }: KeyFormProps & { again: () => void }) {
  const [state, submit] = useActionState(action, {});
  if (state.value)
    return (
      <div className="space-y-4">
        <Notice tone="warn" role="status">
          {words.made}
        </Notice>
        <CopyField id="key" label={words.key} value={state.value.key} copy={words.copy} copied={words.copied} />
        <Button icon="plus" onClick={again}>
          {words.another}
        </Button>
      </div>
    );
  return (
    <form action={submit} className="space-y-5">
      {state.problem && (
        <Notice tone="bad" role="alert">
          {state.problem}
        </Notice>
      )}
      <input type="hidden" name="place" value={place} />
      <TextField
        id="key-name"
        name="name"
        label={words.name}
        hint={words.nameHint}
        maxLength={80}
        required
        autoComplete="off"
        defaultValue={state.values?.name}
        error={state.fields?.name}
      />
      <FieldRow>
        <SelectField
          id="key-role"
          name="role"
          label={words.role}
          options={roles}
          defaultValue={state.values?.role ?? "staff"}
          error={state.fields?.role ?? state.fields?.place}
        />
        <SelectField
          id="key-days"
          name="days"
          label={words.days}
          options={lengths}
          defaultValue={state.values?.days ?? "90"}
          error={state.fields?.days}
        />
      </FieldRow>
      <SubmitButton>{words.submit}</SubmitButton>
    </form>
  );
}
