import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, pick, say, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { isoDay, shiftDays } from "../../../../../../core/time";
import { currentActor, load } from "../../../../../../core/web";
import { CopyForm } from "../../../../../../features/copies/components/copy-form";
import { header } from "../../../../../../features/events/queries";
import { list as programList } from "../../../../../../features/programs/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("copies.title") };
}

/** Another event like this one, on another day, without its people. */
export default async function CopyEvent({ params }: Props) {
  const { locale: path, eventId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const [event, programs, actor] = await Promise.all([
    load(header, { eventId }),
    load(programList, { limit: 100 }),
    currentActor(),
  ]);
  const open = programs.rows.filter(({ programId }) => may(actor, "events.create", { programId }));
  if (!may(actor, "events.copy", { eventId, programId: event.programId })) notFound();
  const title = say(event.title, locale, event.languages);
  return (
    <>
      <PageHeader title={t("copies.title")} lead={t("copies.lead", { title })} />
      <MoreWords locale={locale} messages={pick(locale, "copies")}>
        <CopyForm
          eventId={eventId}
          base={`/${locale}/manage`}
          startsOn={isoDay(shiftDays(event.startsAt, 364, event.timeZone), event.timeZone)}
          programId={event.programId ?? ""}
          programs={open.map((one) => ({ value: one.programId, label: say(one.title, locale) }))}
        />
      </MoreWords>
    </>
  );
}
