import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { derivedToken } from "../core/seal";
import { room } from "../core/testing-room";
import { db, write } from "../db";
import { announcedAbsences, events } from "../db/schema";
import { api } from "./app";

/** A form as a browser without scripts sends it; answers where it leads. */
async function sent(path: string, fields: Record<string, string>) {
  const answer = await api.request(`http://localhost:3000/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost:3000" },
    body: new URLSearchParams({ page: "ko", ...fields }).toString(),
  });
  return [answer.status, answer.headers.get("location")];
}

test("a family tells of an absence and takes it back by its link, without scripts and without a word in an address", async () => {
  const { one, event } = await room();
  const token = derivedToken("link", one, 1);
  const page = `/ko/r/${token}`;
  const fields = { sheetId: "", reason: "병원 진료" };
  expect(await sent(`/r/${token}/absences`, fields)).toEqual([303, `${page}?done=absence`]);
  const [row] = await db.select().from(announcedAbsences).where(eq(announcedAbsences.registrationId, one));
  expect(row).toMatchObject({ sheetId: null, announcedBy: "self", withdrawnAt: null });
  const back = `/r/${token}/absences/${row?.id}/withdraw`;
  expect(await sent(back, {})).toEqual([303, `${page}?done=absence-back`]);
  const [after] = await db.select().from(announcedAbsences).where(eq(announcedAbsences.registrationId, one));
  expect(after?.withdrawnAt).toBeInstanceOf(Date);
  expect(after?.reason).toBeNull();
  await write([], (tx) =>
    tx
      .update(events)
      .set({ endsAt: new Date(Date.now() - 1_000) })
      .where(eq(events.id, event.id)),
  );
  expect(await sent(`/r/${token}/absences`, fields)).toEqual([303, `${page}?problem=absence-over`]);
  const nobodys = "A".repeat(43);
  expect(await sent(`/r/${nobodys}/absences`, fields)).toEqual([303, `/ko/r/${nobodys.slice(0, 40)}`]);
});
