"use client";
import { useTranslations } from "use-intl";
import { Button, IconButton } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import type { Choices } from "../queries";

export type Picked = { key: string; on: boolean };
type Offered = Choices[number];
type ColumnKey = keyof IntlColumns;
type IntlColumns = typeof import("../../../messages/en.json")["exports"]["columns"];

/** The columns of a list as they are offered first: those chosen, in their order, then the others in the fixed one. */
export const pickedFirst = ({ columns, chosen }: Pick<Offered, "columns" | "chosen">): Picked[] => [
  ...chosen.map((key) => ({ key, on: true })),
  ...columns.filter(({ key }) => !chosen.includes(key)).map(({ key }) => ({ key, on: false })),
];

type Props = { offered: Offered; picked: readonly Picked[]; onPick: (picked: Picked[]) => void; error?: string };

/** Which columns, and in which order: boxes to tick, and buttons to move up and down. */
export function ColumnPicker({ offered, picked, onPick, error }: Props) {
  const t = useTranslations("exports");
  const labelOf = (key: string) => t(`columns.${key as ColumnKey}`);
  const facts = new Map(offered.columns.map((column) => [column.key, column]));
  const move = (place: number, by: number) => {
    const next = [...picked];
    const [taken] = next.splice(place, 1);
    if (!taken) return;
    next.splice(place + by, 0, taken);
    onPick(next);
    const id = `column-${taken.key}-${by < 0 ? "up" : "down"}`;
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  return (
    <fieldset aria-describedby={error ? "columns-error" : undefined}>
      <legend className="sr-only">{t("columnsTitle")}</legend>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-soft">{t("columnsLead")}</p>
        <Button
          size="sm"
          variant="quiet"
          icon="undo"
          onClick={() => onPick(pickedFirst({ columns: offered.columns, chosen: offered.usual }))}
        >
          {t("usual")}
        </Button>
      </div>
      {error && (
        <p id="columns-error" className="mb-2 font-medium text-bad">
          {error}
        </p>
      )}
      <ul className="divide-y divide-line rounded-md border border-line bg-surface">
        {picked.map(({ key, on }, place) => {
          const fact = facts.get(key);
          const hint = fact?.guarded === "contacts" ? t(fact.allowed ? "guarded" : "notYours") : undefined;
          return (
            <li key={key} className="flex items-center gap-1 ps-3 pe-1">
              <Checkbox
                id={`column-${key}`}
                className="min-w-0 flex-1"
                label={labelOf(key)}
                hint={hint}
                checked={on}
                disabled={fact ? !fact.allowed : true}
                onChange={(event) =>
                  onPick(picked.map((one) => (one.key === key ? { key, on: event.target.checked } : one)))
                }
              />
              <IconButton
                id={`column-${key}-up`}
                icon="arrow-up"
                size="sm"
                label={t("moveUp", { name: labelOf(key) })}
                disabled={place === 0}
                onClick={() => move(place, -1)}
              />
              <IconButton
                id={`column-${key}-down`}
                icon="arrow-down"
                size="sm"
                label={t("moveDown", { name: labelOf(key) })}
                disabled={place === picked.length - 1}
                onClick={() => move(place, 1)}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
