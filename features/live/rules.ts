const minute = 60_000;
const day = 86_400_000;

type Item = { id: string; startsAt: Date; minutes: number; startedAt: Date | null; endedAt: Date | null };
type Slot = { id: string; seconds: number | null; startedAt: Date | null; endedAt: Date | null };
export type Pace = { seconds: number; gapSeconds: number };

/** One step of the show: an item of the run of show, or a group's turn in it. All times in milliseconds. */
export type Part = {
  agendaItemId: string;
  slotId: string | null;
  plannedAt: number;
  ms: number;
  startedAt: number | null;
  endedAt: number | null;
};

/** The item in which groups present: as the running order says, else the first of that kind. */
export const stageItemOf = (items: readonly { id: string; kind: string }[], said: string | null | undefined) =>
  items.find((item) => item.id === said)?.id ?? items.find((item) => item.kind === "presentations")?.id ?? null;

/** The whole show in its order; the item in which groups present is walked turn by turn once there are turns. */
export function partsOf(items: readonly Item[], slots: readonly Slot[], stageItem: string | null, pace?: Pace): Part[] {
  return items.flatMap((item) => {
    const ms = item.minutes * minute;
    const whole = { agendaItemId: item.id, slotId: null, plannedAt: item.startsAt.getTime(), ms, ...actual(item) };
    return item.id === stageItem && slots.length > 0 ? turnsOf(whole, slots, pace) : [whole];
  });
}

/** Turns one after the other; without a pace they share the item's time. */
function turnsOf(whole: Part, slots: readonly Slot[], pace?: Pace): Part[] {
  let plannedAt = whole.plannedAt;
  return slots.map((slot) => {
    const ms = (slot.seconds ?? pace?.seconds ?? Math.floor(whole.ms / 1_000 / slots.length)) * 1_000;
    const turn = { agendaItemId: whole.agendaItemId, slotId: slot.id, plannedAt, ms, ...actual(slot) };
    plannedAt += ms + (pace?.gapSeconds ?? 0) * 1_000;
    return turn;
  });
}

const actual = (of: { startedAt: Date | null; endedAt: Date | null }) => ({
  startedAt: of.startedAt?.getTime() ?? null,
  endedAt: of.endedAt?.getTime() ?? null,
});

type Standing = { agendaItemId: string | null; slotId: string | null } | undefined;

/**
 * Where the show is: -1 before it, the number of parts once it is over. An item whose turns came later, or a turn that
 * was taken out, stands at the item's first part.
 */
export function placeOf(parts: readonly Part[], at: Standing): number {
  if (!at?.agendaItemId) return parts.some((part) => part.startedAt !== null) ? parts.length : -1;
  const exact = parts.findIndex((part) => part.agendaItemId === at.agendaItemId && part.slotId === at.slotId);
  return exact === -1 ? parts.findIndex((part) => part.agendaItemId === at.agendaItemId) : exact;
}

export const phaseOf = (parts: readonly Part[], place: number): "before" | "on" | "over" =>
  place === -1 ? "before" : place >= parts.length ? "over" : "on";

export type Clock = { timer: "stopped" | "running" | "paused"; endsAt: number | null; leftMs: number | null };

/** What is left in milliseconds; below zero over time; null when nothing is timed. */
export const leftOf = (clock: Clock, now: number): number | null =>
  clock.timer === "running" && clock.endsAt !== null ? clock.endsAt - now : clock.leftMs;

/** Milliseconds of a clock stay within a day on either side. */
export const bounded = (ms: number) => Math.max(-day, Math.min(day, Math.round(ms)));

/**
 * When each part is likely to begin: those still to come as planned, later or earlier by as much as the one on stage
 * will end later or earlier than planned. Nothing (null) for what has begun or was passed over.
 */
export function estimates(parts: readonly Part[], place: number, clock: Clock, now: number): (number | null)[] {
  const current = parts[place];
  const left = leftOf(clock, now);
  let endsAt = current ? now + Math.max(0, left ?? 0) : null;
  return parts.map((part, index) => {
    if (index <= place) return null;
    const before = parts[index - 1];
    if (endsAt === null || !before) return part.plannedAt;
    const at = endsAt + Math.max(0, part.plannedAt - before.plannedAt - before.ms);
    endsAt = at + part.ms;
    return at;
  });
}

/** "4:05", "+0:30" once over time: whole seconds, the last one shown until it is gone. */
export function clockText(ms: number): string {
  const seconds = ms >= 0 ? Math.ceil(ms / 1_000) : Math.floor(-ms / 1_000);
  const over = ms < 0 && seconds > 0;
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  const two = (n: number) => String(n).padStart(2, "0");
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return over ? `+${text}` : text;
}

/** How urgent the clock is: the last minute is said aloud by its colour, what follows too. */
export const urgencyOf = (ms: number | null, timer: Clock["timer"]): "calm" | "soon" | "over" =>
  ms === null || timer === "stopped" ? "calm" : ms < 0 ? "over" : ms <= minute ? "soon" : "calm";

/** What a network's QR says (the form phones read: WIFI:T:WPA;S:name;P:word;;). */
export function wifiText(name: string, password: string | null): string {
  const plain = (text: string) => text.replace(/[\\;,":]/g, "\\$&");
  return password ? `WIFI:T:WPA;S:${plain(name)};P:${plain(password)};;` : `WIFI:T:nopass;S:${plain(name)};;`;
}
