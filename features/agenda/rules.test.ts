import { expect, test } from "vitest";
import { changed, endOf, indexFor, inserted, later, moved, type Slot, warningsOf, without } from "./rules";

const at = (clock: string) => new Date(`2026-01-15T${clock}:00Z`);
const slot = (id: string, clock: string, minutes: number): Slot => ({ id, startsAt: at(clock), minutes });
const said = (slots: readonly Slot[]) =>
  slots.map((one) => `${one.id} ${one.startsAt.toISOString().slice(11, 16)}-${endOf(one).toISOString().slice(11, 16)}`);

/** Opening, lecture, a pause of ten minutes, film, questions. */
const day = [slot("open", "05:00", 10), slot("talk", "05:10", 50), slot("film", "06:10", 20), slot("qa", "06:30", 30)];

test("a new item pushes later ones only as far as it needs, and eats a pause first", () => {
  const { slots, minutes } = inserted(day, slot("new", "06:00", 15), 2, true);
  expect(minutes).toBe(5);
  expect(said(slots)).toEqual([
    "open 05:00-05:10",
    "talk 05:10-06:00",
    "new 06:00-06:15",
    "film 06:15-06:35",
    "qa 06:35-07:05",
  ]);
});

test("a new item that may not push leaves the others alone", () => {
  expect(said(inserted(day, slot("new", "06:00", 15), 2, false).slots).at(-1)).toBe("qa 06:30-07:00");
});

test("an item belongs before the first that starts later", () => {
  expect(indexFor(day, at("05:10"))).toBe(2);
  expect(indexFor(day, at("04:00"))).toBe(0);
  expect(indexFor(day, at("09:00"))).toBe(4);
});

test("a longer item moves later ones by as much; shortening it again undoes that", () => {
  const longer = changed(day, slot("talk", "05:10", 65), true);
  expect(said(longer)).toEqual(["open 05:00-05:10", "talk 05:10-06:15", "film 06:25-06:45", "qa 06:45-07:15"]);
  expect(changed(longer, slot("talk", "05:10", 50), true)).toEqual(day);
});

test("without following, an item given another time takes its place by the clock", () => {
  expect(said(changed(day, slot("open", "06:20", 10), false)).map((line) => line.split(" ")[0])).toEqual([
    "talk",
    "film",
    "open",
    "qa",
  ]);
});

test("moving an item swaps times inside the range only, keeps the pauses, and moving back undoes it", () => {
  const there = moved(day, 1, 2);
  expect(said(there)).toEqual(["open 05:00-05:10", "film 05:10-05:30", "talk 05:40-06:30", "qa 06:30-07:00"]);
  expect(moved(there, 2, 1)).toEqual(day);
  const last = moved(day, 0, 3);
  expect(said(last)).toEqual(["talk 05:00-05:50", "film 05:50-06:10", "qa 06:20-06:50", "open 06:50-07:00"]);
  expect(moved(last, 3, 0)).toEqual(day);
});

test("taking an item out lets later ones come earlier by its length, if asked", () => {
  expect(said(without(day, "talk", 50))).toEqual(["open 05:00-05:10", "film 05:20-05:40", "qa 05:40-06:10"]);
  expect(said(without(day, "talk", 0))).toEqual(["open 05:00-05:10", "film 06:10-06:30", "qa 06:30-07:00"]);
});

test("the whole agenda can move", () => {
  expect(said(later(day, 0, -60))[0]).toBe("open 04:00-04:10");
});

const event = { startsAt: at("05:00"), endsAt: at("07:00") };

test("a pause is mentioned, with how long it is", () => {
  expect(warningsOf(day, event)).toEqual([{ kind: "gap", id: "film", otherId: "talk", minutes: 10 }]);
});

test("two at once are mentioned, unless they are in two rooms", () => {
  const [a, b] = [slot("a", "05:00", 60), slot("b", "05:45", 75)];
  expect(warningsOf([a, b], event)).toEqual([{ kind: "overlap", id: "b", otherId: "a", minutes: 15 }]);
  expect(
    warningsOf(
      [
        { ...a, place: "Hall" },
        { ...b, place: "Room 2" },
      ],
      event,
    ),
  ).toEqual([]);
  expect(
    warningsOf(
      [
        { ...a, place: "Hall" },
        { ...b, place: "Hall" },
      ],
      event,
    ),
  ).toHaveLength(1);
});

test("nobody can speak in two rooms at once", () => {
  const a = { ...slot("a", "05:00", 60), place: "Hall", speakerIds: ["s"] };
  const b = { ...slot("b", "05:30", 90), place: "Room 2", speakerIds: ["s", "t"] };
  expect(warningsOf([a, b], event)).toEqual([{ kind: "overlap", id: "b", otherId: "a", minutes: 30 }]);
});

test("items outside of the event's time are mentioned", () => {
  expect(warningsOf([slot("a", "04:50", 70), slot("b", "06:00", 75)], event)).toEqual([
    { kind: "early", id: "a", minutes: 10 },
    { kind: "late", id: "b", minutes: 15 },
  ]);
});
