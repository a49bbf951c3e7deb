import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { buttonClass } from "../../../../../components/ui/button";
import { Notice } from "../../../../../components/ui/notice";
import { asLocale, words } from "../../../../../core/i18n";
import { loadOrNothing } from "../../../../../core/web";
import { declining } from "../../../../../features/letters/queries";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("letters.page.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** Ends letters one can do without: opened from a letter, without signing in and without scripts. Opening changes nothing. */
export default async function DeclineLetters({ params, searchParams }: Props) {
  const { locale: asked, token } = await params;
  const { done } = await searchParams;
  const locale = asLocale(asked);
  const t = words(locale);
  const given = decodeURIComponent(token);
  if (!(await loadOrNothing(declining, { token: given }))) notFound();
  const declined = done === "none";
  return (
    <div className="mx-auto w-full max-w-xl space-y-6">
      <h1 className="text-2xl font-bold">{t("letters.page.title")}</h1>
      {(done === "none" || done === "all") && <Notice tone="ok" role="status" title={t(`letters.page.done.${done}`)} />}
      <p>{t("letters.page.text")}</p>
      <form method="post" action={`/api/letters/${encodeURIComponent(given)}`} className="space-y-3">
        <input type="hidden" name="page" value={locale} />
        <input type="hidden" name="want" value={declined ? "all" : "none"} />
        <button type="submit" className={buttonClass({ variant: declined ? "secondary" : "primary", size: "lg" })}>
          {t(declined ? "letters.page.again" : "letters.page.end")}
        </button>
      </form>
    </div>
  );
}
