import { Icon } from "../../../components/ui/icon";
import { Notice } from "../../../components/ui/notice";
import { type Locale, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { OwnRoom } from "../queries";

/** A thing to hand in, as the list of dates needs it. */
export type Due = { title: string; dueAt: Date | null; done: boolean; required: boolean; locked: boolean };
type Props = { room: OwnRoom; things: readonly Due[]; locale: Locale };

/** What is still missing, above everything else, and all days by which something is due, in one list. */
export function OwnDates({ room, things, locale }: Props) {
  const t = words(locale);
  const missing = things.filter((one) => one.required && !one.done && !one.locked).map(({ title }) => title);
  const open = room.tasks.filter((task) => !task.done).length;
  const dates = [
    ...things.map(({ title, dueAt, done }) => ({ title, at: dueAt, done })),
    ...room.tasks.map(({ title, dueAt, done }) => ({ title: say(title, locale, room.languages), at: dueAt, done })),
  ]
    .flatMap(({ at, ...one }) => (at ? [{ ...one, at }] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const now = new Date();
  return (
    <section aria-labelledby="missing-title" className="space-y-3">
      <h2 id="missing-title" className="sr-only">
        {t("rooms.missing")}
      </h2>
      {missing.length + open > 0 ? (
        <Notice tone="info" title={t("rooms.missing")}>
          <ul className="mt-1 list-disc ps-5">
            {missing.map((title) => (
              <li key={title}>
                <a href="#files" className="underline underline-offset-4">
                  {title}
                </a>
              </li>
            ))}
            {open > 0 && (
              <li>
                <a href="#tasks" className="underline underline-offset-4">
                  {t("rooms.tasksOpen", { count: open })}
                </a>
              </li>
            )}
          </ul>
        </Notice>
      ) : (
        <Notice tone="ok" title={t("rooms.nothingMissing")} />
      )}
      {dates.length > 0 && (
        <details className="group" open={missing.length + open > 0}>
          <summary className="min-h-11 py-2 font-semibold">{t("rooms.dates")}</summary>
          <ol className="space-y-1">
            {dates.map(({ title, at, done }) => (
              <li key={`${title} ${at.getTime()}`} className="flex items-start gap-2">
                <Icon
                  name={done ? "ok" : "clock"}
                  className={done ? "mt-1 size-4 shrink-0 text-ok" : "mt-1 size-4 shrink-0 text-faint"}
                />
                <span className="min-w-0">
                  <span className={!done && at < now ? "figures text-warn" : "figures text-soft"}>
                    {moment(at, room.timeZone, locale)}
                  </span>{" "}
                  <span className={done ? "text-soft" : undefined}>{title}</span>
                  {done && <span className="sr-only">, {t("rooms.done")}</span>}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
