import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { asLocale, inLanguage, words } from "../../../../../../core/i18n";
import { keptCookie } from "../../../../../../core/kept-form";
import { linkActor, load } from "../../../../../../core/web";
import { mine as ownHand } from "../../../../../../features/hands/queries";
import { mine } from "../../../../../../features/own-questions/queries";
import { QuestionPage } from "../../../../../../features/question-page/components/question-page";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = words(asLocale(locale))("ownQuestions.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** One's questions by the personal link. */
export default async function OwnQuestionsPage({ params, searchParams }: Props) {
  const { locale: asked, token } = await params;
  const query = await searchParams;
  const locale = asLocale(asked);
  const kept = query.problem ? (await cookies()).get(keptCookie)?.value : undefined;
  const actor = await linkActor(token);
  const { registrationId } = actor;
  if (!registrationId) notFound();
  const own = await load(mine, { registrationId, kept }, actor);
  const hand = await load(ownHand, { registrationId }, actor);
  const event = inLanguage(own.event.title, locale, own.event.languages);
  const above = (
    <p className="text-sm text-soft">
      <a
        href={`/${locale}/r/${token}`}
        lang={event.lang === locale ? undefined : event.lang}
        className="font-medium text-accent underline-offset-4 hover:underline"
      >
        {event.text}
      </a>
    </p>
  );
  return <QuestionPage door={`r/${token}`} {...{ locale, own, hand, query, above }} />;
}
