import type { Metadata } from "next";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { asLocale, words } from "../../../../../../core/i18n";
import { currentActor, load } from "../../../../../../core/web";
import { EventEditor } from "../../../../../../features/events/components/event-editor";
import { valuesOf } from "../../../../../../features/events/components/event-values";
import { details } from "../../../../../../features/events/queries";
import { list as organizationList } from "../../../../../../features/organizations/queries";
import { list as programList } from "../../../../../../features/programs/queries";
import { list as venueList } from "../../../../../../features/venues/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("events.edit.title") };
}

/** Everything that is said of an event, to be changed. */
export default async function EditEvent({ params }: Props) {
  const { locale: path, eventId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const [event, programs, venues, organizations, actor] = await Promise.all([
    load(details, { eventId }),
    load(programList, { limit: 100 }),
    load(venueList, {}),
    load(organizationList, { limit: 200 }),
    currentActor(),
  ]);
  const known = new Set(organizations.rows.map((one) => one.organizationId));
  const named = event.organizations.filter((one) => !known.has(one.organizationId));
  return (
    <>
      <PageHeader title={t("events.edit.title")} lead={t("events.edit.lead")} />
      <EventEditor
        {...{ locale, actor }}
        programs={programs.rows}
        venues={venues.rows}
        organizations={[...organizations.rows, ...named.map((one) => ({ ...one, country: null }))]}
        first={valuesOf(event)}
        editing={{ eventId, version: event.version }}
      />
    </>
  );
}
