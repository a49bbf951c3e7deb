import { Button } from "../../../components/ui/button";
import { Disclosure } from "../../../components/ui/disclosure";
import { TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { type Locale, words } from "../../../core/i18n";
import type { OwnAbsences } from "../queries";
import { sheetsLeft } from "../rules";
import { AbsenceOf, missedOf } from "./absence-parts";

/** `action`: where the forms go; they are plain and need no scripts. */
type Props = { locale: Locale; shown: OwnAbsences; action: string };

/** For the top of a family's page: what was announced, by whom, and the way back. */
export function OwnAbsenceNotice({ locale, shown, action }: Props) {
  const t = words(locale);
  return shown.rows.map((row) => {
    const isOwn = row.announcedBy === "self";
    return (
      <Notice
        key={row.absenceId}
        tone="info"
        title={t(isOwn ? "absences.told" : "absences.announced", { what: missedOf(row, shown, locale) })}
        actions={
          shown.isOpen && (
            <form method="post" action={`${action}/${row.absenceId}/withdraw`}>
              <input type="hidden" name="page" value={locale} />
              <Button type="submit" icon="undo">
                {t("absences.withdraw")}
              </Button>
            </form>
          )
        }
      >
        {isOwn ? t("absences.toldText") : t(`absences.by.${row.announcedBy}`)}
      </Notice>
    );
  });
}

/** A family tells that their child will not come, as long as there is something left of which they have not. */
export function OwnAbsence({ locale, shown, action }: Props) {
  const t = words(locale);
  if (!shown.isOpen || sheetsLeft(shown).length === 0) return null;
  return (
    <Disclosure summary={t("absences.own")} className="border-t">
      <form method="post" action={action} className="space-y-4">
        <input type="hidden" name="page" value={locale} />
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
  );
}
