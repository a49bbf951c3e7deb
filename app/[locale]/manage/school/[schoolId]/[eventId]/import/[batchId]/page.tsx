import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { buttonClass } from "../../../../../../../../components/ui/button";
import { Icon } from "../../../../../../../../components/ui/icon";
import { PageHeader } from "../../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../../components/words";
import { asLocale, type Locale, pick, words } from "../../../../../../../../core/i18n";
import { load } from "../../../../../../../../core/web";
import { CommitBar } from "../../../../../../../../features/admissions/components/commit-bar";
import { fileTitle } from "../../../../../../../../features/admissions/components/import-list";
import { ImportResult } from "../../../../../../../../features/admissions/components/import-result";
import { discardAction } from "../../../../../../../../features/imports/actions";
import { type Shown, shown } from "../../../../../../../../features/imports/choices";
import { AskedAction } from "../../../../../../../../features/imports/components/asked-action";
import { Columns, Notes, ReadAs } from "../../../../../../../../features/imports/components/file-facts";
import { Rows } from "../../../../../../../../features/imports/components/rows";
import { preview, type Staging } from "../../../../../../../../features/imports/queries";

type Props = {
  params: Promise<{ locale: string; schoolId: string; eventId: string; batchId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("schools.import") };
}

/** A class list of the own school, looked at before anything is written. */
export default async function ClassList({ params, searchParams }: Props) {
  const { locale: given, schoolId, eventId, batchId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const { show, page } = await searchParams;
  const asked = shown.find((one) => one === show);
  const place = { batchId, page: typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? page : 1 };
  const first = await load(preview, { ...place, show: asked ?? "all" });
  if (first.eventId !== eventId || first.schoolId !== schoolId) notFound();
  const base = `/${locale}/manage/school/${schoolId}/${eventId}`;
  const crumbs = [{ label: t("schools.import"), href: `${base}/import` }];
  const title = <bdi>{fileTitle(first.fileName, locale)}</bdi>;
  if (first.finished)
    return (
      <MoreWords locale={locale} messages={pick(locale, "imports")}>
        <PageHeader title={title} crumbs={crumbs} crumbsLabel={t("schools.import")} />
        <ImportResult locale={locale} base={base} roster={base} batch={first} />
      </MoreWords>
    );
  const wanted = asked ?? firstLook(first);
  const again = wanted === "all" || asked ? first : await load(preview, { ...place, show: wanted });
  const batch = again.finished ? first : again;
  return (
    <MoreWords locale={locale} messages={pick(locale, "imports")}>
      <PageHeader
        title={title}
        crumbs={crumbs}
        crumbsLabel={t("schools.import")}
        actions={<Discard locale={locale} batchId={batchId} next={`${base}/import`} />}
      />
      <Notes locale={locale} batch={batch} />
      <div className="mb-8">
        <ReadAs locale={locale} batch={batch} />
        <Columns locale={locale} batch={batch} />
      </div>
      <Rows
        locale={locale}
        path={`${base}/import/${batchId}`}
        batch={batch}
        show={wanted}
        download={
          <a
            href={`/api/v1/imports/${batchId}/bad-rows?page=${locale}`}
            download
            className={buttonClass({ size: "sm" })}
          >
            <Icon name="download" className="size-4" />
            {t("imports.download")}
          </a>
        }
      />
      <CommitBar locale={locale} batch={batch} />
    </MoreWords>
  );
}

/** What wants an answer comes first. */
function firstLook({ counts }: Staging): Shown {
  if (counts.error > 0) return "error";
  return counts.ask > 0 ? "ask" : "all";
}

function Discard({ locale, batchId, next }: { locale: Locale; batchId: string; next: string }) {
  const t = words(locale);
  return (
    <AskedAction
      action={discardAction}
      fields={{ batchId }}
      variant="quiet"
      icon="trash"
      next={next}
      ask={{
        title: t("imports.discardTitle"),
        text: <p>{t("imports.discardText")}</p>,
        confirm: t("imports.discardDo"),
        cancel: t("ui.cancel"),
        danger: true,
      }}
    >
      {t("imports.discard")}
    </AskedAction>
  );
}
