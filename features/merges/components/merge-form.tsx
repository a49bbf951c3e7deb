"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { useMergeActs } from "./use-merge-acts";

/** One field in words. `own`, `other`: what both say; of a sealed one only whose it is. */
export type FieldLine = {
  field: string;
  label: string;
  own: string;
  other: string;
  how: "same" | "fills" | "stays" | "differs";
  note: string;
};

type Props = {
  placeId: string;
  pairId: string;
  winnerId: string;
  name: string;
  fields: readonly FieldLine[];
  /** Where the list is. */
  list: string;
  mayMerge: boolean;
};

/** Field by field who is right, and the one button that joins. */
export function MergeForm({ placeId, pairId, winnerId, name, fields, list, mayMerge }: Props) {
  const t = useTranslations("duplicates");
  const acts = useMergeActs(placeId);
  const [pending, setPending] = useState<"merge" | "ignore">();
  const run = (which: "merge" | "ignore", work: () => Promise<unknown>) => {
    setPending(which);
    void work().finally(() => setPending(undefined));
  };
  const join = (form: FormData) => {
    const right = Object.fromEntries(
      fields.flatMap(({ field, how }) =>
        how === "differs" && form.get(field) === "loser" ? [[field, "loser" as const]] : [],
      ),
    );
    run("merge", () => acts.merge(pairId, winnerId, right, list));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        join(new FormData(event.currentTarget));
      }}
    >
      <div className="divide-y divide-line rounded-lg border border-line bg-surface">
        {fields.map((line) => (
          <FieldChoice key={line.field} line={line} />
        ))}
      </div>
      <div className="mt-6 flex flex-col gap-3 sm:flex-row sm:items-center">
        <Button type="submit" variant="primary" icon="users" disabled={!mayMerge} pending={pending === "merge"}>
          {t("join", { name })}
        </Button>
        <Button pending={pending === "ignore"} onClick={() => run("ignore", () => acts.ignore(pairId, list))}>
          {t("ignore")}
        </Button>
      </div>
      <p className="mt-3 max-w-prose text-sm text-soft">{t("undoable")}</p>
    </form>
  );
}

function FieldChoice({ line }: { line: FieldLine }) {
  const { field, label, own, other, how, note } = line;
  if (how !== "differs")
    return (
      <div className="grid gap-x-6 px-4 py-3 sm:grid-cols-[9rem_1fr]">
        <p className="text-sm text-soft">{label}</p>
        <p className="min-w-0 wrap-break-word">
          {how === "fills" ? other : own} <span className="text-sm text-soft">· {note}</span>
        </p>
      </div>
    );
  return (
    <fieldset className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[9rem_1fr]">
      <legend className="contents">
        <span className="pt-2.5 text-sm text-soft">{label}</span>
      </legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {[
          { value: "winner", text: own },
          { value: "loser", text: other },
        ].map(({ value, text }) => (
          <label key={value} className="flex min-h-11 min-w-0 items-center gap-3">
            <input
              type="radio"
              name={field}
              value={value}
              defaultChecked={value === "winner"}
              className="size-5 shrink-0 accent-accent"
            />
            <span className="min-w-0 wrap-break-word">{text}</span>
          </label>
        ))}
        {note && <p className="text-sm text-soft sm:col-span-2">{note}</p>}
      </div>
    </fieldset>
  );
}
