import type { ComponentProps, ReactNode } from "react";
import { cn } from "./classes";
import { FieldError, Input, Select, Textarea } from "./controls";

/** What a control needs so that its label, hint and error are read with it. */
export type Wiring = { id: string; required?: boolean; "aria-invalid"?: true; "aria-describedby"?: string };

type FieldWords = {
  /** Unique on the page; the error summary links to it. */
  id: string;
  label: ReactNode;
  /** Why we ask, what form, until when it is kept. */
  hint?: ReactNode;
  /** The problem in words, or nothing. */
  error?: ReactNode;
  required?: boolean;
  /** Beside the label: "required" or "optional" in words. */
  mark?: ReactNode;
};

type FieldProps = FieldWords & { className?: string; children: (wiring: Wiring) => ReactNode };

/** Label, hint and error around any control: `<Field …>{(wiring) => <Input {...wiring} name="title" />}</Field>`. */
export function Field({ id, label, hint, error, required, mark, className, children }: FieldProps) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={cn("min-w-0", className)}>
      <label htmlFor={id} className="mb-1 flex flex-wrap items-baseline gap-x-2 font-semibold">
        {label}
        {mark && (
          <span data-mark className="text-sm font-normal text-faint">
            {mark}
          </span>
        )}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
      {children({
        id,
        ...(required ? { required } : {}),
        ...(error ? { "aria-invalid": true as const } : {}),
        ...(described ? { "aria-describedby": described } : {}),
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

type With<Props> = FieldWords & Omit<Props, "id" | "required"> & { fieldClassName?: string };

/** Field + Input. Give `type`, `inputMode`, `autoComplete` as the question wants. */
export function TextField({
  id,
  label,
  hint,
  error,
  required,
  mark,
  fieldClassName,
  ...rest
}: With<ComponentProps<"input">>) {
  return (
    <Field {...{ id, label, hint, error, required, mark }} className={fieldClassName}>
      {(wiring) => <Input {...rest} {...wiring} />}
    </Field>
  );
}

/** Field + Textarea. */
export function TextareaField({
  id,
  label,
  hint,
  error,
  required,
  mark,
  fieldClassName,
  ...rest
}: With<ComponentProps<"textarea">>) {
  return (
    <Field {...{ id, label, hint, error, required, mark }} className={fieldClassName}>
      {(wiring) => <Textarea {...rest} {...wiring} />}
    </Field>
  );
}

/** Field + native Select. */
export function SelectField({
  id,
  label,
  hint,
  error,
  required,
  mark,
  fieldClassName,
  ...rest
}: With<ComponentProps<typeof Select>>) {
  return (
    <Field {...{ id, label, hint, error, required, mark }} className={fieldClassName}>
      {(wiring) => <Select {...rest} {...wiring} />}
    </Field>
  );
}

/** Fields that belong together, under one legend. */
export function FieldGroup({
  legend,
  hint,
  children,
  className,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <fieldset className={cn("min-w-0", className)}>
      <legend className="text-lg font-bold">{legend}</legend>
      {hint && <p className="text-sm text-soft">{hint}</p>}
      <div className="mt-4 space-y-5">{children}</div>
    </fieldset>
  );
}

/** Two or three fields in a row where there is room, one under another on phones. */
export function FieldRow({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={cn("grid gap-5 sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]", className)}>{children}</div>
  );
}
