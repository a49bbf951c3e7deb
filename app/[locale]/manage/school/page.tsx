import type { Metadata } from "next";
import Link from "next/link";
import { Badge } from "../../../../components/ui/badge";
import { Card } from "../../../../components/ui/card";
import { PageHeader } from "../../../../components/ui/page-header";
import { EmptyState } from "../../../../components/ui/states";
import { asLocale, inLanguage, type Locale, say, words } from "../../../../core/i18n";
import { span } from "../../../../core/time";
import { load } from "../../../../core/web";
import { type DeskRow, desks } from "../../../../features/school-desk/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("schools.title") };
}

/** The events one's school is invited to. */
export default async function Desks({ params }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const { rows } = await load(desks, {});
  return (
    <>
      <PageHeader title={t("schools.title")} lead={t("schools.lead")} />
      {rows.length === 0 ? (
        <EmptyState icon="calendar" title={t("schools.none")}>
          {t("schools.noneText")}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 xl:grid-cols-2">
          {rows.map((row) => (
            <Desk key={`${row.eventId} ${row.schoolId}`} row={row} locale={locale} />
          ))}
        </ul>
      )}
    </>
  );
}

function Desk({ row, locale }: { row: DeskRow; locale: Locale }) {
  const t = words(locale);
  const { text, lang } = inLanguage(row.title, locale, row.languages);
  const isOver = row.endsAt < new Date();
  return (
    <li className="min-w-0">
      <Card className="h-full">
        <div className="flex items-start justify-between gap-3">
          <h2 className="min-w-0 text-lg font-bold">
            <Link
              href={`/${locale}/manage/school/${row.schoolId}/${row.eventId}`}
              lang={lang}
              className="hover:underline"
            >
              {text}
            </Link>
          </h2>
          {row.status === "cancelled" ? (
            <Badge tone="bad" className="shrink-0">
              {t("schools.cancelled")}
            </Badge>
          ) : (
            isOver && <Badge className="shrink-0">{t("schools.past")}</Badge>
          )}
        </div>
        <p className="figures text-sm text-soft">{span(row.startsAt, row.endsAt, row.timeZone, locale)}</p>
        <p className="mt-2 text-sm">
          <span className="font-medium">{say(row.school, locale)}</span>{" "}
          <span className="figures text-soft">
            {t("schools.numbers", { confirmed: row.confirmed, waiting: row.waitlisted })}
          </span>
        </p>
        {row.programId && row.wholeProgram && (
          <p className="mt-2 text-sm">
            <Link
              href={`/${locale}/manage/school/${row.schoolId}/programs/${row.programId}`}
              className="inline-block py-1 text-accent underline underline-offset-4"
            >
              {t("programMatrix.title")}
            </Link>
          </p>
        )}
      </Card>
    </li>
  );
}
