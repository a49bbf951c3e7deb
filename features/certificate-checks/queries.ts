import { nameKey } from "../../core/certificate-code";
import { query } from "../../core/operation";
import { atInstance } from "../../core/scopes";
import { checkInput, matchInput } from "./inputs";
import { certificateBy, isPrinted } from "./steps";

/**
 * What a stranger with a code may know: that it was issued and still holds, for what, by whom, when, and what is left of
 * the name when it is masked. `null` for a code that nobody has, and for what is no code.
 */
export const show = query("certificateChecks.show", {
  input: checkInput,
  scope: atInstance,
  async run({ db, input }) {
    const found = await certificateBy(db, input.code);
    if (!found) return null;
    const { state, number, kind, title, issuerName, issuedOn, maskedName, pdfSha256, revokedAt } = found;
    return {
      ...{ state, number, kind, title, issuerName, issuedOn, maskedName },
      revokedAt: state === "revoked" ? revokedAt : null,
      pdfSha256,
    };
  },
});
export type Checked = NonNullable<Awaited<ReturnType<typeof show>>>;

/** Whether a name is that on the certificate, in any spelling printed. The same no for a code that nobody has. */
export const match = query("certificateChecks.match", {
  input: matchInput,
  scope: atInstance,
  async run({ db, input }) {
    const found = await certificateBy(db, input.code);
    const fits = isPrinted(found ?? { id: "", nameHashes: ["".padEnd(43, "x")] }, input.name);
    return { match: found !== undefined && nameKey(input.name) !== "" && fits };
  },
});
