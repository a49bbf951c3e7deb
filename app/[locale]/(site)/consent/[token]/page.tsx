import type { Metadata } from "next";
import { cookies } from "next/headers";
import { buttonClass } from "../../../../../components/ui/button";
import { Notice } from "../../../../../components/ui/notice";
import { asLocale, inLanguage, type Locale, words } from "../../../../../core/i18n";
import { keptCookie } from "../../../../../core/kept-form";
import { anonymous } from "../../../../../core/permissions";
import { isRefusal } from "../../../../../core/refusal";
import { daysText, span } from "../../../../../core/time";
import { ConsentChoices, choiceLabels } from "../../../../../features/consents/components/consent-choices";
import { CohortField } from "../../../../../features/enrollees/components/cohort-field";
import { ChildFields, RelationField } from "../../../../../features/families/components/child-fields";
import { type AskedConsent, consentRequest } from "../../../../../features/families/queries";
import { FormProblems, fieldErrors, refusalText } from "../../../../../features/registrations/components/form-problems";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("guardians.form.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** The request, or the code of why its link leads nowhere. */
async function asked(token: string, kept: string | undefined): Promise<AskedConsent | string> {
  try {
    return await consentRequest(anonymous, { token: token.slice(0, 40), kept });
  } catch (error) {
    if (isRefusal(error)) return error.code === "invalid" ? "not-found" : error.code;
    throw error;
  }
}

/** The one screen of a guardian: what for, the child, each purpose by itself. Opening it changes nothing. */
export default async function GuardianConsentPage({ params, searchParams }: Props) {
  const { locale: wanted, token } = await params;
  const { problem } = await searchParams;
  const locale = asLocale(wanted);
  const code = typeof problem === "string" ? problem : undefined;
  const kept = code ? (await cookies()).get(keptCookie)?.value : undefined;
  const request = await asked(token, kept);
  if (typeof request === "string") return <Nowhere locale={locale} code={request} />;
  return <GuardianForm {...{ locale, token, code, request }} />;
}

function Nowhere({ locale, code }: { locale: Locale; code: string }) {
  const t = words(locale);
  const title = code === "not-found" ? t("guardians.form.nowhere") : refusalText(locale, code);
  return (
    <div className="mx-auto w-full max-w-xl space-y-4">
      <h1 className="text-2xl font-bold">{t("guardians.form.title")}</h1>
      <Notice tone="warn" title={title} />
    </div>
  );
}

type FormProps = { locale: Locale; token: string; code: string | undefined; request: AskedConsent };

function GuardianForm({ locale, token, code, request }: FormProps) {
  const t = words(locale);
  const title = inLanguage(request.event.title, locale, request.event.languages);
  const errors = fieldErrors(locale, request.kept);
  const values = request.kept?.values ?? {};
  const labels = {
    cohort: t("enrollments.form.cohort"),
    relation: t("guardians.form.relation"),
    birthDate: t("guardians.age.birthDate"),
    ...choiceLabels(request.asked, "answers", locale),
  };
  return (
    <div className="mx-auto w-full max-w-xl space-y-6">
      <div>
        <p className="text-sm text-soft">
          <span lang={title.lang} className="font-medium">
            {title.text}
          </span>
          <br />
          {"startsAt" in request.event
            ? span(request.event.startsAt, request.event.endsAt, request.event.timeZone, locale)
            : daysText(request.event, locale)}
        </p>
        <h1 className="mt-2 text-2xl font-bold">{t("guardians.form.title")}</h1>
        <p className="mt-2 text-soft">
          {request.child
            ? t("guardians.form.leadFor", { name: request.child.fullName })
            : t("guardians.form.lead", { age: request.consentAge })}
        </p>
      </div>
      {code && <FormProblems {...{ locale, code, errors, labels }} kept={request.kept} />}
      <form method="post" action={`/api/v1/consent/${encodeURIComponent(token)}`} noValidate className="space-y-8">
        <input type="hidden" name="page" value={locale} />
        <input type="hidden" name="requestId" value={request.requestId} />
        <input type="hidden" name="ticket" value={request.ticket} />
        {!request.child && <ChildFields {...{ locale, values, errors }} schools={request.schools} />}
        {!request.child && "cohorts" in request.event && (
          <CohortField {...{ locale, values, errors }} cohorts={request.event.cohorts} />
        )}
        <RelationField {...{ locale, values, errors }} name={request.guardianName} />
        <section aria-labelledby="choices" className="space-y-4">
          <h2 id="choices" className="text-lg font-bold">
            {t("guardians.form.choices")}
          </h2>
          <p className="text-sm text-soft">{t("guardians.form.choicesHint")}</p>
          <ConsentChoices {...{ locale, values, errors }} asked={request.asked} prefix="answers" />
        </section>
        <div className="space-y-3">
          <button type="submit" className={buttonClass({ variant: "primary", size: "lg", wide: true })}>
            {t("guardians.form.submit")}
          </button>
          <p className="text-sm text-soft">{t("guardians.form.later")}</p>
        </div>
      </form>
    </div>
  );
}
