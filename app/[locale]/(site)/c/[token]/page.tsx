import type { Metadata } from "next";
import { asLocale, words } from "../../../../../core/i18n";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("registrations.checkIn.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** Where the QR leads when a phone's own camera reads it: the same words for every code, known or not. */
export default async function CheckInCodePage({ params }: Props) {
  const t = words(asLocale((await params).locale));
  return (
    <div className="mx-auto w-full max-w-xl space-y-4">
      <h1 className="text-2xl font-bold">{t("registrations.checkIn.title")}</h1>
      <p>{t("registrations.checkIn.text")}</p>
    </div>
  );
}
