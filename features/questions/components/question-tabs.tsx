import { Tabs } from "../../../components/ui/tabs";
import { type Locale, words } from "../../../core/i18n";

const parts = [
  ["board", "questionBoard.open"],
  ["scribe", "scribe.open"],
  ["translations", "questionTranslations.open"],
  ["log", "questionBoard.log"],
  ["after", "questionAnswers.open"],
] as const;

type Props = { locale: Locale; eventId: string; current: (typeof parts)[number][0] };

/** The ways to work with the questions of an event, from page to page. */
export function QuestionTabs({ locale, eventId, current }: Props) {
  const t = words(locale);
  const path = `/${locale}/manage/events/${eventId}/questions`;
  return (
    <Tabs
      className="mb-6"
      label={t("questions.title")}
      tabs={parts.map(([part, label]) => ({
        href: part === "log" ? path : `${path}/${part}`,
        label: t(label),
        current: part === current,
      }))}
    />
  );
}
