import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { Notice } from "../../../../../../components/ui/notice";
import { Words } from "../../../../../../components/words";
import { asLocale, inLanguage, type Locale, type LocalizedText, pick, words } from "../../../../../../core/i18n";
import { keptCookie } from "../../../../../../core/kept-form";
import { linkActor, load } from "../../../../../../core/web";
import { AskForm } from "../../../../../../features/own-questions/components/ask-form";
import { OwnList } from "../../../../../../features/own-questions/components/own-list";
import { RoomList } from "../../../../../../features/own-questions/components/room-list";
import { mine } from "../../../../../../features/own-questions/queries";

/** A question with its words in one language at most. */
const onlyIn = <R extends { words: LocalizedText }>(locale: Locale, row: R): R => {
  const said = row.words[locale];
  return { ...row, words: said ? { [locale]: said } : {} };
};

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = words(asLocale(locale))("ownQuestions.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** Asks, follows one's own questions, and those of the room. Works without scripts. */
export default async function OwnQuestionsPage({ params, searchParams }: Props) {
  const { locale: asked, token } = await params;
  const { problem, done } = await searchParams;
  const locale = asLocale(asked);
  const t = words(locale);
  const code = typeof problem === "string" ? problem : undefined;
  const kept = code ? (await cookies()).get(keptCookie)?.value : undefined;
  const actor = await linkActor(token);
  if (!actor.registrationId) notFound();
  const own = await load(mine, { registrationId: actor.registrationId, kept }, actor);
  const event = inLanguage(own.event.title, locale, own.event.languages);
  return (
    <div className="mx-auto w-full max-w-xl space-y-8">
      <div>
        <p className="text-sm text-soft">
          <a
            href={`/${locale}/r/${token}`}
            lang={event.lang === locale ? undefined : event.lang}
            className="font-medium text-accent underline-offset-4 hover:underline"
          >
            {event.text}
          </a>
        </p>
        <h1 className="mt-2 text-2xl font-bold">{t("ownQuestions.title")}</h1>
        <p className="mt-1 text-soft">{t(own.room.moderated ? "ownQuestions.lead" : "ownQuestions.leadOpen")}</p>
      </div>
      {done === "sent" && <Notice tone="ok" role="status" title={t("ownQuestions.sent")} />}
      {done === "withdrawn" && <Notice tone="ok" role="status" title={t("ownQuestions.withdrawn")} />}
      <AskForm own={own} locale={locale} token={token} clientId={randomUUID()} code={code} />
      <OwnList own={own.own} locale={locale} token={token} />
      <Words locale={locale} messages={pick(locale, "ownQuestions")}>
        {/* Of the other languages the page carries none: they would weigh, and nobody reads them here. */}
        <RoomList token={token} own={{ ...own, rows: own.rows.map((row) => onlyIn(locale, row)) }} />
      </Words>
    </div>
  );
}
