import { buttonClass } from "../../../components/ui/button";
import { RadioGroup } from "../../../components/ui/controls";
import { SelectField, TextareaField } from "../../../components/ui/field";
import { EmptyState } from "../../../components/ui/states";
import { type Locale, languageNames, locales, words } from "../../../core/i18n";
import { FormProblems, fieldErrors } from "../../registrations/components/form-problems";
import { bodyAtMost, displays } from "../choices";
import type { OwnQuestions } from "../queries";
import { AlikeHint } from "./alike-hint";

/** `door`: one's personal link, `r/{token}`, or a seat by the room's code, `q/{token}`. */
type Props = { own: OwnQuestions; locale: Locale; door: string; clientId: string; code?: string };

/** Why nothing can be asked now, in words; undefined when it can. */
function obstacle({ room, hasSeat, isOver, isMuted, left }: OwnQuestions, locale: Locale) {
  const t = words(locale);
  if (isOver) return { title: t("ownQuestions.over"), text: t("ownQuestions.overText") };
  if (!hasSeat) return { title: t("ownQuestions.noSeat"), text: t("refusals.questions-no-seat") };
  if (room.state === "closed") return { title: t("ownQuestions.closed"), text: t("ownQuestions.closedText") };
  if (room.state === "paused") return { title: t("ownQuestions.paused"), text: "" };
  if (isMuted) return { title: t("ownQuestions.muted"), text: "" };
  return left === 0 ? { title: t("ownQuestions.enough"), text: "" } : undefined;
}

/** Asks one question. A plain form: it works without scripts, and no key but its button sends it. */
export function AskForm({ own, locale, door, clientId, code }: Props) {
  const t = words(locale);
  const why = obstacle(own, locale);
  if (why && !code)
    return (
      <EmptyState icon="message-circle" title={why.title}>
        {why.text}
      </EmptyState>
    );
  const kept = own.kept ?? undefined;
  const errors = fieldErrors(locale, kept);
  const labels = { body: t("ownQuestions.body"), lang: t("ownQuestions.lang"), display: t("ownQuestions.display") };
  return (
    <form method="post" action={`/api/v1/${door}/questions`} noValidate className="space-y-5">
      {code && <FormProblems {...{ locale, code, errors, labels }} kept={kept} />}
      <input type="hidden" name="page" value={locale} />
      <input type="hidden" name="clientId" value={clientId} />
      <TextareaField
        id="body"
        name="body"
        rows={4}
        required
        maxLength={bodyAtMost}
        label={labels.body}
        hint={t("ownQuestions.bodyHint", { max: bodyAtMost })}
        defaultValue={kept?.values.body}
        error={errors.body}
      />
      <AlikeHint
        field="body"
        door={door}
        votes={own.room.votes && own.room.state !== "closed"}
        own={own.own.map((mine) => mine.questionId)}
      />
      <SelectField
        id="lang"
        name="lang"
        label={labels.lang}
        options={locales.map((one) => ({ value: one, label: languageNames[one] }))}
        defaultValue={kept?.values.lang ?? locale}
        error={errors.lang}
      />
      {own.mayBeNamed && (
        <RadioGroup
          id="display"
          name="display"
          label={labels.display}
          hint={t("ownQuestions.displayHint")}
          options={displays.map((one) => ({ value: one, label: t(`ownQuestions.displays.${one}`) }))}
          defaultValue={kept?.values.display ?? "anonymous"}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className={buttonClass({ variant: "primary", size: "lg" })}>
          {t("ownQuestions.send")}
        </button>
        <p className="text-sm text-soft">{t("ownQuestions.left", { left: own.left })}</p>
      </div>
    </form>
  );
}
