"use client";

import { useTranslations } from "use-intl";
import type { LanguageChoice } from "../../../components/localized-field";
import { Dialog } from "../../../components/ui/dialog";
import { useToast } from "../../../components/ui/toast";
import { addSpeakerAction, editSpeakerAction } from "../actions";
import { SpeakerForm } from "./speaker-form";
import { blankSpeaker, type SpeakerEntry, valuesOf } from "./speaker-values";

type SpeakerDialogProps = {
  languages: readonly LanguageChoice[];
  others: readonly LanguageChoice[];
  /** None: a new one. */
  speaker?: SpeakerEntry;
  /** The event that announces a new one at once. */
  eventId?: string;
  onClose: () => void;
};

/** Adds a speaker or changes one. */
export function SpeakerDialog({ languages, others, speaker, eventId, onClose }: SpeakerDialogProps) {
  const t = useTranslations("speakers");
  const show = useToast();
  return (
    <Dialog
      title={t(speaker ? "editTitle" : "newTitle")}
      description={t("shared")}
      closeLabel={t("close")}
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
    >
      <SpeakerForm
        first={speaker ? valuesOf(speaker) : blankSpeaker}
        {...{ languages, others }}
        onSave={async (values) => {
          const outcome = speaker
            ? await editSpeakerAction({ speakerId: speaker.speakerId, ...values })
            : await addSpeakerAction({ ...values, eventId: eventId ?? null });
          if (!outcome.ok) return outcome;
          show({ title: t("saved") });
          onClose();
        }}
      />
    </Dialog>
  );
}
