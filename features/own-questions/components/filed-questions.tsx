import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { RadioGroup } from "../../../components/ui/controls";
import { SelectField, TextareaField } from "../../../components/ui/field";
import { type Locale, languageNames, locales, words } from "../../../core/i18n";
import { bodyAtMost, filedAs } from "../choices";
import type { Filed } from "../queries";

type Props = {
  filed: Filed;
  token: string;
  locale: Locale;
  clientId: string;
  /** What was typed before a refusal, by field, and what was wrong with the question. */
  typed?: Readonly<Record<string, string>>;
  error?: string;
};

/** What a member asks the guest before the day, for the group or alone; and where each question stands. */
export function FiledQuestions({ filed, token, locale, clientId, typed, error }: Props) {
  const t = words(locale);
  if (!filed.mayFile && filed.rows.length === 0) return null;
  const shown = filedAs.filter((one) => one !== "name" || filed.mayBeNamed);
  return (
    <section id="filed" aria-labelledby="filed-title" className="space-y-3">
      <h2 id="filed-title" className="text-xl font-bold">
        {t("ownQuestions.filed.title")}
      </h2>
      <p className="text-soft">{t(filed.mayFile ? "ownQuestions.filed.text" : "ownQuestions.filed.over")}</p>
      {filed.mayFile && filed.left > 0 && (
        <form method="post" action={`/api/rooms/r/${token}/questions`} noValidate className="space-y-4">
          <input type="hidden" name="page" value={locale} />
          <input type="hidden" name="clientId" value={clientId} />
          <TextareaField
            id="question"
            name="question"
            rows={3}
            maxLength={bodyAtMost}
            label={t("ownQuestions.body")}
            hint={t("ownQuestions.bodyHint", { max: bodyAtMost })}
            defaultValue={typed?.question}
            error={error}
          />
          <SelectField
            id="filed-lang"
            name="lang"
            label={t("ownQuestions.lang")}
            options={locales.map((one) => ({ value: one, label: languageNames[one] }))}
            defaultValue={typed?.lang ?? locale}
          />
          <RadioGroup
            id="filed-display"
            name="display"
            label={t("ownQuestions.display")}
            hint={t("ownQuestions.displayHint")}
            options={shown.map((one) => ({ value: one, label: t(`ownQuestions.filed.as.${one}`) }))}
            defaultValue={typed?.display ?? "group"}
          />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit">{t("ownQuestions.send")}</Button>
            <p className="text-sm text-soft">{t("ownQuestions.left", { left: filed.left })}</p>
          </div>
        </form>
      )}
      {filed.mayFile && filed.left === 0 && <p>{t("ownQuestions.enough")}</p>}
      <ul className="space-y-3">
        {filed.rows.map((row) => (
          <li key={row.questionId}>
            <FiledOne {...{ row, token, locale }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const unread = new Set(["new", "held"]);

function FiledOne({ row, token, locale }: { row: Filed["rows"][number]; token: string; locale: Locale }) {
  const t = words(locale);
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="figures text-sm text-soft">{t("ownQuestions.number", { no: row.no })}</span>
        <StatusPill>{t(`ownQuestions.states.${row.status}`)}</StatusPill>
        <span className="text-sm text-soft">{t(`ownQuestions.filed.as.${row.display}`)}</span>
      </div>
      <p lang={row.lang} className="mt-2 break-words whitespace-pre-line">
        {row.body}
      </p>
      {unread.has(row.status) && (
        <form method="post" action={`/api/rooms/r/${token}/withdrawn`} className="mt-3">
          <input type="hidden" name="page" value={locale} />
          <input type="hidden" name="questionId" value={row.questionId} />
          <Button type="submit" size="sm" aria-label={t("ownQuestions.withdrawOf", { no: row.no })}>
            {t("ownQuestions.withdraw")}
          </Button>
        </form>
      )}
    </Card>
  );
}
