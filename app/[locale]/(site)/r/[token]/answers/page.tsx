import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { buttonClass } from "../../../../../../components/ui/button";
import { asLocale, inLanguage, words } from "../../../../../../core/i18n";
import { keptCookie } from "../../../../../../core/kept-form";
import { linkActor, load } from "../../../../../../core/web";
import {
  encodingOf,
  filesToHave,
  QuestionsPart,
  questionLabels,
} from "../../../../../../features/answers/components/questions-part";
import { mine } from "../../../../../../features/answers/queries";
import { FormProblems, fieldErrors } from "../../../../../../features/registrations/components/form-problems";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = words(asLocale(locale))("answers.own.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** One's own answers, to be given or changed until they are frozen. Works without scripts. */
export default async function OwnAnswersPage({ params, searchParams }: Props) {
  const { locale: asked, token } = await params;
  const { problem } = await searchParams;
  const locale = asLocale(asked);
  const code = typeof problem === "string" ? problem : undefined;
  const kept = code ? (await cookies()).get(keptCookie)?.value : undefined;
  const actor = await linkActor(token);
  if (!actor.registrationId) notFound();
  const own = await load(mine, { registrationId: actor.registrationId, kept }, actor);
  if (!own.mayChange || own.questions.length === 0) redirect(`/${locale}/r/${token}`);
  const t = words(locale);
  const { languages, timeZone, title } = own.event;
  const errors = fieldErrors(locale, own.kept);
  const event = inLanguage(title, locale, languages);
  return (
    <div className="mx-auto w-full max-w-xl">
      <p className="text-sm text-soft">
        <a
          href={`/${locale}/r/${token}`}
          lang={event.lang === locale ? undefined : event.lang}
          className="font-medium text-accent underline-offset-4 hover:underline"
        >
          {event.text}
        </a>
      </p>
      <h1 className="mt-2 mb-6 text-2xl font-bold">{t("answers.own.title")}</h1>
      <form
        method="post"
        action={`/api/v1/r/${token}/answers`}
        noValidate
        encType={encodingOf(own.questions)}
        className="space-y-6"
      >
        {code && (
          <FormProblems
            {...{ locale, code, errors }}
            kept={own.kept}
            labels={questionLabels(own.questions, locale, languages)}
          />
        )}
        <input type="hidden" name="page" value={locale} />
        <QuestionsPart
          {...{ locale, languages, errors }}
          zone={timeZone}
          questions={own.questions}
          values={{ ...own.values, ...own.kept?.values }}
          files={filesToHave(own.registrationId, own.files)}
          keptFiles={own.keptFiles}
          own
        />
        <button type="submit" className={buttonClass({ variant: "primary", size: "lg", wide: true })}>
          {t("answers.own.save")}
        </button>
      </form>
    </div>
  );
}
