// A rule, and why it is not met, in words. The words are `certificateRules`.
import type { Words } from "../../../core/i18n";
import type { CertificateRule } from "../../../db/schema";
import type { Reason } from "../rules";

/** Says a key of `certificateRules`, on a server or in a browser alike. */
export type Say = (key: string, values?: Record<string, string | number>) => string;
export const sayIn =
  (t: Words): Say =>
  (key, values) =>
    (t as unknown as Say)(`certificateRules.${key}`, values);

/** 83.3 %, the same on server and browser whatever their language data. */
export function tenths(value: number, locale: string): string {
  const text = value.toFixed(1);
  return `${locale === "ru" || locale === "kk" ? text.replace(".", ",") : text} %`;
}

/** Why a rule is not met. `titleOf`: what a sitting is called. */
export function reasonInWords(reason: Reason, say: Say, locale: string, titleOf: (sheetId: string) => string): string {
  const { code, ...values } = reason;
  if (reason.code === "least-percent")
    return say(`reasons.${code}`, {
      percent: reason.percent === null ? "–" : tenths(reason.percent, locale),
      least: reason.least,
    });
  if (reason.code === "missed-sitting" || reason.code === "awaited-sitting")
    return say(`reasons.${code}`, { title: titleOf(reason.sheetId) });
  return say(`reasons.${code}`, values as Record<string, number>);
}

/** A rule as short phrases, for a line under a heading; none when nothing is asked. */
export function ruleInWords(rule: CertificateRule, say: Say, titleOf: (sheetId: string) => string): string[] {
  const { leastPercent, leastSittings, mostUnexcused } = rule;
  return [
    leastPercent !== null && say(`says.percent.${rule.basis}`, { least: leastPercent }),
    leastSittings !== null && say("says.sittings", { least: leastSittings }),
    mostUnexcused !== null && say("says.unexcused", { most: mostUnexcused }),
    ...rule.requiredSheetIds
      .map(titleOf)
      .filter(Boolean)
      .map((title) => say("says.required", { title })),
    rule.needsPresentation && say("says.presentation"),
  ].filter((part) => part !== false);
}
