import type { Metadata } from "next";
import { Words } from "../../../components/words";
import { asLocale, pick, words } from "../../../core/i18n";
import { CheckInPage } from "../../../features/door/components/check-in-page";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = asLocale((await params).locale);
  const title = words(locale)("door.title");
  return { title, robots: { index: false, follow: false }, manifest: `/${locale}/check-in/manifest.webmanifest` };
}

/** The page of a device at the door. The same for everybody: what it shows is on the device. */
export default async function Page({ params }: Props) {
  const locale = asLocale((await params).locale);
  return (
    <Words locale={locale} messages={pick(locale, "door", "ui")}>
      <CheckInPage />
    </Words>
  );
}
