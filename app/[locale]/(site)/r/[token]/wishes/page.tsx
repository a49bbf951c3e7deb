import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { Notice } from "../../../../../../components/ui/notice";
import { EmptyState } from "../../../../../../components/ui/states";
import { asLocale, inLanguage, type Locale, words } from "../../../../../../core/i18n";
import { keptCookie } from "../../../../../../core/kept-form";
import { moment } from "../../../../../../core/time";
import { linkActor, load } from "../../../../../../core/web";
import { OwnWishesForm } from "../../../../../../features/wishes/components/own-wishes-form";
import { OwnWishesShown } from "../../../../../../features/wishes/components/own-wishes-shown";
import { mine, type OwnWishes } from "../../../../../../features/wishes/queries";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = words(asLocale(locale))("wishes.own.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** One's own wishes, to be given or changed until the deadline. Works without scripts. */
export default async function OwnWishesPage({ params, searchParams }: Props) {
  const { locale: asked, token } = await params;
  const { problem } = await searchParams;
  const locale = asLocale(asked);
  const code = typeof problem === "string" ? problem : undefined;
  const kept = code ? (await cookies()).get(keptCookie)?.value : undefined;
  const actor = await linkActor(token);
  if (!actor.registrationId) notFound();
  const own = await load(mine, { registrationId: actor.registrationId, kept }, actor);
  const event = inLanguage(own.event.title, locale, own.event.languages);
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
      <h1 className="mt-2 mb-6 text-2xl font-bold">{words(locale)("wishes.own.title")}</h1>
      <Part own={own} locale={locale} token={token} code={code} />
    </div>
  );
}

/** What there is to do or to read: the form, one's answer, or why there is neither. */
function Part({ own, locale, token, code }: { own: OwnWishes; locale: Locale; token: string; code?: string }) {
  const t = words(locale);
  const { round, hasSeat, event } = own;
  const at = (instant: Date) => moment(instant, event.timeZone, locale);
  if (!round)
    return (
      <EmptyState icon="star" title={t("wishes.own.none")}>
        {t("wishes.own.noneText")}
      </EmptyState>
    );
  if (!hasSeat)
    return (
      <EmptyState icon="star" title={t("wishes.own.noSeat")}>
        {t("wishes.own.noSeatText")}
      </EmptyState>
    );
  if (round.state === "soon" && round.opensAt)
    return <EmptyState icon="clock" title={t("wishes.own.soon", { moment: at(round.opensAt) })} />;
  if (round.state !== "open")
    return (
      <div className="space-y-6">
        <Notice tone="info" title={t("wishes.own.over")} />
        <OwnWishesShown own={own} locale={locale} />
      </div>
    );
  return (
    <>
      <p className="mb-4">
        {t("wishes.own.lead")} <strong>{t("wishes.own.until", { moment: at(round.dueAt) })}</strong>
      </p>
      <OwnWishesForm own={own} locale={locale} token={token} code={code} />
    </>
  );
}
