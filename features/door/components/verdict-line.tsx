"use client";
import { useTranslations } from "use-intl";
import { hidesConsent, type Verdict } from "./verdict";

/** The verdict for whoever hears it: there before it is filled, so that it is read out. */
export function VerdictLine({ verdict }: { verdict: Verdict | undefined }) {
  const t = useTranslations("door");
  const group = verdict?.person?.group;
  const parts = verdict
    ? [
        t(`verdicts.${verdict.kind}`),
        verdict.person?.name ?? verdict.name,
        typeof group === "number" ? t("group", { number: group }) : undefined,
        verdict.person && hidesConsent(verdict.kind, verdict.person) ? t("consentMissing") : undefined,
        verdict.person?.alert ? t("alert") : undefined,
      ]
    : [];
  return (
    <p aria-live="assertive" aria-atomic="true" className="sr-only">
      {parts.filter(Boolean).join(". ")}
    </p>
  );
}
