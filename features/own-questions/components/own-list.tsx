import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { type Locale, words } from "../../../core/i18n";
import { reasons } from "../../question-rooms/choices";
import type { OwnQuestions } from "../queries";
import { InOtherWords } from "./in-other-words";

type Own = OwnQuestions["own"][number];
const tones = { on_stage: "accent", answered: "ok", declined: "neutral", withdrawn: "neutral" } as const;
const toneOf = (status: Own["status"]) => (status in tones ? tones[status as keyof typeof tones] : "neutral");
const settled = new Set(["on_stage", "answered", "deferred", "withdrawn"]);

/** One's own questions: where each stands, why it was declined, what was answered. */
export function OwnList({ own, locale, door }: { own: readonly Own[]; locale: Locale; door: string }) {
  const t = words(locale);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title" className="mb-3 text-xl font-bold">
        {t("ownQuestions.mine")}
      </h2>
      <ul className="space-y-3">
        {own.map((one) => (
          <li key={one.questionId}>
            <Card>
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="figures text-sm text-soft">{t("ownQuestions.number", { no: one.no })}</span>
                <StatusPill tone={toneOf(one.status)} icon={one.status === "on_stage" ? "mic" : undefined}>
                  {t(`ownQuestions.states.${one.status}`)}
                </StatusPill>
              </div>
              <p lang={one.lang} className="mt-2 whitespace-pre-line break-words">
                {one.body}
              </p>
              <InOtherWords lang={one.lang} words={one.words} locale={locale} />
              <Told one={one} locale={locale} />
              {!settled.has(one.status) && (
                <form method="post" action={`/api/v1/${door}/questions/${one.questionId}/withdraw`} className="mt-3">
                  <input type="hidden" name="page" value={locale} />
                  <Button type="submit" size="sm" aria-label={t("ownQuestions.withdrawOf", { no: one.no })}>
                    {t("ownQuestions.withdraw")}
                  </Button>
                </form>
              )}
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the team or the guest said to it. */
function Told({ one, locale }: { one: Own; locale: Locale }) {
  const t = words(locale);
  const reason = reasons.find((known) => known === one.declineReason);
  if (one.status === "declined" && reason)
    return <p className="mt-2 text-sm text-soft">{t(`ownQuestions.reasons.${reason}`)}</p>;
  if (!one.answer) return null;
  const { text, lang, by, translations } = one.answer;
  const own = lang === locale ? undefined : translations[locale];
  return (
    <div className="mt-3 border-s-2 border-accent ps-3">
      <p className="text-sm font-semibold text-soft">
        {by ? t("ownQuestions.answeredBy", { name: by }) : t("ownQuestions.answer")}
      </p>
      <p lang={own ? locale : (lang ?? undefined)} className="mt-1 whitespace-pre-line break-words">
        {own ?? text}
      </p>
      {own && (
        <details className="mt-2 text-sm">
          <summary className="min-h-6 cursor-pointer font-medium text-soft">{t("ownQuestions.inOwnWords")}</summary>
          <p lang={lang ?? undefined} className="mt-1 whitespace-pre-line break-words">
            {text}
          </p>
        </details>
      )}
    </div>
  );
}
