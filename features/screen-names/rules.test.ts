import { describe, expect, test } from "vitest";
import { calledInRoom, givenNameOf, mayBeNamed } from "./rules";

describe("names on screens", () => {
  test("only of those whose family allowed everything, with consents given where they are asked for", () => {
    expect(mayBeNamed({ photoWish: "all", consent: null })).toBe(true);
    expect(mayBeNamed({ photoWish: "all", consent: "granted" })).toBe(true);
    for (const photoWish of [null, "none", "group"]) expect(mayBeNamed({ photoWish, consent: "granted" })).toBe(false);
    for (const consent of ["missing", "requested", "granted_unverified", "withdrawn", "refused", "expired"])
      expect(mayBeNamed({ photoWish: "all", consent })).toBe(false);
  });
  test("whoever asks is named only where both the wish and the family say so", () => {
    const asker = { display: "name", fullName: "김민준", photoWish: "all", consent: null };
    expect(calledInRoom(asker)).toBe("민준");
    expect(calledInRoom({ ...asker, display: "anonymous" })).toBeNull();
    expect(calledInRoom({ ...asker, photoWish: "none" })).toBeNull();
    expect(calledInRoom({ ...asker, fullName: null })).toBeNull();
  });
  test.each([
    ["김민준", "민준"],
    ["남궁민수", "민수"],
    ["이산", "산"],
    ["Айша Қасым", "Айша"],
    ["Оспанова Асель", "Асель"],
    ["Әлия Нұрланқызы", "Әлия"],
    ["Kim Minjun", "Minjun"],
    ["Ефимова, Анна", "Анна"],
    ["Sora", "Sora"],
  ])("%s is called %s", (full, given) => expect(givenNameOf(full)).toBe(given));
});
