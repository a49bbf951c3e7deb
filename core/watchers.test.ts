import { afterEach, expect, test, vi } from "vitest";
import { wake } from "./live";
import { type Audience, type Frame, type Marks, Watchers } from "./watchers";

const place = "5b1c8a4e-0000-4000-8000-000000000001";
afterEach(() => {
  vi.useRealTimers();
});

/** A place whose state is a number that a test changes. */
function scene() {
  const state = { value: 0, view: "0", rights: "0", looks: 0, fails: false };
  const watchers = new Watchers(async (): Promise<Marks> => ({ things: state.view, rights: state.rights }));
  const audience = (key: string): Audience => ({
    place,
    key,
    topic: "things",
    async look() {
      state.looks += 1;
      if (state.fails) throw new Error("the database is away");
      return { event: "view", id: String(state.value), body: `${key} ${state.value}` };
    },
  });
  const change = (value: number) => {
    Object.assign(state, { value, view: String(value) });
    wake(place);
  };
  return { state, watchers, audience, change };
}
function member() {
  const frames: Frame[] = [];
  let doubts = 0;
  return {
    frames,
    tell: (frame: Frame) => {
      frames.push(frame);
    },
    doubt: () => {
      doubts += 1;
    },
    doubted: () => doubts,
  };
}
const settled = () => vi.advanceTimersByTimeAsync(150);

test("one look is told to all of an audience, in the order in which things changed", async () => {
  vi.useFakeTimers();
  const { state, watchers, audience, change } = scene();
  const members = Array.from({ length: 50 }, member);
  const leaves = members.map((one) => watchers.join(audience("room"), one));
  await settled();
  const before = state.looks;
  for (let value = 1; value <= 5; value++) {
    change(value);
    await settled();
  }
  expect(state.looks - before).toBe(5);
  for (const { frames } of members) expect(frames.map(({ id }) => id)).toEqual(["0", "1", "2", "3", "4", "5"]);
  for (const leave of leaves) leave();
  expect(watchers.counts()).toEqual({ places: 0, audiences: 0, watchers: 0 });
});

test("an audience that need not count along is told every so often, and of the last change in any case", async () => {
  vi.useFakeTimers();
  const { state, watchers, audience, change } = scene();
  const one = member();
  const leave = watchers.join({ ...audience("room"), everyMs: 1_000 }, one);
  await settled();
  const before = state.looks;
  for (let value = 1; value <= 20; value++) {
    change(value);
    await settled();
  }
  expect(state.looks - before).toBeLessThanOrEqual(4);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(one.frames.at(-1)).toMatchObject({ id: "20" });
  leave();
});

test("a burst of changes is looked at once, and nothing is asked of a place where nothing changed", async () => {
  vi.useFakeTimers();
  const { state, watchers, audience, change } = scene();
  const one = member();
  const leave = watchers.join(audience("room"), one);
  await settled();
  const before = state.looks;
  for (let value = 1; value <= 200; value++) change(value);
  await settled();
  expect(state.looks - before).toBe(1);
  expect(one.frames.at(-1)).toMatchObject({ id: "200", body: "room 200" });
  wake(place);
  wake("5b1c8a4e-0000-4000-8000-000000000002");
  await settled();
  expect(state.looks - before).toBe(1);
  leave();
});

test("who comes later is told at once how things are", async () => {
  vi.useFakeTimers();
  const { watchers, audience, change } = scene();
  const leave = watchers.join(audience("room"), member());
  change(7);
  await settled();
  const late = member();
  const leaveLate = watchers.join(audience("room"), late);
  expect(late.frames).toMatchObject([{ id: "7", body: "room 7" }]);
  leaveLate();
  leave();
});

test("what a name or a consent changes without a mark is noticed within 15 seconds", async () => {
  vi.useFakeTimers();
  const { state, watchers, audience } = scene();
  const one = member();
  const leave = watchers.join(audience("room"), one);
  await settled();
  state.value = 3;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(one.frames.at(-1)?.id).toBe("3");
  leave();
});

test("when rights may have changed everybody makes sure, and is told nothing", async () => {
  vi.useFakeTimers();
  const { state, watchers, audience } = scene();
  const [one, other] = [member(), member()];
  const leaves = [watchers.join(audience("room"), one), watchers.join(audience("phones"), other)];
  await settled();
  state.rights = "1";
  wake(place);
  await settled();
  expect([one.doubted(), other.doubted()]).toEqual([1, 1]);
  expect([one.frames.length, other.frames.length]).toEqual([1, 1]);
  for (const leave of leaves) leave();
});

test("a look that fails keeps the last frame, and the next change is told", async () => {
  vi.useFakeTimers();
  const { state, watchers, audience, change } = scene();
  const one = member();
  const leave = watchers.join(audience("room"), one);
  await settled();
  state.fails = true;
  change(1);
  await settled();
  expect(one.frames.map(({ id }) => id)).toEqual(["0"]);
  state.fails = false;
  change(2);
  await settled();
  expect(one.frames.map(({ id }) => id)).toEqual(["0", "2"]);
  leave();
});

test("nothing is asked any more when the last has left", async () => {
  vi.useFakeTimers();
  const { state, watchers, audience, change } = scene();
  const leave = watchers.join(audience("room"), member());
  await settled();
  leave();
  leave();
  const before = state.looks;
  change(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state.looks).toBe(before);
  expect(vi.getTimerCount()).toBe(0);
});

/** A list of which changes are told: each value was written at its own number. */
function log() {
  const written: number[] = [];
  const asks: (string | undefined)[] = [];
  const watchers = new Watchers(async () => ({ log: String(written.length), rights: "" }));
  const audience: Audience = {
    place,
    key: "log",
    topic: "log",
    async changes(since) {
      asks.push(since);
      const from = since ? Number(since) : 0;
      if (since && from >= written.length) return undefined;
      return { event: "log", id: String(written.length), body: written.slice(from).join() };
    },
  };
  const write = (value: number) => {
    written.push(value);
    wake(place);
  };
  return { watchers, audience, write, asks };
}

test("of a list only what changed is told, once for all, and newcomers are told all of it", async () => {
  vi.useFakeTimers();
  const { watchers, audience, write, asks } = log();
  write(1);
  const members = Array.from({ length: 20 }, member);
  const leaves = members.map((one) => watchers.join(audience, one));
  await settled();
  write(2);
  write(3);
  await settled();
  for (const { frames } of members) expect(frames.map(({ body }) => body)).toEqual(["1", "2,3"]);
  expect(asks).toEqual([undefined, "1"]);
  const late = member();
  leaves.push(watchers.join(audience, late));
  await settled();
  expect(late.frames.map(({ body }) => body)).toEqual(["1,2,3"]);
  for (const leave of leaves) leave();
  expect(watchers.counts().places).toBe(0);
});

test("who comes back goes on from what was seen last, and misses nothing", async () => {
  vi.useFakeTimers();
  const { watchers, audience, write } = log();
  for (const value of [1, 2, 3, 4]) write(value);
  const stays = member();
  const leave = watchers.join(audience, stays);
  await settled();
  const back = member();
  const leaveBack = watchers.join(audience, back, "2");
  await settled();
  write(5);
  await settled();
  expect(back.frames.map(({ body }) => body)).toEqual(["3,4", "5"]);
  const nothing = member();
  const leaveNothing = watchers.join(audience, nothing, "5");
  await settled();
  expect(nothing.frames).toEqual([]);
  for (const end of [leave, leaveBack, leaveNothing]) end();
});
