import { LinkButton } from "../../../components/ui/button";
import { Icon } from "../../../components/ui/icon";
import { inLanguage, type Locale, words } from "../../../core/i18n";
import { span } from "../../../core/time";
import type { OverdueSheet } from "../queries";

/** Registers nobody has finished, each with the way to its roll call. Nothing when there are none. */
export function OverdueList({ locale, rows }: { locale: Locale; rows: readonly OverdueSheet[] }) {
  const t = words(locale);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="overdue" className="mb-8 rounded-lg border border-warn bg-warn-wash px-4 py-4 sm:px-6">
      <h2 id="overdue" className="flex items-center gap-2 text-lg font-bold">
        <Icon name="warning" className="text-warn" />
        {t("overdue.title", { count: rows.length })}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {rows.map((sheet) => (
          <li key={sheet.sheetId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-semibold">
                <Title sheet={sheet} locale={locale} />
              </p>
              <p className="figures text-sm text-soft">
                {span(sheet.startsAt, sheet.endsAt, sheet.timeZone, locale)} ·{" "}
                {t("attendance.unmarked", { count: sheet.unmarked })}
              </p>
            </div>
            <LinkButton
              size="sm"
              icon="clipboard-list"
              href={`/${locale}/manage/events/${sheet.eventId}/attendance/${sheet.sheetId}`}
            >
              {t("attendance.open")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The event, and the sitting within it where it is one of several. */
function Title({ sheet, locale }: { sheet: OverdueSheet; locale: Locale }) {
  const event = inLanguage(sheet.eventTitle, locale, sheet.languages);
  const item = inLanguage(sheet.title, locale, sheet.languages);
  return (
    <>
      <span lang={event.lang}>{event.text}</span>
      {sheet.agendaItemId && (
        <>
          {" · "}
          <span lang={item.lang}>{item.text}</span>
        </>
      )}
    </>
  );
}
