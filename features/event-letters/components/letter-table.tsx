import { Pagination } from "../../../components/ui/pagination";
import { EmptyState } from "../../../components/ui/states";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { type Locale, languageNames, words } from "../../../core/i18n";
import type { LetterList } from "../queries";
import { kindText, LetterState } from "./letter-state";
import { RetryButton } from "./retry-button";

type Props = {
  eventId: string;
  locale: Locale;
  zone: string;
  path: string;
  list: LetterList;
  filters: Record<string, string | undefined>;
};

/** An event's letters: to whom, which, in which language, and what became of them. */
export function LetterTable({ eventId, locale, zone, path, list, filters }: Props) {
  const t = words(locale);
  if (list.total === 0) return <EmptyState icon="mail" title={t("eventLetters.none")} />;
  const pageAt = (page: number) => {
    const query = new URLSearchParams(Object.entries(filters).flatMap(([key, value]) => (value ? [[key, value]] : [])));
    query.set("page", String(page));
    return `${path}?${query}`;
  };
  const roster = `/${locale}/manage/events/${eventId}/roster`;
  return (
    <>
      <Table label={t("eventLetters.title")}>
        <TableHead>
          <TableRow>
            <Column>{t("eventLetters.to")}</Column>
            <Column>{t("eventLetters.which")}</Column>
            <Column>{t("eventLetters.language")}</Column>
            <Column>{t("eventLetters.state")}</Column>
            <Column tight>
              <span className="sr-only">{t("eventLetters.actions")}</span>
            </Column>
          </TableRow>
        </TableHead>
        <TableBody>
          {list.rows.map((row) => (
            <TableRow key={row.letterId}>
              <RowHeader>
                {row.registrationId && row.fullName ? (
                  <a href={`${roster}/${row.registrationId}`} className="underline-offset-4 hover:underline">
                    <bdi>{row.fullName}</bdi>
                  </a>
                ) : (
                  t("eventLetters.somebody")
                )}
                <span className="block text-sm font-normal text-soft">
                  {t(`eventLetters.recipients.${row.recipient}`)}
                </span>
              </RowHeader>
              <Cell>{kindText(row.kind, t)}</Cell>
              <Cell>{languageNames[row.locale as Locale] ?? row.locale}</Cell>
              <Cell>
                <LetterState row={row} locale={locale} zone={zone} />
              </Cell>
              <Cell tight>
                {(row.state === "failed" || row.state === "bounced") && (
                  <RetryButton eventId={eventId} letterIds={[row.letterId]} label={t("eventLetters.retry")} />
                )}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Pagination
        label={t("eventLetters.pages")}
        summary={t("eventLetters.page", { page: list.page, pages: list.pages })}
        previous={list.page > 1 ? { href: pageAt(list.page - 1), label: t("ui.previous") } : undefined}
        next={list.page < list.pages ? { href: pageAt(list.page + 1), label: t("ui.next") } : undefined}
      />
    </>
  );
}
