import { Notice } from "../../../components/ui/notice";
import { type Locale, words } from "../../../core/i18n";
import type { OwnConsents } from "../../own-consents/queries";
import { FamilyItemRow } from "./family-item";

type Props = {
  shown: OwnConsents;
  locale: Locale;
  /** Where the one-step forms post to. */
  action: string;
  name: string;
  /** The place was given back: what is required cannot be changed. */
  cancelled: boolean;
  /** Said for a whole programme. */
  program?: boolean;
};

/** One's own consents on one's own page: each changed or withdrawn in one step. */
export function OwnConsentsPart({ shown, locale, action, name, cancelled, program }: Props) {
  const t = words(locale);
  if (shown.items.length === 0) return null;
  return (
    <section aria-labelledby="consents" className="rounded-lg border border-line bg-surface px-4 pt-4">
      <h2 id="consents" className="text-lg font-bold">
        {t("consents.manage.section")}
      </h2>
      {shown.items.some((item) => item.askedAnew) && (
        <Notice tone="info" className="mt-3" title={t("guardians.own.ofAge")}>
          {t("guardians.own.ofAgeText")}
        </Notice>
      )}
      <ul className="mt-2 divide-y divide-line">
        {shown.items.map((item) => (
          <li key={item.key} className="py-4">
            <FamilyItemRow
              {...{ item, locale, action, program }}
              childName={name}
              frozen={item.required && (cancelled || item.signer === "guardian")}
              onlyBack={item.signer === "guardian"}
              anew={item.askedAnew}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
