"use client";

import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { ImageField } from "../../../components/image-field";
import type { EventValues } from "./event-values";

/** The image over the public page. */
export function CoverPart({ eventId }: { eventId: string }) {
  const t = useTranslations("events");
  const { watch, setValue, formState } = useFormContext<EventValues>();
  return (
    <ImageField
      id="coverFileId"
      label={t("fields.coverFileId")}
      hint={t("form.coverHint")}
      value={watch("coverFileId")}
      onChange={(fileId) => setValue("coverFileId", fileId, { shouldDirty: true })}
      eventId={eventId}
      error={formState.errors.coverFileId?.message}
      words={{
        choose: t("form.chooseImage"),
        remove: t("form.removeImage"),
        failed: t("form.imageFailed"),
        uploading: t("form.uploading"),
      }}
    />
  );
}
