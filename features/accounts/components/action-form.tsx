"use client";

import { type ComponentProps, createContext, type ReactNode, use, useActionState } from "react";
import { SelectField, TextareaField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import type { FormState } from "../../../core/web";

type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

const State = createContext<FormState>({});

type ActionFormProps = {
  action: FormAction;
  /** Sent along, unseen. */
  hidden?: Record<string, string>;
  /** What to say once it was done; without it the page itself shows the change. */
  done?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A form for a command that also works before or without scripts: what was wrong stands over it and at its fields. */
export function ActionForm({ action, hidden, done, className, children }: ActionFormProps) {
  const [state, submit] = useActionState(action, {});
  return (
    <form action={submit} className={className}>
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.problem && (
        <Notice tone="bad" role="alert">
          {state.problem}
        </Notice>
      )}
      {done && state.value !== undefined && (
        <Notice tone="ok" role="status">
          {done}
        </Notice>
      )}
      <State value={state}>{children}</State>
    </form>
  );
}

/** A field of an ActionForm: keeps what was typed and shows what was wrong with it. */
export function ActionField({ name, ...rest }: ComponentProps<typeof TextField> & { name: string }) {
  const { fields, values } = use(State);
  return <TextField {...rest} name={name} defaultValue={values?.[name] ?? rest.defaultValue} error={fields?.[name]} />;
}

/** The same for several lines. */
export function ActionText({ name, ...rest }: ComponentProps<typeof TextareaField> & { name: string }) {
  const { fields, values } = use(State);
  return (
    <TextareaField {...rest} name={name} defaultValue={values?.[name] ?? rest.defaultValue} error={fields?.[name]} />
  );
}

/** The same for a choice. */
export function ActionSelect({ name, ...rest }: ComponentProps<typeof SelectField> & { name: string }) {
  const { fields, values } = use(State);
  const chosen = values?.[name] ?? rest.defaultValue;
  return <SelectField {...rest} key={String(chosen)} name={name} defaultValue={chosen} error={fields?.[name]} />;
}
