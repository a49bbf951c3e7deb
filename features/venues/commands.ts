import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { amongOwn } from "../../core/scopes";
import { events, venues } from "../../db/schema";
import { venueCreateInput, venueEditInput } from "./inputs";

type Said = Omit<z.output<typeof venueEditInput>, "venueId">;
const valuesOf = ({ name, address, room, capacity, mapUrl, accessibility }: Said) => ({
  name,
  address,
  accessibility,
  room: room ?? null,
  capacity: capacity ?? null,
  mapUrl: mapUrl ?? null,
});

/** Adds a place to the address book all programmes share. */
export const create = command("venues.create", {
  input: venueCreateInput,
  scope: amongOwn,
  async run({ db, input }) {
    const [made] = await db.insert(venues).values(valuesOf(input)).returning({ venueId: venues.id });
    return made ?? refuse("not-found");
  },
  note: ({ venueId }) => ({ venueId }),
});

/** Changes a place; calendars of the events held there learn of it. Refuses `not-found`. */
export const edit = command("venues.edit", {
  input: venueEditInput,
  scope: amongOwn,
  async run({ db, input }) {
    const [before] = await db.select().from(venues).where(eq(venues.id, input.venueId));
    if (!before) return refuse("not-found");
    const after = valuesOf(input);
    await db.update(venues).set(after).where(eq(venues.id, input.venueId));
    const whereabouts = (v: Pick<typeof before, "name" | "address" | "room">) =>
      JSON.stringify([v.name, v.address, v.room].map((part) => (typeof part === "object" ? sorted(part) : part)));
    if (whereabouts(before) !== whereabouts({ ...after }))
      await db
        .update(events)
        .set({ calendarSequence: sql`${events.calendarSequence} + 1` })
        .where(eq(events.venueId, input.venueId));
    return { venueId: input.venueId };
  },
  note: ({ venueId }) => ({ venueId }),
});

const sorted = (text: object | null) => Object.entries(text ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
