type Props = { lang: string | null; words: Readonly<Record<string, string | undefined>>; locale: string };

/** What somebody has checked of it in the reader's language, beneath what was said. */
export function InOtherWords({ lang, words, locale }: Props) {
  const said = lang === locale ? undefined : words[locale];
  if (!said) return null;
  return (
    <p lang={locale} data-translation className="mt-1 text-soft whitespace-pre-line wrap-break-word">
      {said}
    </p>
  );
}
