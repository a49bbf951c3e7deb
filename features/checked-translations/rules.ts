type Words = Readonly<Record<string, string | undefined>>;
/** A question in its own language, with its checked translations by language. */
type Asked = { lang: string; words: Words };
export type Said = { lang: string; body: string };

const saidIn = ({ lang, words }: Asked, wanted: string): Said | null => {
  const body = wanted === lang ? undefined : words[wanted];
  return body ? { lang: wanted, body } : null;
};

/** The question in a reader's language; null when it was asked in it, or when nobody has checked a translation. */
export const readIn = (asked: Asked, locale: string): Said | null => saidIn(asked, locale);

/**
 * What stands beneath the question on the wall: its checked translation into the room's second language; for a question
 * asked in that language, into the first other language of the event that it has. Null: it stands there alone.
 */
export function secondOf(asked: Asked, screenLang: string | null, languages: readonly string[]): Said | null {
  if (!screenLang) return null;
  const wanted = asked.lang === screenLang ? languages : [screenLang];
  for (const lang of wanted) {
    const said = saidIn(asked, lang);
    if (said) return said;
  }
  return null;
}
