import type { Metadata } from "next";
import { buttonClass } from "../../../../../components/ui/button";
import { Icon } from "../../../../../components/ui/icon";
import { asLocale, words } from "../../../../../core/i18n";
import { anonymous } from "../../../../../core/permissions";
import { day } from "../../../../../core/time";
import { load } from "../../../../../core/web";
import { opened } from "../../../../../features/reports/commands";
import { ReportView } from "../../../../../features/reports/components/report-view";
import { read } from "../../../../../features/reports/queries";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("reports.kind");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** The report of an event by a link, without an account: as it stands now, as long as the link works. */
export default async function SharedReport({ params }: Props) {
  const { locale: asked, token } = await params;
  const locale = asLocale(asked);
  const t = words(locale);
  const { report, event, expiresAt } = await load(read, { token, locale }, anonymous);
  await opened(anonymous, { token });
  const base = `/api/reports/links/${encodeURIComponent(token)}`;
  return (
    <div className="mx-auto w-full max-w-4xl">
      <div className="mb-8 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <p className="text-sm text-soft">{t("reports.worksUntil", { day: day(expiresAt, event.timeZone, locale) })}</p>
        <a href={`${base}/report.pdf?locale=${locale}`} className={buttonClass({})}>
          <Icon name="download" className="size-[1.15em]" />
          {t("reports.pdf")}
        </a>
      </div>
      <ReportView report={report} photoPath={(photoId) => `${base}/photos/${photoId}`} />
    </div>
  );
}
