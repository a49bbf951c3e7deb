import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { LinkButton } from "../../../../../../../components/ui/button";
import { Card, Section } from "../../../../../../../components/ui/card";
import { DescriptionList, type Fact } from "../../../../../../../components/ui/facts";
import { Notice } from "../../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, type Locale, languageNames, locales, pick, say, words } from "../../../../../../../core/i18n";
import { may } from "../../../../../../../core/permissions";
import { moment } from "../../../../../../../core/time";
import { currentActor, load, loadOrNothing } from "../../../../../../../core/web";
import { AbsenceSection } from "../../../../../../../features/absences/components/absence-section";
import { show as absencesOf } from "../../../../../../../features/absences/queries";
import { ActivityList } from "../../../../../../../features/admin/components/activity-list";
import { AnswersSection } from "../../../../../../../features/answers/components/answers-section";
import { state } from "../../../../../../../features/answers/queries";
import { ConsentSection } from "../../../../../../../features/consent-desk/components/consent-section";
import { consentHistory } from "../../../../../../../features/consent-desk/queries";
import { askAgainAction } from "../../../../../../../features/consent-requests/actions";
import { PersonRights } from "../../../../../../../features/dossiers/components/person-rights";
import { openPairs } from "../../../../../../../features/duplicates/queries";
import { eraseAction } from "../../../../../../../features/erasure/actions";
import { LetterHistoryList } from "../../../../../../../features/event-letters/components/letter-history-list";
import { letterHistory } from "../../../../../../../features/event-letters/queries";
import { header } from "../../../../../../../features/events/queries";
import { gradeText } from "../../../../../../../features/people/components/grade-text";
import { ChangesPanel } from "../../../../../../../features/roster/components/changes-panel";
import { ContactsPanel } from "../../../../../../../features/roster/components/contacts-panel";
import { EntryActions } from "../../../../../../../features/roster/components/entry-actions";
import { SeatStatus, standingOf } from "../../../../../../../features/roster/components/seat-status";
import { type RosterEntry, rosterEntry } from "../../../../../../../features/roster/queries";

type Props = { params: Promise<{ locale: string; eventId: string; registrationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("roster.title") };
}

function factsOf(entry: RosterEntry, locale: Locale, zone: string): Fact[] {
  const t = words(locale);
  const fact = (term: string, value: string | number | null | undefined): Fact[] => (value ? [{ term, value }] : []);
  return [
    ...fact(t("roster.person.latinName"), entry.latinName),
    ...fact(t("roster.person.hangulName"), entry.hangulName),
    ...fact(t("roster.person.cyrillicName"), entry.cyrillicName),
    ...fact(t("roster.school"), say(entry.school, locale)),
    ...fact(t("roster.grade"), gradeText(locale, entry.grade, entry.school)),
    ...fact(t("roster.classNo"), entry.classNo),
    ...fact(t("roster.studentNo"), entry.studentNo),
    ...fact(t("roster.language"), languageNames[entry.language]),
    ...fact(t("roster.photoWish"), entry.photoWish && t(`roster.photo.${entry.photoWish}`)),
    ...fact(t("roster.position"), entry.position),
    ...fact(t("roster.offeredUntil"), entry.offeredUntil && moment(entry.offeredUntil, zone, locale)),
    ...fact(t("roster.number"), entry.ticket),
    ...fact(t("roster.code"), entry.code),
    ...fact(t("roster.by"), t(`roster.source.${entry.source}`)),
    ...fact(t("roster.registeredAt"), moment(entry.registeredAt, zone, locale)),
  ];
}

/** What the dialog shows first. */
const firstOf = (entry: RosterEntry, locale: Locale) => ({
  fullName: entry.fullName,
  latinName: entry.latinName ?? "",
  hangulName: entry.hangulName ?? "",
  cyrillicName: entry.cyrillicName ?? "",
  school: say(entry.school, locale),
  grade: entry.grade ? String(entry.grade) : "",
  classNo: entry.classNo ?? "",
  studentNo: entry.studentNo ?? "",
  locale: entry.language,
  photoWish: entry.photoWish ?? "",
});

export default async function RosterEntryPage({ params }: Props) {
  const { locale: given, eventId, registrationId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [entry, consents, event, answers, letters, actor, twice, absences] = await Promise.all([
    load(rosterEntry, { registrationId }),
    load(consentHistory, { registrationId }),
    load(header, { eventId }),
    load(state, { registrationId }),
    load(letterHistory, { registrationId }),
    currentActor(),
    loadOrNothing(openPairs, { placeId: eventId, registrationId }),
    load(absencesOf, { registrationId }),
  ]);
  if (entry.eventId !== eventId) notFound();
  const path = `/${locale}/manage/events/${entry.eventId}/roster`;
  // Of two entries of one person the page of the one that counts.
  if (entry.joinedInto) redirect(`${path}/${entry.joinedInto}`);
  const scope = { eventId: entry.eventId, programId: event.programId };
  return (
    <>
      <PageHeader
        title={entry.fullName}
        crumbs={[{ label: t("roster.title"), href: path }]}
        crumbsLabel={t("roster.back")}
        badge={<SeatStatus status={standingOf(entry)}>{t(`roster.status.${standingOf(entry)}`)}</SeatStatus>}
        actions={
          !entry.minimizedAt && (
            <EntryActions
              eventId={entry.eventId}
              entry={{ ...pickEntry(entry), href: `${path}/${registrationId}` }}
              first={firstOf(entry, locale)}
              languages={locales.map((value) => ({ value, label: languageNames[value] }))}
            />
          )
        }
      />
      {entry.minimizedAt && (
        <div className="mb-10">
          <Notice tone="info" title={t("erasure.gone")}>
            {t("erasure.goneText")}
          </Notice>
        </div>
      )}
      {standingOf(entry) === "changed" && (
        <ChangesPanel {...{ registrationId, locale }} mayOpen={may(actor, "approvals.changes", scope)} />
      )}
      {twice?.pairId && may(actor, "duplicates.compare", scope) && (
        <Notice
          tone="info"
          className="mb-6"
          actions={
            <LinkButton size="sm" href={`${path}/duplicates/${twice.pairId}`}>
              {t("duplicates.compare")}
            </LinkButton>
          }
        >
          {t("duplicates.mayBeTwice")}
        </Notice>
      )}
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div className="mb-10">
          <DescriptionList facts={factsOf(entry, locale, event.timeZone)} />
        </div>
        <Section title={t("roster.contacts.title")} id="contacts" lead={t("roster.contacts.lead")}>
          <Card>
            <ContactsPanel
              registrationId={registrationId}
              known={entry.known}
              mayOpen={may(actor, "people.contacts", scope)}
            />
          </Card>
        </Section>
      </div>
      <AbsenceSection locale={locale} shown={absences} />
      <AnswersSection {...{ registrationId, locale }} languages={event.languages} state={answers} />
      {may(actor, "people.erase", scope) && !entry.minimizedAt && (
        <Section title={t("dossiers.rights")} id="rights" lead={t("dossiers.rightsLead")}>
          <MoreWords locale={locale} messages={pick(locale, "dossiers", "erasure")}>
            <PersonRights registrationId={registrationId} code={entry.code} erase={eraseAction} />
          </MoreWords>
        </Section>
      )}
      {consents && !entry.minimizedAt && (
        <ConsentSection shown={consents} ask={askAgainAction} zone={event.timeZone} {...{ registrationId, locale }} />
      )}
      {letters.length > 0 && (
        <Section title={t("eventLetters.history")} id="letters">
          <LetterHistoryList letters={letters} locale={locale} zone={event.timeZone} />
        </Section>
      )}
      <Section
        title={t("roster.history")}
        id="history"
        actions={
          <LinkButton
            size="sm"
            variant="quiet"
            href={`/${locale}/manage/events/${entry.eventId}/activity?registrationId=${registrationId}`}
          >
            {t("admin.activity.all")}
          </LinkButton>
        }
      >
        <Card flush className="px-4">
          <ActivityList rows={entry.history.map(plain)} locale={locale} zone={event.timeZone} />
        </Card>
      </Section>
    </>
  );
}

const pickEntry = (entry: RosterEntry) => ({
  registrationId: entry.registrationId,
  name: entry.fullName,
  status: standingOf(entry),
  version: entry.version,
});

/** An entry of the history as the activity list takes it: its place is known. */
const plain = (row: RosterEntry["history"][number]) => ({
  ...row,
  eventId: null,
  programId: null,
  eventTitle: null,
  programTitle: null,
  languages: null,
});
