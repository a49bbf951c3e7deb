import { createTranslator } from "use-intl/core";
import en from "../messages/en.json";
import kk from "../messages/kk.json";
import ko from "../messages/ko.json";
import ru from "../messages/ru.json";

export const locales = ["en", "ko", "ru", "kk"] as const;
export type Locale = (typeof locales)[number];
export type Messages = typeof en;
export type LocalizedText = Partial<Record<Locale, string>>;

/** Each language called by its own name. */
export const languageNames: Record<Locale, string> = { en: "English", ko: "한국어", ru: "Русский", kk: "Қазақша" };

const all: Record<Locale, Messages> = { en, ko, ru, kk };

export const isLocale = (text: string | undefined | null): text is Locale => locales.some((locale) => locale === text);
export const asLocale = (text: string | undefined | null): Locale => (isLocale(text) ? text : "en");

/** All words of one language. Pages hand only the namespaces they need to the browser: see `pick`. */
export const messagesOf = (locale: Locale): Messages => all[locale];

/** The words of some namespaces, for the provider around client components. */
export const pick = <K extends keyof Messages>(locale: Locale, ...namespaces: K[]): Pick<Messages, K> =>
  Object.fromEntries(namespaces.map((name) => [name, all[locale][name]])) as Pick<Messages, K>;

const known = new Map<Locale, ReturnType<typeof make>>();
const make = (locale: Locale) => createTranslator<Messages>({ locale, messages: all[locale], timeZone: "UTC" });

/** The words of a language: `words("ko")("registrations.title")`. A key that is not in messages/en.json does not compile. */
export function words(locale: Locale) {
  const made = known.get(locale) ?? make(locale);
  known.set(locale, made);
  return made;
}
export type Words = ReturnType<typeof words>;

const others: Record<Locale, readonly Locale[]> = {
  en: ["ko", "ru", "kk"],
  ko: ["en", "ru", "kk"],
  ru: ["en", "kk", "ko"],
  kk: ["ru", "en", "ko"],
};

/**
 * The text in the reader's language, or in the next best one, with the language it is in (for `lang`).
 * `first`: the event's own order of languages, asked before the general order.
 */
export function inLanguage(
  text: LocalizedText | null | undefined,
  locale: Locale,
  first: readonly Locale[] = [],
): { text: string; lang: Locale } {
  for (const lang of [locale, ...first, ...others[locale]]) {
    const said = text?.[lang];
    if (said) return { text: said, lang };
  }
  return { text: "", lang: locale };
}

/** The same, the text alone. */
export const say = (text: LocalizedText | null | undefined, locale: Locale, first: readonly Locale[] = []) =>
  inLanguage(text, locale, first).text;

/** The best of our languages for an Accept-Language header. */
export function negotiate(header: string | null | undefined): Locale {
  const wanted = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return { tag: tag.toLowerCase().split("-")[0] ?? "", quality: quality ? Number(quality) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) if (isLocale(tag)) return tag;
  return "en";
}

/** Sorts people's and schools' names as readers of a language expect; binary order would put Ә after Я. */
export const collator = (locale: Locale) => new Intl.Collator(locale, { numeric: true });
