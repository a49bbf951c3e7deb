"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Field } from "../../../components/ui/field";
import { FileDrop } from "../../../components/ui/file-drop";
import { ProgressBar } from "../../../components/ui/progress-bar";

type PdfFieldProps = {
  eventId: string;
  mostMb: number;
  /** The stored file's name, when there is one. */
  name?: string;
  error?: string;
  onChange: (fileId: string) => void;
};

/** One PDF, sent as soon as it is chosen. */
export function PdfField({ eventId, mostMb, name, error, onChange }: PdfFieldProps) {
  const t = useTranslations("materials");
  const { refusal } = useRefusalWords();
  const [share, setShare] = useState<number>();
  const [stored, setStored] = useState(name);
  const [problem, setProblem] = useState<string>();
  const send = async ([file]: readonly File[]) => {
    if (!file) return;
    setProblem(undefined);
    const asked = new URLSearchParams({ eventId, name: file.name });
    const said = await sent(`/api/files/materials?${asked}`, file, setShare);
    setShare(undefined);
    if (said?.fileId) {
      setStored(file.name);
      onChange(said.fileId);
    } else setProblem(said?.code ? refusal({ ok: false, code: said.code, values: { mb: mostMb } }) : t("fileFailed"));
  };
  return (
    <Field id="fileId" label={t("file")} hint={t("fileHint", { mb: mostMb })} error={problem ?? error}>
      {() =>
        share === undefined ? (
          <>
            {stored && <p className="mb-2 font-medium break-all">{stored}</p>}
            <FileDrop
              id="fileId"
              label={t(stored ? "fileReplace" : "fileChoose")}
              accept="application/pdf,.pdf"
              onFiles={send}
            />
          </>
        ) : (
          <ProgressBar id="fileId" label={t("uploading")} value={share} />
        )
      }
    </Field>
  );
}

/** Sends a file and tells how far it is (0 to 100); answers what the server said. Only XMLHttpRequest tells progress. */
function sent(url: string, file: File, onShare: (share: number) => void) {
  return new Promise<{ fileId?: string; code?: string } | undefined>((done) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onShare(total ? Math.round((loaded / total) * 100) : 0);
    request.onload = () => {
      try {
        done(JSON.parse(request.responseText) as { fileId?: string; code?: string });
      } catch {
        done(undefined);
      }
    };
    request.onerror = () => done(undefined);
    request.open("POST", url);
    onShare(0);
    request.send(file);
  });
}
