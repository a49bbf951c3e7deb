import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { Notice } from "../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, inLanguage, type Locale, languageNames, locales, pick, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { clock, wallClock, zoneName } from "../../../../../../core/time";
import { currentActor, load } from "../../../../../../core/web";
import { AgendaEditor } from "../../../../../../features/agenda/components/agenda-editor";
import type { AgendaRow } from "../../../../../../features/agenda/components/agenda-values";
import { AlignButton } from "../../../../../../features/agenda/components/align-button";
import { type Agenda, agenda } from "../../../../../../features/agenda/queries";
import { nameOf } from "../../../../../../features/announcements/components/said";
import { header } from "../../../../../../features/events/queries";
import { lineup } from "../../../../../../features/speakers/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("agenda.title") };
}

/** The run of show, to be planned. */
export default async function AgendaPage({ params }: Props) {
  const { locale: path, eventId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const [event, plan, { speakers }, actor] = await Promise.all([
    load(header, { eventId }),
    load(agenda, { eventId }),
    load(lineup, { eventId }),
    currentActor(),
  ]);
  const first = event.languages;
  const choice = (one: Locale) => ({ locale: one, label: languageNames[one] });
  const canEdit = may(actor, "agenda.edit", { eventId, programId: event.programId });
  const hour = (at: Date) => clock(at, event.timeZone, locale);
  const [opening, closing] = [plan.items[0], plan.items.at(-1)];
  return (
    <MoreWords locale={locale} messages={pick(locale, "agenda")}>
      <PageHeader
        title={t("agenda.title")}
        lead={t("agenda.lead")}
        actions={
          <LinkButton href={`/${locale}/e/${event.slug}`} icon="eye">
            {t("agenda.preview")}
          </LinkButton>
        }
      />
      <p className="figures mb-4 flex flex-wrap gap-x-6 text-soft">
        {opening && closing && (
          <strong className="font-semibold text-ink">
            {t("agenda.summary", { count: plan.items.length, from: hour(opening.startsAt), to: hour(closing.endsAt) })}
          </strong>
        )}
        <span>
          {t("agenda.eventTime", {
            from: hour(event.startsAt),
            to: hour(event.endsAt),
            zone: zoneName(event.startsAt, event.timeZone),
          })}
        </span>
      </p>
      <Mismatch plan={plan} eventId={eventId} locale={locale} canEdit={canEdit} />
      <AgendaEditor
        eventId={eventId}
        rows={plan.items.map((item) => rowOf(item, plan, locale, first))}
        startsAt={wallClock(event.startsAt, event.timeZone)}
        languages={first.map(choice)}
        others={locales.filter((one) => !first.includes(one)).map(choice)}
        speakers={speakers.map((one) => ({ speakerId: one.speakerId, name: nameOf(one, locale, first).text }))}
        canEdit={canEdit}
      />
    </MoreWords>
  );
}

type Item = Agenda["items"][number];

function rowOf(item: Item, plan: Agenda, locale: Locale, first: readonly Locale[]): AgendaRow {
  const t = words(locale);
  const { timeZone } = plan.event;
  const { text, lang } = inLanguage(item.title, locale, first);
  const titleOf = (id: string | undefined) =>
    inLanguage(plan.items.find((one) => one.agendaItemId === id)?.title, locale, first).text;
  const warnings = plan.warnings
    .filter((warning) => warning.id === item.agendaItemId)
    .map(({ kind, minutes, otherId }) => t(`agenda.warn.${kind}`, { minutes, other: titleOf(otherId) }));
  const { agendaItemId, version, kind, title, description, minutes, place, counts } = item;
  return {
    ...{ agendaItemId, version, kind, title, description, minutes, place, counts },
    speakerIds: item.speakers.map((one) => one.speakerId),
    startsAt: wallClock(item.startsAt, timeZone),
    endsAt: wallClock(item.endsAt, timeZone),
    shown: {
      title: text,
      ...(lang === locale ? {} : { lang }),
      from: clock(item.startsAt, timeZone, locale),
      to: clock(item.endsAt, timeZone, locale),
      speakers: item.speakers.map((one) => nameOf(one, locale, first).text),
      warnings,
    },
  };
}

type MismatchProps = { plan: Agenda; eventId: string; locale: Locale; canEdit: boolean };

/** The agenda as a whole against the event's own time. */
function Mismatch({ plan, eventId, locale, canEdit }: MismatchProps) {
  const t = words(locale);
  const [opening] = plan.items;
  if (!opening) return null;
  const minutesTo = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 60_000);
  const early = minutesTo(opening.startsAt, plan.event.startsAt);
  const end = Math.max(...plan.items.map((item) => item.endsAt.getTime()));
  const over = minutesTo(plan.event.endsAt, new Date(end));
  if (early === 0 && over <= 0) return null;
  return (
    <Notice
      tone="warn"
      className="mb-4"
      actions={early !== 0 && canEdit && <AlignButton eventId={eventId} minutes={early} />}
    >
      {early > 0 && <p>{t("agenda.startsEarly", { minutes: early })}</p>}
      {early < 0 && <p>{t("agenda.startsLate", { minutes: -early })}</p>}
      {over > 0 && <p>{t("agenda.endsLate", { minutes: over })}</p>}
    </Notice>
  );
}
