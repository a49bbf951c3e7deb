import { Button } from "../../../components/ui/button";
import { Disclosure } from "../../../components/ui/disclosure";
import { TextField } from "../../../components/ui/field";
import { type Locale, words } from "../../../core/i18n";
import type { OwnAbsences } from "../queries";
import { AbsenceOf, AbsenceRows } from "./absence-parts";

/** A family tells that their child will not come, and takes it back: plain forms, without scripts. `action`: where they go. */
export function OwnAbsence({ locale, shown, action }: { locale: Locale; shown: OwnAbsences; action: string }) {
  const t = words(locale);
  if (!shown.isOpen && shown.rows.length === 0) return null;
  const page = <input type="hidden" name="page" value={locale} />;
  return (
    <section aria-label={t("absences.title")} className="space-y-3">
      <AbsenceRows
        locale={locale}
        shown={shown}
        back={(absenceId) => (
          <form method="post" action={`${action}/${absenceId}/withdraw`}>
            {page}
            <Button type="submit" icon="undo">
              {t("absences.withdraw")}
            </Button>
          </form>
        )}
      />
      {shown.isOpen && (
        <Disclosure summary={t("absences.own")} className="border-t">
          <form method="post" action={action} className="space-y-4">
            {page}
            <p className="text-sm text-soft">{t("absences.ownLead")}</p>
            <AbsenceOf locale={locale} shown={shown} />
            <TextField
              id="absence-reason"
              name="reason"
              maxLength={300}
              autoComplete="off"
              label={t("absences.reason")}
              hint={t("absences.reasonHint")}
              mark={t("ui.optional")}
            />
            <Button type="submit" variant="primary">
              {t("absences.send")}
            </Button>
          </form>
        </Disclosure>
      )}
    </section>
  );
}
