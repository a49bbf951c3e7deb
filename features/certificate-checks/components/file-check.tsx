"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "../../../components/ui/notice";

/** The SHA-256 of a file, worked out here: not a byte of it leaves the browser. */
async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether a PDF is the one that was issued. Needs a script, and a page from https. */
export function FileCheck({ sha256 }: { sha256: string }) {
  const t = useTranslations("certificateChecks");
  const [same, setSame] = useState<boolean>();
  const compare = async (file: File | undefined) => {
    setSame(undefined);
    if (file) setSame((await sha256Of(file)) === sha256);
  };
  return (
    <div className="space-y-3">
      <label htmlFor="certificate-file" className="block font-semibold">
        {t("fileField")}
      </label>
      <input
        id="certificate-file"
        type="file"
        accept="application/pdf"
        onChange={(event) => void compare(event.target.files?.[0])}
        className="block w-full text-sm file:me-3 file:min-h-11 file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-4 file:font-semibold file:text-ink"
      />
      {same !== undefined && (
        <Notice tone={same ? "ok" : "bad"} role="status" title={t(same ? "fileSame" : "fileOther")} />
      )}
    </div>
  );
}
