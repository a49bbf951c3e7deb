import type { ReactNode } from "react";
import { Avatar } from "../../../components/ui/avatar";
import type { SpeakerEntry } from "./speaker-values";

/** A speaker in a list: photo or initials, name, office, and what can be done. */
export function SpeakerCard({ speaker, children }: { speaker: SpeakerEntry; children?: ReactNode }) {
  const { shown, photoFileId } = speaker;
  return (
    <li className="flex items-center gap-4 rounded-lg border border-line bg-surface px-4 py-3">
      {photoFileId ? (
        // biome-ignore lint/performance/noImgElement: our own server makes the sizes
        <img src={`/api/files/${photoFileId}?w=320`} alt="" className="size-14 shrink-0 rounded-md object-cover" />
      ) : (
        <Avatar name={shown.name} size="lg" />
      )}
      <p className="min-w-0 flex-1">
        <bdi lang={shown.lang} className="font-semibold">
          {shown.name}
        </bdi>
        <bdi className="block text-sm text-soft">{shown.office}</bdi>
      </p>
      {children}
    </li>
  );
}
