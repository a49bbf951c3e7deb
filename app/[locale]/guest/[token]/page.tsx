import type { Metadata } from "next";
import { Words } from "../../../../components/words";
import { asLocale, pick, words } from "../../../../core/i18n";
import { anonymous } from "../../../../core/permissions";
import { load } from "../../../../core/web";
import { GuestScreen } from "../../../../features/live/components/guest-screen";
import { guestInWords } from "../../../../features/live/live";
import { guest } from "../../../../features/live/queries";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("live.guestTitle");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** The tablet of the guest of honour: one calm page, without the frame of other pages. */
export default async function GuestPage({ params }: Props) {
  const { locale: given, token } = await params;
  const locale = asLocale(given);
  const { view } = await load(guest, { token }, anonymous);
  return (
    <Words locale={locale} messages={pick(locale, "live")}>
      <GuestScreen token={token} first={guestInWords(view, locale)} servedAt={Date.now()} />
    </Words>
  );
}
