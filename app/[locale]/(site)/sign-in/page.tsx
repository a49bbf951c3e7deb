import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Card } from "../../../../components/ui/card";
import { Notice } from "../../../../components/ui/notice";
import { SubmitButton } from "../../../../components/ui/submit-button";
import { asLocale, type Words, words } from "../../../../core/i18n";
import { pathHere } from "../../../../core/path-here";
import { signInServices } from "../../../../core/sign-in";
import { currentActor, load } from "../../../../core/web";
import { serviceAction, signInAction } from "../../../../features/accounts/actions";
import { ActionField, ActionForm } from "../../../../features/accounts/components/action-form";
import { instance } from "../../../../features/accounts/queries";
import { askLinkAction } from "../../../../features/sessions/actions";
import { AskLinkForm } from "../../../../features/sessions/components/ask-link-form";

type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("accounts.signIn.title"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** What a sign-in service brought back, in words; next-auth has its own codes, which all say that it did not work. */
function problemOf(asked: Record<string, string | string[]>, t: Words): string | undefined {
  const problem = one(asked.problem);
  if (problem === "no-account" || problem === "sign-in-failed") return t(`refusals.${problem}`);
  return problem || asked.error ? t("accounts.signIn.failedElsewhere") : undefined;
}

export default async function SignIn({ params, searchParams }: Asked) {
  const locale = asLocale((await params).locale);
  const asked = await searchParams;
  const t = words(locale);
  const next = pathHere(one(asked.next));
  if ((await currentActor()).kind === "person") redirect(next === "/" ? `/${locale}/manage` : next);
  const { setUp } = await load(instance, {});
  const way = asked.way === "link" || asked.way === "password" ? asked.way : undefined;
  const problem = problemOf(asked, t);
  const here = (to?: string) => {
    const query = new URLSearchParams({ ...(next === "/" ? {} : { next }), ...(to ? { way: to } : {}) }).toString();
    return `/${locale}/sign-in${query ? `?${query}` : ""}`;
  };
  return (
    <div className="mx-auto max-w-md space-y-6">
      <h1 className="text-2xl font-bold">
        {t(way ? `accounts.signIn.${way === "link" ? "linkTitle" : "forgotTitle"}` : "accounts.signIn.title")}
      </h1>
      <p className="text-soft">
        {t(way ? `accounts.signIn.${way === "link" ? "linkLead" : "forgotLead"}` : "accounts.signIn.lead")}
      </p>
      {problem && <Notice tone="warn">{problem}</Notice>}
      {!setUp && <Notice tone="info">{t("accounts.signIn.notSetUp")}</Notice>}
      {way ? <ByLetter way={way} back={here()} t={t} /> : <ByPassword next={next} here={here} t={t} />}
    </div>
  );
}

function ByLetter({ way, back, t }: { way: "link" | "password"; back: string; t: Words }) {
  return (
    <>
      <Card>
        <AskLinkForm
          key={way}
          action={askLinkAction}
          purpose={way === "link" ? "sign-in" : "password"}
          words={{
            email: t("accounts.signIn.email"),
            send: t("accounts.signIn.send"),
            sentTitle: t("accounts.signIn.sentTitle"),
            sentText: t("accounts.signIn.sentText"),
            code: t("accounts.signIn.sentCode"),
          }}
        />
      </Card>
      <p>
        <Way href={back}>{t("accounts.signIn.byPassword")}</Way>
      </p>
    </>
  );
}

function ByPassword({ next, here, t }: { next: string; here: (to?: string) => string; t: Words }) {
  const services = signInServices();
  return (
    <>
      <Card>
        <ActionForm action={signInAction} hidden={{ next }} className="space-y-5">
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
            autoComplete="current-password"
            required
          />
          <SubmitButton size="lg" wide>
            {t("accounts.signIn.submit")}
          </SubmitButton>
        </ActionForm>
        {services.length > 0 && (
          <div className="mt-6 space-y-3 border-t border-line pt-6">
            {services.map(({ id, name }) => (
              <ActionForm key={id} action={serviceAction} hidden={{ service: id, next }}>
                <SubmitButton variant="secondary" wide>
                  {t("accounts.signIn.with", { service: name })}
                </SubmitButton>
              </ActionForm>
            ))}
          </div>
        )}
      </Card>
      <p className="flex flex-wrap justify-between gap-x-6 gap-y-1">
        <Way href={here("link")}>{t("accounts.signIn.byLink")}</Way>
        <Way href={here("password")}>{t("accounts.signIn.forgot")}</Way>
      </p>
    </>
  );
}

const Way = ({ href, children }: { href: string; children: string }) => (
  <Link href={href} className="inline-block py-2 font-medium text-accent underline underline-offset-4">
    {children}
  </Link>
);
