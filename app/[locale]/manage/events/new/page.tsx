import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../../components/ui/page-header";
import { asLocale, words } from "../../../../../core/i18n";
import { may } from "../../../../../core/permissions";
import { isoDay, shiftDays } from "../../../../../core/time";
import { currentActor, load } from "../../../../../core/web";
import { EventEditor } from "../../../../../features/events/components/event-editor";
import { emptyValues } from "../../../../../features/events/components/event-values";
import { list as organizationList } from "../../../../../features/organizations/queries";
import { list as programList } from "../../../../../features/programs/queries";
import { list as venueList } from "../../../../../features/venues/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ programId?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("events.new.title") };
}

/** A new event: from the template, or empty. */
export default async function NewEvent({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const [programs, venues, organizations, actor] = await Promise.all([
    load(programList, { limit: 100 }),
    load(venueList, {}),
    load(organizationList, { limit: 200 }),
    currentActor(),
  ]);
  const open = programs.rows.filter(({ programId }) => may(actor, "events.create", { programId }));
  if (open.length === 0 && !may(actor, "events.create", {})) notFound();
  const asked = [(await searchParams).programId].flat()[0];
  const program = open.find((one) => one.programId === asked) ?? (open.length === 1 ? open[0] : undefined);
  const zone = program?.timeZone ?? open[0]?.timeZone ?? "Asia/Seoul";
  const day = isoDay(shiftDays(new Date(), 28, zone), zone);
  return (
    <>
      <PageHeader
        title={t("events.new.title")}
        lead={t("events.new.lead")}
        crumbs={[{ label: t("events.list.title"), href: `/${locale}/manage/events` }, { label: t("events.new.title") }]}
      />
      <EventEditor
        {...{ locale, actor }}
        programs={programs.rows}
        venues={venues.rows}
        organizations={organizations.rows}
        first={emptyValues(day, zone, locale, program?.programId ?? "")}
      />
    </>
  );
}
