import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { Icon } from "../../../../../../components/ui/icon";
import { Notice } from "../../../../../../components/ui/notice";
import { EmptyState } from "../../../../../../components/ui/states";
import { Words } from "../../../../../../components/words";
import { asLocale, type Locale, pick, words } from "../../../../../../core/i18n";
import { keptCookie } from "../../../../../../core/kept-form";
import { linkActor, load } from "../../../../../../core/web";
import { Handouts } from "../../../../../../features/announcements/components/handouts";
import { OwnCode } from "../../../../../../features/draw-checks/components/draw-link";
import { mine as ownCode } from "../../../../../../features/draw-checks/queries";
import { OwnFeedback } from "../../../../../../features/feedback/components/own-feedback";
import { mine as ownFeedback } from "../../../../../../features/feedback/queries";
import { OwnGroup } from "../../../../../../features/groups/components/own-group";
import { mine as ownGroup } from "../../../../../../features/groups/queries";
import { OwnTurn } from "../../../../../../features/live/components/own-turn";
import { mineInWords } from "../../../../../../features/live/live";
import { mine as ownTurn } from "../../../../../../features/live/queries";
import { FiledQuestions } from "../../../../../../features/own-questions/components/filed-questions";
import { type Filed, filed as ownFiled } from "../../../../../../features/own-questions/queries";
import { fieldErrors, refusalText } from "../../../../../../features/registrations/components/form-problems";
import { OwnResult } from "../../../../../../features/results/components/own-result";
import { mine as ownResult } from "../../../../../../features/results/queries";
import { commentsAtMost } from "../../../../../../features/reviews/choices";
import { OwnComments } from "../../../../../../features/reviews/components/own-comments";
import { OwnAbstract } from "../../../../../../features/rooms/components/own-abstract";
import { OwnDates } from "../../../../../../features/rooms/components/own-dates";
import { OwnDuties } from "../../../../../../features/rooms/components/own-duties";
import { OwnTasks } from "../../../../../../features/rooms/components/own-tasks";
import { type OwnRoom, mine as ownRoom } from "../../../../../../features/rooms/queries";
import { thingName } from "../../../../../../features/submissions/components/file-words";
import { OwnFiles } from "../../../../../../features/submissions/components/own-files";
import { type OwnFilesFound, mine as ownFiles } from "../../../../../../features/submissions/queries";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; token: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("submissions.own.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

export default async function OwnGroupPage({ params, searchParams }: Props) {
  const { locale: given, token } = await params;
  const locale = asLocale(given);
  const actor = await linkActor(token);
  const { registrationId } = actor;
  if (!registrationId) notFound();
  const query = await searchParams;
  const kept = query.problem ? (await cookies()).get(keptCookie)?.value : undefined;
  const [group, files, room, { view }, result, feedback, check, filed] = await Promise.all([
    load(ownGroup, { registrationId }, actor),
    load(ownFiles, { registrationId }, actor),
    load(ownRoom, { registrationId, kept }, actor),
    load(ownTurn, { registrationId }, actor),
    load(ownResult, { registrationId }, actor),
    load(ownFeedback, { registrationId }, actor),
    load(ownCode, { registrationId }, actor),
    load(ownFiled, { registrationId }, actor),
  ]);
  const turn = mineInWords(view);
  const t = words(locale);
  return (
    <div className="mx-auto w-full max-w-2xl space-y-8">
      <a
        href={`/${locale}/r/${token}`}
        className="-my-2 inline-flex min-h-11 items-center gap-1 text-sm text-soft underline-offset-4 hover:underline"
      >
        <Icon name="chevron-left" className="size-4" />
        {t("submissions.own.back")}
      </a>
      {group && files && room ? (
        <>
          <Said locale={locale} query={query} files={files} room={room} />
          {turn && (
            <Words locale={locale} messages={pick(locale, "live")}>
              <OwnTurn token={token} first={turn} />
            </Words>
          )}
          <OwnGroup own={group} locale={locale} />
          {result && <OwnResult own={result} locale={locale} />}
          {feedback && <OwnFeedback own={feedback} locale={locale} />}
          <Room {...{ files, room, filed, registrationId, token, locale }} />
          {check && <OwnCode check={check} locale={locale} />}
        </>
      ) : (
        <>
          <h1 className="text-3xl font-bold">{t("submissions.own.title")}</h1>
          <EmptyState icon="users" title={t("submissions.own.notYet")}>
            {t("submissions.own.notYetText")}
          </EmptyState>
        </>
      )}
    </div>
  );
}

type RoomProps = {
  files: OwnFilesFound;
  room: OwnRoom;
  filed: Filed | null;
  registrationId: string;
  token: string;
  locale: Locale;
};

/** All that the group does until the day, what is missing first. */
function Room({ files, room, filed, registrationId, token, locale }: RoomProps) {
  const t = words(locale);
  const errors = fieldErrors(locale, room.kept ?? undefined);
  const things = files.files.map(({ wanted }) => ({ deliverableId: wanted.id, title: thingName(wanted, locale) }));
  const shared = { room, token, locale };
  return (
    <>
      <OwnDates
        room={room}
        locale={locale}
        things={files.files.map(({ wanted, versions, locked }) => ({
          ...{ title: thingName(wanted, locale), dueAt: wanted.dueAt, required: wanted.required, locked },
          done: versions.length > 0,
        }))}
      />
      <OwnTasks {...shared} />
      <OwnFiles own={files} registrationId={registrationId} token={token} locale={locale} />
      <OwnAbstract {...shared} error={errors.text} />
      {filed && (
        <FiledQuestions
          {...{ filed, token, locale }}
          clientId={randomUUID()}
          typed={room.kept?.values}
          error={errors.question}
        />
      )}
      <OwnDuties {...shared} />
      {room.materials.length > 0 && (
        <section aria-labelledby="materials-title">
          <h2 id="materials-title" className="mb-2 text-xl font-bold">
            {t("site.materials")}
          </h2>
          <Handouts materials={room.materials} locale={locale} first={room.languages} />
        </section>
      )}
      <OwnComments
        comments={files.comments}
        things={things}
        zone={room.timeZone}
        token={token}
        locale={locale}
        kept={room.kept}
        error={errors.body}
      />
    </>
  );
}

/** Milliseconds for which a file counts as just sent: an old address with `done` says nothing any more. */
const freshTime = 2 * 60_000;

/** What became of the file or the form that was just sent. */
function Said({ locale, query, files, room }: { locale: Locale; query: Query; files: OwnFilesFound; room: OwnRoom }) {
  const t = words(locale);
  const { done, problem, said } = query;
  const [sent] = files.files
    .flatMap((file) => file.versions)
    .filter((version) => String(version.no) === done && Date.now() - version.at.getTime() < freshTime)
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  if (sent)
    return (
      <Notice tone="ok" role="status" title={t("submissions.own.arrived")}>
        {t(sent.late ? "submissions.doneLate" : "submissions.done", { no: sent.no })}
      </Notice>
    );
  if (said === "1") return <Notice tone="ok" role="status" title={t("submissions.comments.sent")} />;
  if (said === "2") return <Notice tone="ok" role="status" title={t("ui.saved")} />;
  if (typeof problem !== "string") return null;
  const [asked] = files.files.map(({ wanted }) => wanted);
  const values = {
    kinds: asked?.extensions.join(", ") ?? "",
    mb: Math.floor((asked?.maxBytes ?? 0) / 1024 / 1024),
    ...{ max: problem === "too-many-comments" ? commentsAtMost : 60, seconds: 60, megapixels: 40 },
    ...room.kept?.numbers,
  };
  return (
    <Notice tone="bad" role="alert" title={refusalText(locale, problem, values)}>
      {room.kept ? t("registrations.form.nothingLost") : undefined}
    </Notice>
  );
}
