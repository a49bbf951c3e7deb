import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { Card } from "../../../../../../components/ui/card";
import { EmptyState } from "../../../../../../components/ui/states";
import { asLocale, words } from "../../../../../../core/i18n";
import { browserHere } from "../../../../../../core/sign-in";
import { loadOrNothing } from "../../../../../../core/web";
import { choosePasswordAction } from "../../../../../../features/accounts/actions";
import { enterByLinkAction } from "../../../../../../features/sessions/actions";
import { LinkForm } from "../../../../../../features/sessions/components/link-form";
import { link } from "../../../../../../features/sessions/queries";

type Asked = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("accounts.link.title"), robots: { index: false } };
}

/** Where a letter's link leads. Opening it changes nothing: mail scanners open links too; the button signs in. */
export default async function ByLink({ params }: Asked) {
  const { locale: wanted, token } = await params;
  const locale = asLocale(wanted);
  const t = words(locale);
  const found = await loadOrNothing(link, { token, browser: await browserHere() });
  if (!found || found.state === "gone" || found.purpose === "set-up")
    return (
      <>
        <h1 className="sr-only">{t("accounts.link.gone")}</h1>
        <EmptyState
          icon="mail"
          title={t("accounts.link.gone")}
          action={<LinkButton href={`/${locale}/sign-in?way=link`}>{t("accounts.link.again")}</LinkButton>}
        >
          {t("refusals.link-gone")}
        </EmptyState>
      </>
    );
  const forPassword = found.purpose === "password";
  return (
    <div className="mx-auto max-w-md space-y-6">
      <h1 className="text-2xl font-bold">{t(forPassword ? "accounts.link.newPassword" : "accounts.link.title")}</h1>
      {found.email && <p className="text-soft">{t("accounts.link.lead", { email: found.email })}</p>}
      <Card>
        <LinkForm
          action={forPassword ? choosePasswordAction : enterByLinkAction}
          token={token}
          wantsCode={found.state === "code-needed"}
          wantsPassword={forPassword}
          words={{
            code: t("accounts.link.code"),
            codeHint: t("accounts.link.codeHint"),
            wrongCode: [0, 1, 2, 3, 4, 5].map((left) => t("accounts.link.wrongCode", { left })),
            password: t("accounts.me.new"),
            passwordHint: t("accounts.passwordHint"),
            submit: t(forPassword ? "accounts.link.savePassword" : "accounts.signIn.submit"),
          }}
        />
      </Card>
    </div>
  );
}
