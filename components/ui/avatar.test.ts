import { describe, expect, it } from "vitest";
import { currentHref } from "../manage-nav";
import { initialsOf } from "./avatar";

describe("initials", () => {
  it("are one syllable for Hangul, so that no family name is cut from its given name", () => {
    expect(initialsOf("김민준")).toBe("김");
    expect(initialsOf("남궁 민")).toBe("남");
  });

  it("are the first letters of the first and last word in alphabets", () => {
    expect(initialsOf("Ольга Константиновна Ким")).toBe("ОК");
    expect(initialsOf("әсел нұрланқызы")).toBe("ӘН");
    expect(initialsOf("Cher")).toBe("C");
    expect(initialsOf("  ")).toBe("");
  });

  it("passes over emoji where there are letters; a name of emoji alone shows the first one whole", () => {
    expect(initialsOf("🎉 김민서 🇰🇿")).toBe("김");
    expect(initialsOf("👩🏽‍🚀Aru 🎓Seitkali")).toBe("AS");
    expect(initialsOf("👩🏽‍🚀🎉 😀")).toBe("👩🏽‍🚀");
  });
});

describe("the marked item of the navigation", () => {
  const sections = [
    { items: [{ href: "/ko/manage", label: "Home" }] },
    { items: ["/ko/manage/events/1", "/ko/manage/events/1/people"].map((href) => ({ href, label: href })) },
  ];

  it("is the one with the longest address that this page's begins with", () => {
    expect(currentHref("/ko/manage/events/1/people/7", sections)).toBe("/ko/manage/events/1/people");
    expect(currentHref("/ko/manage/events/1/groups", sections)).toBe("/ko/manage/events/1");
    expect(currentHref("/ko/manage/trash", sections)).toBe("/ko/manage");
  });

  it("does not take a longer name for a page below", () => {
    expect(currentHref("/ko/manage/events/12", sections)).toBe("/ko/manage");
    expect(currentHref("/ko", sections)).toBeUndefined();
  });
});
