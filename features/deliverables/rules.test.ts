import { describe, expect, test } from "vitest";
import { apart, isShown, nameBy, stageOne, standingOf, strangePlace, worstOf } from "./rules";

const values = {
  order: "01",
  group: "3",
  name: "송골매",
  topic: "Silk Road",
  title: "Slides",
  version: "2",
  date: "2026-01-15",
};

describe("a template of file names", () => {
  test("fills its places, and what is empty leaves no gap", () => {
    expect(nameBy("{order}_{topic}_{group}", values)).toBe("01_Silk_Road_3");
    expect(nameBy("{date} - {name} v{version}", values)).toBe("2026-01-15_-_송골매_v2".replace("_-_", "_"));
    expect(nameBy("{order}_{topic}_{group}", { ...values, topic: "" })).toBe("01_3");
  });

  test("takes nothing from outside that a file system minds", () => {
    expect(nameBy("{topic}", { ...values, topic: "../../etc/passwd" })).toBe("etc_passwd");
    expect(nameBy("a/b:{topic}", { ...values, topic: 'x\u202e"<>|\u0000y' })).toBe("a_b_x_y");
    expect(nameBy("{topic}", { ...values, topic: "CON" })).toBe("_CON");
    expect(nameBy("{topic}", { ...values, topic: "{order}" })).toBe("order");
    expect(nameBy("{topic}", { ...values, topic: "..." })).toBe("");
    expect(nameBy("{topic}".repeat(20), { ...values, topic: "가".repeat(200) })?.length).toBeLessThanOrEqual(120);
  });

  test("with a place nobody knows says which", () => {
    expect(strangePlace("{order}_{topic}")).toBeUndefined();
    expect(strangePlace("plain")).toBeUndefined();
    expect(strangePlace("{order}_{speaker}")).toBe("{speaker}");
    expect(strangePlace("{order")).toBe("{order");
    expect(strangePlace("order}")).toBe("}");
    expect(strangePlace("{constructor}")).toBe("{constructor}");
  });

  test("that gives two files one name keeps both, whatever case they are in", () => {
    const rows = ["a.pdf", "A.pdf", "a.pdf", "b"].map((path) => ({ path }));
    expect(apart(rows).map(({ path }) => path)).toEqual(["a.pdf", "A_2.pdf", "a_3.pdf", "b"]);
  });
});

describe("how a group stands", () => {
  const [past, future, now] = [new Date(1_000), new Date(9_000), new Date(5_000)];

  test("what is only wished for is never missing", () => {
    expect(standingOf(undefined, { dueAt: past, required: true }, now)).toBe("missing");
    expect(standingOf(undefined, { dueAt: past, required: false }, now)).toBe("open");
    expect(standingOf(undefined, { dueAt: future, required: true }, now)).toBe("open");
    expect(standingOf({ late: true }, { dueAt: past, required: true }, now)).toBe("late");
  });

  test("of several files the one that most needs somebody counts", () => {
    expect(worstOf(["in-time", "late", "missing"])).toBe("missing");
    expect(worstOf(["in-time", "open", "late"])).toBe("open");
    expect(worstOf(["in-time", "late"])).toBe("late");
    expect(worstOf([])).toBe("in-time");
  });
});

test("what is for the stage says so, or else the first is", () => {
  const [a, b] = [{ forStage: false }, { forStage: true }];
  expect(stageOne([a, b])).toBe(b);
  expect(stageOne([a])).toBe(a);
  expect(stageOne([])).toBeUndefined();
});

test("PDF and pictures can be looked at, other files only saved", () => {
  expect(["a.PDF", "a.jpeg", "a.webp"].every(isShown)).toBe(true);
  expect(["a.pptx", "a.hwp", "a", "a.svg", "pdf"].some(isShown)).toBe(false);
});
