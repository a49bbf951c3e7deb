import { buttonClass } from "../../../components/ui/button";
import { Icon } from "../../../components/ui/icon";
import { filePass } from "../../../core/file-pass";
import { inLanguage, type Locale, words } from "../../../core/i18n";
import { longDay } from "../../../core/time";
import type { OwnCertificates } from "../queries";

type Props = {
  own: OwnCertificates;
  locale: Locale;
  /** The registration or the enrolment whose page it is. */
  ownId: string;
  /** Where "like this" is posted to. */
  action: string;
  /** Where the spelling can be changed, while it can. */
  editHref?: string;
};

/** One's certificates to download; before there are any, how one's name would be printed. No script is needed. */
export function OwnCertificatesPart({ own, locale, ownId, action, editHref }: Props) {
  const t = words(locale);
  const now = new Date();
  if (own.certificates.length === 0 && !own.asks) return null;
  return (
    <section id="certificates" aria-labelledby="certificates-title" className="space-y-3">
      <h2 id="certificates-title" className="text-xl font-bold">
        {t("ownCertificates.title")}
      </h2>
      {own.certificates.map(({ certificateId, number, kind, title, issuedOn, hasFile }) => {
        const { text, lang } = inLanguage(title, locale);
        const day = longDay(new Date(`${issuedOn}T00:00:00Z`), "UTC", locale);
        return (
          <div
            key={certificateId}
            className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-line bg-surface p-5"
          >
            <Icon name="award" className="size-6 shrink-0 text-accent" />
            <span className="min-w-0 flex-1">
              <span lang={lang} className="block font-semibold">
                {text}
              </span>
              <span className="block text-sm text-soft">
                {t("ownCertificates.line", { kind: t(`certificates.kinds.${kind}`), day })}
              </span>
            </span>
            {hasFile && (
              <a href={`/api/certificates/links/${filePass(ownId, certificateId, now)}`} className={buttonClass()}>
                <Icon name="download" className="size-[1.15em]" />
                {t("ownCertificates.download", { number })}
              </a>
            )}
          </div>
        );
      })}
      {own.asks && (
        <form method="post" action={action} className="space-y-4 rounded-lg border border-line bg-surface p-5">
          <input type="hidden" name="page" value={locale} />
          <div>
            <p className="font-semibold">{t("ownCertificates.nameTitle")}</p>
            <p className="text-sm text-soft">{t("ownCertificates.nameText")}</p>
          </div>
          <p className="border-y border-line py-4 text-center">
            <bdi className="block text-2xl font-bold">{own.fullName}</bdi>
            {own.latinName && own.latinName !== own.fullName && (
              <bdi className="mt-1 block text-sm text-soft">{own.latinName}</bdi>
            )}
          </p>
          <div className="flex flex-wrap gap-3">
            <button type="submit" className={buttonClass({ variant: "primary" })}>
              {t("ownCertificates.confirm")}
            </button>
            {editHref && (
              <a href={editHref} className={buttonClass()}>
                {t("ownCertificates.change")}
              </a>
            )}
          </div>
          {!editHref && <p className="text-sm text-soft">{t("ownCertificates.changeAsk")}</p>}
        </form>
      )}
    </section>
  );
}
