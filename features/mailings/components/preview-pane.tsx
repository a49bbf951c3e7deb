"use client";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Notice } from "../../../components/ui/notice";
import type { MailingPreview } from "../queries";

type Props = { preview: MailingPreview; onLocale: (locale: MailingPreview["locale"]) => void };
const own = { en: "English", ko: "한국어", ru: "Русский", kk: "Қазақша" } as const;

/** Whom a letter reaches, and how it looks in each of their languages. */
export function PreviewPane({ preview, onLocale }: Props) {
  const t = useTranslations("mailings");
  return (
    <section aria-label={t("preview")} className="min-w-0 space-y-3">
      <p className="font-semibold" role="status">
        {t("reaches", { count: preview.recipients })}
      </p>
      {preview.unreachable > 0 && <Notice tone="warn" title={t("unreachable", { count: preview.unreachable })} />}
      {preview.minors > 0 && <p className="text-sm text-soft">{t("minors", { count: preview.minors })}</p>}
      <div className="flex flex-wrap gap-2">
        {preview.languages.map(({ locale, number }) => (
          <Button
            key={locale}
            size="sm"
            variant={locale === preview.locale ? "primary" : "secondary"}
            aria-pressed={locale === preview.locale}
            onClick={() => onLocale(locale)}
          >
            <span lang={locale}>{own[locale]}</span> {number}
          </Button>
        ))}
      </div>
      <p className="rounded-md border border-line bg-surface px-4 py-2">
        <span className="text-sm text-soft">{t("subject")}: </span>
        <span lang={preview.locale}>{preview.subject}</span>
      </p>
      <iframe
        title={t("preview")}
        sandbox=""
        srcDoc={preview.html}
        className="h-[36rem] w-full rounded-md border border-line bg-surface"
      />
    </section>
  );
}
