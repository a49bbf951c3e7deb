import { eq } from "drizzle-orm";
import { locales, words } from "../../core/i18n";
import { shiftDays } from "../../core/time";
import type { Tx } from "../../db";
import { agendaItems, deliverables, events, type LocalizedText, tasks, themes, topics } from "../../db/schema";

type Text = Parameters<ReturnType<typeof words>>[0];
const inAll = (key: Text): LocalizedText => Object.fromEntries(locales.map((locale) => [locale, words(locale)(key)]));

const items = ["opening", "lecture", "film", "presentations", "qa", "closing"] as const;
const themeNames = ["culture", "history", "foreignPolicy", "tourism"] as const;
const taskNames = ["brief", "duties", "rehearse"] as const;
/** Days before the event by which each should be done. */
const taskDays = [-10, -7, -1];
const megabyte = 1024 * 1024;

/** Of every hundred minutes, how many an item gets; what must not be rushed gets more. */
const shares = { opening: 6, lecture: 28, film: 6, presentations: 33, qa: 20, closing: 7 } as const;
const counted: readonly string[] = ["lecture", "presentations"];

/**
 * How the items fill the time from start to end: in their order, in steps of five minutes, the rest to the Q&A.
 * An event too short for six items of five minutes gets them all the same, one after the other.
 */
export function timesOf(startsAt: Date, endsAt: Date) {
  const all = Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000);
  const minutes = Object.fromEntries(
    items.map((kind) => [kind, Math.max(5, Math.floor((all * shares[kind]) / 500) * 5)]),
  ) as Record<(typeof items)[number], number>;
  const used = items.reduce((sum, kind) => sum + minutes[kind], 0);
  minutes.qa += Math.max(0, all - used);
  let at = startsAt.getTime();
  return items.map((kind) => {
    const startsNow = new Date(at);
    at += minutes[kind] * 60_000;
    return { kind, startsAt: startsNow, minutes: minutes[kind] };
  });
}

type NewEvent = { id: string; startsAt: Date; endsAt: Date; timeZone: string };

/**
 * Template "lecture + group presentations + Q&A": a run of show that fills the time, four themes with two topics each
 * in four languages, and a presentation file due two days before.
 */
export async function fillFromTemplate(tx: Tx, event: NewEvent) {
  const eventId = event.id;
  const times = timesOf(event.startsAt, event.endsAt);
  await tx.insert(agendaItems).values(
    times.map((time, index) => ({
      ...time,
      eventId,
      position: index + 1,
      title: inAll(`templates.items.${time.kind}`),
      description: {},
      counts: counted.includes(time.kind),
    })),
  );
  const made = await tx
    .insert(themes)
    .values(
      themeNames.map((name, index) => ({ eventId, title: inAll(`templates.themes.${name}`), position: index + 1 })),
    )
    .returning();
  const themeIds = [...made].sort((a, b) => a.position - b.position).map((theme) => theme.id);
  await tx.insert(topics).values(
    themeNames.flatMap((name, index) =>
      (["first", "second"] as const).map((which, second) => ({
        eventId,
        themeId: themeIds[index] ?? null,
        title: inAll(`templates.topics.${name}.${which}`),
        brief: {},
        position: index * 2 + second + 1,
      })),
    ),
  );
  const dueAt = shiftDays(event.startsAt, -2, event.timeZone);
  const extensions = ["pdf", "pptx", "odp", "hwp", "hwpx"];
  const title = inAll("templates.presentationFile");
  await tx.insert(deliverables).values({
    eventId,
    title,
    extensions,
    required: true,
    maxBytes: 100 * megabyte,
    dueAt,
    position: 1,
    forStage: true,
  });
  await tx.insert(tasks).values(
    taskNames.map((name, index) => ({
      eventId,
      title: inAll(`templates.tasks.${name}`),
      dueAt: shiftDays(event.startsAt, taskDays[index] ?? -2, event.timeZone),
      position: index + 1,
    })),
  );
  await tx.update(events).set({ presentationsDueAt: dueAt }).where(eq(events.id, eventId));
}
