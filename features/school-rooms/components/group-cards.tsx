import { Badge } from "../../../components/ui/badge";
import { type Locale, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { DeskGroups } from "../queries";

type Props = { found: DeskGroups; locale: Locale };

/** Each group with the own students in it, what is missing, and how much of its list is done. */
export function GroupCards({ found, locale }: Props) {
  const t = words(locale);
  const due = found.wanted.flatMap(({ id, title, dueAt }) =>
    dueAt ? [{ id, dueAt, title: nameOf(title, locale) }] : [],
  );
  return (
    <>
      {due.length > 0 && (
        <ul className="figures mb-4 space-y-1 text-sm text-soft">
          {due.map(({ id, title, dueAt }) => (
            <li key={id}>{t("schools.rooms.due", { title, moment: moment(dueAt, found.timeZone, locale) })}</li>
          ))}
        </ul>
      )}
      <ol className="grid gap-4 md:grid-cols-2">
        {found.rows.map((row) => (
          <li key={row.groupId} className="min-w-0 rounded-lg border border-line bg-surface px-5 py-4">
            <GroupCard {...{ found, locale, row }} />
          </li>
        ))}
      </ol>
    </>
  );
}

const nameOf = (title: Parameters<typeof say>[0], locale: Locale) =>
  say(title, locale) || words(locale)("deliverables.unnamed");

function GroupCard({ row, found, locale }: Props & { row: DeskGroups["rows"][number] }) {
  const t = words(locale);
  const missing = row.missing.map(({ deliverableId }) =>
    nameOf(found.wanted.find(({ id }) => id === deliverableId)?.title ?? {}, locale),
  );
  const isLate = row.missing.some(({ standing }) => standing === "missing");
  return (
    <>
      <h2 className="font-bold">
        {t("groups.number", { number: row.number })}
        <span className="block text-sm font-normal text-soft">{say(row.topic, locale) || t("groups.noTopic")}</span>
      </h2>
      <ul className="mt-3 space-y-1">
        {row.own.map(({ name, role }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two students may have the same name, and ids stay inside
          <li key={at} className="flex flex-wrap items-center gap-x-2">
            <bdi className="font-medium">{name}</bdi>
            {role !== "member" && (
              <Badge tone="accent" icon="star">
                {t(`groups.roles.${role}`)}
              </Badge>
            )}
          </li>
        ))}
      </ul>
      {row.others > 0 && <p className="mt-1 text-sm text-soft">{t("schools.rooms.others", { count: row.others })}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        <Badge tone={missing.length === 0 ? "ok" : isLate ? "bad" : "warn"}>
          {missing.length === 0 ? t("schools.rooms.allIn") : t("schools.rooms.missing", { list: missing.join(", ") })}
        </Badge>
        {found.tasks > 0 && (
          <Badge className="figures">{t("rooms.tasksDone", { done: row.done, all: found.tasks })}</Badge>
        )}
      </div>
    </>
  );
}
