"use client";

import { useState } from "react";
import { useRefusalWords } from "./form-problems";
import { Button, Spinner } from "./ui/button";
import { Field } from "./ui/field";
import { FileDrop } from "./ui/file-drop";

type ImageFieldProps = {
  id: string;
  label: string;
  hint?: string;
  /** The stored file, or none. */
  value: string;
  onChange: (fileId: string) => void;
  /** Whose image it is; none: of all. */
  eventId?: string;
  error?: string;
  words: { choose: string; remove: string; failed: string; uploading: string };
};

/** One image: chosen or dropped, sent at once, shown small, taken away again. */
export function ImageField({ id, label, hint, value, onChange, eventId, error, words }: ImageFieldProps) {
  const { refusal } = useRefusalWords();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const send = async ([file]: readonly File[]) => {
    if (!file) return;
    setPending(true);
    setProblem(undefined);
    const asked = new URLSearchParams({ name: file.name, ...(eventId ? { eventId } : {}) });
    const answer = await fetch(`/api/files/images?${asked}`, { method: "POST", body: file }).catch(() => undefined);
    const said: unknown = await answer?.json().catch(() => undefined);
    setPending(false);
    const { fileId, code, values } = (said ?? {}) as {
      fileId?: string;
      code?: string;
      values?: Record<string, string>;
    };
    if (fileId) onChange(fileId);
    else setProblem(code ? refusal({ ok: false, code, values }) : words.failed);
  };
  return (
    <Field id={id} label={label} hint={hint} error={problem ?? error}>
      {() =>
        value ? (
          <div className="flex flex-wrap items-end gap-3">
            {/* biome-ignore lint/performance/noImgElement: our own server makes the sizes */}
            <img
              src={`/api/files/${value}?w=640`}
              alt=""
              className="max-h-40 max-w-full rounded-md border border-line"
            />
            <Button icon="trash" onClick={() => onChange("")}>
              {words.remove}
            </Button>
          </div>
        ) : pending ? (
          <p role="status" className="flex min-h-24 items-center gap-2 text-soft">
            <Spinner />
            {words.uploading}
          </p>
        ) : (
          <FileDrop id={id} label={words.choose} accept="image/*" onFiles={send} />
        )
      }
    </Field>
  );
}
