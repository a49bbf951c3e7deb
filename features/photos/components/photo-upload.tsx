"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { FileDrop } from "../../../components/ui/file-drop";
import { Notice } from "../../../components/ui/notice";
import { ProgressBar } from "../../../components/ui/progress-bar";
import { useToast } from "../../../components/ui/toast";
import { sendPhoto } from "./upload";

type Going = { at: number; of: number; name: string; share: number };

/** Several photographs at once, from a folder or a camera roll; they leave one by one, and one that fails stops no other. */
export function PhotoUpload({ eventId }: { eventId: string }) {
  const t = useTranslations("photos");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const router = useRouter();
  const [going, setGoing] = useState<Going>();
  const [failed, setFailed] = useState<{ name: string; why: string }[]>([]);
  const send = async (files: readonly File[]) => {
    const wrong: typeof failed = [];
    setFailed([]);
    for (const [at, file] of files.entries()) {
      const name = file.name;
      const said = await sendPhoto(eventId, file, (share) => setGoing({ at: at + 1, of: files.length, name, share }));
      if (said?.photoId) continue;
      const why = said?.code ? refusal({ ok: false, code: said.code, values: said.values }) : t("failed");
      wrong.push({ name, why });
    }
    setGoing(undefined);
    setFailed(wrong);
    const added = files.length - wrong.length;
    if (added > 0) show({ title: t("added", { count: added }) });
    router.refresh();
  };
  return (
    <div className="mb-8 space-y-3 print:hidden">
      {going ? (
        <ProgressBar
          id="photos-going"
          className="rounded-lg border border-line bg-surface px-5 py-6"
          label={t("uploading", { name: going.name })}
          value={going.share}
          text={t("of", { at: going.at, of: going.of })}
        />
      ) : (
        <FileDrop
          id="photos-upload"
          multiple
          accept="image/jpeg,image/png,image/webp"
          label={t("choose")}
          hint={t("chooseHint")}
          onFiles={send}
        />
      )}
      {failed.length > 0 && (
        <Notice tone="warn" role="alert" title={t("someFailed", { count: failed.length })}>
          <ul>
            {failed.map(({ name, why }) => (
              <li key={name}>
                <span className="font-medium break-all">{name}</span>: {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
