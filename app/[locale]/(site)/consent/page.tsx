import type { Metadata } from "next";
import { buttonClass } from "../../../../components/ui/button";
import { TextField } from "../../../../components/ui/field";
import { Notice } from "../../../../components/ui/notice";
import { asLocale, words } from "../../../../core/i18n";
import { refusalText } from "../../../../features/registrations/components/form-problems";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: words(asLocale(locale))("guardians.code.title"), robots: { index: false, follow: false } };
}

/** Where a guardian types the code of a printed page. */
export default async function ConsentCodePage({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const { problem, done } = await searchParams;
  const t = words(locale);
  const unknown = problem === "not-found" ? t("guardians.code.unknown") : undefined;
  return (
    <div className="mx-auto w-full max-w-xl space-y-6">
      {done === "declined" && (
        <Notice tone="ok" role="status" title={t("guardians.code.declinedTitle")}>
          {t("guardians.code.declinedText")}
        </Notice>
      )}
      {typeof problem === "string" && !unknown && (
        <Notice tone="warn" role="alert" title={refusalText(locale, problem, { seconds: 600 })} />
      )}
      <h1 className="text-2xl font-bold">{t("guardians.code.title")}</h1>
      <p className="text-soft">{t("guardians.code.lead")}</p>
      <form method="post" action="/api/v1/consent-codes" noValidate className="space-y-5">
        <input type="hidden" name="page" value={locale} />
        <TextField
          id="code"
          name="code"
          label={t("guardians.code.label")}
          hint={t("guardians.code.hint")}
          error={unknown}
          required
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          fieldClassName="max-w-80"
          className="figures tracking-widest uppercase"
        />
        <button type="submit" className={buttonClass({ variant: "primary", size: "lg", wide: true })}>
          {t("guardians.code.submit")}
        </button>
      </form>
    </div>
  );
}
