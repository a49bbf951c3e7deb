import { StatusPill } from "../../../components/ui/badge";
import { Disclosure } from "../../../components/ui/disclosure";
import { type Locale, say, words } from "../../../core/i18n";
import { moment, wallClock } from "../../../core/time";
import { CommentLines } from "../../reviews/components/comment-lines";
import { RemoveComment } from "../../reviews/components/review-panel";
import { verdictLook } from "../../reviews/components/verdict-look";
import { GroupRoom, type GroupRoomProps } from "../../rooms/components/group-room";
import type { FileTable } from "../queries";
import { EarlierVersions } from "./earlier-versions";
import { GroupFileActions, VersionActions } from "./file-actions";
import { factsOf, thingName, uploadWords } from "./file-words";
import { standings } from "./standings";

type Row = FileTable["rows"][number];
type File = Row["files"][number];
/** What the team sees of the groups' rooms, by group. */
type Rooms = ReadonlyMap<string, Omit<GroupRoomProps, "canMark">>;
export type Shared = {
  locale: Locale;
  eventId: string;
  wanted: FileTable["wanted"];
  rooms: Rooms;
  canChange: boolean;
  canExtend: boolean;
};

/** All groups in their order, each with its files or without. */
export function FileList({ rows, ...shared }: Shared & { rows: readonly Row[] }) {
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
      {rows.map((row) => (
        <li key={row.groupId} className="px-4 py-4 sm:px-5">
          <GroupHead {...shared} row={row} />
          {row.files.map((file) => (
            <Thing key={file.deliverableId} {...shared} row={row} file={file} />
          ))}
          <Comments {...shared} row={row} />
          <Room {...shared} row={row} />
        </li>
      ))}
    </ol>
  );
}

function GroupHead({ row, locale, rooms }: Shared & { row: Row }) {
  const t = words(locale);
  const tasks = rooms.get(row.groupId)?.tasks ?? [];
  const steps = { done: tasks.filter(({ done }) => done).length, all: tasks.length };
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 className="font-bold">
        {t("groups.number", { number: row.number })}
        {row.name && <bdi className="ms-2 font-semibold text-soft">{row.name}</bdi>}
        <span className="block text-sm font-normal text-soft">{say(row.topic, locale) || t("groups.noTopic")}</span>
      </h2>
      {steps.all > 0 && <span className="figures text-sm text-soft">{t("rooms.tasksDone", steps)}</span>}
    </div>
  );
}

/** One thing of one group: how it stands, the file that counts, and what the team can do. */
function Thing({ row, file, ...shared }: Shared & { row: Row; file: File }) {
  const { locale, eventId, wanted, canChange, canExtend } = shared;
  const asked = wanted.find(({ id }) => id === file.deliverableId);
  if (!asked) return null;
  const t = words(locale);
  const { latest, review, extension } = file;
  const title = thingName(asked, locale);
  return (
    <section aria-label={title} className="mt-3 border-t border-line pt-3">
      <div className="grid items-center gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_19rem] xl:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)_26rem]">
        <div className="flex min-w-0 items-start justify-between gap-3">
          <p className="min-w-0 font-medium">
            {title}
            {!asked.required && <span className="block text-sm font-normal text-soft">{t("deliverables.wished")}</span>}
          </p>
          <StatusPill {...standings[file.standing]} className="shrink-0">
            {t(`submissions.standing.${file.standing}`)}
          </StatusPill>
        </div>
        <div className="min-w-0">
          {latest && (
            <>
              <p className="font-medium break-all">{latest.name}</p>
              <p className="figures text-sm text-soft">{factsOf(latest, asked.timeZone, locale)}</p>
            </>
          )}
        </div>
        {canChange ? (
          <GroupFileActions
            group={{ groupId: row.groupId, number: row.number }}
            thing={{ deliverableId: file.deliverableId, title }}
            locale={locale}
            eventId={eventId}
            latest={latest}
            box={uploadWords(asked, locale)}
            verdict={review && review.versionId === latest?.versionId ? review.verdict : null}
            given={extension && { untilAt: wallClock(extension.untilAt, asked.timeZone), reason: extension.reason }}
            canExtend={canExtend}
          />
        ) : (
          latest && (
            <VersionActions number={row.number} eventId={eventId} version={latest} removed={false} canChange={false} />
          )
        )}
      </div>
      <About {...shared} file={file} zone={asked.timeZone} />
      <EarlierVersions {...shared} number={row.number} file={file} zone={asked.timeZone} />
    </section>
  );
}

/** What the team thinks of the file, and more time that was given. */
function About({ file, locale, zone }: Shared & { file: File; zone: string }) {
  const t = words(locale);
  const { review, latest, extension } = file;
  if (!review && !extension) return null;
  const isOld = review !== null && review.versionId !== latest?.versionId;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
      {review && !isOld && (
        <StatusPill {...verdictLook[review.verdict]}>{t(`submissions.review.${review.verdict}`)}</StatusPill>
      )}
      {review && isOld && <span className="text-sm text-warn">{t("submissions.review.older", { no: review.no })}</span>}
      {extension && (
        <span className="text-sm text-soft">
          {t("submissions.extension.given", { moment: moment(extension.untilAt, zone, locale) })}: {extension.reason}
        </span>
      )}
    </div>
  );
}

/** The group's own list, paragraph and duties, behind a press. */
function Room({ row, locale, rooms, canChange }: Shared & { row: Row }) {
  const room = rooms.get(row.groupId);
  if (!room) return null;
  return (
    <Disclosure summary={words(locale)("rooms.title")} className="border-b-0 text-sm">
      <GroupRoom {...room} canMark={canChange} />
    </Disclosure>
  );
}

/** What was said about the group's files, each with the thing it was said of where there are several. */
function Comments({ row, locale, wanted, canChange }: Shared & { row: Row }) {
  if (row.comments.length === 0) return null;
  return (
    <div className="mt-3">
      <CommentLines
        comments={row.comments}
        things={thingsOf(wanted, locale)}
        zone={wanted[0]?.timeZone ?? "UTC"}
        locale={locale}
        act={canChange ? ({ commentId }) => <RemoveComment commentId={commentId} /> : undefined}
      />
    </div>
  );
}

/** Names of what is handed in, by id; empty where there is only one thing. */
export const thingsOf = (
  wanted: readonly { id: string | null; title: Parameters<typeof say>[0] }[],
  locale: Locale,
): ReadonlyMap<string, string> =>
  new Map(wanted.length > 1 ? wanted.flatMap((one) => (one.id ? [[one.id, thingName(one, locale)]] : [])) : []);
