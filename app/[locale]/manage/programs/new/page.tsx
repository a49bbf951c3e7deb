import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../../components/ui/page-header";
import { asLocale, words } from "../../../../../core/i18n";
import { may } from "../../../../../core/permissions";
import { currentActor, load } from "../../../../../core/web";
import { list as eventList } from "../../../../../features/events/queries";
import { list as organizationList } from "../../../../../features/organizations/queries";
import { ProgramEditor } from "../../../../../features/programs/components/program-editor";
import { emptyValues } from "../../../../../features/programs/components/program-values";
import { list as programList } from "../../../../../features/programs/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("programs.new.title") };
}

/** A new programme. */
export default async function NewProgram({ params }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const [organizations, programs, events, actor] = await Promise.all([
    load(organizationList, { limit: 200 }),
    load(programList, { limit: 1 }),
    load(eventList, { sort: "-starts", limit: 1 }),
    currentActor(),
  ]);
  if (!may(actor, "programs.create", {})) notFound();
  // A new one is likely in the zone of the last, and told in the languages that events are held in.
  const zone = programs.rows[0]?.timeZone ?? "";
  return (
    <>
      <PageHeader
        title={t("programs.new.title")}
        lead={t("programs.new.lead")}
        crumbs={[
          { label: t("programs.list.title"), href: `/${locale}/manage/programs` },
          { label: t("programs.new.title") },
        ]}
      />
      <ProgramEditor
        locale={locale}
        organizations={organizations.rows}
        first={emptyValues(zone)}
        written={events.rows[0]?.languages ?? []}
      />
    </>
  );
}
