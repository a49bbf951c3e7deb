/** An item's place in time. Lists of them are in the order of the run of show. */
export type Slot = { id: string; startsAt: Date; minutes: number };

const minute = 60_000;
const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute);
const minutesBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / minute);

/** When it ends as planned. */
export const endOf = (slot: Pick<Slot, "startsAt" | "minutes">) => after(slot.startsAt, slot.minutes);

/** All from the place `from` on, so many minutes later (or earlier). */
export const later = <S extends Slot>(slots: readonly S[], from: number, minutes: number): S[] =>
  slots.map((slot, place) =>
    place >= from && minutes !== 0 ? { ...slot, startsAt: after(slot.startsAt, minutes) } : slot,
  );

/** Where an item of that time belongs: before the first that starts later. */
export function indexFor(slots: readonly Slot[], startsAt: Date): number {
  const found = slots.findIndex((slot) => slot.startsAt > startsAt);
  return found === -1 ? slots.length : found;
}

/**
 * With a new item in a place. `shift`: later items make room, as far as they must; a number: by so many minutes.
 * Answers also by how much they moved.
 */
export function inserted<S extends Slot>(slots: readonly S[], slot: S, index: number, shift: boolean | number) {
  const next = slots[index];
  const needed = next ? Math.max(0, minutesBetween(next.startsAt, endOf(slot))) : 0;
  const minutes = typeof shift === "number" ? shift : shift ? needed : 0;
  const moved = later(slots, index, minutes);
  return { slots: [...moved.slice(0, index), slot, ...moved.slice(index)], minutes };
}

/**
 * In another place. The places keep their times: whatever stands in the range between starts where the one before it
 * ended, with the pause that was there, so nothing outside the range moves and moving back undoes it exactly.
 */
export function moved<S extends Slot>(slots: readonly S[], from: number, to: number): S[] {
  const order = [...slots];
  const [taken] = order.splice(from, 1);
  if (!taken) return order;
  order.splice(to, 0, taken);
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  let at = slots[low]?.startsAt ?? taken.startsAt;
  for (let place = low; place <= high; place++) {
    const slot = order[place];
    const before = slots[place - 1];
    const here = slots[place];
    if (!slot) break;
    if (place > low && before && here) at = after(at, minutesBetween(endOf(before), here.startsAt));
    order[place] = { ...slot, startsAt: at };
    at = after(at, slot.minutes);
  }
  return order;
}

/** With one item changed. `shift`: later ones follow its end; else each keeps its time and the order follows the clock. */
export function changed<S extends Slot>(slots: readonly S[], slot: S, shift: boolean): S[] {
  const place = slots.findIndex((one) => one.id === slot.id);
  const old = slots[place];
  if (!old) return [...slots];
  const replaced = slots.map((one) => (one.id === slot.id ? slot : one));
  if (shift) return later(replaced, place + 1, minutesBetween(endOf(old), endOf(slot)));
  return replaced.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** Without one item; `minutes`: how much earlier later ones come. */
export function without<S extends Slot>(slots: readonly S[], id: string, minutes: number): S[] {
  const place = slots.findIndex((slot) => slot.id === id);
  return later(slots, place + 1, -minutes).filter((slot) => slot.id !== id);
}

/** What an organizer should look at; minutes are whole and above 0. */
export type Warning = {
  kind: "overlap" | "gap" | "early" | "late";
  /** The item concerned. */
  id: string;
  /** The other one, for overlaps and gaps: the one before. */
  otherId?: string;
  minutes: number;
};

type Judged = Slot & { place?: string | null; speakerIds?: readonly string[] };

/** Two at a time is no mistake in two rooms, unless one person speaks in both. */
const collide = (a: Judged, b: Judged) =>
  !a.place || !b.place || a.place === b.place || (a.speakerIds ?? []).some((id) => b.speakerIds?.includes(id));

/** Overlaps, gaps, and items outside of the event's own time. */
export function warningsOf(slots: readonly Judged[], event: { startsAt: Date; endsAt: Date }): Warning[] {
  const found: Warning[] = [];
  const byTime = slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  let last: Judged | undefined;
  for (const [place, slot] of byTime.entries()) {
    for (const other of byTime.slice(0, place)) {
      const minutes = Math.min(slot.minutes, minutesBetween(slot.startsAt, endOf(other)));
      if (minutes > 0 && collide(other, slot)) found.push({ kind: "overlap", id: slot.id, otherId: other.id, minutes });
    }
    const pause = last ? minutesBetween(endOf(last), slot.startsAt) : 0;
    if (last && pause > 0) found.push({ kind: "gap", id: slot.id, otherId: last.id, minutes: pause });
    if (slot.startsAt < event.startsAt)
      found.push({ kind: "early", id: slot.id, minutes: minutesBetween(slot.startsAt, event.startsAt) });
    if (endOf(slot) > event.endsAt)
      found.push({ kind: "late", id: slot.id, minutes: minutesBetween(event.endsAt, endOf(slot)) });
    if (!last || endOf(slot) > endOf(last)) last = slot;
  }
  return found;
}
