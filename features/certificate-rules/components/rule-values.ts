import type { CertificateRule } from "../../../db/schema";
import type { RuleView } from "../queries";

/** A rule as its form holds it: numbers as typed. */
export type RuleValues = {
  leastPercent: string;
  basis: "held" | "planned";
  leastSittings: string;
  mostUnexcused: string;
  requiredSheetIds: string[];
  needsPresentation: boolean;
  waitsForConflicts: boolean;
};

const typed = (value: number | null) => (value === null ? "" : String(value));
const numbered = (text: string) => (/^\s*\d{1,3}\s*$/.test(text) ? Number(text) : null);

/** A stored rule as its form shows it; sittings that are not there any more are gone. */
export const valuesOf = ({ rule, sheets }: Pick<RuleView, "rule" | "sheets">): RuleValues => ({
  leastPercent: typed(rule.leastPercent),
  basis: rule.basis,
  leastSittings: typed(rule.leastSittings),
  mostUnexcused: typed(rule.mostUnexcused),
  requiredSheetIds: rule.requiredSheetIds.filter((id) => sheets.some((sheet) => sheet.sheetId === id)),
  needsPresentation: rule.needsPresentation,
  waitsForConflicts: rule.waitsForConflicts,
});

/** The rule that stands in the form now, to be tried before it is saved; what is no number is not asked. */
export const ruleIn = (values: RuleValues): CertificateRule => ({
  ...values,
  leastPercent: numbered(values.leastPercent),
  leastSittings: numbered(values.leastSittings),
  mostUnexcused: numbered(values.mostUnexcused),
  requiredSheetIds: values.requiredSheetIds,
});
