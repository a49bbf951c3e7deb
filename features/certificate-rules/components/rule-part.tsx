import { MoreWords } from "../../../components/words";
import { inLanguage, type Locale, pick } from "../../../core/i18n";
import { span } from "../../../core/time";
import type { RuleView } from "../queries";
import { RuleForm } from "./rule-form";

type Props = { locale: Locale; placeId: string; back: string; view: RuleView };

/** The form with its words, and sittings named in the reader's language. */
export function RulePart({ locale, placeId, back, view }: Props) {
  const many = new Set(view.sheets.map((sheet) => sheet.eventId)).size > 1;
  const sittings = view.sheets.map(({ sheetId, eventId, title, eventTitle, languages, startsAt, endsAt, timeZone }) => {
    const { text, lang } = inLanguage(title, locale, languages);
    const event = many && sheetId !== eventId ? inLanguage(eventTitle, locale, languages).text : "";
    return {
      sheetId,
      title: text,
      lang,
      when: [event, span(startsAt, endsAt, timeZone, locale)].filter(Boolean).join(" · "),
    };
  });
  return (
    <MoreWords locale={locale} messages={pick(locale, "certificateRules", "programs")}>
      <RuleForm {...{ placeId, back, view, sittings }} />
    </MoreWords>
  );
}
