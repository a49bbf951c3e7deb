import type { Metadata } from "next";
import { Words } from "../../../../components/words";
import { env } from "../../../../core/env";
import { asLocale, pick, words } from "../../../../core/i18n";
import { anonymous } from "../../../../core/permissions";
import { load } from "../../../../core/web";
import { ProjectorScreen } from "../../../../features/live/components/projector-screen";
import { projectorInWords } from "../../../../features/live/live";
import { projector } from "../../../../features/live/queries";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("live.screenTitle");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** The projector of the hall: the whole window, without the frame of other pages. */
export default async function ScreenPage({ params }: Props) {
  const { locale: given, token } = await params;
  const locale = asLocale(given);
  const { view } = await load(projector, { token }, anonymous);
  return (
    <Words locale={locale} messages={pick(locale, "live")}>
      <ProjectorScreen
        token={token}
        first={projectorInWords(view, locale)}
        servedAt={Date.now()}
        origin={env.APP_URL}
      />
    </Words>
  );
}
