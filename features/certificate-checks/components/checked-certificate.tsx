import { Button } from "../../../components/ui/button";
import { DescriptionList } from "../../../components/ui/facts";
import { TextField } from "../../../components/ui/field";
import { Icon } from "../../../components/ui/icon";
import { Notice } from "../../../components/ui/notice";
import { Words } from "../../../components/words";
import { inLanguage, type Locale, pick, words } from "../../../core/i18n";
import { longDay } from "../../../core/time";
import type { Checked } from "../queries";
import { FileCheck } from "./file-check";

const signs = {
  issued: { name: "ok", tone: "text-ok" },
  superseded: { name: "history", tone: "text-warn" },
  revoked: { name: "ban", tone: "text-bad" },
} as const;
/** What the answer to a name was; kept sealed between two pages, never in an address. */
export const nameAnswers = ["match", "other", "too-many"] as const;
export type NameAnswer = (typeof nameAnswers)[number];

type Props = { code: string; checked: Checked; answer?: NameAnswer; locale: Locale };

/** What a stranger may know of a certificate, and two ways to compare what they hold with it. */
export function CheckedCertificate({ code, checked, answer, locale }: Props) {
  const t = words(locale);
  const { state, number, kind, maskedName, revokedAt, issuedOn } = checked;
  const [title, issuer] = [inLanguage(checked.title, locale), inLanguage(checked.issuerName, locale)];
  return (
    <>
      <div>
        <h1 className="flex items-start gap-2.5 text-2xl font-bold">
          <Icon name={signs[state].name} className={`mt-1 size-6 shrink-0 ${signs[state].tone}`} />
          {t(`certificateChecks.states.${state}`)}
        </h1>
        {revokedAt && (
          <p className="mt-2 font-semibold text-bad">
            {t("certificateChecks.revokedOn", { day: longDay(revokedAt, "UTC", locale) })}
          </p>
        )}
      </div>
      <DescriptionList
        facts={[
          { term: t("certificateChecks.number"), value: <span className="figures">{number}</span> },
          { term: t("certificateChecks.kind"), value: t(`certificates.kinds.${kind}`) },
          { term: t("certificateChecks.holder"), value: <bdi>{maskedName}</bdi> },
          { term: t("certificateChecks.subject"), value: <span lang={title.lang}>{title.text}</span> },
          { term: t("certificateChecks.issuer"), value: <span lang={issuer.lang}>{issuer.text}</span> },
          {
            term: t("certificateChecks.issuedOn"),
            value: longDay(new Date(`${issuedOn}T00:00:00Z`), "UTC", locale),
          },
        ]}
      />
      {/* Of what is no longer valid it does not matter whose name it bears. */}
      {state !== "revoked" && <NameCheck {...{ code, answer, locale }} />}
      <section aria-labelledby="file-title" className="space-y-3 border-t border-line pt-6">
        <h2 id="file-title" className="text-lg font-bold">
          {t("certificateChecks.fileTitle")}
        </h2>
        <p className="text-soft">{t("certificateChecks.fileText")}</p>
        <Words locale={locale} messages={pick(locale, "certificateChecks")}>
          <FileCheck sha256={checked.pdfSha256} />
        </Words>
      </section>
    </>
  );
}

/** Whether a typed name is the one printed: asked by a plain form, answered after it. */
function NameCheck({ code, answer, locale }: Omit<Props, "checked">) {
  const t = words(locale);
  return (
    <section aria-labelledby="name-title" className="space-y-3 border-t border-line pt-6">
      <h2 id="name-title" className="text-lg font-bold">
        {t("certificateChecks.nameTitle")}
      </h2>
      <p className="text-soft">{t("certificateChecks.nameText")}</p>
      {answer && (
        <Notice
          tone={answer === "match" ? "ok" : answer === "other" ? "bad" : "warn"}
          role="status"
          title={t(`certificateChecks.answers.${answer}`)}
        />
      )}
      <form method="post" action="/api/v1/certificate-checks" className="space-y-4">
        <input type="hidden" name="page" value={locale} />
        <input type="hidden" name="code" value={code} />
        <TextField
          id="name"
          name="name"
          label={t("certificateChecks.name")}
          required
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit">{t("certificateChecks.compare")}</Button>
      </form>
    </section>
  );
}
