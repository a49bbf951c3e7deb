import { Checkbox } from "../../../components/ui/controls";
import { FieldGroup, FieldRow } from "../../../components/ui/field";
import { SubmitButton } from "../../../components/ui/submit-button";
import { type Locale, words } from "../../../core/i18n";
import { ActionField, ActionForm } from "../../accounts/components/action-form";
import { configureLettersAction } from "../actions";
import type { ShownSettings } from "../queries";

const offered = [10_080, 4_320, 1_440, 180, 60] as const;

/** Which letters leave by themselves, and when none leave. */
export function LetterSettingsForm({ settings, locale }: { settings: ShownSettings; locale: Locale }) {
  const t = words(locale);
  const all = [...new Set([...offered, ...settings.reminders])].sort((a, b) => b - a);
  return (
    <ActionForm
      action={configureLettersAction}
      hidden={{ eventId: settings.eventId }}
      done={t("eventLetters.saved")}
      className="space-y-6"
    >
      <FieldGroup legend={t("eventLetters.reminders")} hint={t("eventLetters.remindersHint")}>
        <div className="flex flex-wrap gap-x-6">
          {all.map((minutes) => (
            <Checkbox
              key={minutes}
              id={`reminder-${minutes}`}
              name="reminders[]"
              value={minutes}
              defaultChecked={settings.reminders.includes(minutes)}
              label={beforeText(minutes, locale)}
            />
          ))}
        </div>
        <input type="hidden" name="reminders[]" value="" />
      </FieldGroup>
      <Checkbox
        id="thanks"
        name="thanks"
        defaultChecked={settings.thanks}
        label={t("eventLetters.thanks")}
        hint={t("eventLetters.thanksHint")}
      />
      <Checkbox
        id="digests"
        name="digests"
        defaultChecked={settings.digests}
        label={t("eventLetters.digests")}
        hint={t("eventLetters.digestsHint")}
      />
      <FieldGroup legend={t("eventLetters.quiet")} hint={t("eventLetters.quietHint", { zone: settings.timeZone })}>
        <FieldRow>
          <ActionField
            id="quietFrom"
            name="quietFrom"
            type="time"
            label={t("eventLetters.quietFrom")}
            defaultValue={settings.quietFrom}
          />
          <ActionField
            id="quietUntil"
            name="quietUntil"
            type="time"
            label={t("eventLetters.quietUntil")}
            defaultValue={settings.quietUntil}
          />
        </FieldRow>
      </FieldGroup>
      <SubmitButton>{t("ui.save")}</SubmitButton>
    </ActionForm>
  );
}

/** "3 days before", "90 minutes before". */
export function beforeText(minutes: number, locale: Locale): string {
  const t = words(locale);
  if (minutes % 1_440 === 0) return t("eventLetters.daysBefore", { count: minutes / 1_440 });
  if (minutes % 60 === 0) return t("eventLetters.hoursBefore", { count: minutes / 60 });
  return t("eventLetters.minutesBefore", { count: minutes });
}
