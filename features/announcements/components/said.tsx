import { inLanguage, type Locale, type LocalizedText } from "../../../core/i18n";
import { clock, day, isoDay, zoneName } from "../../../core/time";

type SaidProps = {
  text: LocalizedText | null | undefined;
  locale: Locale;
  first?: readonly Locale[];
  className?: string;
};

/** A text in the reader's language, or in the next best one and marked as such; nothing when nothing was written. */
export function Said({ text, locale, first = [], className }: SaidProps) {
  const { text: words, lang } = inLanguage(text, locale, first);
  if (!words) return null;
  return (
    <bdi lang={lang === locale ? undefined : lang} className={className}>
      {words}
    </bdi>
  );
}

type Named = { name: LocalizedText; honorific?: LocalizedText };

/** Name and honorific in one language, in its order: 아리스타노프 대사, H.E. Nurgali Arystanov. */
export function nameOf({ name, honorific }: Named, locale: Locale, first: readonly Locale[] = []) {
  const { text, lang } = inLanguage(name, locale, first);
  const title = honorific?.[lang];
  return { text: !title ? text : lang === "ko" ? `${text} ${title}` : `${title} ${text}`, lang };
}

/** The same, marked when it is in another language. */
export function PersonName({ person, locale, first }: { person: Named; locale: Locale; first?: readonly Locale[] }) {
  const { text, lang } = nameOf(person, locale, first);
  return <bdi lang={lang === locale ? undefined : lang}>{text}</bdi>;
}

type Times = { startsAt: Date; endsAt: Date; timeZone: string };

/** Day and hours apart, in the event's own zone, which is named: "2026. 1. 15.(목)" and "오후 2:00–오후 5:00 (KST)". */
export function whenOf({ startsAt, endsAt, timeZone }: Times, locale: Locale): { days: string; hours: string } {
  const first = day(startsAt, timeZone, locale);
  const days =
    isoDay(startsAt, timeZone) === isoDay(endsAt, timeZone) ? first : `${first} – ${day(endsAt, timeZone, locale)}`;
  const [from, to] = [clock(startsAt, timeZone, locale), clock(endsAt, timeZone, locale)];
  return { days, hours: `${from}–${to} (${zoneName(startsAt, timeZone)})` };
}
