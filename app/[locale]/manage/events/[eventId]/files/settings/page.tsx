import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, type Locale, languageNames, locales, pick, say, words } from "../../../../../../../core/i18n";
import { may } from "../../../../../../../core/permissions";
import { isoDay, moment, wallClock, zoneName } from "../../../../../../../core/time";
import { currentActor, load } from "../../../../../../../core/web";
import type { Thing } from "../../../../../../../features/deliverables/components/thing-model";
import { ThingsEditor } from "../../../../../../../features/deliverables/components/things-editor";
import { list as things } from "../../../../../../../features/deliverables/queries";
import type { Deliverable } from "../../../../../../../features/deliverables/steps";
import { header } from "../../../../../../../features/events/queries";
import { thingName, uploadWords } from "../../../../../../../features/submissions/components/file-words";
import { type TaskShown, TasksEditor } from "../../../../../../../features/tasks/components/tasks-editor";
import { type TaskList, list as tasksOf } from "../../../../../../../features/tasks/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };
const megabyte = 1024 * 1024;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("deliverables.page") };
}

/** What groups hand in and do until the day, for those who decide it. */
export default async function FileSettings({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [found, tasks, event, actor] = await Promise.all([
    load(things, { eventId }),
    load(tasksOf, { eventId }),
    load(header, { eventId }),
    currentActor(),
  ]);
  if (!may(actor, "deliverables.edit", { eventId, programId: event.programId })) notFound();
  const choice = (one: Locale) => ({ locale: one, label: languageNames[one] });
  const languages = {
    first: event.languages.map(choice),
    others: locales.filter((one) => !event.languages.includes(one)).map(choice),
  };
  const zone = zoneName(event.startsAt, event.timeZone);
  const rows = found.rows.flatMap((row) => (row.id ? [shownThing({ ...row, id: row.id }, locale)] : []));
  return (
    <MoreWords locale={locale} messages={pick(locale, "deliverables", "rooms", "topics")}>
      <div className="max-w-4xl">
        <PageHeader
          title={t("deliverables.page")}
          lead={t("deliverables.pageLead")}
          crumbsLabel={t("deliverables.path")}
          crumbs={[
            { label: t("submissions.title"), href: `/${locale}/manage/events/${eventId}/files` },
            { label: t("deliverables.page") },
          ]}
        />
        <ThingsEditor
          eventId={eventId}
          zone={zone}
          mbAtMost={Math.floor(found.bytesAtMost / megabyte)}
          things={rows}
          languages={languages}
          example={{
            order: "01",
            group: "3",
            name: t("deliverables.example.name"),
            topic: t("deliverables.example.topic"),
            title: rows[0]?.shown ?? t("deliverables.unnamed"),
            version: "2",
            date: isoDay(event.startsAt, event.timeZone),
          }}
        />
        <TasksEditor eventId={eventId} zone={zone} tasks={shownTasks(tasks, locale)} languages={languages} />
      </div>
    </MoreWords>
  );
}

function shownThing(row: Deliverable & { id: string }, locale: Locale): Thing {
  const t = words(locale);
  const { dueAt, lockedAt, timeZone } = row;
  const facts = [
    uploadWords(row, locale).words.kinds,
    dueAt ? t("deliverables.dueBy", { moment: moment(dueAt, timeZone, locale) }) : t("submissions.noDue"),
    lockedAt && t("submissions.lockedFrom", { moment: moment(lockedAt, timeZone, locale) }),
  ];
  return {
    ...{ deliverableId: row.id, version: row.version, title: row.title, help: row.help, extensions: row.extensions },
    ...{ required: row.required, forStage: row.forStage, nameTemplate: row.nameTemplate ?? "" },
    maxMb: Math.max(1, Math.floor(row.maxBytes / megabyte)),
    dueAt: dueAt ? wallClock(dueAt, timeZone) : "",
    lockedAt: lockedAt ? wallClock(lockedAt, timeZone) : "",
    shown: thingName(row, locale),
    facts: facts.filter(Boolean).join(" · "),
  };
}

function shownTasks({ rows, groups, timeZone }: TaskList, locale: Locale): TaskShown[] {
  const t = words(locale);
  return rows.map(({ taskId, version, title, dueAt, done }) => ({
    ...{ taskId, version, title, shown: say(title, locale) },
    dueAt: dueAt ? wallClock(dueAt, timeZone) : "",
    facts: [dueAt && moment(dueAt, timeZone, locale), t("rooms.groupsDone", { done, all: groups })]
      .filter(Boolean)
      .join(" · "),
  }));
}
