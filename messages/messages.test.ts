import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import en from "./en.json";
import kk from "./kk.json";
import ko from "./ko.json";
import ru from "./ru.json";

const languages = { en, ko, ru, kk };
type Language = keyof typeof languages;
/** The cases a number can call for, by Unicode's plural rules; Russian "other" is for fractions. */
const categories: Record<Language, string[]> = {
  en: ["one", "other"],
  ko: ["other"],
  ru: ["one", "few", "many", "other"],
  kk: ["one", "other"],
};

const flat = (node: object, at = ""): [string, string][] =>
  Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string" ? [[at + key, value] as [string, string]] : flat(value as object, `${at}${key}.`),
  );
const texts = Object.fromEntries(
  Object.entries(languages).map(([language, all]) => [language, new Map(flat(all))]),
) as Record<Language, Map<string, string>>;

/** What a text takes (`count:plural`) and the plural cases it has, at any depth. */
function takes(elements: MessageFormatElement[], into = { names: new Set<string>(), plurals: [] as string[][] }) {
  for (const element of elements) {
    if (element.type === TYPE.tag) {
      into.names.add(`<${element.value}>`);
      takes(element.children, into);
    } else if (element.type === TYPE.plural || element.type === TYPE.select) {
      into.names.add(element.value);
      if (element.type === TYPE.plural && element.pluralType !== "ordinal")
        into.plurals.push(Object.keys(element.options).filter((option) => !option.startsWith("=")));
      for (const option of Object.values(element.options)) takes(option.value, into);
    } else if (element.type !== TYPE.literal && element.type !== TYPE.pound) into.names.add(element.value);
  }
  return into;
}

const understood = (text: string) => {
  try {
    return takes(parse(text));
  } catch (error) {
    return { names: new Set([`not understood: ${String(error)}`]), plurals: [] };
  }
};

describe.each(Object.keys(languages) as Language[])("the words in %s", (language) => {
  test("are the same words as in English", () => {
    expect([...texts[language].keys()].sort()).toEqual([...texts.en.keys()].sort());
  });
  test("are all there: no text is empty or begins or ends with a space", () => {
    expect([...texts[language]].filter(([, text]) => text.trim() === "" || text.trim() !== text)).toEqual([]);
  });
  test("take what the English text takes", () => {
    const differing = [...texts[language]].flatMap(([key, text]) => {
      const [here, there] = [understood(text), understood(texts.en.get(key) ?? "")];
      return [...here.names].sort().join() === [...there.names].sort().join()
        ? []
        : [{ key, here: [...here.names], en: [...there.names] }];
    });
    expect(differing).toEqual([]);
  });
  test("have a form for every number", () => {
    const lacking = [...texts[language]].flatMap(([key, text]) =>
      understood(text).plurals.flatMap((cases) =>
        categories[language].filter((wanted) => !cases.includes(wanted)).map((wanted) => `${key}: ${wanted}`),
      ),
    );
    expect(lacking).toEqual([]);
  });
  test("are understood by the formatter", () => {
    const odd = [...texts[language]].filter(([, text]) =>
      [...understood(text).names].some((n) => n.startsWith("not ")),
    );
    expect(odd).toEqual([]);
  });
});
