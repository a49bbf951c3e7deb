import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { asLocale, say, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { list as organizationList } from "../../../../../../features/organizations/queries";
import { ProgramEditor } from "../../../../../../features/programs/components/program-editor";
import { valuesOf } from "../../../../../../features/programs/components/program-values";
import { show } from "../../../../../../features/programs/queries";

type Props = { params: Promise<{ locale: string; programId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("programs.edit.title") };
}

/** Everything that is said of a programme, to be changed. */
export default async function EditProgram({ params }: Props) {
  const { locale: path, programId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const [program, organizations, actor] = await Promise.all([
    load(show, { programId }),
    load(organizationList, { limit: 200 }),
    currentActor(),
  ]);
  if (!may(actor, "programs.edit", { programId })) notFound();
  const base = `/${locale}/manage/programs`;
  const known = new Set(organizations.rows.map((one) => one.organizationId));
  const named = program.organizations.filter((one) => !known.has(one.organizationId));
  return (
    <>
      <PageHeader
        title={t("programs.edit.title")}
        crumbs={[
          { label: t("programs.list.title"), href: base },
          { label: say(program.title, locale), href: `${base}/${programId}` },
          { label: t("programs.edit.title") },
        ]}
      />
      <ProgramEditor
        locale={locale}
        organizations={[...organizations.rows, ...named.map((one) => ({ ...one, country: null }))]}
        first={valuesOf(program)}
        editing={{ programId, version: program.version }}
      />
    </>
  );
}
