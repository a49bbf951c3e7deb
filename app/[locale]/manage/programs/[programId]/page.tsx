import type { Metadata } from "next";
import Link from "next/link";
import { LinkButton } from "../../../../../components/ui/button";
import { Section } from "../../../../../components/ui/card";
import { DescriptionList } from "../../../../../components/ui/facts";
import { MarkdownText } from "../../../../../components/ui/markdown-text";
import { Notice } from "../../../../../components/ui/notice";
import { PageHeader } from "../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../components/ui/states";
import { MoreWords } from "../../../../../components/words";
import { asLocale, inLanguage, type Locale, pick, say, words } from "../../../../../core/i18n";
import { may } from "../../../../../core/permissions";
import { day, span } from "../../../../../core/time";
import { currentActor, load, loadOrNothing } from "../../../../../core/web";
import { ActivityList } from "../../../../../features/admin/components/activity-list";
import { log } from "../../../../../features/admin/queries";
import { openPairs } from "../../../../../features/duplicates/queries";
import { EnrollmentStats } from "../../../../../features/enrollment-desk/components/enrollment-numbers";
import {
  type EnrollmentSettings,
  list as enrollmentList,
  settings,
} from "../../../../../features/enrollment-desk/queries";
import { EventStatus } from "../../../../../features/events/components/status-pill";
import { type EventRow, list } from "../../../../../features/events/queries";
import { ProgramTrash } from "../../../../../features/programs/components/program-trash";
import { type ProgramDetails, show } from "../../../../../features/programs/queries";

type Props = { params: Promise<{ locale: string; programId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, programId } = await params;
  return { title: say((await loadOrNothing(show, { programId }))?.title, asLocale(locale)) };
}

/** A programme with its events. */
export default async function Program({ params }: Props) {
  const { locale: path, programId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const [program, enrolled, enrolling, events, activities, actor, twice] = await Promise.all([
    load(show, { programId }),
    loadOrNothing(enrollmentList, { programId, limit: 1 }),
    loadOrNothing(settings, { programId }),
    load(list, { programId, sort: "starts", limit: 100 }),
    loadOrNothing(log, { programId, limit: 6 }),
    currentActor(),
    loadOrNothing(openPairs, { placeId: programId }),
  ]);
  const base = `/${locale}/manage`;
  const lead = may(actor, "programs.edit", { programId }) && !program.trashedAt;
  const { text: title, lang } = inLanguage(program.title, locale);
  const create = lead && (
    <LinkButton href={`${base}/events/new?programId=${programId}`} variant="primary" icon="plus">
      {t("events.list.new")}
    </LinkButton>
  );
  return (
    <MoreWords locale={locale} messages={pick(locale, "programs")}>
      <PageHeader
        title={<span lang={lang}>{title}</span>}
        lead={say(program.summary, locale)}
        crumbs={[{ label: t("programs.list.title"), href: `${base}/programs` }, { label: title }]}
        actions={
          lead && (
            <>
              {create}
              <LinkButton href={`${base}/programs/${programId}/edit`} icon="pencil">
                {t("ui.edit")}
              </LinkButton>
              <LinkButton href={`${base}/programs/${programId}/certificates`} icon="award">
                {t("certificates.title")}
              </LinkButton>
              {may(actor, "programs.create", {}) && (
                <LinkButton href={`${base}/programs/${programId}/copy`} icon="copy">
                  {t("programs.show.copy")}
                </LinkButton>
              )}
              <ProgramTrash programId={programId} base={base} />
            </>
          )
        }
      />
      {program.trashedAt && (
        <Notice tone="warn" className="mb-6">
          {t("programs.trash.inTrash")}
        </Notice>
      )}
      {twice && twice.open > 0 && may(actor, "duplicates.list", { programId }) && (
        <p className="mb-6 text-sm">
          <Link
            href={`${base}/programs/${programId}/duplicates`}
            className="inline-flex min-h-11 items-center text-accent hover:underline"
          >
            {t("duplicates.hint", { count: twice.open })}
          </Link>
        </p>
      )}
      <Section
        id="events"
        title={t("programs.list.events")}
        actions={
          events.rows.length > 0 &&
          may(actor, "attendance.program", { programId }) && (
            <LinkButton href={`${base}/programs/${programId}/attendance`} size="sm" icon="clipboard-list">
              {t("programMatrix.title")}
            </LinkButton>
          )
        }
      >
        {events.rows.length === 0 ? (
          <EmptyState icon="calendar" title={t("programs.show.noEvents")} />
        ) : (
          <EventRows rows={events.rows} locale={locale} />
        )}
      </Section>
      {enrolled && enrolling && !program.trashedAt && (
        <Enrolling
          {...{ locale, enrolled, enrolling }}
          path={`${base}/programs/${programId}/enrollments`}
          lead={lead}
        />
      )}
      <Section id="about" title={t("programs.show.about")}>
        <About program={program} locale={locale} />
      </Section>
      {activities && activities.rows.length > 0 && (
        <Section id="recent" title={t("admin.activity.recent")}>
          <ActivityList rows={activities.rows} locale={locale} zone={program.timeZone} withPlace />
        </Section>
      )}
    </MoreWords>
  );
}

type EnrollingProps = {
  locale: Locale;
  enrolled: Awaited<ReturnType<typeof enrollmentList>>;
  enrolling: EnrollmentSettings;
  path: string;
  lead: boolean;
};

/** How many are enrolled, with the ways to them and to how one enrols. */
function Enrolling({ locale, enrolled, enrolling, path, lead }: EnrollingProps) {
  const t = words(locale);
  const isUsed = enrolling.enrolls || Object.keys(enrolled.numbers).length > 0;
  return (
    <Section
      id="enrolment"
      title={t("enrollmentDesk.title")}
      actions={
        <>
          <LinkButton href={path} size="sm" icon="users">
            {t("enrollmentDesk.people")}
          </LinkButton>
          {lead && (
            <LinkButton href={`${path}/settings`} size="sm" icon="settings">
              {t("enrollmentDesk.settings.title")}
            </LinkButton>
          )}
        </>
      }
    >
      {isUsed ? (
        <EnrollmentStats locale={locale} found={enrolled} settings={enrolling} className="" />
      ) : (
        <p className="text-soft">{t("enrollmentDesk.off")}</p>
      )}
    </Section>
  );
}

function EventRows({ rows, locale }: { rows: readonly EventRow[]; locale: Locale }) {
  const t = words(locale);
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {rows.map((event) => {
        const { text, lang } = inLanguage(event.title, locale, event.languages);
        return (
          <li key={event.eventId} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
            <Link
              href={`/${locale}/manage/events/${event.eventId}`}
              lang={lang}
              className="min-w-56 flex-1 font-semibold hover:underline"
            >
              {text}
            </Link>
            <span className="figures text-sm text-soft">
              {span(event.startsAt, event.endsAt, event.timeZone, locale)}
            </span>
            <EventStatus status={event.status}>{t(`events.statuses.${event.status}`)}</EventStatus>
          </li>
        );
      })}
    </ul>
  );
}

function About({ program, locale }: { program: ProgramDetails; locale: Locale }) {
  const t = words(locale);
  const days = [program.startsOn, program.endsOn].flatMap((on) =>
    on ? [day(new Date(`${on}T00:00:00Z`), "UTC", locale)] : [],
  );
  const description = inLanguage(program.description, locale);
  return (
    <>
      <DescriptionList
        facts={[
          { term: t("programs.list.period"), value: days.join(" – ") || "–" },
          ...program.organizations.map((one) => ({
            term: t(`organizations.roles.${one.role}`),
            value: say(one.name, locale),
          })),
        ]}
      />
      {description.text && (
        <MarkdownText lang={description.lang} className="mt-4 max-w-prose">
          {description.text}
        </MarkdownText>
      )}
    </>
  );
}
