"use client";

import { useActionState, useState } from "react";
import { Button } from "../../../components/ui/button";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { SubmitButton } from "../../../components/ui/submit-button";
import type { FormState } from "../../../core/web";
import { CopyField } from "./copy-field";

type Made = { token: string };
type Option = { value: string; label: string };

type InviteFormProps = {
  action: (state: FormState<Made>, form: FormData) => Promise<FormState<Made>>;
  place: string;
  /** The link without its token. */
  linkBase: string;
  roles: readonly Option[];
  /** The schools a teacher can be invited for. */
  schools: readonly Option[];
  /** What the address asked for. */
  first?: { role?: string; school?: string };
  languages: readonly Option[];
  locale: string;
  words: Record<
    | "role"
    | "school"
    | "chooseSchool"
    | "schoolHint"
    | "email"
    | "optional"
    | "language"
    | "submit"
    | "made"
    | "link"
    | "copy"
    | "copied"
    | "another",
    string
  >;
};

/** Makes an invitation, then shows its link to copy. */
export function InviteForm(props: InviteFormProps) {
  const [turn, setTurn] = useState(0);
  return <Once key={turn} {...props} again={() => setTurn(turn + 1)} />;
}

function Once({
  action,
  place,
  linkBase,
  roles,
  schools,
  first,
  languages,
  locale,
  words,
  again,
}: InviteFormProps & { again: () => void }) {
  const [state, submit] = useActionState(action, {});
  const [role, setRole] = useState(first?.role ?? "staff");
  if (state.value)
    return (
      <div className="space-y-4">
        <Notice tone="ok" role="status">
          {words.made}
        </Notice>
        <CopyField
          id="invitation-link"
          label={words.link}
          value={`${linkBase}${state.value.token}`}
          copy={words.copy}
          copied={words.copied}
        />
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
      <FieldRow>
        <SelectField
          id="invite-role"
          name="role"
          label={words.role}
          options={roles}
          value={role}
          onChange={(event) => setRole(event.target.value)}
          error={state.fields?.role ?? state.fields?.place}
        />
        <SelectField
          id="invite-locale"
          name="locale"
          label={words.language}
          options={languages}
          defaultValue={state.values?.locale ?? locale}
        />
      </FieldRow>
      {role === "teacher" && (
        <SelectField
          id="invite-school"
          name="schoolId"
          label={words.school}
          hint={words.schoolHint}
          options={schools}
          placeholder={words.chooseSchool}
          defaultValue={state.values?.schoolId ?? first?.school ?? ""}
          key={state.values?.schoolId ?? ""}
          error={state.fields?.schoolId}
          required
        />
      )}
      <TextField
        id="invite-email"
        name="email"
        type="email"
        label={words.email}
        mark={words.optional}
        autoComplete="off"
        defaultValue={state.values?.email}
        error={state.fields?.email}
      />
      <SubmitButton variant="secondary">{words.submit}</SubmitButton>
    </form>
  );
}
