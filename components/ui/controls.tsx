import type { ComponentProps, ReactNode } from "react";
import { cn } from "./classes";
import { Icon } from "./icon";

const box = [
  "block w-full min-w-0 rounded-md border border-line-strong bg-surface text-base text-ink",
  "transition-colors duration-100 hover:border-soft focus-visible:outline-offset-1",
  "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-faint read-only:bg-sunken",
  "aria-invalid:border-bad aria-invalid:border-2",
].join(" ");

/** One line of text, also dates and times (`type="date"`, `type="time"`): native pickers, 16 px so that phones do not zoom. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={cn(box, "min-h-11 px-3 py-2", className)} />;
}

/** Several lines; grows with what is written where the browser can. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      {...rest}
      className={cn(box, "field-sizing-content min-h-24 px-3 py-2 leading-relaxed", className)}
    />
  );
}

/**
 * One of {value, label}; `group` puts neighbours with the same group under one heading; `slot`: what styles find it by
 * (`data-slot`) when it opens further questions.
 */
export type Choice = {
  value: string;
  label: string;
  hint?: ReactNode;
  group?: string;
  disabled?: boolean;
  slot?: string;
};

type SelectProps = Omit<ComponentProps<"select">, "children"> & {
  options: readonly Choice[];
  /** The first, empty choice. */
  placeholder?: string;
};

/** The browser's own select. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <span className="relative block">
      <select
        {...rest}
        className={cn(box, "min-h-11 appearance-none truncate py-2 ps-3 pe-10 read-only:bg-surface", className)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {groups.map((group) => {
          const items = options.filter((option) => option.group === group).map(optionOf);
          return group === undefined ? (
            items
          ) : (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          );
        })}
      </select>
      <Icon
        name="chevron-down"
        className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-soft"
      />
    </span>
  );
}

function optionOf({ value, label, disabled, slot }: Choice) {
  return (
    <option key={value} value={value} disabled={disabled} data-slot={slot}>
      {label}
    </option>
  );
}

type TickProps = Omit<ComponentProps<"input">, "type" | "children"> & {
  "data-slot"?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

/** A checkbox with its words; the whole line can be pressed. Never ticked in advance for a consent. */
export function Checkbox(props: TickProps) {
  return <Tick kind="checkbox" {...props} />;
}

/** A switch for a setting that takes effect at once; a checkbox underneath. */
export function Switch({ label, hint, className, id, ...rest }: TickProps) {
  const hintId = hint && id ? `${id}-hint` : undefined;
  return (
    <label className={cn("flex min-h-11 items-center justify-between gap-4 py-1.5", className)}>
      <span>
        <span className="block font-medium">{label}</span>
        {hint && (
          <span id={hintId} className="block text-sm text-soft">
            {hint}
          </span>
        )}
      </span>
      <input
        {...rest}
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state
        role="switch"
        aria-describedby={hintId}
        className={cn(
          "relative h-6 w-11 shrink-0 appearance-none rounded-full border border-line-strong bg-sunken transition-colors",
          "before:absolute before:start-0.5 before:top-0.5 before:size-4.5 before:rounded-full before:bg-line-strong before:transition-transform",
          "checked:border-accent checked:bg-accent checked:before:translate-x-5 checked:before:bg-on-accent disabled:opacity-55",
        )}
      />
    </label>
  );
}

function Tick({ kind, label, hint, error, className, id, ...rest }: TickProps & { kind: "checkbox" | "radio" }) {
  const hintId = hint && id ? `${id}-hint` : undefined;
  const errorId = error && id ? `${id}-error` : undefined;
  return (
    <div className={className}>
      <label className="flex min-h-11 items-start gap-3 py-2.5">
        <input
          {...rest}
          id={id}
          type={kind}
          aria-invalid={error ? true : undefined}
          aria-describedby={[hintId, errorId].filter(Boolean).join(" ") || undefined}
          className="mt-0.5 size-5 shrink-0 accent-accent"
        />
        <span>
          <span className="block">{label}</span>
          {hint && (
            <span id={hintId} className="block text-sm text-soft">
              {hint}
            </span>
          )}
        </span>
      </label>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

type RadioGroupProps = {
  id: string;
  name: string;
  label: ReactNode;
  options: readonly Choice[];
  value?: string;
  defaultValue?: string;
  onChange?: ComponentProps<"input">["onChange"];
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Side by side where there is room. */
  inline?: boolean;
};

/** One of a few, all seen at once. */
export function RadioGroup({
  id,
  name,
  label,
  options,
  value,
  defaultValue,
  onChange,
  hint,
  error,
  required,
  inline,
}: RadioGroupProps) {
  return (
    <fieldset id={id} aria-describedby={error ? `${id}-error` : undefined} tabIndex={-1} className="min-w-0">
      <legend className="font-semibold">{label}</legend>
      {hint && <p className="text-sm text-soft">{hint}</p>}
      <div className={cn("mt-1", inline && "flex flex-wrap gap-x-6")}>
        {options.map((option, index) => (
          <Tick
            key={option.value}
            kind="radio"
            id={`${id}-${index}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            required={required}
            disabled={option.disabled}
            data-slot={option.slot}
            onChange={onChange}
            {...(value === undefined
              ? { defaultChecked: defaultValue === option.value }
              : { checked: value === option.value, readOnly: onChange === undefined })}
          />
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

/** What is wrong and how to mend it, in red with a sign. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex items-start gap-1.5 text-sm font-medium text-bad">
      <Icon name="warning" className="mt-0.5 size-4" />
      <span>{children}</span>
    </p>
  );
}
