import type { Metadata } from "next";
import Link from "next/link";
import { LinkButton } from "../../../../components/ui/button";
import { Input } from "../../../../components/ui/controls";
import { PageHeader } from "../../../../components/ui/page-header";
import { Pagination } from "../../../../components/ui/pagination";
import { EmptyState } from "../../../../components/ui/states";
import { SubmitButton } from "../../../../components/ui/submit-button";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../../components/ui/table";
import { Toolbar } from "../../../../components/ui/toolbar";
import { asLocale, inLanguage, type Locale, say, words } from "../../../../core/i18n";
import { may } from "../../../../core/permissions";
import { day } from "../../../../core/time";
import { currentActor, load } from "../../../../core/web";
import { hrefWith, queryOf } from "../../../../features/events/components/list-links";
import { list, type ProgramRow } from "../../../../features/programs/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("programs.list.title") };
}

/** A calendar day as people write it. */
const dayOf = (isoDay: string | null, locale: Locale) =>
  isoDay ? day(new Date(`${isoDay}T00:00:00Z`), "UTC", locale) : "";

/** The programmes of one's own places. */
export default async function Programs({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const asked = queryOf(await searchParams, "q", "sort", "page");
  const [found, actor] = await Promise.all([load(list, asked as Parameters<typeof list>[1]), currentActor()]);
  const path = `/${locale}/manage/programs`;
  const create = may(actor, "programs.create", {}) && (
    <LinkButton href={`${path}/new`} variant="primary" icon="plus">
      {t("programs.new.title")}
    </LinkButton>
  );
  const to = (page: number, label: string) => ({ href: hrefWith(path, asked, { page: String(page) }), label });
  return (
    <>
      <PageHeader title={t("programs.list.title")} lead={t("programs.list.lead")} actions={create} />
      <search>
        <form>
          <Toolbar>
            <Input
              name="q"
              type="search"
              aria-label={t("programs.list.search")}
              placeholder={t("programs.list.search")}
              defaultValue={asked.q}
              className="sm:w-72"
            />
            <SubmitButton variant="secondary" icon="search">
              {t("ui.search")}
            </SubmitButton>
          </Toolbar>
        </form>
      </search>
      {found.total === 0 ? (
        <EmptyState
          icon="layers"
          title={asked.q ? t("programs.list.noneFound") : t("programs.list.empty")}
          action={asked.q ? <LinkButton href={path}>{t("events.list.showAll")}</LinkButton> : create}
        />
      ) : (
        <ProgramTable rows={found.rows} locale={locale} asked={asked} />
      )}
      {found.pages > 1 && (
        <Pagination
          label={t("events.list.pages")}
          summary={t("events.list.pageOf", { page: found.page, pages: found.pages, total: found.total })}
          previous={found.page > 1 ? to(found.page - 1, t("ui.previous")) : undefined}
          next={found.page < found.pages ? to(found.page + 1, t("ui.next")) : undefined}
        />
      )}
    </>
  );
}

type TableProps = { rows: readonly ProgramRow[]; locale: Locale; asked: Partial<Record<"q" | "sort", string>> };

function ProgramTable({ rows, locale, asked }: TableProps) {
  const t = words(locale);
  const path = `/${locale}/manage/programs`;
  const ascending = asked.sort === "starts";
  const sorted = ascending ? "ascending" : asked.sort === "-starts" ? "descending" : undefined;
  return (
    <Table label={t("programs.list.title")}>
      <TableHead>
        <TableRow>
          <Column>{t("programs.fields.title")}</Column>
          <Column sortHref={hrefWith(path, asked, { sort: ascending ? "-starts" : "starts" })} sorted={sorted}>
            {t("programs.list.period")}
          </Column>
          <Column numeric>{t("programs.list.events")}</Column>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => {
          const { text, lang } = inLanguage(row.title, locale);
          return (
            <TableRow key={row.programId}>
              <RowHeader className="min-w-56">
                <Link href={`${path}/${row.programId}`} lang={lang} className="inline-block py-0.5 hover:underline">
                  {text}
                </Link>
                <span className="line-clamp-1 text-xs font-normal text-soft">{say(row.summary, locale)}</span>
              </RowHeader>
              <Cell className="min-w-48">
                {[dayOf(row.startsOn, locale), dayOf(row.endsOn, locale)].filter(Boolean).join(" – ") || "–"}
              </Cell>
              <Cell numeric>{row.events}</Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
