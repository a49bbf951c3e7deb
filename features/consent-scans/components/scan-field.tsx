"use client";

import { useState } from "react";
import { useRefusalWords } from "../../../components/form-problems";
import { Button, Spinner } from "../../../components/ui/button";
import { Field } from "../../../components/ui/field";
import { FileDrop } from "../../../components/ui/file-drop";

type Props = {
  registrationId: string;
  words: Record<"label" | "hint" | "choose" | "sent" | "remove" | "failed" | "uploading", string>;
};

/** The signed form as a file: chosen or dropped, sent at once, and named in a hidden field of the form around it. */
export function ScanField({ registrationId, words }: Props) {
  const { refusal } = useRefusalWords();
  const [file, setFile] = useState<{ fileId: string; name: string }>();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const send = async ([chosen]: readonly File[]) => {
    if (!chosen) return;
    setPending(true);
    setProblem(undefined);
    const asked = new URLSearchParams({ name: chosen.name, registrationId });
    const answer = await fetch(`/api/files/scans?${asked}`, { method: "POST", body: chosen }).catch(() => undefined);
    const said: unknown = await answer?.json().catch(() => undefined);
    setPending(false);
    const { fileId, code, values } = (said ?? {}) as Partial<Record<"fileId" | "code", string>> & { values?: object };
    if (fileId) setFile({ fileId, name: chosen.name });
    else setProblem(code ? refusal({ ok: false, code, values: values as Record<string, string> }) : words.failed);
  };
  return (
    <Field id="scan" label={words.label} hint={words.hint} error={problem}>
      {() =>
        file ? (
          <p className="flex flex-wrap items-center gap-3" role="status">
            <input type="hidden" name="evidenceFileId" value={file.fileId} />
            <span className="min-w-0 break-words">{`${words.sent}: ${file.name}`}</span>
            <Button icon="trash" size="sm" onClick={() => setFile(undefined)}>
              {words.remove}
            </Button>
          </p>
        ) : pending ? (
          <p role="status" className="flex min-h-24 items-center gap-2 text-soft">
            <Spinner />
            {words.uploading}
          </p>
        ) : (
          <FileDrop id="scan" label={words.choose} accept="application/pdf,image/*" onFiles={send} />
        )
      }
    </Field>
  );
}
