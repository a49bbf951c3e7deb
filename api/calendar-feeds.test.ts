import ICAL from "ical.js";
import { beforeAll, expect, test } from "vitest";
import { actorOfLink } from "../core/session";
import { cast } from "../core/testing";
import { wallClock } from "../core/time";
import { changeAccountFeed, changeOwnFeed } from "../features/calendars/commands";
import { accountFeed, ownFeed } from "../features/calendars/queries";
import { cancel as cancelEvent, edit } from "../features/events/commands";
import { details } from "../features/events/queries";
import { add, cancel } from "../features/registrations/commands";
import { linkToken } from "../features/tickets/steps";
import { calendar } from "./calendar";

let here: Awaited<ReturnType<typeof cast>>;
let registrationId = "";
beforeAll(async () => {
  here = await cast(10);
  const made = await add(here.min, { eventId: here.lecture.id, fullName: "김서연", locale: "ko" });
  if (!made.ok) throw new Error(made.code);
  registrationId = made.value.registrationId;
});

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await calendar.request(path, { headers });
  const text = await answer.text();
  return { status: answer.status, text, etag: answer.headers.get("etag") ?? "" };
};
const entries = (text: string) => {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return component.getAllSubcomponents("vevent").map((one) => {
    const event = new ICAL.Event(one);
    const status = one.getFirstPropertyValue("status");
    return { uid: event.uid, sequence: event.sequence, at: event.startDate.toJSDate(), summary: event.summary, status };
  });
};
const self = () => actorOfLink(linkToken(registrationId, 1));
const change = async (changed: (form: Awaited<ReturnType<typeof details>>) => object) => {
  const {
    slug: _s,
    status: _t,
    seatsTaken: _n,
    trashedAt: _a,
    ...form
  } = await details(here.aru, {
    eventId: here.lecture.id,
  });
  const outcome = await edit(here.aru, { ...form, ...changed(form as never) } as never);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
};

test("a programme's calendar lists its announced events, in UTC, under ids that stay", async () => {
  const { status, text } = await ask(`/programs/${here.program.slug}.ics?lang=ko`);
  expect(status).toBe(200);
  expect(entries(text)).toEqual([
    {
      uid: `${here.lecture.id}@localhost`,
      sequence: 0,
      at: here.lecture.startsAt,
      summary: "대사 초청 강연",
      status: "CONFIRMED",
    },
  ]);
  expect((await ask("/programs/nothing.ics")).status).toBe(404);
});

test("a personal calendar is made by its person alone, follows every change, and answers 304 in between", async () => {
  const actor = await self();
  expect((await ownFeed(actor, { registrationId })).token).toBeNull();
  const other = await cast();
  expect(await changeOwnFeed(here.sora, { registrationId, want: "new" })).toMatchObject({ code: "not-found" });
  expect(await changeOwnFeed(here.min, { registrationId, want: "new" })).toMatchObject({ code: "not-allowed" });
  expect(await changeOwnFeed(other.aru, { registrationId, want: "new" })).toMatchObject({ code: "not-found" });
  const made = await changeOwnFeed(actor, { registrationId, want: "new" });
  const token = made.ok ? made.value.token : "";
  expect((await ownFeed(actor, { registrationId })).token).toBe(token);

  const first = await ask(`/own/${token}.ics`);
  expect(first.status).toBe(200);
  expect(entries(first.text)).toHaveLength(1);
  const again = await ask(`/own/${token}.ics`, { "if-none-match": first.etag });
  expect([again.status, again.text]).toEqual([304, ""]);

  const later = new Date(here.lecture.startsAt.getTime() + 3_600_000);
  await change(() => ({
    startsAt: wallClock(later, "Asia/Seoul"),
    endsAt: wallClock(new Date(later.getTime() + 3_600_000), "Asia/Seoul"),
  }));
  const moved = await ask(`/own/${token}.ics`, { "if-none-match": first.etag });
  expect(moved.status).toBe(200);
  expect(entries(moved.text)[0]).toMatchObject({ uid: `${here.lecture.id}@localhost`, sequence: 1, at: later });
  await change((form) => ({ title: { ...form.title, ko: "새 제목" } }));
  expect(entries((await ask(`/own/${token}.ics`)).text)[0]).toMatchObject({ sequence: 2, summary: "새 제목" });
  await change(() => ({ capacity: 20 }));
  expect(entries((await ask(`/own/${token}.ics`)).text)[0]).toMatchObject({ sequence: 2 });
});

test("what was given back or called off is told as cancelled", async () => {
  const actor = await self();
  const { token } = await ownFeed(actor, { registrationId });
  await cancel(actor, { registrationIds: [registrationId] });
  expect(entries((await ask(`/own/${token}.ics`)).text)).toMatchObject([{ status: "CANCELLED" }]);
  await cancelEvent(here.aru, { eventId: here.lecture.id });
  expect(entries((await ask(`/programs/${here.program.slug}.ics`)).text)).toMatchObject([
    { status: "CANCELLED", sequence: 3 },
  ]);
});

test("a renewed address ends the one before, and one taken back leads nowhere", async () => {
  const actor = await self();
  const { token: old } = await ownFeed(actor, { registrationId });
  const made = await changeOwnFeed(actor, { registrationId, want: "new" });
  const token = made.ok ? made.value.token : "";
  expect((await ask(`/own/${old}.ics`)).status).toBe(404);
  expect((await ask(`/own/${token}.ics`)).status).toBe(200);
  await changeOwnFeed(actor, { registrationId, want: "none" });
  expect((await ask(`/own/${token}.ics`)).status).toBe(404);
  expect((await ownFeed(actor, { registrationId })).token).toBeNull();
});

test("the form on one's own page makes and ends it without scripts", async () => {
  const link = linkToken(registrationId, 1);
  const post = (want: string, to = link) =>
    calendar.request(`/r/${to}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ page: "ko", want }).toString(),
    });
  const made = await post("new");
  expect([made.status, made.headers.get("location")]).toEqual([303, `/ko/r/${link}?done=calendar`]);
  expect((await ownFeed(await self(), { registrationId })).token).not.toBeNull();
  await post("none");
  expect((await ownFeed(await self(), { registrationId })).token).toBeNull();
  expect((await post("new", "0".repeat(26))).headers.get("location"), "nobody's link").toBe(`/ko/r/${"0".repeat(26)}`);
});

test("an account's calendar has the events one works at, and nobody else's", async () => {
  const made = await changeAccountFeed(here.min, { want: "new" });
  const token = made.ok ? made.value.token : "";
  expect((await accountFeed(here.min, {})).token).toBe(token);
  expect(entries((await ask(`/own/${token}.ics`)).text).map(({ uid }) => uid)).toEqual([
    `${here.lecture.id}@localhost`,
  ]);
  const outsider = await changeAccountFeed(here.sora, { want: "new" });
  const none = outsider.ok ? outsider.value.token : "";
  expect((await ask(`/own/${none}.ics`)).text).not.toContain("VEVENT");
  const { anonymous } = await import("../core/permissions");
  expect(await changeAccountFeed(anonymous, { want: "new" })).toMatchObject({ code: "sign-in-needed" });
});
