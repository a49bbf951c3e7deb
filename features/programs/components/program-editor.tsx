import { MoreWords } from "../../../components/words";
import { type Locale, languageNames, locales, pick } from "../../../core/i18n";
import type { OrganizationRow } from "../../organizations/queries";
import { ProgramForm } from "./program-form";
import type { ProgramValues } from "./program-values";

type ProgramEditorProps = {
  locale: Locale;
  organizations: readonly OrganizationRow[];
  first: ProgramValues;
  editing?: { programId: string; version: number };
  /** Languages programmes are written in here, beside the reader's own. */
  written?: readonly string[];
};

/** The programme's form with its words. */
export function ProgramEditor({ locale, organizations, first, editing, written = [] }: ProgramEditorProps) {
  const languages = [locale, ...locales.filter((one) => one !== locale)];
  const texts = [first.title, first.summary, first.description];
  const usual = languages.filter((one) => one === locale || written.includes(one) || texts.some((text) => text[one]));
  return (
    <MoreWords locale={locale} messages={pick(locale, "programs", "organizations")}>
      <ProgramForm
        locale={locale}
        languages={languages.map((one) => ({ locale: one, label: languageNames[one] }))}
        usual={usual}
        organizations={organizations}
        first={first}
        editing={editing}
        base={`/${locale}/manage`}
      />
    </MoreWords>
  );
}
