import { count, eq, sum } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atInstance, atRegistration } from "../../core/scopes";
import type { Reader } from "../../db";
import { registrations, roomSeats, stageLinks, stageSlots, stages } from "../../db/schema";
import { onScreens, roomOf } from "../question-rooms/steps";
import { screenInput, screenPlaceInput } from "../screens/inputs";
import { screenOf } from "../screens/steps";
import { mineInput, stageInput, turnInput } from "./inputs";
import { estimates, type Part } from "./rules";
import { ownGroupOf, questionsOfGroup, type Show, sceneOf, showOf, speakersNow } from "./steps";

const dateOf = (ms: number | null | undefined) => (ms === null || ms === undefined ? null : new Date(ms));
const clockOf = ({ stage }: Show) => ({
  timer: stage?.timer ?? ("stopped" as const),
  endsAt: stage?.endsAt ?? null,
  leftMs: stage?.leftMs ?? null,
});
const wifiOf = ({ stage }: Show) => (stage?.wifiName ? { name: stage.wifiName, password: stage.wifiPassword } : null);

function stepOf(show: Show, part: Part, estimate: number | null) {
  const item = show.items.find((one) => one.id === part.agendaItemId);
  const slot = show.slots.find((one) => one.id === part.slotId);
  return {
    agendaItemId: part.agendaItemId,
    slotId: part.slotId,
    kind: item?.kind ?? ("other" as const),
    title: item?.title ?? {},
    seconds: part.ms / 1_000,
    plannedAt: new Date(part.plannedAt),
    estimatedAt: dateOf(estimate),
    startedAt: dateOf(part.startedAt),
    endedAt: dateOf(part.endedAt),
    group: slot ? { number: slot.number, name: slot.name, topic: slot.topic } : null,
    response: slot?.response ?? null,
    responseLang: slot?.responseLang ?? null,
    version: slot?.version ?? null,
    /** The file held for the stage. */
    file: slot?.fileId && slot.fileName ? { fileId: slot.fileId, name: slot.fileName } : null,
  };
}

/**
 * The show as its controller needs it: all steps with planned, estimated and actual times, where it is, the clock, the
 * network, and what the room sees of names. `place`: -1 before the show, the number of steps once it is over.
 */
export const stage = query("live.stage", {
  input: stageInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const show = await showOf(db, input.eventId);
    const likely = estimates(show.parts, show.place, show.clock, now.getTime());
    return {
      rev: show.rev,
      phase: show.phase,
      place: show.place,
      ...clockOf(show),
      wifi: wifiOf(show),
      event: { title: show.event.title, languages: show.event.languages, timeZone: show.event.timeZone },
      names: (await sceneOf(db, show, show.place))?.group?.names ?? [],
      /** The number of the question that covers the projector now. */
      questionNo: (await onScreens(db, input.eventId)).now?.no ?? null,
      steps: show.parts.map((part, index) => stepOf(show, part, likely[index] ?? null)),
    };
  },
});
export type Stage = Awaited<ReturnType<typeof stage>>;

async function shownAt(db: Reader, eventId: string, now: Date) {
  const show = await showOf(db, eventId);
  const to = show.phase === "before" ? 0 : show.place + 1;
  const likely = estimates(show.parts, show.place, show.clock, now.getTime());
  const next = await sceneOf(db, show, to);
  const slot = show.slots.find((one) => one.id === show.parts[show.place]?.slotId);
  const asked = await onScreens(db, eventId);
  const room = await roomOf(db, eventId);
  return {
    rev: show.rev,
    phase: show.phase,
    ...clockOf(show),
    event: { title: show.event.title, languages: show.event.languages, timeZone: show.event.timeZone },
    startsAt: show.event.startsAt,
    now: await sceneOf(db, show, show.place),
    speakers: await speakersNow(db, eventId, show),
    next: next && { ...next, estimatedAt: new Date(likely[to] ?? next.plannedAt) },
    wifi: wifiOf(show),
    slug: show.event.slug,
    /** The question of the room that is asked now. */
    question: asked.now,
    /** The second language of the wall. */
    screenLang: room.screenLang,
    /** By what one comes in to ask, while questions are taken: for the projector alone. */
    code: room.state === "closed" ? null : room.code,
    /** Those that come next: for the guest alone. */
    ahead: asked.ahead,
    /** What the group on stage wants to ask: for the guest alone. */
    questions: slot ? await questionsOfGroup(db, slot.groupId) : [],
  };
}

/**
 * What the screens of an event show, whatever address they stand at: asked once for all of them. Given names only of
 * those whose families allow it; no contacts, no registration. Refuses `not-found`.
 */
export const shown = query("live.shown", {
  input: stageInput,
  scope: atEvent,
  run: ({ db, input, now }) => shownAt(db, input.eventId, now),
});
export type Shown = Awaited<ReturnType<typeof shown>>;

/**
 * What the projector shows, by its private address alone. Refuses `not-found` for an address that is unknown or was
 * revoked.
 */
export const projector = query("live.projector", {
  input: screenInput,
  scope: atInstance,
  async run({ db, input, now }) {
    const { eventId, locale } = await screenOf(db, input.token, "projector");
    const { questions: _, ahead: __, ...view } = await shownAt(db, eventId, now);
    return { eventId, locale, view };
  },
});

/** What the tablet of the guest of honour shows, by its private address alone. Refuses `not-found`. */
export const guest = query("live.guest", {
  input: screenInput,
  scope: atInstance,
  async run({ db, input, now }) {
    const { eventId, locale } = await screenOf(db, input.token, "guest");
    return { eventId, locale, view: await shownAt(db, eventId, now) };
  },
});

/** The event and the language of a screen's private address: whether it is still one. Refuses `not-found`. */
export const screenPlace = query("live.screenPlace", {
  input: screenPlaceInput,
  scope: atInstance,
  run: ({ db, input }) => screenOf(db, input.token, input.kind),
});

/** The event, for those of its team who may follow the stage. */
export const stagePlace = query("live.stagePlace", {
  input: stageInput,
  scope: atEvent,
  run: async ({ input }) => ({ eventId: input.eventId }),
});

/** The event of a registration and its published group; null for those without one. */
export const ownPlace = query("live.ownPlace", {
  input: mineInput,
  scope: atRegistration,
  run: async ({ db, input, scope }) => ({
    eventId: scope.eventId ?? refuse("not-found"),
    groupId: await ownGroupOf(db, input.registrationId),
  }),
});

async function turnAt(db: Reader, eventId: string, groupId: string, now: Date) {
  const show = await showOf(db, eventId);
  const slot = show.slots.find((one) => one.groupId === groupId);
  const own = show.parts.findIndex((part) => part.slotId === slot?.id);
  if (!slot || own === -1) return null;
  const likely = estimates(show.parts, show.place, show.clock, now.getTime());
  const ahead = show.parts.slice(Math.max(0, show.place), own).filter((part) => part.slotId).length;
  return {
    rev: show.rev,
    phase: show.phase,
    turn: own === show.place ? ("now" as const) : own < show.place ? ("done" as const) : ("coming" as const),
    ahead: own > show.place ? ahead : 0,
    isNext: own === show.place + 1,
    estimatedAt: own > show.place ? dateOf(likely[own]) : null,
    timeZone: show.event.timeZone,
  };
}

/** Where a group stands: on stage, next, after so many others, or done; null without a turn. Nobody's name is in it. */
export const turn = query("live.turn", {
  input: turnInput,
  scope: atEvent,
  run: ({ db, input, now }) => turnAt(db, input.eventId, input.groupId, now),
});
export type Turn = NonNullable<Awaited<ReturnType<typeof turn>>>;

/**
 * Where the own group of whoever holds a registration's link stands. `view` is null for those without a published
 * group, and when their group has no turn.
 */
export const mine = query("live.mine", {
  input: mineInput,
  scope: atRegistration,
  async run({ db, input, scope, now }) {
    const eventId = scope.eventId ?? refuse("not-found");
    const groupId = await ownGroupOf(db, input.registrationId);
    return { eventId, view: groupId ? await turnAt(db, eventId, groupId, now) : null };
  },
});

/** Short texts that are other ones whenever something on an event's screens, or who may see them, may be. */
export const mark = query("live.mark", {
  input: stageInput,
  scope: atEvent,
  async run({ db, input }) {
    const at = eq(stages.eventId, input.eventId);
    const [row] = await db.select({ rev: stages.rev }).from(stages).where(at);
    const [slots] = await db
      .select({ versions: sum(stageSlots.version), all: count() })
      .from(stageSlots)
      .where(eq(stageSlots.eventId, input.eventId));
    const [gone] = await db
      .select({ revoked: count(stageLinks.revokedAt) })
      .from(stageLinks)
      .where(eq(stageLinks.eventId, input.eventId));
    const [freed] = await db
      .select({ released: count(roomSeats.releasedAt) })
      .from(roomSeats)
      .where(eq(roomSeats.eventId, input.eventId));
    const [links] = await db
      .select({ versions: sum(registrations.tokenVersion), merged: count(registrations.mergedIntoId) })
      .from(registrations)
      .where(eq(registrations.eventId, input.eventId));
    const room = await roomOf(db, input.eventId);
    const stage = [row?.rev ?? 0, slots?.versions ?? 0, slots?.all ?? 0, room.seq].join(".");
    return {
      stage,
      questions: String(room.seq),
      tally: String(room.tally),
      hands: [room.handSeq, room.hands, room.state].join("."),
      rights: [gone?.revoked, freed?.released, links?.versions, links?.merged].join("."),
    };
  },
});
