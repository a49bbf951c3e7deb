import { Section } from "../../../components/ui/card";
import { Disclosure } from "../../../components/ui/disclosure";
import { SubmitButton } from "../../../components/ui/submit-button";
import { type Locale, words } from "../../../core/i18n";
import { ActionField, ActionForm } from "../../accounts/components/action-form";
import { announceAction, withdrawAction } from "../actions";
import type { OwnAbsences } from "../queries";
import { sheetsLeft } from "../rules";
import { AbsenceOf, AbsenceRows } from "./absence-parts";

/** Somebody's announced absences, for their school and for the team: what there is, and one more. */
export function AbsenceSection({ locale, shown }: { locale: Locale; shown: OwnAbsences }) {
  const t = words(locale);
  const { registrationId, isOpen, rows } = shown;
  if (!isOpen && rows.length === 0) return null;
  return (
    <Section id="absence" title={t("absences.title")} lead={t("absences.lead")}>
      <AbsenceRows
        locale={locale}
        shown={shown}
        back={(absenceId) => (
          <ActionForm action={withdrawAction} hidden={{ absenceId }}>
            <SubmitButton variant="secondary" size="sm" icon="undo">
              {t("absences.withdraw")}
            </SubmitButton>
          </ActionForm>
        )}
      />
      {isOpen && sheetsLeft(shown).length > 0 && (
        <Disclosure summary={t("absences.announce")} className="max-w-xl">
          <ActionForm action={announceAction} hidden={{ registrationId }} className="space-y-4 pt-1">
            <AbsenceOf locale={locale} shown={shown} />
            <ActionField
              id="absence-reason"
              name="reason"
              maxLength={300}
              autoComplete="off"
              label={t("absences.reason")}
              hint={t("absences.reasonHint")}
              mark={t("ui.optional")}
            />
            <SubmitButton>{t("absences.send")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
