import type { Metadata } from "next";
import { cookies } from "next/headers";
import { buttonClass } from "../../../../../../components/ui/button";
import { asLocale, inLanguage, words } from "../../../../../../core/i18n";
import { keptCookie } from "../../../../../../core/kept-form";
import type { Actor } from "../../../../../../core/permissions";
import { span } from "../../../../../../core/time";
import { currentActor, load, loadOrNothing } from "../../../../../../core/web";
import {
  encodingOf,
  QuestionsPart,
  questionLabels,
} from "../../../../../../features/answers/components/questions-part";
import { choiceLabels } from "../../../../../../features/consents/components/consent-choices";
import { BeforeForm, placeOf } from "../../../../../../features/families/components/before-form";
import { CodeField } from "../../../../../../features/invitation-codes/components/code-field";
import { OwnPart } from "../../../../../../features/own-consents/components/own-part";
import { beginning } from "../../../../../../features/own-consents/queries";
import { FormProblems, fieldErrors } from "../../../../../../features/registrations/components/form-problems";
import { FormStart } from "../../../../../../features/registrations/components/form-start";
import { RegistrationFields } from "../../../../../../features/registrations/components/registration-fields";
import { QuotaNotice, SeatsNotice } from "../../../../../../features/registrations/components/seats-notice";
import { registrationForm } from "../../../../../../features/registrations/queries";

type Props = {
  /** `invitation`: the code of a link to `…/register/CODE`. */
  params: Promise<{ locale: string; slug: string; invitation?: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = words(asLocale(locale))("registrations.form.title");
  return { title, robots: { index: false }, referrer: "strict-origin" };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale: asked, slug, invitation } = await params;
  const { problem, step } = await searchParams;
  const locale = asLocale(asked);
  const code = typeof problem === "string" ? problem : undefined;
  const kept = code || step ? (await cookies()).get(keptCookie)?.value : undefined;
  const actor = await currentActor();
  const form = await load(registrationForm, { slug, kept }, actor);
  const birthDate = form.kept?.values.birthDate;
  const begun = form.takes ? await beginningOf(actor, form.eventId, birthDate) : null;
  // With consents: the birth date first, then a child's way to a guardian, or the form.
  const at = begun && placeOf(begun, step, code);
  const t = words(locale);
  const title = inLanguage(form.title, locale, form.languages);
  const errors = fieldErrors(locale, form.kept);
  const labels = {
    ...questionLabels(form.questions, locale, form.languages),
    ...choiceLabels(begun?.asked ?? [], "consents", locale),
  };
  const back = `/${locale}/e/${form.slug}`;
  const typed = { locale, ...(invitation ? { invitation } : {}), ...form.kept?.values };
  return (
    <div className="mx-auto w-full max-w-xl">
      <p className="text-sm text-soft">
        <a href={back} lang={title.lang} className="font-medium text-accent underline-offset-4 hover:underline">
          {title.text}
        </a>
        <br />
        {span(form.startsAt, form.endsAt, form.timeZone, locale)}
      </p>
      <h1 className="mt-2 mb-4 text-2xl font-bold">{t("registrations.form.title")}</h1>
      <div className="mb-6 space-y-4">
        {code && (
          <FormProblems
            {...{ locale, code, errors, labels }}
            kept={form.kept}
            hosts={form.hosts}
            contact={form.contact}
          />
        )}
        <SeatsNotice form={form} locale={locale} />
        <QuotaNotice form={form} locale={locale} />
      </div>
      {begun && at !== "form" ? (
        <BeforeForm
          {...{ locale, form, errors, typed, at: at ?? "age" }}
          to={`events/${form.eventId}`}
          page={`/${locale}/e/${form.slug}/register`}
          beginning={begun}
        />
      ) : form.takes ? (
        <form
          method="post"
          action={`/api/v1/events/${form.eventId}/registrations`}
          // Our own summary names all problems at once, in the page's language.
          noValidate
          encType={encodingOf(form.questions)}
          className="space-y-6"
        >
          <FormStart {...{ locale }} slug={form.slug} ticket={form.ticket} />
          {form.needsCode && <CodeField locale={locale} value={typed.invitation} error={errors.invitation} />}
          <RegistrationFields
            locale={locale}
            asks={form.asks}
            age={begun?.stage === "grown" ? 0 : form.guardianBelowAge}
            aged={begun !== null}
            schools={form.schools}
            values={typed}
            errors={errors}
          />
          <QuestionsPart
            {...{ locale, errors }}
            languages={form.languages}
            zone={form.timeZone}
            questions={form.questions}
            values={form.kept?.values ?? {}}
            keptFiles={form.keptFiles}
          />
          {begun && birthDate && (
            <OwnPart {...{ locale, birthDate, errors }} beginning={begun} values={form.kept?.values ?? {}} />
          )}
          <button type="submit" className={buttonClass({ variant: "primary", size: "lg", wide: true })}>
            {form.state === "waiting" ? t("registrations.form.submitWaiting") : t("registrations.form.submit")}
          </button>
        </form>
      ) : (
        <a href={back} className={buttonClass({ variant: "secondary" })}>
          {t("registrations.form.backToEvent")}
        </a>
      )}
    </div>
  );
}

/** What the birth date kept from the step before says; a date that is none any more is asked again. */
async function beginningOf(actor: Actor, eventId: string, birthDate: string | undefined) {
  const known = birthDate ? await loadOrNothing(beginning, { eventId, birthDate }, actor) : undefined;
  return known ?? (await load(beginning, { eventId }, actor));
}
