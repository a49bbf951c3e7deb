import { type Locale, words } from "../../../core/i18n";
import type { CertificateKind } from "../../certificate-templates/choices";
import type { CandidateRow } from "../queries";
import type { DeskRow } from "./issue-desk";

/** A candidate in words: how they stand, or all that is in the way. */
export function deskRow(row: CandidateRow, kind: CertificateKind, locale: Locale): DeskRow {
  const t = words(locale);
  const number = (value: number | null) => (value === null ? "–" : new Intl.NumberFormat(locale).format(value));
  const reasons = row.reasons.map((reason) => {
    const values = {
      title: "",
      ...reason,
      percent: "percent" in reason && reason.percent !== null ? number(reason.percent) : "–",
    };
    return t(`certificateRules.reasons.${reason.code}`, values as never);
  });
  const blocks = row.blocks.map((block) => t(`certificates.blocks.${block.code}`, block as never));
  const absent = row.result !== "met" && kind === "participation" ? [t("certificates.notThere")] : [];
  const isIssued = row.blocks.some(({ code }) => code === "issued");
  const unconfirmed = row.blocks.some(({ code }) => code === "unconfirmed");
  return {
    ...{ subject: row.subject, name: row.fullName, latinName: row.latinName ?? "", school: schoolOf(row, locale) },
    attended: row.sittings === null ? "–" : `${number(row.sittings)} / ${number(row.ofSittings)}`,
    ready: row.ready,
    tone: isIssued ? "accent" : row.result === "cannot" ? "neutral" : "warn",
    why: [...blocks, ...absent, ...(isIssued ? [] : reasons)],
    mayVouch: unconfirmed,
  };
}

const schoolOf = ({ school, grade }: CandidateRow, locale: Locale): string =>
  school && grade !== null ? words(locale)("certificatePages.belonging", { school, grade }) : school;
