import type { Metadata } from "next";
import { LinkButton } from "../../../../../components/ui/button";
import { Card } from "../../../../../components/ui/card";
import { EmptyState } from "../../../../../components/ui/states";
import { SubmitButton } from "../../../../../components/ui/submit-button";
import { asLocale, languageNames, locales, words } from "../../../../../core/i18n";
import { load, loadOrNothing } from "../../../../../core/web";
import { setUpAction } from "../../../../../features/accounts/actions";
import { ActionField, ActionForm, ActionSelect } from "../../../../../features/accounts/components/action-form";
import { instance } from "../../../../../features/accounts/queries";
import { link } from "../../../../../features/sessions/queries";

type Asked = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("accounts.setUp.title"), robots: { index: false } };
}

/** The first start: the owner's account and the organisation's name. */
export default async function SetUp({ params }: Asked) {
  const { locale: wanted, token } = await params;
  const locale = asLocale(wanted);
  const t = words(locale);
  const [{ setUp }, found] = await Promise.all([load(instance, {}), loadOrNothing(link, { token })]);
  if (setUp)
    return (
      <>
        <h1 className="sr-only">{t("accounts.setUp.done")}</h1>
        <EmptyState
          icon="ok"
          title={t("accounts.setUp.done")}
          action={<LinkButton href={`/${locale}/sign-in`}>{t("accounts.signIn.submit")}</LinkButton>}
        >
          {t("refusals.set-up-done")}
        </EmptyState>
      </>
    );
  if (found?.state !== "ready" || found.purpose !== "set-up")
    return (
      <>
        <h1 className="sr-only">{t("accounts.link.gone")}</h1>
        <EmptyState icon="warning" title={t("accounts.link.gone")}>
          {t("accounts.setUp.goneText")}
        </EmptyState>
      </>
    );
  return (
    <div className="mx-auto max-w-md space-y-6">
      <h1 className="text-2xl font-bold">{t("accounts.setUp.title")}</h1>
      <p className="text-soft">{t("accounts.setUp.lead")}</p>
      <Card>
        <ActionForm action={setUpAction} hidden={{ token }} className="space-y-5">
          <ActionField
            id="organization"
            name="organization"
            label={t("accounts.setUp.organization")}
            hint={t("accounts.setUp.organizationHint")}
            autoComplete="organization"
            maxLength={200}
            required
          />
          <ActionField id="name" name="name" label={t("accounts.name")} autoComplete="name" maxLength={100} required />
          <ActionField
            id="email"
            name="email"
            type="email"
            label={t("accounts.signIn.email")}
            autoComplete="username"
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
          <ActionSelect
            id="locale"
            name="locale"
            label={t("accounts.language")}
            defaultValue={locale}
            options={locales.map((value) => ({ value, label: languageNames[value] }))}
          />
          <SubmitButton size="lg" wide>
            {t("accounts.setUp.submit")}
          </SubmitButton>
        </ActionForm>
      </Card>
    </div>
  );
}
