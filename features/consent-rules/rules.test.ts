import { describe, expect, test } from "vitest";
import { extentOf, fullAge, photosAllowed, profileAges, signerOf, stageOf, stateOfAll, stateOfKey } from "./rules";

describe("full age", () => {
  test("is a year more from the birthday on, not before", () => {
    expect(fullAge("2012-05-20", "2026-05-19")).toBe(13);
    expect(fullAge("2012-05-20", "2026-05-20")).toBe(14);
  });
  test("of those born on 29 February changes on 1 March in other years", () => {
    expect(fullAge("2012-02-29", "2026-02-28")).toBe(13);
    expect(fullAge("2012-02-29", "2026-03-01")).toBe(14);
    expect(fullAge("2012-02-29", "2028-02-29")).toBe(16);
  });
});

describe("stages of life", () => {
  test("follow the profile's ages", () => {
    const born = "2011-06-01";
    const on = "2026-06-01";
    expect(stageOf(profileAges.KR, born, on)).toBe("young");
    expect(stageOf(profileAges.EU, born, on)).toBe("child");
    expect(stageOf(profileAges.US, born, on)).toBe("young");
    expect(stageOf(profileAges.KZ, born, on)).toBe("child");
    expect(stageOf(profileAges.KR, "2007-06-01", on)).toBe("grown");
    expect(stageOf(profileAges.KR, "2007-06-02", on)).toBe("young");
  });
  test("decide who signs: the young for taking part, a guardian for their photos", () => {
    expect(signerOf("participation", "child")).toBe("guardian");
    expect(signerOf("participation", "young")).toBe("self");
    expect(signerOf("photo_web", "young")).toBe("guardian");
    expect(signerOf("third_party:embassy", "young")).toBe("guardian");
    expect(signerOf("photo_web", "grown")).toBe("self");
  });
});

const now = new Date("2026-05-20T00:00:00Z");
const entry = {
  key: "photo_web",
  decision: "granted" as const,
  extent: "all" as const,
  documentVersion: 2,
  verifiedAt: now,
  expiresAt: null,
};

describe("where a consent stands", () => {
  test("asked or not, granted, confirmed, refused, over", () => {
    expect(stateOfKey(undefined, false, 1, now)).toBe("missing");
    expect(stateOfKey(undefined, true, 1, now)).toBe("requested");
    expect(stateOfKey(entry, false, 1, now)).toBe("granted");
    expect(stateOfKey({ ...entry, verifiedAt: null }, false, 1, now)).toBe("granted_unverified");
    expect(stateOfKey({ ...entry, decision: "withdrawn" }, true, 1, now)).toBe("withdrawn");
    expect(stateOfKey({ ...entry, decision: "refused" }, true, 1, now)).toBe("refused");
    expect(stateOfKey({ ...entry, expiresAt: now }, false, 1, now)).toBe("expired");
    expect(stateOfKey(entry, false, 3, now)).toBe("expired");
  });
  test("of a registration is that of its worst required one", () => {
    expect(stateOfAll(["granted", "granted_unverified"])).toBe("granted_unverified");
    expect(stateOfAll(["granted", "missing"])).toBe("missing");
    expect(stateOfAll(["withdrawn", "granted"])).toBe("withdrawn");
    expect(stateOfAll([])).toBe("granted");
  });
});

describe("what a photographer may do", () => {
  const keys = ["participation", "photo_internal", "photo_web"];
  const at = (...entries: (typeof entry)[]) => new Map(entries.map((one) => [one.key, one]));
  test("is the narrowest of what was said, and nothing before anybody said anything", () => {
    expect(photosAllowed(keys, at(), () => 1, now)).toBe("none");
    expect(photosAllowed(keys, at(entry), () => 1, now)).toBe("none");
    expect(photosAllowed(keys, at(entry, { ...entry, key: "photo_internal" }), () => 1, now)).toBe("all");
    expect(photosAllowed(["participation"], at(), () => 1, now)).toBeNull();
  });
  test("ends with a new document that asks for more", () => {
    expect(extentOf(entry, 2, now)).toBe("all");
    expect(extentOf(entry, 3, now)).toBe("none");
  });
});
