import ICAL from "ical.js";
import { beforeAll, expect, test } from "vitest";
import { cast, lectureOf } from "../core/testing";
import { write } from "../db";
import { venues } from "../db/schema";
import { calendar } from "./calendar";

let people: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  people = await cast();
});

const startsAt = new Date("2027-01-15T05:00:00Z");
const lecture = async (change: object = {}) => {
  const [venue] = await write([], async (tx) =>
    tx
      .insert(venues)
      .values({
        name: { ko: "한국프레스센터" },
        address: { ko: "서울 중구 세종대로 124; 20층" },
        room: "국제회의장",
        accessibility: {},
      })
      .returning(),
  );
  const title = {
    ko: `카자흐스탄의 다자외교, "길" 위의 나라\\ ${"아주 긴 제목".repeat(12)}`,
    kk: "Қазақстанның көпвекторлы саясаты",
  };
  const endsAt = new Date("2027-01-15T08:00:00Z");
  return lectureOf(people.program.id, {
    title,
    startsAt,
    endsAt,
    venueId: venue?.id ?? null,
    calendarSequence: 3,
    ...change,
  });
};
const read = async (slug: string, lang = "ko") => {
  const answer = await calendar.request(`/${slug}.ics?lang=${lang}`);
  const text = await answer.text();
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const event = new ICAL.Event(component.getFirstSubcomponent("vevent") as ICAL.Component);
  return { answer, text, component, event };
};

test("an event's calendar file says when in UTC, under an id that stays, with the number of its changes", async () => {
  const made = await lecture();
  const { answer, component, event } = await read(made.slug);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8; method=PUBLISH");
  expect(event.startDate.toString()).toBe("2027-01-15T05:00:00Z");
  expect(event.endDate.toJSDate()).toEqual(new Date("2027-01-15T08:00:00Z"));
  expect(event.uid).toBe(`${made.id}@localhost`);
  expect(event.sequence).toBe(3);
  expect(event.summary).toBe(made.title.ko);
  expect(event.location).toBe("한국프레스센터, 국제회의장, 서울 중구 세종대로 124; 20층");
  expect(component.getFirstPropertyValue("method")).toBe("PUBLISH");
});

test("lines are folded at 75 bytes without cutting a letter", async () => {
  const { text } = await read((await lecture()).slug);
  expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text).not.toContain("\ufffd");
});

test("it speaks the language asked for, and points to the page in it", async () => {
  const { event, text } = await read((await lecture()).slug, "kk");
  expect(event.summary).toBe("Қазақстанның көпвекторлы саясаты");
  expect(text.replace(/\r\n /g, "")).toContain("/kk/e/");
});

test("a cancelled event leaves the calendar", async () => {
  const { component, event } = await read((await lecture({ status: "cancelled", cancelledAt: new Date() })).slug);
  expect(component.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test("a draft has no calendar file, nor has what does not exist", async () => {
  const draft = await lecture({ status: "draft" });
  expect((await calendar.request(`/${draft.slug}.ics`)).status).toBe(404);
  expect((await calendar.request("/nothing.ics")).status).toBe(404);
});
