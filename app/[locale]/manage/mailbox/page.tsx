import type { Metadata } from "next";
import { PageHeader } from "../../../../components/ui/page-header";
import { Pagination } from "../../../../components/ui/pagination";
import { EmptyState } from "../../../../components/ui/states";
import { asLocale, words } from "../../../../core/i18n";
import { keptLetters } from "../../../../core/mailbox";
import { moment } from "../../../../core/time";
import { load } from "../../../../core/web";
import { mailbox } from "../../../../features/letters/queries";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("mailbox.title") };
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The letters that were kept instead of sent: in the demo and while developing, for the owner. */
export default async function MailboxPage({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  await load(mailbox, {});
  const asked = Math.trunc(Number((await searchParams).page));
  const list = await keptLetters(asked > 0 ? asked : 1, 50);
  const path = `/${locale}/manage/mailbox`;
  return (
    <>
      <PageHeader title={t("mailbox.title")} lead={t("mailbox.lead")} />
      {list.total === 0 && <EmptyState icon="mail" title={t("mailbox.none")} />}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {list.rows.map(
          ({ name, letter }) =>
            letter && (
              <li key={name}>
                <a href={`${path}/${name}`} className="block px-4 py-3 no-underline hover:bg-sunken">
                  <span className="block font-semibold">{letter.subject}</span>
                  <span className="block text-sm break-all text-soft">
                    {letter.to} · {moment(letter.at, zone, locale)}
                  </span>
                </a>
              </li>
            ),
        )}
      </ul>
      <Pagination
        label={t("eventLetters.pages")}
        summary={t("eventLetters.page", { page: list.page, pages: list.pages })}
        previous={list.page > 1 ? { href: `${path}?page=${list.page - 1}`, label: t("ui.previous") } : undefined}
        next={list.page < list.pages ? { href: `${path}?page=${list.page + 1}`, label: t("ui.next") } : undefined}
      />
    </>
  );
}
