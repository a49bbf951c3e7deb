import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { liftProtection } from "../../core/erasing";
import { anonymous } from "../../core/permissions";
import { derivedToken } from "../../core/seal";
import { actorOfLink } from "../../core/session";
import { cast } from "../../core/testing";
import { isoDay } from "../../core/time";
import { db, write } from "../../db";
import { consentRecords, consentRequests, events, registrations } from "../../db/schema";
import { consentsForNew } from "../consents/steps";
import { keepContacts } from "../contacts/steps";
import { makeRequest, requestToken } from "../guardians/steps";
import { reviseOwn } from "../own-answers/commands";
import { ownConsents } from "../own-consents/queries";
import { ask, decide, revise } from "./commands";
import { consentRequest, family } from "./queries";

/** A birthday some full years before a day; `days` before or after it. */
function born(years: number, days = 0) {
  const [year, ...rest] = isoDay(new Date(Date.now() + days * 86_400_000), "Asia/Seoul").split("-");
  return [Number(year) - years, ...rest].join("-").replace("-02-29", "-02-28");
}
const yes = { participation: "yes", data_processing: "yes" } as const;

/** A child registered by a guardian's yes two years ago, with a birth date as it is put now. */
async function childOfTwoYearsAgo(birthDate: string) {
  const { lecture } = await cast(null);
  await write([], async (tx) => {
    const consent = await consentsForNew(tx, null, new Date());
    await tx.update(events).set({ consent }).where(eq(events.id, lecture.id));
  });
  const named = { guardianName: "김보호", guardianEmail: `g-${Math.random()}@example.org`, locale: "ko" as const };
  const asked = await ask(anonymous, { eventId: lecture.id, ...named });
  if (!asked.ok) throw new Error(asked.code);
  const [request] = await db.select().from(consentRequests).where(eq(consentRequests.id, asked.value.requestId));
  if (!request) throw new Error("no request");
  const said = { relation: "mother" as const, answers: { ...yes, photo_web: "all" as const }, locale: "ko" as const };
  const who = { fullName: "김다나", birthDate: born(11) };
  const given = await decide(anonymous, { token: requestToken(request), ...said, ...who });
  if (!given.ok || given.value.status !== "given") throw new Error(JSON.stringify(given));
  const { registrationId, token } = given.value;
  const [place] = await db.select().from(registrations).where(eq(registrations.id, registrationId));
  if (!place) throw new Error("no place");
  const before = new Date(Date.now() - 2 * 365 * 86_400_000);
  await write([], async (tx) => {
    await keepContacts(tx, place.personId, { birthDate }, new Date());
    await liftProtection(tx, "consent_records", () =>
      tx.update(consentRecords).set({ givenAt: before }).where(eq(consentRecords.registrationId, registrationId)),
    );
  });
  return { lecture, place, registrationId, token, own: await actorOfLink(derivedToken("link", registrationId, 1)) };
}
const change = (token: string, registrationId: string) =>
  revise(anonymous, { token, registrationId, key: "photo_web", answer: "none", locale: "ko" });

test("child_turns_majority_mid_program: the guardian's link decides no more, and the grown child is asked anew", async () => {
  const { lecture, place, registrationId, token, own } = await childOfTwoYearsAgo(born(19));
  expect(await change(token, registrationId)).toMatchObject({ ok: false, code: "of-age" });
  expect(await family(anonymous, { token })).toMatchObject({ children: [], someGrown: true });
  const contact = { name: "김보호", email: "again@example.org" };
  const again = await write([], (tx) =>
    makeRequest(tx, { eventId: lecture.id, registrationId, contact, locale: "ko", now: new Date() }),
  );
  await expect(consentRequest(anonymous, { token: requestToken(again) })).rejects.toMatchObject({ code: "of-age" });
  const late = { token: requestToken(again), relation: "mother" as const, answers: yes, locale: "ko" as const };
  expect(await decide(anonymous, late)).toMatchObject({ ok: false, code: "of-age" });
  // What the guardian allowed holds until the grown child speaks.
  const asked = await ownConsents(own, { registrationId });
  expect(asked.state).toBe("granted");
  expect(asked.items.every((item) => item.askedAnew && item.signer === "self")).toBe(true);
  const say = (key: string, answer: "yes" | "all") =>
    reviseOwn(own, { registrationId, key, answer, locale: "ko" as const });
  expect(await say("participation", "yes")).toMatchObject({ ok: true, value: { decision: "granted" } });
  expect(await say("photo_web", "all")).toMatchObject({ ok: true });
  const after = await ownConsents(own, { registrationId });
  const open = after.items.filter((item) => item.askedAnew).map((item) => item.key);
  expect(open).not.toContain("participation");
  expect(open).not.toContain("photo_web");
  expect(open).toContain("data_processing");
  const [now] = await db.select().from(registrations).where(eq(registrations.id, place.id));
  expect(now?.status).toBe("confirmed");
});

test("the day before the birthday it is still the guardian who decides", async () => {
  const { registrationId, token, own } = await childOfTwoYearsAgo(born(19, 1));
  expect((await family(anonymous, { token })).children).toHaveLength(1);
  expect((await ownConsents(own, { registrationId })).items.some((item) => item.askedAnew)).toBe(false);
  expect(await change(token, registrationId)).toMatchObject({ ok: true });
});
