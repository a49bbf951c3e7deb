import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { may } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent, atProgramOrInstance } from "../../core/scopes";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { events } from "../../db/schema";
import { consentsForNew } from "../consents/steps";
import { organizationsOfEvent, putEventOrganizations } from "../organizations/steps";
import { overfull } from "../seats/rules";
import { heldSeats, promoteWhileRoom } from "../seats/steps";
import { fillFromTemplate } from "../templates/steps";
import { eventCancelInput, eventCreateInput, eventEditInput, eventInput } from "./inputs";
import { type StatusStep, slugs, statusAfter, tailOf } from "./rules";
import {
  beforeAndAfter,
  changedColumns,
  columnsOf,
  type Event,
  eventForChange,
  insertEvent,
  mustBeThere,
  mustHaveProgram,
  registrationsOf,
} from "./steps";

/**
 * Makes a draft, from scratch or from a template. Nobody sees it before `publish`.
 * Refuses `invalid` for a programme, venue, cover or organisation that is not there.
 */
export const create = command("events.create", {
  input: eventCreateInput,
  scope: atProgramOrInstance,
  async run({ db, actor, input, now }) {
    const { template, organizations, ...said } = input;
    await mustBeThere(db, actor, said);
    const consent = await consentsForNew(db, said.programId, now);
    const columns = { ...columnsOf({ ...said, organizations }), consent, createdBy: actor.id ?? null };
    const made = await insertEvent(db, columns);
    await putEventOrganizations(db, made.id, organizations);
    if (template) await fillFromTemplate(db, made);
    return { eventId: made.id, slug: made.slug, template: template ?? null };
  },
  note: ({ eventId, template }) => ({ eventId, ...(template ? { template } : {}) }),
});

/**
 * Changes an event as its form says; `version` is the one the form was opened with.
 * Refuses `changed-meanwhile`; `invalid` on `capacity` and `quotas` below the number of confirmed seats
 * (`below-confirmed`). A larger room or quota promotes whoever waits: their registrations are answered as `promoted`.
 */
export const edit = command("events.edit", {
  input: eventEditInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const before = await eventForChange(db, input.eventId);
    if (before.version !== input.version) refuse("changed-meanwhile");
    // What stands there already need not be asked about again.
    const asked = {
      programId: input.programId === before.programId ? null : input.programId,
      venueId: input.venueId,
      coverFileId: input.coverFileId === before.coverFileId ? null : input.coverFileId,
      quotas: input.quotas,
    };
    await mustBeThere(db, actor, asked, before.id);
    if ((input.programId ?? null) !== before.programId && !may(actor, "events.create", { programId: input.programId }))
      refuseField("programId", "choice");
    if (input.capacity && input.capacity < before.seatsTaken)
      refuseField("capacity", "below-confirmed", { count: before.seatsTaken });
    const after = columnsOf(input);
    await mustHoldSeats(db, before.id, after.quotas);
    const changed: string[] = changedColumns(before, after);
    const organizations = await organizationsOfEvent(db, before.id);
    const places = (all: { organizationId: string; role: string }[]) =>
      JSON.stringify(
        ["host", "supporter", "partner", "embassy"].map((role) =>
          all.filter((one) => one.role === role).map((one) => one.organizationId),
        ),
      );
    if (places(organizations) !== places(input.organizations)) {
      await putEventOrganizations(db, before.id, input.organizations);
      changed.push("organizations");
    }
    if (changed.length === 0) return { eventId: before.id, version: before.version, changed, told: {}, promoted: [] };
    const promoted = await save(db, before, after, changed, now);
    return {
      eventId: before.id,
      version: before.version + 1,
      changed,
      told: beforeAndAfter(before, after, changed),
      promoted,
    };
  },
  note: ({ changed, told, promoted }) => (changed.length > 0 ? { changed, told, promoted } : undefined),
});

/** Refuses quotas that more people hold seats of already than they have. */
async function mustHoldSeats(db: Tx, eventId: string, quotas: Event["quotas"]) {
  const number = quotas ? overfull(quotas, await heldSeats(db, eventId)) : undefined;
  if (number !== undefined) refuseField("quotas", "below-confirmed", { count: number });
}

const forCalendars = ["title", "startsAt", "endsAt", "timeZone", "venueId", "onlineUrl"];

async function save(
  db: Tx,
  before: Event,
  after: ReturnType<typeof columnsOf>,
  changed: readonly string[],
  now: Date,
): Promise<string[]> {
  const hidden = after.visibility !== "public" && before.visibility === "public" && !before.publishedAt;
  await db
    .update(events)
    .set({
      ...after,
      // An address that was never told may still become one nobody guesses.
      ...(hidden ? { slug: slugs(after.title, tailOf(id()), "event").long } : {}),
      version: before.version + 1,
      ...(changed.some((key) => forCalendars.includes(key))
        ? { calendarSequence: before.calendarSequence + 1, calendarChangedAt: now }
        : {}),
    })
    .where(eq(events.id, before.id));
  const larger = before.capacity !== null && (after.capacity === null || after.capacity > before.capacity);
  return larger || changed.includes("quotas") ? promoteWhileRoom(db, before.id, now) : [];
}

/** Takes a step of the status, or refuses `wrong-status`. */
async function take(db: Tx, eventId: string, step: StatusStep, more: (event: Event) => Partial<Event>) {
  const event = await eventForChange(db, eventId);
  const status = statusAfter(event.status, step) ?? refuse("wrong-status");
  await db
    .update(events)
    .set({ status, version: event.version + 1, ...more(event) })
    .where(eq(events.id, eventId));
  return { eventId, status };
}

/** Shows a draft to whom its visibility says. Refuses `wrong-status`. */
export const publish = command("events.publish", {
  input: eventInput,
  scope: atEvent,
  run: ({ db, input, now }) =>
    take(db, input.eventId, "publish", (event) => ({ publishedAt: event.publishedAt ?? now })),
  note: () => ({}),
});

/** Makes it a draft again, as long as nobody registered (`has-registrations`, with the number). */
export const unpublish = command("events.unpublish", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const count = await registrationsOf(db, input.eventId);
    if (count > 0) refuse("has-registrations", { count });
    return take(db, input.eventId, "unpublish", () => ({}));
  },
  note: () => ({}),
});

/** Calls it off, with a reason for all to read. Those registered are told by letter. Refuses `wrong-status`. */
export const cancel = command("events.cancel", {
  input: eventCancelInput,
  scope: atEvent,
  run: ({ db, input, now }) =>
    take(db, input.eventId, "cancel", (event) => ({
      cancelledAt: now,
      cancelReason: input.reason ?? null,
      calendarSequence: event.calendarSequence + 1,
      calendarChangedAt: now,
    })),
  note: () => ({}),
});

/** Closes it after it was held. Refuses `wrong-status`, and `not-begun` before its start. */
export const finish = command("events.finish", {
  input: eventInput,
  scope: atEvent,
  run: ({ db, input, now }) =>
    take(db, input.eventId, "finish", (event) => {
      if (event.startsAt > now) refuse("not-begun");
      return { finishedAt: now };
    }),
  note: () => ({}),
});

/** Takes back `finish`. Refuses `wrong-status`. */
export const reopen = command("events.reopen", {
  input: eventInput,
  scope: atEvent,
  run: ({ db, input }) => take(db, input.eventId, "reopen", () => ({ finishedAt: null })),
  note: () => ({}),
});

/**
 * Puts it into the trash, with all that belongs to it. Refuses `cancel-first` when it is published and people hold
 * seats or places in line: they must hear of it.
 */
export const trash = command("events.trash", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const event = await eventForChange(db, input.eventId);
    if (event.status === "published" && event.endsAt > now && (await registrationsOf(db, event.id)) > 0)
      refuse("cancel-first");
    await db
      .update(events)
      .set({ trashedAt: now, version: event.version + 1 })
      .where(eq(events.id, event.id));
    return { eventId: event.id };
  },
  note: () => ({}),
});

/** Brings it back from the trash as it was. Refuses `program-in-trash` when its programme lies there too. */
export const restore = command("events.restore", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    if (!event?.trashedAt) return refuse("not-found");
    await mustHaveProgram(db, event.programId);
    await db
      .update(events)
      .set({ trashedAt: null, version: event.version + 1 })
      .where(eq(events.id, event.id));
    return { eventId: event.id };
  },
  note: () => ({}),
});
