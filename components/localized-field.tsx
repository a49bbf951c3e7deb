import type { ComponentProps, ReactNode } from "react";
import { cn } from "./ui/classes";
import { FieldError, Input, Textarea } from "./ui/controls";

/** A language, called by its own name. */
export type LanguageChoice = { locale: string; label: string };

type LocalizedFieldProps = {
  /** Unique on the page; the control of a language has the id `{id}.{locale}`, as the problems' paths do. */
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  mark?: ReactNode;
  /** Shown at once, the most important first. */
  languages: readonly LanguageChoice[];
  /** Behind "other languages"; open when one of them holds a text or a problem. */
  others?: readonly LanguageChoice[];
  othersLabel?: ReactNode;
  othersOpen?: boolean;
  /** A problem of the whole field. */
  error?: ReactNode;
  /** A problem of one language. */
  errors?: Readonly<Record<string, ReactNode>>;
  multiline?: boolean;
  rows?: number;
  /** The control's own properties: name, defaultValue, or what `register` gives. */
  control: (locale: string) => Omit<ComponentProps<"input">, "size"> & ComponentProps<"textarea">;
};

/** One text in several languages: a control for each, side by side where there is room. */
export function LocalizedField(props: LocalizedFieldProps) {
  const { id, legend, hint, mark, languages, others = [], othersLabel, othersOpen, error } = props;
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described} className="min-w-0">
      <legend className="mb-1 flex flex-wrap items-baseline gap-x-2 font-semibold">
        {legend}
        {mark && (
          <span data-mark className="text-sm font-normal text-faint">
            {mark}
          </span>
        )}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
      <Controls {...props} languages={languages} />
      {others.length > 0 && (
        <details open={othersOpen} className="mt-2">
          <summary className="inline-flex min-h-8 items-center text-sm text-soft underline underline-offset-4">
            {othersLabel}
          </summary>
          <div className="mt-2">
            <Controls {...props} languages={others} />
          </div>
        </details>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

function Controls({ id, languages, errors, multiline, rows, control }: LocalizedFieldProps) {
  return (
    <div className={cn("grid gap-3", !multiline && languages.length > 1 && "lg:grid-cols-2")}>
      {languages.map(({ locale, label }) => {
        const key = `${id}.${locale}`;
        const problem = errors?.[locale];
        const wiring = {
          id: key,
          lang: locale,
          ...(problem ? { "aria-invalid": true as const, "aria-describedby": `${key}-error` } : {}),
        };
        return (
          <div key={locale} className="min-w-0">
            <label htmlFor={key} lang={locale} className="mb-0.5 block text-sm text-soft">
              {label}
            </label>
            {multiline ? (
              <Textarea rows={rows} {...control(locale)} {...wiring} />
            ) : (
              <Input {...control(locale)} {...wiring} />
            )}
            {problem && <FieldError id={`${key}-error`}>{problem}</FieldError>}
          </div>
        );
      })}
    </div>
  );
}
