import { query } from "../../core/operation";
import { type Actor, may } from "../../core/permissions";
import { amongOwn } from "../../core/scopes";
import { type DataClass, dataClasses } from "./choices";
import { dueInput } from "./inputs";
import { daysFor, daysLeft, goesAt, isDue, usualDays } from "./rules";
import { findings, type KnownPlace } from "./steps";

const mayAt = (actor: Actor, { kind, placeId }: KnownPlace) =>
  may(actor, "retention.set", kind === "program" ? { programId: placeId } : { eventId: placeId });

/**
 * What the next night would delete (a dry run: nothing is written), and the countdown of each of one's own programmes
 * and single events: by class of data its days, when it goes, how much there is and how much of it is due. Somebody who
 * was at several places counts at each, and is due with the last. Soonest first.
 */
export const due = query("retention.due", {
  input: dueInput,
  scope: amongOwn,
  async run({ db, actor, now }) {
    const { places, instance, things } = await findings(db);
    const own = places.filter((place) => mayAt(actor, place));
    const counts = new Map<string, { kept: number; due: number }>();
    const total = Object.fromEntries(dataClasses.map((kind) => [kind, 0])) as Record<DataClass, number>;
    const ownIds = new Set(own.map((place) => place.placeId));
    for (const thing of things) {
      const isOver = isDue(thing.goes, now);
      if (isOver && thing.places.some((id) => ownIds.has(id))) total[thing.kind] += 1;
      for (const id of thing.places) {
        const count = counts.get(`${id} ${thing.kind}`) ?? { kept: 0, due: 0 };
        counts.set(`${id} ${thing.kind}`, { kept: count.kept + 1, due: count.due + (isOver ? 1 : 0) });
      }
    }
    const rows = own
      .map((place) => ({
        ...{ placeId: place.placeId, kind: place.kind, title: place.title, endsAt: place.endsAt, reason: place.reason },
        classes: dataClasses.map((kind) => ({
          kind,
          days: daysFor(kind, place.days, instance),
          isOwn: place.days[kind] !== undefined,
          goesAt: goesAt(kind, place, instance),
          daysLeft: daysLeft(goesAt(kind, place, instance), now),
          ...(counts.get(`${place.placeId} ${kind}`) ?? { kept: 0, due: 0 }),
        })),
      }))
      .sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime() || a.placeId.localeCompare(b.placeId));
    return { now, rows, total, usual: usualDays };
  },
});
export type Due = Awaited<ReturnType<typeof due>>;
