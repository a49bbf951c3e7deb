import { LinkButton } from "../../../components/ui/button";
import { Stats } from "../../../components/ui/facts";
import { EmptyState } from "../../../components/ui/states";
import { type Locale, words } from "../../../core/i18n";
import type { Preview } from "../../imports/queries";
import { UndoImport } from "./undo-import";

type Finished = Extract<Preview, { finished: true }>;

type ImportResultProps = {
  locale: Locale;
  /** Where the imports stand. */
  base: string;
  /** Where the people stand. */
  roster?: string;
  batch: Finished;
};

/** What came of an import: numbers, the way to the people, and the way back. */
export function ImportResult({ locale, base, roster = `${base}/roster`, batch }: ImportResultProps) {
  const t = words(locale);
  const counts: Record<string, number> = batch.counts;
  const of = (...keys: string[]) => keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0);
  const another = <LinkButton href={`${base}/import`}>{t("imports.done.another")}</LinkButton>;
  if (batch.state === "discarded")
    return <EmptyState icon="trash" title={t("imports.done.discarded")} action={another} />;
  const undone = batch.state === "undone";
  const shown = undone
    ? [
        { label: t("imports.done.removed"), value: of("removed") },
        { label: t("imports.done.kept"), value: of("kept") },
      ]
    : [
        { label: t("imports.done.confirmed"), value: of("confirmed") },
        { label: t("imports.done.waitlisted"), value: of("waitlisted") },
        { label: t("imports.done.existing"), value: of("existing") },
        { label: t("imports.done.filled"), value: of("filled") },
        { label: t("imports.done.out"), value: of("error", "ask", "repeat", "skip") },
      ];
  return (
    <section className="max-w-3xl">
      <h2 className="mb-4 text-xl font-bold">
        {undone ? t("imports.done.undone") : t("imports.done.title", { count: of("confirmed", "waitlisted") })}
      </h2>
      <Stats stats={shown} />
      <p className="mt-4 text-sm text-soft">{t("imports.done.scrubbed")}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton href={roster} variant="primary" icon="users">
          {t("imports.done.roster")}
        </LinkButton>
        {another}
        {!undone && <UndoImport locale={locale} batchId={batch.id} counts={counts} />}
      </div>
    </section>
  );
}
