import type { Metadata } from "next";
import { cookies } from "next/headers";
import { buttonClass } from "../../../../../../components/ui/button";
import { asLocale, inLanguage, type Locale, words } from "../../../../../../core/i18n";
import { keptCookie } from "../../../../../../core/kept-form";
import { anonymous } from "../../../../../../core/permissions";
import { daysText } from "../../../../../../core/time";
import { load, loadOrNothing } from "../../../../../../core/web";
import { choiceLabels } from "../../../../../../features/consents/components/consent-choices";
import { CohortField } from "../../../../../../features/enrollees/components/cohort-field";
import { PlacesNotice } from "../../../../../../features/enrollments/components/places-notice";
import { EventsToCome } from "../../../../../../features/enrollments/components/program-events";
import { type EnrolForm, enrolForm, enrolStage } from "../../../../../../features/enrollments/queries";
import { BeforeForm, placeOf } from "../../../../../../features/families/components/before-form";
import { OwnPart } from "../../../../../../features/own-consents/components/own-part";
import type { Beginning } from "../../../../../../features/own-consents/queries";
import { FormProblems, fieldErrors } from "../../../../../../features/registrations/components/form-problems";
import { FormStart } from "../../../../../../features/registrations/components/form-start";
import { RegistrationFields } from "../../../../../../features/registrations/components/registration-fields";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: words(asLocale(locale))("enrollments.form.title"), robots: { index: false } };
}

/** Enrolling in a whole programme: how that stands, what for, the birth date first, then the form or a guardian. */
export default async function EnrolPage({ params, searchParams }: Props) {
  const { locale: asked, slug } = await params;
  const { problem, step } = await searchParams;
  const locale = asLocale(asked);
  const code = typeof problem === "string" ? problem : undefined;
  const kept = code || step ? (await cookies()).get(keptCookie)?.value : undefined;
  const form = await load(enrolForm, { slug, kept }, anonymous);
  const begun = form.takes ? await beginningOf(form.programId, form.kept?.values.birthDate) : null;
  const t = words(locale);
  const title = inLanguage(form.title, locale);
  const errors = fieldErrors(locale, form.kept);
  const labels = { cohort: t("enrollments.form.cohort"), ...choiceLabels(begun?.asked ?? [], "consents", locale) };
  const back = `/${locale}/programs/${form.slug}`;
  const at = begun && placeOf(begun, step, code);
  return (
    <div className="mx-auto w-full max-w-xl">
      <p className="text-sm text-soft">
        <a href={back} lang={title.lang} className="font-medium text-accent underline-offset-4 hover:underline">
          {title.text}
        </a>
        <br />
        {daysText(form, locale)}
      </p>
      <h1 className="mt-2 mb-4 text-2xl font-bold">{t("enrollments.form.title")}</h1>
      <div className="mb-6 space-y-4">
        {code && <FormProblems {...{ locale, code, errors, labels }} {...form} />}
        <PlacesNotice form={form} locale={locale} />
        {form.takes && (at === "age" || at === null) && <EventsToCome events={form.events} locale={locale} />}
      </div>
      {begun && at && at !== "form" ? (
        <BeforeForm
          {...{ locale, form, errors, at }}
          typed={form.kept?.values ?? {}}
          to={`programs/${form.programId}`}
          page={`${back}/enrol`}
          beginning={begun}
        />
      ) : form.takes ? (
        <Form {...{ locale, form, errors }} begun={begun} />
      ) : (
        <a href={back} className={buttonClass({ variant: "secondary" })}>
          {t("enrollments.form.backToProgram")}
        </a>
      )}
    </div>
  );
}

type FormProps = { locale: Locale; form: EnrolForm; begun: Beginning | null; errors: Record<string, string> };

function Form({ locale, form, begun, errors }: FormProps) {
  const t = words(locale);
  const values = form.kept?.values ?? {};
  const submit = form.needsApproval ? "submitApply" : form.state === "waiting" ? "submitWaiting" : "submit";
  return (
    <form
      method="post"
      action={`/api/v1/programs/${form.programId}/enrollments`}
      // Our own summary names all problems at once, in the page's language.
      noValidate
      className="space-y-6"
    >
      <FormStart locale={locale} slug={form.slug} ticket={form.ticket} />
      <CohortField {...{ locale, values, errors }} cohorts={form.cohorts} />
      <RegistrationFields
        {...{ locale, errors }}
        age={begun?.stage === "grown" ? 0 : form.guardianBelowAge}
        aged={begun !== null}
        schools={form.schools}
        values={{ locale, ...values }}
      />
      {begun && values.birthDate && (
        <OwnPart {...{ locale, errors, values }} birthDate={values.birthDate} beginning={begun} />
      )}
      <button type="submit" className={buttonClass({ variant: "primary", size: "lg", wide: true })}>
        {t(`enrollments.form.${submit}`)}
      </button>
    </form>
  );
}

/** What the birth date kept from the step before says; a date that is none any more is asked again. */
async function beginningOf(programId: string, birthDate: string | undefined) {
  const known = birthDate ? await loadOrNothing(enrolStage, { programId, birthDate }, anonymous) : undefined;
  return known ?? (await load(enrolStage, { programId }, anonymous));
}
