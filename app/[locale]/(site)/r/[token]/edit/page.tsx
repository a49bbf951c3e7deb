import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { buttonClass } from "../../../../../../components/ui/button";
import { asLocale, say, words } from "../../../../../../core/i18n";
import { keptCookie } from "../../../../../../core/kept-form";
import { linkActor, load } from "../../../../../../core/web";
import { FormProblems, fieldErrors } from "../../../../../../features/registrations/components/form-problems";
import { EventTitle } from "../../../../../../features/registrations/components/own-ticket";
import { RegistrationFields } from "../../../../../../features/registrations/components/registration-fields";
import { type ShownRegistration, showRegistration } from "../../../../../../features/registrations/queries";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = words(asLocale(locale))("registrations.own.editTitle");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** What is on record, as the fields show it. */
function onRecord({ person }: ShownRegistration, locale: Parameters<typeof say>[1]): Record<string, string> {
  const { school, grade, ...rest } = person;
  const texts = Object.entries(rest).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return { ...Object.fromEntries(texts), school: say(school, locale), grade: grade ? String(grade) : "" };
}

export default async function EditOwnPage({ params, searchParams }: Props) {
  const { locale: asked, token } = await params;
  const { problem } = await searchParams;
  const locale = asLocale(asked);
  const code = typeof problem === "string" ? problem : undefined;
  const kept = code ? (await cookies()).get(keptCookie)?.value : undefined;
  const actor = await linkActor(token);
  if (!actor.registrationId) notFound();
  const shown = await load(showRegistration, { registrationId: actor.registrationId, kept }, actor);
  if (!shown.mayEdit) redirect(`/${locale}/r/${token}`);
  const t = words(locale);
  const errors = fieldErrors(locale, shown.kept);
  return (
    <div className="mx-auto w-full max-w-xl">
      <p className="text-sm text-soft">
        <a href={`/${locale}/r/${token}`} className="font-medium text-accent underline-offset-4 hover:underline">
          <EventTitle shown={shown} locale={locale} />
        </a>
      </p>
      <h1 className="mt-2 mb-6 text-2xl font-bold">{t("registrations.own.editTitle")}</h1>
      <form method="post" action={`/api/v1/r/${token}/change`} noValidate className="space-y-6">
        {code && <FormProblems locale={locale} code={code} kept={shown.kept} errors={errors} />}
        <input type="hidden" name="page" value={locale} />
        <input type="hidden" name="version" value={shown.version} />
        <RegistrationFields
          locale={locale}
          age={shown.event.guardianBelowAge}
          guarded={shown.guarded}
          schools={[]}
          asks={shown.asks}
          values={shown.kept?.values ?? onRecord(shown, locale)}
          errors={errors}
        />
        <button type="submit" className={buttonClass({ variant: "primary", size: "lg", wide: true })}>
          {t("registrations.form.save")}
        </button>
      </form>
    </div>
  );
}
