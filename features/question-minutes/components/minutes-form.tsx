"use client";
import { useTranslations } from "use-intl";
import { Checkbox } from "../../../components/ui/controls";
import { TakeForm } from "../../question-answers/components/take-form";

type Props = { eventId: string; languages: readonly { value: string; label: string }[] };

/** The minutes as a file: theme by theme if wanted, with names only for the team. */
export function MinutesForm({ eventId, languages }: Props) {
  const t = useTranslations("questionMinutes");
  return (
    <TakeForm
      id="minutes"
      path={`/api/exports/question-minutes/${eventId}`}
      languages={languages}
      wanted={(form) => ({ byTheme: form.has("byTheme"), names: form.has("names") })}
    >
      <div className="space-y-2">
        <Checkbox id="minutes-theme" name="byTheme" label={t("byTheme")} />
        <Checkbox id="minutes-names" name="names" label={t("names")} hint={t("namesHint")} />
      </div>
    </TakeForm>
  );
}
