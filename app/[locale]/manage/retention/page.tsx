import type { Metadata } from "next";
import { Notice } from "../../../../components/ui/notice";
import { PageHeader } from "../../../../components/ui/page-header";
import { EmptyState } from "../../../../components/ui/states";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../../components/ui/table";
import { MoreWords } from "../../../../components/words";
import { asLocale, inLanguage, type Locale, pick, words } from "../../../../core/i18n";
import { day } from "../../../../core/time";
import { load } from "../../../../core/web";
import { setRetentionAction } from "../../../../features/retention/actions";
import { dataClasses } from "../../../../features/retention/choices";
import { PeriodsDialog } from "../../../../features/retention/components/periods-dialog";
import { type Due, due } from "../../../../features/retention/queries";

type Props = { params: Promise<{ locale: string }> };
const zone = "Asia/Seoul";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("retention.title") };
}

/** What is kept for how long, what goes when, and what the coming night would delete. */
export default async function Retention({ params }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const found = await load(due, {});
  const total = dataClasses.filter((kind) => found.total[kind] > 0);
  const told = total.map((kind) => `${t(`retention.classes.${kind}`)}: ${found.total[kind]}`).join(" · ");
  return (
    <MoreWords locale={locale} messages={pick(locale, "retention")}>
      <PageHeader title={t("retention.title")} lead={t("retention.lead")} />
      <div className="space-y-10">
        <Notice
          tone={total.length > 0 ? "warn" : "ok"}
          title={total.length > 0 ? t("retention.due") : t("retention.nothing")}
        >
          {told}
        </Notice>
        {found.rows.length === 0 && <EmptyState icon="clock" title={t("retention.empty")} />}
        {found.rows.map((row) => (
          <Place key={row.placeId} {...{ row, found, locale }} />
        ))}
      </div>
    </MoreWords>
  );
}

function Place({ row, found, locale }: { row: Due["rows"][number]; found: Due; locale: Locale }) {
  const t = words(locale);
  const { text, lang } = inLanguage(row.title, locale);
  const on = day(row.endsAt, zone, locale);
  const periods = row.classes.map(({ kind, days, isOwn }) => ({
    kind,
    days: isOwn ? days : null,
    usual: found.usual[kind],
  }));
  return (
    <section aria-labelledby={row.placeId}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id={row.placeId} lang={lang} className="text-lg font-bold">
            {text}
          </h2>
          <p className="text-sm text-soft">
            {t(row.endsAt <= found.now ? "retention.ended" : "retention.ends", { day: on })}
            {row.reason && <span className="block">{t("retention.reasonSaid", { reason: row.reason })}</span>}
          </p>
        </div>
        <PeriodsDialog placeId={row.placeId} reason={row.reason} classes={periods} save={setRetentionAction} />
      </div>
      <Table label={text} dense>
        <TableHead>
          <TableRow>
            <Column>{t("retention.kind")}</Column>
            <Column numeric>{t("retention.days")}</Column>
            <Column>{t("retention.goes")}</Column>
            <Column numeric>{t("retention.kept")}</Column>
            <Column numeric>{t("retention.over")}</Column>
          </TableRow>
        </TableHead>
        <TableBody>
          {row.classes.map((one) => (
            <TableRow key={one.kind}>
              <RowHeader className="min-w-36">{t(`retention.classes.${one.kind}`)}</RowHeader>
              <Cell numeric>{one.days}</Cell>
              <Cell>
                {day(one.goesAt, zone, locale)}
                <span className="block text-xs text-soft">{t("retention.in", { days: one.daysLeft })}</span>
              </Cell>
              <Cell numeric>{one.kept}</Cell>
              <Cell numeric>{one.due}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
