"use client";
import { type ReactNode, useActionState } from "react";
import { Notice } from "../../../components/ui/notice";
import { SubmitButton } from "../../../components/ui/submit-button";
import type { FormState } from "../../../core/web";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Sent along as hidden fields; a list as `name[]`. */
  hidden?: Readonly<Record<string, string | readonly string[]>>;
  /** What the button says, and what is said when it is done. */
  submit: string;
  done?: string;
  label?: string;
  variant?: "primary" | "secondary" | "danger" | "quiet";
  size?: "sm" | "md";
  children?: ReactNode;
};

/** A form of a manage page whose fields come from the server; says what went wrong above them. */
export function ActForm({
  action,
  hidden = {},
  submit,
  done,
  label,
  variant = "primary",
  size = "md",
  children,
}: Props) {
  const [state, send] = useActionState(action, {});
  const problems = Object.values(state.fields ?? {});
  const pairs = Object.entries(hidden).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : value.map((one) => [`${name}[]`, one] as const),
  );
  return (
    <form action={send} className="space-y-5">
      {state.problem && (
        <Notice tone="bad" role="alert" title={state.problem}>
          {problems.length > 0 ? problems.join(" ") : undefined}
        </Notice>
      )}
      {state.value !== undefined && done && <Notice tone="ok" role="status" title={done} />}
      {pairs.map(([name, value]) => (
        <input key={`${name}:${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
      <SubmitButton variant={variant} size={size} aria-label={label}>
        {submit}
      </SubmitButton>
    </form>
  );
}
