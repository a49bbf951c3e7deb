import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PublicShell } from "../../../components/public-shell";
import { LocaleSwitch } from "../../../components/ui/locale-switch";
import { asLocale, languageNames, locales, words } from "../../../core/i18n";
import { currentActor } from "../../../core/web";
import { FailureWords } from "../../../features/announcements/components/failure-words";

/** The frame of public pages: a quiet header with the languages, in which the page itself stays the same. */
export default async function Site({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const locale = asLocale((await params).locale);
  const [actor, asked] = await Promise.all([currentActor(), headers()]);
  const t = words(locale);
  const path = asked.get("x-lectern-path") ?? `/${locale}`;
  const here = (to: string) => path.replace(/^\/[a-z]{2}(?=\/|\?|$)/, `/${to}`);
  const staff = actor.grants.length > 0;
  return (
    <PublicShell
      home={{ href: `/${locale}`, name: t("ui.appName") }}
      words={{ skip: t("ui.skip"), footer: t("site.footer") }}
      locale={
        <LocaleSwitch
          label={t("ui.language")}
          locales={locales.map((one) => ({
            locale: one,
            label: languageNames[one],
            href: here(one),
            current: one === locale,
          }))}
        />
      }
      links={staff ? [{ href: `/${locale}/manage`, label: t("site.manage") }] : []}
      footerLinks={staff ? [] : [{ href: `/${locale}/sign-in`, label: t("site.signIn") }]}
    >
      {children}
      <FailureWords locale={locale} path={path} />
    </PublicShell>
  );
}
