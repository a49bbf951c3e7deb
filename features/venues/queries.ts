import { asc } from "drizzle-orm";
import { query } from "../../core/operation";
import { amongOwn } from "../../core/scopes";
import { venues } from "../../db/schema";
import { venueListInput } from "./inputs";

/** The places known so far, the newest last. */
export const list = query("venues.list", {
  input: venueListInput,
  scope: amongOwn,
  run: async ({ db, input }) => ({
    rows: await db
      .select({
        venueId: venues.id,
        name: venues.name,
        address: venues.address,
        room: venues.room,
        capacity: venues.capacity,
        mapUrl: venues.mapUrl,
        accessibility: venues.accessibility,
      })
      .from(venues)
      .orderBy(asc(venues.createdAt), asc(venues.id))
      .limit(input.limit ?? 300),
  }),
});
export type VenueRow = Awaited<ReturnType<typeof list>>["rows"][number];
