import type { ReactNode } from "react";
import { RadioGroup } from "../../../components/ui/controls";
import { inLanguage, type Locale, words } from "../../../core/i18n";
import { span } from "../../../core/time";
import type { OwnAbsences } from "../queries";
import { sheetsLeft } from "../rules";

type PartProps = { locale: Locale; shown: OwnAbsences };

/** What the absence is of: the whole, or one sitting of several. */
export function AbsenceOf({ locale, shown }: PartProps) {
  const t = words(locale);
  if (shown.sheets.length < 2) return null;
  const each = sheetsLeft(shown).map(({ sheetId, title, languages, startsAt, endsAt, timeZone }) => {
    const { text, lang } = inLanguage(title, locale, languages);
    const when = span(startsAt, endsAt, timeZone, locale);
    return { value: sheetId, label: text, hint: <span lang={lang === locale ? undefined : locale}>{when}</span> };
  });
  return (
    <RadioGroup
      id="absence-sheet"
      name="sheetId"
      label={t("absences.of")}
      defaultValue=""
      options={[{ value: "", label: t("absences.whole") }, ...each]}
    />
  );
}

/** What an announced absence is of, in the reader's words. */
export function missedOf({ sheetId }: OwnAbsences["rows"][number], shown: OwnAbsences, locale: Locale): string {
  const sheet = shown.sheets.find((one) => one.sheetId === sheetId);
  return sheet ? inLanguage(sheet.title, locale, sheet.languages).text : words(locale)("absences.whole");
}

/** What was announced, each with a way back. */
export function AbsenceRows({ locale, shown, back }: PartProps & { back: (absenceId: string) => ReactNode }) {
  const t = words(locale);
  if (shown.rows.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {shown.rows.map((row) => (
        <li key={row.absenceId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
          <div className="min-w-0 flex-1 basis-48">
            <p className="font-semibold">{t("absences.announced", { what: missedOf(row, shown, locale) })}</p>
            <p className="text-sm text-soft">{t(`absences.by.${row.announcedBy}`)}</p>
            {row.reason && <p className="text-sm wrap-break-word">{row.reason}</p>}
          </div>
          {shown.isOpen && back(row.absenceId)}
        </li>
      ))}
    </ul>
  );
}
