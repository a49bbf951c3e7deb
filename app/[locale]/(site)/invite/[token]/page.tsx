import type { Metadata } from "next";
import Link from "next/link";
import { Card } from "../../../../../components/ui/card";
import { Notice } from "../../../../../components/ui/notice";
import { EmptyState } from "../../../../../components/ui/states";
import { SubmitButton } from "../../../../../components/ui/submit-button";
import { asLocale, type Locale, say, type Words, words } from "../../../../../core/i18n";
import { currentActor, load, loadOrNothing } from "../../../../../core/web";
import { joinAction } from "../../../../../features/accounts/actions";
import { ActionField, ActionForm } from "../../../../../features/accounts/components/action-form";
import { me } from "../../../../../features/accounts/queries";
import { acceptAction } from "../../../../../features/memberships/actions";
import { invitation } from "../../../../../features/memberships/queries";

type Asked = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("memberships.accept.title"), robots: { index: false } };
}

/** An invitation: accepted with the account one is signed in with, or with a new one. */
export default async function Invite({ params }: Asked) {
  const { locale: wanted, token } = await params;
  const locale = asLocale(wanted);
  const t = words(locale);
  const found = await loadOrNothing(invitation, { token });
  if (!found)
    return (
      <>
        <h1 className="sr-only">{t("memberships.accept.gone")}</h1>
        <EmptyState icon="mail" title={t("memberships.accept.gone")}>
          {t("refusals.invitation-gone")}
        </EmptyState>
      </>
    );
  const signedIn = (await currentActor()).kind === "person" ? await load(me, {}) : undefined;
  return (
    <div className="mx-auto max-w-md space-y-6">
      <h1 className="text-2xl font-bold">{t("memberships.accept.title")}</h1>
      <Notice tone="info">
        {t("memberships.accept.lead", {
          inviter: found.inviter ?? t("memberships.someone"),
          role: t(`memberships.role.${found.role}`),
          place: [say(found.school, locale), say(found.title, locale) || t("memberships.everywhere")]
            .filter(Boolean)
            .join(" · "),
        })}
      </Notice>
      {signedIn ? (
        <Accept token={token} name={signedIn.name} locale={locale} t={t} />
      ) : (
        <Join token={token} email={found.email ?? ""} locale={locale} t={t} />
      )}
    </div>
  );
}

function Accept({ token, name, locale, t }: { token: string; name: string; locale: Locale; t: Words }) {
  return (
    <Card className="space-y-5">
      <p>{t("memberships.accept.signedInAs", { name })}</p>
      <ActionForm action={acceptAction} hidden={{ token }} className="space-y-4">
        <SubmitButton size="lg" wide>
          {t("memberships.accept.accept")}
        </SubmitButton>
      </ActionForm>
      <form method="post" action="/api/auth/sign-out">
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton variant="quiet" wide>
          {t("memberships.accept.other")}
        </SubmitButton>
      </form>
    </Card>
  );
}

function Join({ token, email, locale, t }: { token: string; email: string; locale: Locale; t: Words }) {
  const next = encodeURIComponent(`/${locale}/invite/${token}`);
  return (
    <>
      <Card>
        <h2 className="mb-4 text-lg font-bold">{t("memberships.accept.newTitle")}</h2>
        <ActionForm action={joinAction} hidden={{ token, locale }} className="space-y-5">
          <ActionField
            id="name"
            name="name"
            label={t("accounts.name")}
            hint={t("accounts.nameHint")}
            autoComplete="name"
            maxLength={100}
            required
          />
          <ActionField
            id="email"
            name="email"
            type="email"
            label={t("accounts.signIn.email")}
            autoComplete="username"
            defaultValue={email}
            required
          />
          <ActionField
            id="password"
            name="password"
            type="password"
            label={t("accounts.signIn.password")}
            hint={t("accounts.passwordHint")}
            autoComplete="new-password"
            minLength={12}
            maxLength={128}
            required
          />
          <SubmitButton size="lg" wide>
            {t("memberships.accept.submit")}
          </SubmitButton>
        </ActionForm>
      </Card>
      <p>
        <Link
          href={`/${locale}/sign-in?next=${next}`}
          className="inline-block py-2 font-medium text-accent underline underline-offset-4"
        >
          {t("memberships.accept.haveAccount")}
        </Link>
      </p>
    </>
  );
}
