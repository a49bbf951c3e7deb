"use client";

import { type ComponentProps, type DragEvent, type ReactNode, useRef, useState } from "react";
import { cn } from "./classes";
import { Icon } from "./icon";

type FileDropProps = Omit<ComponentProps<"input">, "type" | "onChange" | "id"> & {
  id: string;
  /** "파일을 고르거나 여기에 놓으세요". */
  label: ReactNode;
  /** Types and sizes that are taken. */
  hint?: ReactNode;
  error?: ReactNode;
  /** The files chosen or dropped; also stays in the input, so that a plain form can send them. */
  onFiles?: (files: readonly File[]) => void;
};

/** A native file input under a large target that also takes files dropped on it. Shows the names that were chosen. */
export function FileDrop({ id, label, hint, error, onFiles, className, ...rest }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [names, setNames] = useState<readonly string[]>([]);
  const take = (files: FileList | null) => {
    const list = [...(files ?? [])];
    setNames(list.map((file) => file.name));
    if (list.length > 0) onFiles?.(list);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!input.current || rest.disabled) return;
    const transfer = new DataTransfer();
    for (const file of [...event.dataTransfer.files].slice(0, rest.multiple ? undefined : 1)) transfer.items.add(file);
    input.current.files = transfer.files;
    take(transfer.files);
  };
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={cn(
          "flex flex-col items-center rounded-lg border border-dashed border-line-strong bg-surface px-6 py-8 text-center",
          "hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
          over && "border-accent bg-accent-wash",
          error && "border-bad",
        )}
      >
        <Icon name="upload" className="mb-2 size-7 text-soft" />
        <span className="font-semibold">{label}</span>
        <input
          {...rest}
          ref={input}
          id={id}
          type="file"
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => take(event.target.files)}
          className="sr-only"
        />
        {names.length > 0 && <span className="mt-2 max-w-full text-sm text-accent">{names.join(", ")}</span>}
        {hint && (
          <span id={`${id}-hint`} className="mt-1 text-sm text-soft">
            {hint}
          </span>
        )}
      </label>
      {error && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 text-sm font-medium text-bad">
          <Icon name="warning" className="mt-0.5 size-4" />
          {error}
        </p>
      )}
    </div>
  );
}
