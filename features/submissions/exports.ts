import { words } from "../../core/i18n";
import { apart, extensionOf, pathPart } from "../deliverables/rules";
import { type NamedFile, type Naming, templateName, valuesOf } from "../deliverables/steps";

/**
 * `01_group3_topic.pdf`: the files in the groups' order, under names that keep it in every folder view; of several
 * things each with its own name behind. A template of the lead's goes before.
 */
export function archiveNames<R extends NamedFile & { several: boolean }>(
  rows: readonly R[],
  naming: Naming,
): (R & { path: string })[] {
  const t = words(naming.locale);
  const digits = Math.max(2, ...rows.map(({ place }) => String(place).length));
  const usual = (row: R) => {
    const { order, topic, title, name } = valuesOf(row, { ...naming, digits });
    const group = t("submissions.zipGroup", { number: row.number });
    const parts = [order, pathPart(group), pathPart(topic || name), row.several ? pathPart(title) : ""];
    return `${parts.filter(Boolean).join("_")}.${extensionOf(row.fileName) ?? "bin"}`;
  };
  return apart(rows.map((row) => ({ ...row, path: templateName(row, { ...naming, digits }) ?? usual(row) })));
}

/** The list that `sha256sum -c` reads: whoever carries the archive can tell that every file arrived whole. */
export const checksums = (entries: readonly { key: string; path: string }[]) =>
  entries.map(({ key, path }) => `${key}  ${path}\n`).join("");
