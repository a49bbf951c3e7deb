"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button, IconButton } from "../../../components/ui/button";
import { Combobox, type ComboboxOption } from "../../../components/ui/combobox";
import { Select } from "../../../components/ui/controls";
import { Field } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { pairKinds } from "../../allocations/choices";
import { addPairAction, removePairAction } from "../actions";

type Kind = (typeof pairKinds)[number];
type Pair = { pairId: string; kind: Kind; one: string; other: string };
type Props = { eventId: string; pairs: readonly Pair[]; people: readonly ComboboxOption[] };

/** Two whom the team wants in one group, or apart. */
export function PairsPanel({ eventId, pairs, people }: Props) {
  const t = useTranslations("allocations");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [one, setOne] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const [kind, setKind] = useState<Kind>("apart");
  const [busy, setBusy] = useState(false);
  const add = async () => {
    if (!one || !other) return;
    setBusy(true);
    const outcome = await addPairAction({ eventId, kind, oneId: one, otherId: other });
    setBusy(false);
    if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
    setOne(null);
    setOther(null);
  };
  const remove = async (pairId: string) => {
    const outcome = await removePairAction({ pairId });
    if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
  };
  const words = { empty: t("words.empty"), clear: t("words.clear"), open: t("words.open") };
  const picker = (id: string, label: string, value: string | null, onChange: (value: string | null) => void) => (
    <Field id={id} label={label}>
      {({ required: _, ...wiring }) => (
        <Combobox {...wiring} {...{ value, onChange, words }} options={people} placeholder={t("choosePerson")} />
      )}
    </Field>
  );
  return (
    <div className="space-y-4">
      {pairs.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {pairs.map((pair) => (
            <li key={pair.pairId} className="flex items-center justify-between gap-3 px-4 py-1.5">
              <span className="min-w-0">
                <bdi>{pair.one}</bdi> · <bdi>{pair.other}</bdi>{" "}
                <span className="text-sm text-soft">{t(`kinds.${pair.kind}`)}</span>
              </span>
              <IconButton icon="x" label={t("removePair", pair)} onClick={() => remove(pair.pairId)} />
            </li>
          ))}
        </ul>
      )}
      <div className="grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-[1fr_1fr_10rem_auto]">
        {picker("pair-one", t("pairOne"), one, setOne)}
        {picker("pair-other", t("pairOther"), other, setOther)}
        <Field id="pair-kind" label={t("pairKind")}>
          {(wiring) => (
            <Select
              {...wiring}
              value={kind}
              onChange={(event) => setKind(event.target.value as Kind)}
              options={pairKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
          )}
        </Field>
        <Button icon="plus" onClick={add} pending={busy} disabled={!one || !other}>
          {t("addPair")}
        </Button>
      </div>
    </div>
  );
}
