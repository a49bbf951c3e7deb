import type { Metadata } from "next";
import { buttonClass, LinkButton } from "../../../../../../components/ui/button";
import { Stats } from "../../../../../../components/ui/facts";
import { Icon } from "../../../../../../components/ui/icon";
import { Notice } from "../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../components/ui/states";
import { Tabs } from "../../../../../../components/ui/tabs";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, type Locale, pick, say, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { moment } from "../../../../../../core/time";
import { currentActor, load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { type RoomList, list as roomList } from "../../../../../../features/rooms/queries";
import { RemindDialog } from "../../../../../../features/submission-reminders/components/remind-dialog";
import { FileList } from "../../../../../../features/submissions/components/file-list";
import { thingName } from "../../../../../../features/submissions/components/file-words";
import { type FileTable, list } from "../../../../../../features/submissions/queries";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; eventId: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("submissions.title") };
}

export default async function Files({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [found, room, event, actor, { show }] = await Promise.all([
    load(list, { eventId }),
    load(roomList, { eventId }),
    load(header, { eventId }),
    currentActor(),
    searchParams,
  ]);
  const place = { eventId, programId: event.programId };
  const onlyMissing = show === "missing";
  const rows = onlyMissing ? found.rows.filter((row) => row.missing.length > 0) : found.rows;
  const isEmpty = found.rows.length === 0;
  const rooms = shownRooms(room, locale, event.languages);
  const lacking = found.rows.some((row) => row.missing.length > 0);
  return (
    <MoreWords locale={locale} messages={pick(locale, "submissions", "rooms")}>
      <PageHeader
        title={t("submissions.title")}
        lead={t("submissions.lead")}
        actions={
          <>
            {may(actor, "deliverables.edit", place) && (
              <LinkButton href={`/${locale}/manage/events/${eventId}/files/settings`} icon="settings">
                {t("deliverables.page")}
              </LinkButton>
            )}
            {lacking && may(actor, "submissions.remind", place) && (
              <RemindDialog
                eventId={eventId}
                things={found.wanted.flatMap((one) =>
                  one.id && one.required
                    ? [
                        {
                          deliverableId: one.id,
                          title: thingName(one, locale),
                          reminded: one.remindedAt && moment(one.remindedAt, one.timeZone, locale),
                        },
                      ]
                    : [],
                )}
              />
            )}
            {found.rows.some((row) => row.files.some((file) => file.latest)) &&
              may(actor, "submissions.archive", place) && <Zip eventId={eventId} locale={locale} />}
          </>
        }
      />
      {isEmpty ? (
        <EmptyState
          icon="presentation"
          title={t("submissions.emptyTitle")}
          action={
            <LinkButton href={`/${locale}/manage/events/${eventId}/groups`} variant="primary" icon="users">
              {t("submissions.toGroups")}
            </LinkButton>
          }
        >
          {t("submissions.emptyText")}
        </EmptyState>
      ) : (
        <>
          <Summary found={found} locale={locale} />
          <Tabs
            label={t("submissions.show")}
            tabs={[
              { href: "?", label: t("submissions.showAll"), current: !onlyMissing },
              { href: "?show=missing", label: t("submissions.showMissing"), current: onlyMissing },
            ]}
          />
          <div className="mt-4">
            {rows.length === 0 ? (
              <EmptyState icon="check" title={t("submissions.allIn")} />
            ) : (
              <FileList
                rows={rows}
                eventId={eventId}
                wanted={found.wanted}
                rooms={rooms}
                locale={locale}
                canChange={may(actor, "submissions.begin", place)}
                canExtend={may(actor, "extensions.grant", place)}
              />
            )}
          </div>
        </>
      )}
    </MoreWords>
  );
}

function Zip({ eventId, locale }: { eventId: string; locale: Locale }) {
  const t = words(locale);
  return (
    <a
      href={`/api/files/archives/${eventId}?locale=${locale}`}
      download
      title={t("submissions.zipText")}
      className={buttonClass({ variant: "primary" })}
    >
      <Icon name="download" className="size-[1.15em]" />
      {t("submissions.zip")}
    </a>
  );
}

/** The rooms by group, with titles in the reader's language. */
const shownRooms = ({ tasks, rows }: RoomList, locale: Locale, first: readonly Locale[]) =>
  new Map(
    rows.map(({ groupId, abstract, done, members }) => {
      const own = tasks.map(({ taskId, title }) => ({
        ...{ taskId, title: say(title, locale, first) },
        done: done.includes(taskId),
      }));
      return [groupId, { groupId, abstract, members, tasks: own }] as const;
    }),
  );

/** How many are in, who is missing, until when each thing is due. */
function Summary({ found, locale }: { found: FileTable; locale: Locale }) {
  const t = words(locale);
  const { counts, wanted, rows } = found;
  const without = rows.filter((row) => row.missing.length > 0).map(({ number }) => t("groups.number", { number }));
  return (
    <div className="mb-6 space-y-4">
      <Stats
        stats={[
          { label: t("submissions.handedIn"), value: counts.handedIn, note: t("submissions.counts", counts) },
          { label: t("submissions.late"), value: counts.late },
          { label: t("submissions.missing"), value: counts.wanted - counts.handedIn },
        ]}
      />
      <ul className="figures space-y-1">
        {wanted.map((one) => (
          <li key={one.id}>
            <span className="text-soft">{thingName(one, locale)}: </span>
            <strong className="font-semibold">
              {one.dueAt ? moment(one.dueAt, one.timeZone, locale) : t("submissions.noDue")}
            </strong>
            {one.lockedAt && (
              <span className="ms-3 text-soft">
                {t("submissions.lockedFrom", { moment: moment(one.lockedAt, one.timeZone, locale) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {without.length > 0 ? (
        <Notice
          tone={counts.missing > 0 ? "warn" : "info"}
          title={t("submissions.missingList", { list: without.join(", ") })}
        />
      ) : (
        <Notice tone="ok" title={t("submissions.allIn")} />
      )}
    </div>
  );
}
