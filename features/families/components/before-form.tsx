import type { Locale } from "../../../core/i18n";
import { AgeStep } from "../../own-consents/components/age-step";
import type { Beginning } from "../../own-consents/queries";
import { AskedNotice, AskStep } from "./ask-step";

export type At = "age" | "guardian" | "form" | "asked" | "paper";

/** Where a form stands that asks for consents: the birth date first, then a child's way to a guardian, or the form. */
export function placeOf({ stage }: Beginning, step: unknown, code: string | undefined): At {
  if (step === "asked" || step === "paper") return step;
  if (step === "guardian" || stage === "child" || code === "guardian-first") return "guardian";
  return stage ? "form" : "age";
}

type Props = {
  locale: Locale;
  /** Where one is to come, as the form's address says: `events/{id}` or `programs/{id}`. */
  to: string;
  /** The form's own page, to begin anew. */
  page: string;
  form: { slug: string; ticket: string; needsCode?: boolean };
  beginning: Beginning;
  at: At;
  errors: Record<string, string>;
  /** What was typed before, and the code that came with the link. */
  typed: Record<string, string>;
};

/** What comes before the form, or in its place for a child. */
export function BeforeForm({ locale, to, page, form, beginning, at, errors, typed }: Props) {
  const { consentAge, unconfirmedDays, today } = beginning;
  const { slug, ticket } = form;
  if (at === "asked" || at === "paper")
    return <AskedNotice {...{ locale, again: page }} how={at} days={unconfirmedDays} />;
  if (at === "guardian")
    return <AskStep {...{ locale, to, slug, ticket, consentAge, errors }} values={typed} needsCode={form.needsCode} />;
  return <AgeStep {...{ locale, to, slug, today }} invitation={typed.invitation} error={errors.birthDate} />;
}
