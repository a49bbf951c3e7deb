import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { asLocale, inLanguage, words } from "../../../../../core/i18n";
import { keptCookie } from "../../../../../core/kept-form";
import { actorOfSeat } from "../../../../../core/session";
import { load } from "../../../../../core/web";
import { mine as ownHand } from "../../../../../features/hands/queries";
import { mine } from "../../../../../features/own-questions/queries";
import { QuestionPage } from "../../../../../features/question-page/components/question-page";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = words(asLocale(locale))("ownQuestions.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** The questions of whoever came in by the room's code: what was asked from this seat, and nothing of the person. */
export default async function SeatPage({ params, searchParams }: Props) {
  const { locale: asked, token } = await params;
  const query = await searchParams;
  const locale = asLocale(asked);
  const t = words(locale);
  const kept = query.problem ? (await cookies()).get(keptCookie)?.value : undefined;
  const actor = await actorOfSeat(token);
  if (!actor.seat) redirect(`/${locale}/join?problem=seats-freed`);
  const { registrationId } = actor.seat;
  const own = await load(mine, { registrationId, kept }, actor);
  const hand = await load(ownHand, { registrationId }, actor);
  const event = inLanguage(own.event.title, locale, own.event.languages);
  const above = (
    <>
      <p lang={event.lang === locale ? undefined : event.lang} className="text-sm font-medium text-soft">
        {event.text}
      </p>
      <p className="mt-1 text-sm text-soft">{t("join.seated")}</p>
    </>
  );
  return <QuestionPage door={`q/${token}`} {...{ locale, own, hand, query, above }} />;
}
