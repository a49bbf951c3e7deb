import { type Locale, words } from "../../../core/i18n";
import type { Reason } from "../../duplicates/choices";

type Named = { fullName: string; latinName: string | null; hangulName: string | null; cyrillicName: string | null };

/** A name with what tells it apart in another script. */
export const namesOf = ({ fullName, latinName, hangulName, cyrillicName }: Named) => {
  const others = [hangulName, cyrillicName, latinName].filter((name) => name && name !== fullName);
  return others.length > 0 ? `${fullName} (${others.join(", ")})` : fullName;
};

/** Why two are suggested, in one line. */
export function reasonsIn(reasons: readonly Reason[], locale: Locale): string {
  const t = words(locale);
  return reasons.map((reason) => t(`duplicates.reasons.${reason}`)).join(" · ");
}

/** How likely it is, for the eye. */
export function likely(score: number): { key: "very" | "likely" | "maybe"; tone: "warn" | "info" | "neutral" } {
  if (score >= 90) return { key: "very", tone: "warn" };
  return score >= 70 ? { key: "likely", tone: "info" } : { key: "maybe", tone: "neutral" };
}
