import { buttonClass } from "../../../components/ui/button";
import { Icon } from "../../../components/ui/icon";
import { Notice } from "../../../components/ui/notice";
import { type Locale, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { OwnAnswers as Own } from "../queries";

/** On one's own page: what must still be answered and by when, and the way to the answers. */
export function OwnAnswers({ own, locale, token }: { own: Own; locale: Locale; token: string }) {
  const t = words(locale);
  if (own.questions.length === 0 || !own.mayChange) return null;
  const href = `/${locale}/r/${token}/answers`;
  const { languages, timeZone } = own.event;
  const missing = own.questions.filter((one) => own.missing.includes(one.key));
  if (missing.length === 0)
    return (
      <a href={href} className={buttonClass()}>
        <Icon name="pencil" className="size-[1.15em]" />
        {t("answers.own.change")}
      </a>
    );
  return (
    <Notice
      tone="warn"
      title={t("answers.own.missing", { count: missing.length })}
      actions={
        <a href={href} className={buttonClass({ variant: "primary" })}>
          {t("answers.own.answer")}
        </a>
      }
    >
      <ul className="list-disc ps-5">
        {missing.map((one) => (
          <li key={one.key}>
            {say(one.label, locale, languages)}
            {one.dueAt && (
              <span className="text-soft">
                {" "}
                · {t("answers.own.by", { moment: moment(one.dueAt, timeZone, locale) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
