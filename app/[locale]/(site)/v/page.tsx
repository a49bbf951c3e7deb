import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readCode, shownCode } from "../../../../core/certificate-code";
import { asLocale, words } from "../../../../core/i18n";
import { CodeForm } from "../../../../features/certificate-checks/components/code-form";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("certificateChecks.title") };
}

/** Where a certificate's code is typed in. */
export default async function CheckPage({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const { code } = await searchParams;
  const t = words(locale);
  // What is no code leads to the same answer as one that nobody has, and stays as it was typed. A dot or a slash would
  // make another path of it.
  const typed =
    typeof code === "string"
      ? code
          .slice(0, 40)
          .replace(/[./\\]/g, " ")
          .trim()
      : "";
  if (typed) {
    const read = readCode(typed);
    redirect(`/${locale}/v/${encodeURIComponent(read ? shownCode(read) : typed)}`);
  }
  return (
    <div className="mx-auto w-full max-w-xl space-y-6">
      <div>
        <h1 className="text-2xl font-bold">{t("certificateChecks.title")}</h1>
        <p className="mt-1 text-soft">{t("certificateChecks.lead")}</p>
      </div>
      <CodeForm locale={locale} />
    </div>
  );
}
