import type { Metadata } from "next";
import { cookies } from "next/headers";
import { LinkButton } from "../../../../../components/ui/button";
import { Icon } from "../../../../../components/ui/icon";
import { asLocale, words } from "../../../../../core/i18n";
import { keptCookie, keptForm } from "../../../../../core/kept-form";
import { anonymous } from "../../../../../core/permissions";
import {
  CheckedCertificate,
  nameAnswers,
} from "../../../../../features/certificate-checks/components/checked-certificate";
import { CodeForm } from "../../../../../features/certificate-checks/components/code-form";
import { show } from "../../../../../features/certificate-checks/queries";

type Props = { params: Promise<{ locale: string; code: string }> };

/** A part of a path as it was typed; what is encoded wrongly stays as it came. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("certificateChecks.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** Whether a certificate is genuine: for whoever holds it in their hands. Nobody is named in full. */
export default async function CheckedPage({ params }: Props) {
  const { locale: path, code: part } = await params;
  const code = decoded(part).slice(0, 200);
  const locale = asLocale(path);
  const t = words(locale);
  const checked = await show(anonymous, { code });
  const kept = keptForm("certificate-check", (await cookies()).get(keptCookie)?.value, new Date());
  return (
    <div className="mx-auto w-full max-w-xl space-y-6">
      {checked ? (
        <CheckedCertificate {...{ code, checked, locale }} answer={nameAnswers.find((one) => one === kept?.code)} />
      ) : (
        <div className="space-y-6">
          <h1 className="flex items-start gap-2.5 text-2xl font-bold">
            <Icon name="search" className="mt-1 size-6 shrink-0 text-soft" />
            {t("certificateChecks.unknown")}
          </h1>
          <p className="text-soft">{t("certificateChecks.unknownText")}</p>
          {/* The same for a code that nobody has and for what is none: as it was typed, to be mended. */}
          <CodeForm locale={locale} typed={code.slice(0, 40)} />
        </div>
      )}
      {checked && <LinkButton href={`/${locale}/v`}>{t("certificateChecks.again")}</LinkButton>}
    </div>
  );
}
