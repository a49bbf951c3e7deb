import type { Metadata } from "next";
import { LinkButton } from "../../../../../../../../components/ui/button";
import { PageHeader } from "../../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../../components/words";
import { env } from "../../../../../../../../core/env";
import { asLocale, pick, say, words } from "../../../../../../../../core/i18n";
import { clock } from "../../../../../../../../core/time";
import { load } from "../../../../../../../../core/web";
import { CodeScreen } from "../../../../../../../../features/self-check-in/components/code-screen";
import { code } from "../../../../../../../../features/self-check-in/queries";

type Props = { params: Promise<{ locale: string; eventId: string; sheetId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("selfCheckIn.title") };
}

/** The code of a sheet, as large as the screen: people type it on their own page. */
export default async function CodePage({ params }: Props) {
  const { locale: given, eventId, sheetId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const shown = await load(code, { sheetId });
  const { opensAt, closesAt, timeZone } = shown;
  const path = `/${locale}/manage/events/${eventId}/attendance`;
  return (
    <MoreWords locale={locale} messages={pick(locale, "selfCheckIn")}>
      <PageHeader
        title={t("selfCheckIn.title")}
        lead={say(shown.title, locale, shown.languages)}
        crumbs={[{ href: path, label: t("attendance.title") }, { label: t("selfCheckIn.title") }]}
        actions={
          shown.state === "off" && (
            <LinkButton href={`${path}/settings`} icon="settings">
              {t("selfCheckIn.toSettings")}
            </LinkButton>
          )
        }
      />
      <CodeScreen
        sheetId={sheetId}
        first={{ state: shown.state, code: shown.code, seconds: shown.seconds, self: shown.self, inside: shown.inside }}
        times={{ opens: clock(opensAt, timeZone, locale), closes: clock(closesAt, timeZone, locale) }}
        host={new URL(env.APP_URL).host}
      />
    </MoreWords>
  );
}
