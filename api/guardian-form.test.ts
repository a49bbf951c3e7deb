import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { anonymous } from "../core/permissions";
import { cast } from "../core/testing";
import { isoDay } from "../core/time";
import { db } from "../db";
import { consentRecords, consentRequests, registrations } from "../db/schema";
import { configure } from "../features/consent-desk/commands";
import { ask } from "../features/families/commands";
import { consentRequest } from "../features/families/queries";
import { requestToken } from "../features/guardians/steps";
import { api } from "./app";

/** A guardian's link, as it stands in a letter, to a lecture that asks for consents. */
async function link() {
  const { aru, lecture } = await cast(100);
  await configure(aru, { eventId: lecture.id, profile: "KR", keys: [] });
  const mother = { guardianName: "Анна Ким", guardianEmail: "anna@example.org", locale: "ru" as const };
  const outcome = await ask(anonymous, { eventId: lecture.id, ...mother });
  if (!outcome.ok) throw new Error(outcome.code);
  const [request] = await db.select().from(consentRequests).where(eq(consentRequests.id, outcome.value.requestId));
  if (!request) throw new Error("no request");
  return { eventId: lecture.id, requestId: request.id, token: requestToken(request) };
}
type Link = Awaited<ReturnType<typeof link>>;

const birthDate = `${Number(isoDay(new Date(), "Asia/Seoul").slice(0, 4)) - 11}-01-01`;
const press = ({ token, requestId }: Link) =>
  api.request(`/api/v1/consent/${token}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      ...{ page: "ru", requestId, relation: "mother", fullName: "Ким Дана", birthDate },
      ...{ "answers.participation": "yes", "answers.data_processing": "yes", "answers.photo_web": "group" },
    }).toString(),
  });
const placesAt = (eventId: string) => db.select().from(registrations).where(eq(registrations.eventId, eventId));

test("a guardian's form that arrives fifty times at once counts once, and all others are led to what it says now", async () => {
  const one = await link();
  const all = await Promise.all(Array.from({ length: 50 }, () => press(one)));
  const places = all.map((answer) => `${answer.status} ${answer.headers.get("location")?.split("?")[0]}`);
  expect(places.filter((place) => /^303 \/ru\/g\/[0-9A-Z]+$/.test(place))).toHaveLength(1);
  expect(places.filter((place) => place === `303 /ru/consent/${one.token}`)).toHaveLength(49);
  const [place, ...others] = await placesAt(one.eventId);
  expect(others).toEqual([]);
  const records = await db
    .select()
    .from(consentRecords)
    .where(eq(consentRecords.registrationId, place?.id ?? ""));
  expect(new Set(records.map((record) => record.key)).size).toBe(records.length);
}, 60_000);

test("ten visits of a mail scanner, by GET and HEAD, leave the link as it was", async () => {
  const one = await link();
  const before = await db.select().from(consentRequests).where(eq(consentRequests.id, one.requestId));
  for (let visit = 0; visit < 5; visit++)
    for (const method of ["GET", "HEAD"]) {
      const answer = await api.request(`/api/v1/consent/${one.token}`, { method });
      expect([404, 405]).toContain(answer.status);
      expect(await consentRequest(anonymous, { token: one.token })).toBeTruthy(); // what the page itself asks
    }
  expect(await db.select().from(consentRequests).where(eq(consentRequests.id, one.requestId))).toEqual(before);
  expect((await press(one)).headers.get("location")).toMatch(/^\/ru\/g\//);
  expect(await placesAt(one.eventId)).toHaveLength(1);
});
