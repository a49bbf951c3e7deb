import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, pick, say, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { TakeList } from "../../../../../../../features/exports/components/take-list";
import { SchoolTable } from "../../../../../../../features/program-matrix/components/school-table";
import { schoolProgram } from "../../../../../../../features/program-matrix/queries";
import { PrintButton } from "../../../../../../../features/school-desk/components/print-button";

type Props = { params: Promise<{ locale: string; schoolId: string; programId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("programMatrix.title") };
}

/** How the own students attended over a whole programme. */
export default async function SchoolProgramPage({ params }: Props) {
  const { locale: given, schoolId, programId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const view = await load(schoolProgram, { schoolId, programId, locale });
  return (
    <MoreWords locale={locale} messages={pick(locale, "attendance", "exports", "programMatrix")}>
      <PageHeader
        title={t("programMatrix.title")}
        lead={`${say(view.program, locale)} · ${say(view.school, locale)}`}
        crumbs={[{ label: t("schools.title"), href: `/${locale}/manage/school` }]}
        crumbsLabel={t("schools.title")}
        actions={
          view.rows.length > 0 && (
            <>
              <PrintButton>{t("schools.print")}</PrintButton>
              <TakeList
                path={`/api/exports/school-program/${programId}`}
                title={t("programMatrix.take")}
                also={{ schoolId }}
              />
            </>
          )
        }
      />
      {view.rows.length === 0 ? (
        <EmptyState icon="users" title={t("schools.empty")} />
      ) : (
        <SchoolTable locale={locale} view={view} />
      )}
    </MoreWords>
  );
}
