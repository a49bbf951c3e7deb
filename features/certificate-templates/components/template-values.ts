import type { TemplateRow } from "../queries";

type Said = { en: string; ko: string; ru: string; kk: string };

/** A template's form: every text as it is typed, the two languages apart. */
export type TemplateFields = {
  name: string;
  first: string;
  second: string;
  layout: string;
  title: Said;
  body: Said;
  issuerId: string;
  signerName: Said;
  signerTitle: Said;
  signatureFileId: string;
  sealFileId: string;
  logoIds: string[];
  showsBirthDate: boolean;
};

const inAll = ({ en = "", ko = "", ru = "", kk = "" }: Partial<Said>): Said => ({ en, ko, ru, kk });

export const fieldsOf = (row: TemplateRow): TemplateFields => ({
  ...{ name: row.name, layout: row.layout, issuerId: row.issuerId, showsBirthDate: row.showsBirthDate },
  ...{ first: row.languages[0] ?? "en", second: row.languages[1] ?? "" },
  ...{ title: inAll(row.title), body: inAll(row.body) },
  ...{ signerName: inAll(row.signerName), signerTitle: inAll(row.signerTitle) },
  ...{ signatureFileId: row.signatureFileId ?? "", sealFileId: row.sealFileId ?? "", logoIds: row.logoIds },
});

/** What is sent: the languages as one list, ticks as a list even when none or one is ticked. */
export function sentOf({ first, second, logoIds, ...rest }: TemplateFields) {
  const languages = [...new Set([first, second])].filter(Boolean);
  return { ...rest, languages, logoIds: [logoIds].flat().filter((one) => typeof one === "string" && one !== "") };
}
