import { describe, expect, it } from "vitest";
import { matches } from "./match";

describe("matching while a syllable is being composed", () => {
  it("finds a person from the first strokes to the whole name", () => {
    for (const typed of ["ㄱ", "기", "김", "김ㅁ", "김미", "김민", "김민ㅈ", "김믽", "김민주", "김민준"]) {
      expect(matches("김민준", typed), typed).toBe(true);
    }
  });

  it("finds by first consonants only", () => {
    expect(matches("김민준", "ㄱㅁㅈ")).toBe(true);
    expect(matches("김민준", "ㅁㅈ")).toBe(true);
    expect(matches("김민준", "ㄱㅈ")).toBe(false);
    expect(matches("박서연", "ㅂㅅ")).toBe(true);
  });

  it("finds a compound vowel from its first half", () => {
    expect(matches("과학고", "고")).toBe(true);
    expect(matches("원주", "우")).toBe(true);
  });

  it("does not find another name", () => {
    expect(matches("김민준", "김서")).toBe(false);
    expect(matches("Айгерім", "нұр")).toBe(false);
  });

  it("ignores case in Latin, Cyrillic and Kazakh, and spaces", () => {
    expect(matches("Әсел Қуанышқызы", "қуан")).toBe(true);
    expect(matches("Ольга Ким", "ОЛЬГАК")).toBe(true);
    expect(matches("John Smith", "smi")).toBe(true);
  });

  it("finds letters without their accents, and Kazakh ones as a Russian keyboard types them", () => {
    expect(matches("Айнұр Әбдіқадырова", "айнур абди")).toBe(true);
    expect(matches("Пётр", "петр")).toBe(true);
    expect(matches("María Núñez", "nunez")).toBe(true);
    expect(matches("Петр", "Пётр")).toBe(true);
  });

  it("takes letters sent apart by a phone as whole syllables", () => {
    expect(matches("김민준", "김민".normalize("NFD"))).toBe(true);
    expect(matches("김민준".normalize("NFD"), "민준")).toBe(true);
  });
});

it("marks do not matter, however a text is composed", () => {
  for (const text of ["박서연", "Zoë Ünal", "Йылдыз Қасым"]) {
    expect(matches(text, text.normalize("NFD"))).toBe(true);
    expect(matches(text.normalize("NFD"), text)).toBe(true);
  }
  expect(matches("Zoë", "zoe")).toBe(true);
  expect(matches("q\u0301x", "qx")).toBe(true);
});
