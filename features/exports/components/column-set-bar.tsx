"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { SelectField, TextField } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { addSetAction, removeSetAction, renameSetAction } from "../actions";
import type { ColumnSet } from "../queries";
import { type ProfileName, readySets } from "../rules";

type Props = {
  eventId: string;
  list: ProfileName;
  sets: readonly ColumnSet[];
  usual: readonly string[];
  /** The columns ticked now, in their order. */
  chosen: readonly string[];
  onUse: (columns: readonly string[], set: string) => void;
};

type Naming = { kind: "add" } | { kind: "rename"; set: ColumnSet };

/** Sets of columns under names: those that are always there, and those the team keeps. */
export function ColumnSetBar({ eventId, list, sets, usual, chosen, onUse }: Props) {
  const t = useTranslations("exports");
  const [naming, setNaming] = useState<Naming>();
  const ready = readySets[list]?.korean;
  const own = sets.filter((set) => set.profile === list);
  const same = (columns: readonly string[]) => columns.join() === chosen.join();
  const current = own.find(({ columns }) => same(columns));
  const options = [
    { value: "", label: t("sets.own") },
    { value: "usual", label: t("sets.usual") },
    ...(ready ? [{ value: "korean", label: t("sets.korean") }] : []),
    ...own.map(({ setId, name }) => ({ value: setId, label: name, group: t("sets.kept") })),
  ];
  const value = current?.setId ?? (ready && same(ready) ? "korean" : same(usual) ? "usual" : "");
  const use = (wanted: string) => {
    const columns =
      wanted === "usual" ? usual : wanted === "korean" ? ready : own.find(({ setId }) => setId === wanted)?.columns;
    if (columns) onUse(columns, wanted);
  };
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-end gap-2">
        <SelectField
          id="export-set"
          label={t("sets.label")}
          options={options}
          value={value}
          onChange={(event) => use(event.target.value)}
          fieldClassName="min-w-0 flex-1 basis-64"
        />
        {current ? (
          <>
            <Button onClick={() => setNaming({ kind: "rename", set: current })}>{t("sets.rename")}</Button>
            <RemoveSet set={current} />
          </>
        ) : (
          value === "" && (
            <Button icon="plus" onClick={() => setNaming({ kind: "add" })} disabled={chosen.length === 0}>
              {t("sets.keep")}
            </Button>
          )
        )}
      </div>
      {naming && (
        <SetName
          first={naming.kind === "rename" ? naming.set.name : ""}
          onCancel={() => setNaming(undefined)}
          onSave={async (name) => {
            const outcome = await reached(
              naming.kind === "rename"
                ? renameSetAction({ setId: naming.set.setId, name })
                : addSetAction({ eventId, profile: list, name, columns: chosen }),
            );
            if (outcome.ok) setNaming(undefined);
            return outcome;
          }}
        />
      )}
    </div>
  );
}

type Outcome = { ok: true } | Refused;

/** The name of a set, typed where it will stand; within the form of the list, so Enter must not send that. */
function SetName({
  first,
  onSave,
  onCancel,
}: {
  first: string;
  onSave: (name: string) => Promise<Outcome>;
  onCancel: () => void;
}) {
  const t = useTranslations("exports");
  const ui = useTranslations("ui");
  const { problem, refusal } = useRefusalWords();
  const [name, setName] = useState(first);
  const [wrong, setWrong] = useState<string>();
  const [pending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    const outcome = await onSave(name);
    setPending(false);
    if (outcome.ok) return;
    const found = outcome.fields?.name?.[0];
    setWrong(found ? problem(found) : refusal(outcome));
  };
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        id="set-name"
        label={t("sets.name")}
        value={name}
        maxLength={60}
        autoFocus
        error={wrong}
        fieldClassName="min-w-0 flex-1 basis-56"
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          save();
        }}
      />
      <Button variant="primary" pending={pending} onClick={save}>
        {ui("save")}
      </Button>
      <Button variant="quiet" onClick={onCancel}>
        {ui("cancel")}
      </Button>
    </div>
  );
}

function RemoveSet({ set }: { set: ColumnSet }) {
  const t = useTranslations("exports");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  return (
    <ConfirmDialog
      trigger={<Button variant="quiet">{ui("delete")}</Button>}
      danger
      title={t("sets.removeTitle", { name: set.name })}
      confirmLabel={ui("delete")}
      cancelLabel={ui("cancel")}
      onConfirm={async () => {
        const outcome = await reached(removeSetAction({ setId: set.setId }));
        if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
      }}
    >
      {t("sets.removeText")}
    </ConfirmDialog>
  );
}
