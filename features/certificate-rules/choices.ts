// What a rule may say: apart from the schemas, so that a page can list it without loading them.
import type { CertificateRule } from "../../db/schema";

export const bases = ["held", "planned"] as const;

/** What counts as completing something where nobody said otherwise: four fifths of what was held. */
export const usualRule: CertificateRule = {
  leastPercent: 80,
  basis: "held",
  leastSittings: null,
  requiredSheetIds: [],
  mostUnexcused: null,
  needsPresentation: false,
  waitsForConflicts: true,
};
