import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, pick, say, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { ruleInWords, sayIn } from "../../../../../../features/certificate-rules/components/wording";
import { TakeList } from "../../../../../../features/exports/components/take-list";
import { ProgramMatrix } from "../../../../../../features/program-matrix/components/program-matrix";
import { shownSheets } from "../../../../../../features/program-matrix/components/shown";
import { program as matrix } from "../../../../../../features/program-matrix/queries";
import { show } from "../../../../../../features/programs/queries";

type Props = { params: Promise<{ locale: string; programId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("programMatrix.title") };
}

/** Who was where over the whole programme, and who has completed it. */
export default async function ProgramAttendance({ params }: Props) {
  const { locale: given, programId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [view, program, actor] = await Promise.all([
    load(matrix, { programId, locale }),
    load(show, { programId }),
    currentActor(),
  ]);
  const base = `/${locale}/manage`;
  const here = `${base}/programs/${programId}`;
  const sheets = shownSheets(view, locale, base);
  const titleOf = (sheetId: string) => sheets.find((sheet) => sheet.sheetId === sheetId)?.title ?? "";
  const rule = ruleInWords(view.rule, sayIn(t), titleOf).join(" · ") || t("certificateRules.says.nothing");
  return (
    <MoreWords locale={locale} messages={pick(locale, "attendance", "certificateRules", "exports", "programMatrix")}>
      <PageHeader
        title={t("programMatrix.title")}
        lead={t("programMatrix.rule", { rule })}
        crumbs={[
          { label: t("programs.list.title"), href: `${base}/programs` },
          { label: say(program.title, locale), href: here },
        ]}
        actions={
          <>
            {may(actor, "certificateRules.set", { programId }) && (
              <LinkButton href={`${here}/attendance/rule`} icon="pencil">
                {t("programMatrix.changeRule")}
              </LinkButton>
            )}
            <TakeList path={`/api/exports/program-matrix/${programId}`} title={t("programMatrix.take")} />
          </>
        }
      />
      {view.rows.length === 0 ? (
        <EmptyState icon="users" title={t("attendance.emptyTitle")}>
          {t("programMatrix.emptyText")}
        </EmptyState>
      ) : (
        <ProgramMatrix first={view} sheets={sheets} programId={programId} base={base} />
      )}
    </MoreWords>
  );
}
