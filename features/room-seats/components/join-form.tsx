import { buttonClass } from "../../../components/ui/button";
import { TextField } from "../../../components/ui/field";
import { type Locale, words } from "../../../core/i18n";
import type { KeptForm } from "../../../core/kept-form";
import { codeTyped } from "../../question-rooms/rules";
import { FormProblems, fieldErrors } from "../../registrations/components/form-problems";

type Props = { locale: Locale; ticket: string; code: string; problem?: string; kept?: KeptForm };

/** Comes in by the code on the wall and the name one registered with. A plain form: it works without scripts. */
export function JoinForm({ locale, ticket, code, problem, kept }: Props) {
  const t = words(locale);
  const errors = fieldErrors(locale, kept);
  const labels = { code: t("join.code"), fullName: t("join.fullName"), place: t("join.place") };
  const asksPlace = kept?.code === "seats-same-name" || Boolean(kept?.values.place);
  return (
    <form method="post" action="/api/v1/join" noValidate className="space-y-5">
      {problem && <FormProblems {...{ locale, errors, labels }} code={problem} kept={kept} />}
      <input type="hidden" name="page" value={locale} />
      <input type="hidden" name="ticket" value={ticket} />
      <TextField
        id="code"
        name="code"
        required
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        label={labels.code}
        hint={t("join.codeHint")}
        // Whether it is a room's is said only to a form that was sent, where tries are counted.
        defaultValue={kept?.values.code ?? codeTyped(code) ?? ""}
        error={errors.code}
        className="figures max-w-48 text-2xl tracking-widest uppercase"
      />
      <TextField
        id="fullName"
        name="fullName"
        required
        maxLength={120}
        autoComplete="name"
        label={labels.fullName}
        hint={t("join.fullNameHint")}
        defaultValue={kept?.values.fullName}
        error={errors.fullName}
      />
      {asksPlace && (
        <TextField
          id="place"
          name="place"
          maxLength={120}
          autoComplete="off"
          label={labels.place}
          hint={t("join.placeHint")}
          defaultValue={kept?.values.place}
          error={errors.place}
        />
      )}
      <button type="submit" className={buttonClass({ variant: "primary", size: "lg" })}>
        {t("join.enter")}
      </button>
    </form>
  );
}
