import { Icon } from "../../../components/ui/icon";
import { type Locale, words } from "../../../core/i18n";

/** On one's own page: leads to the questions, for those with a seat. */
export function OwnQuestionsPart({ locale, token }: { locale: Locale; token: string }) {
  const t = words(locale);
  return (
    <a
      href={`/${locale}/r/${token}/questions`}
      className="flex items-center gap-3 rounded-lg border border-line bg-surface px-5 py-4 no-underline hover:bg-sunken"
    >
      <Icon name="message-circle" className="text-accent" />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{t("ownQuestions.title")}</span>
        <span className="block text-sm text-soft">{t("ownQuestions.linkText")}</span>
      </span>
      <Icon name="chevron-right" className="text-soft" />
    </a>
  );
}
