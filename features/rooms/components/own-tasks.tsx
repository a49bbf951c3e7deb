import { Button } from "../../../components/ui/button";
import { Icon } from "../../../components/ui/icon";
import { inLanguage, type Locale, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { OwnRoom } from "../queries";

type Props = { room: OwnRoom; token: string; locale: Locale };

/** What the group has to do: a press ticks it, another one takes the tick away. Plain forms, without scripts too. */
export function OwnTasks({ room, token, locale }: Props) {
  const t = words(locale);
  const done = room.tasks.filter((task) => task.done).length;
  if (room.tasks.length === 0) return null;
  return (
    <section id="tasks" aria-labelledby="tasks-title" className="space-y-2">
      <h2 id="tasks-title" className="flex flex-wrap items-baseline justify-between gap-x-4 text-xl font-bold">
        {t("rooms.tasks")}
        <span className="figures text-base font-normal text-soft">
          {t("rooms.tasksDone", { done, all: room.tasks.length })}
        </span>
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {room.tasks.map((task) => (
          <TaskLine key={task.taskId} {...{ room, token, locale, task }} />
        ))}
      </ul>
    </section>
  );
}

function TaskLine({ task, room, token, locale }: Props & { task: OwnRoom["tasks"][number] }) {
  const t = words(locale);
  const title = inLanguage(task.title, locale, room.languages);
  const isLate = !task.done && task.dueAt !== null && task.dueAt < new Date();
  return (
    <li className="flex items-center gap-3 px-4 py-2">
      {task.done ? (
        <Icon name="ok" className="size-5 shrink-0 text-ok" />
      ) : (
        <span aria-hidden="true" className="size-5 shrink-0 rounded-full border-2 border-line-strong" />
      )}
      <div className="min-w-0 flex-1">
        <p lang={title.lang} className={task.done ? "text-soft" : "font-medium"}>
          {title.text}
        </p>
        {task.dueAt && (
          <p className={isLate ? "figures text-sm text-warn" : "figures text-sm text-soft"}>
            {moment(task.dueAt, room.timeZone, locale)}
          </p>
        )}
        <p className="sr-only">{t(task.done ? "rooms.done" : "rooms.open")}</p>
      </div>
      {room.isOpen && (
        <form method="post" action={`/api/rooms/r/${token}/tasks`}>
          <input type="hidden" name="page" value={locale} />
          <input type="hidden" name="taskId" value={task.taskId} />
          <input type="hidden" name="done" value={String(!task.done)} />
          <Button
            type="submit"
            size="sm"
            variant={task.done ? "quiet" : "secondary"}
            aria-label={`${t(task.done ? "rooms.undo" : "rooms.tick")}: ${title.text}`}
          >
            {t(task.done ? "rooms.undo" : "rooms.tick")}
          </Button>
        </form>
      )}
    </li>
  );
}
