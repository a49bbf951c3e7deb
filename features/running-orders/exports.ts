import { say, words } from "../../core/i18n";
import { apart, extensionOf, pathPart } from "../deliverables/rules";
import { type NamedFile, type Naming, templateName } from "../deliverables/steps";

/**
 * `01_culture_group3.pdf`: the files as they come on the stage, under names that keep it in every folder view, or by the
 * lead's template.
 */
export function stageNames<R extends NamedFile>(rows: readonly R[], naming: Naming): (R & { path: string })[] {
  const { locale } = naming;
  const t = words(locale);
  const digits = Math.max(2, ...rows.map(({ place }) => String(place).length));
  const usual = (row: R) => {
    const at = String(row.place).padStart(digits, "0");
    const about = pathPart(say(row.topic, locale) || row.groupName || "");
    const group = pathPart(t("submissions.zipGroup", { number: row.number }));
    return `${[at, about, group].filter(Boolean).join("_")}.${extensionOf(row.fileName) ?? "bin"}`;
  };
  return apart(rows.map((row) => ({ ...row, path: templateName(row, { ...naming, digits }) ?? usual(row) })));
}
