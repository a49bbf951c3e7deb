"use client";
import { useTranslations } from "use-intl";
import { TextField } from "../../../components/ui/field";
import type { LabelSheet } from "../../../core/badge-layout";

const parts = ["width", "height", "columns", "rows", "left", "top", "gapX", "gapY"] as const;

type Props = { labels: LabelSheet; onChange: (labels: LabelSheet) => void; error?: string };

/** A label sheet of one's own: what its maker prints on the packet, in millimetres. */
export function LabelFields({ labels, onChange, error }: Props) {
  const t = useTranslations("badges");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-semibold">{t("labels.title")}</legend>
      {error && <p className="mb-2 font-medium text-bad">{error}</p>}
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-4">
        {parts.map((part) => (
          <TextField
            key={part}
            id={`labels-${part}`}
            label={t(`labels.${part}`)}
            type="number"
            inputMode="decimal"
            step={part === "columns" || part === "rows" ? 1 : 0.05}
            min={0}
            value={String(labels[part])}
            onChange={(event) => onChange({ ...labels, [part]: Number(event.target.value) })}
          />
        ))}
      </div>
    </fieldset>
  );
}
