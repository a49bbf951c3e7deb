import { buttonClass } from "../../../components/ui/button";
import { ErrorState } from "../../../components/ui/states";
import { type Locale, words } from "../../../core/i18n";

/** What a visitor reads when a page failed; hidden until the error boundary shows it, so that it needs no script's words. */
export function FailureWords({ locale, path }: { locale: Locale; path: string }) {
  const t = words(locale);
  return (
    <div id="failure" hidden>
      <ErrorState
        title={t("site.failed")}
        action={
          <a href={path} className={buttonClass({ variant: "primary" })}>
            {t("site.again")}
          </a>
        }
        reference={
          <>
            {t("site.reference")} <span data-reference />
          </>
        }
      >
        {t("site.failedNote")}
      </ErrorState>
    </div>
  );
}
