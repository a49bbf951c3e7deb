import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { Notice } from "../../../../../../components/ui/notice";
import { asLocale, inLanguage, words } from "../../../../../../core/i18n";
import { keptCookie } from "../../../../../../core/kept-form";
import { linkActor, load } from "../../../../../../core/web";
import { fieldErrors, refusalText } from "../../../../../../features/registrations/components/form-problems";
import { SurveyForm } from "../../../../../../features/surveys/components/own-survey";
import { mine } from "../../../../../../features/surveys/queries";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("surveys.own.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** The feedback form of one who was there. Works without scripts. */
export default async function OwnFeedbackPage({ params, searchParams }: Props) {
  const { locale: asked, token } = await params;
  const { problem, done } = await searchParams;
  const locale = asLocale(asked);
  const t = words(locale);
  const actor = await linkActor(token);
  if (!actor.registrationId) notFound();
  const kept = problem ? (await cookies()).get(keptCookie)?.value : undefined;
  const own = await load(mine, { registrationId: actor.registrationId, kept }, actor);
  const event = own && inLanguage(own.event.title, locale, own.event.languages);
  return (
    <div className="mx-auto w-full max-w-xl space-y-6">
      <div>
        <p className="text-sm text-soft">
          <a
            href={`/${locale}/r/${token}`}
            lang={event && event.lang !== locale ? event.lang : undefined}
            className="font-medium text-accent underline-offset-4 hover:underline"
          >
            {event?.text || t("registrations.own.title")}
          </a>
        </p>
        <h1 className="mt-2 text-2xl font-bold">{t("surveys.own.title")}</h1>
      </div>
      {typeof problem === "string" && !own?.done && (
        <Notice tone="warn" role="alert" title={refusalText(locale, problem, own?.kept?.numbers)} />
      )}
      {own?.done ? (
        <Notice tone="ok" role={done ? "status" : undefined} title={t("surveys.own.thanks")}>
          {t("surveys.own.thanksText")}
        </Notice>
      ) : own?.isOpen ? (
        <SurveyForm {...{ own, locale, token }} errors={fieldErrors(locale, own.kept)} />
      ) : (
        <p className="text-soft">{t("surveys.own.closed")}</p>
      )}
    </div>
  );
}
