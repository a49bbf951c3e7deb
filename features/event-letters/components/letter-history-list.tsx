import { Card } from "../../../components/ui/card";
import { type Locale, languageNames, words } from "../../../core/i18n";
import type { LetterHistory } from "../queries";
import { kindText, LetterState } from "./letter-state";

/** The letters about one registration, the newest first. */
export function LetterHistoryList({ letters, locale, zone }: { letters: LetterHistory; locale: Locale; zone: string }) {
  const t = words(locale);
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {letters.map((row) => (
          <li key={row.letterId} className="flex flex-wrap items-start justify-between gap-3 px-4 py-3">
            <div>
              <p className="font-medium">{kindText(row.kind, t)}</p>
              <p className="text-sm text-soft">
                {t(`eventLetters.recipients.${row.recipient}`)} · {languageNames[row.locale as Locale] ?? row.locale}
              </p>
            </div>
            <LetterState row={row} locale={locale} zone={zone} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
