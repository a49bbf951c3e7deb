import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mark, room } from "../../core/testing-room";
import { write } from "../../db";
import { events } from "../../db/schema";
import { close, markRest, record } from "../attendance/commands";
import { overdue } from "./queries";

const ended = (eventId: string, minutes: number) =>
  write([], (tx) =>
    tx
      .update(events)
      .set({ endsAt: new Date(Date.now() - minutes * 60_000) })
      .where(eq(events.id, eventId)),
  );

test("a register not taken is told of a quarter of an hour after its end, to its team, until it is finished", async () => {
  const { min, bota, sora, sheetId, one, event } = await room();
  await record(min, { sheetId, ops: [mark(one, "present")] });
  await ended(event.id, 14);
  expect(await overdue(min, {})).toEqual([]);
  await ended(event.id, 16);
  expect(await overdue(min, {})).toMatchObject([{ sheetId, eventId: event.id, unmarked: 2 }]);
  expect([await overdue(bota, {}), await overdue(sora, {})]).toEqual([[], []]);
  await close(min, { sheetId });
  expect(await overdue(min, {})).toEqual([]);
});

test("one whose people are all marked is finished, closed or not; one of long ago is history", async () => {
  const { min, sheetId, event } = await room();
  await ended(event.id, 16);
  await markRest(min, { sheetId });
  expect(await overdue(min, {})).toEqual([]);
  const old = await room();
  await write([], (tx) =>
    tx
      .update(events)
      .set({ startsAt: new Date(Date.now() - 24 * 86_400_000), endsAt: new Date(Date.now() - 23 * 86_400_000) })
      .where(eq(events.id, old.event.id)),
  );
  expect(await overdue(old.min, {})).toEqual([]);
});
