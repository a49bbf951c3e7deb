import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { room } from "../core/testing-room";
import { db, write } from "../db";
import { attendanceOps, events } from "../db/schema";
import { configure } from "../features/attendance-settings/commands";
import { code } from "../features/self-check-in/queries";
import { linkToken } from "../features/tickets/steps";
import { isFace } from "../server/gate";
import { api } from "./app";

test("the form on one's own page checks one in, and a wrong code comes back to it with why", async () => {
  const all = await room();
  await write([], async (tx) => {
    await tx.update(events).set({ startsAt: new Date() }).where(eq(events.id, all.event.id));
  });
  const rules = { earlyOpen: 30, lateAfter: 10, leaveGrace: 10, below: "half", consentMissing: "admit" } as const;
  await configure(all.aru, { eventId: all.event.id, ...rules, selfCheckIn: true });
  const token = linkToken(all.one, 1);
  const path = `/api/check-in/r/${token}`;
  const send = async (said: string) => {
    const body = new URLSearchParams({ page: "ko", code: said });
    const answer = await api.request(path, { method: "POST", body });
    return `${answer.status} ${answer.headers.get("location")}`;
  };
  const right = (await code(all.min, { sheetId: all.sheetId })).code ?? "";
  const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, "0");
  expect(isFace(path)).toBe(true);
  expect(await send(wrong)).toBe(`303 /ko/r/${token}?problem=check-in-code`);
  expect(await send("abc")).toBe(`303 /ko/r/${token}?problem=check-in-code`);
  expect(await send(right)).toBe(`303 /ko/r/${token}?done=checked-in`);
  const mine = await db.select().from(attendanceOps).where(eq(attendanceOps.registrationId, all.one));
  expect(mine).toMatchObject([{ source: "self_code" }]);
});
