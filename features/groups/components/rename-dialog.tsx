"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { TextField } from "../../../components/ui/field";
import type { Group } from "./board-model";
import type { Deeds } from "./use-board-deeds";

/** A group's name beside its number. */
export function RenameDialog({ group, deeds, onClose }: { group: Group; deeds: Deeds; onClose: () => void }) {
  const t = useTranslations("groups");
  const ui = useTranslations("ui");
  const { problem, refusal } = useRefusalWords();
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const said = await deeds.rename(group.groupId, String(new FormData(event.currentTarget).get("name") ?? ""));
    setBusy(false);
    if (said) setRefused(said);
    else onClose();
  };
  const first = refused?.fields?.name?.[0];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("renameOf", { number: group.number })}
      closeLabel={ui("close")}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" form="rename-group" variant="primary" pending={busy}>
            {ui("save")}
          </Button>
        </>
      }
    >
      <form id="rename-group" onSubmit={save}>
        <TextField
          id="group-name"
          name="name"
          label={t("rename")}
          hint={t("renameHint")}
          defaultValue={group.name}
          maxLength={80}
          error={first ? problem(first) : refused && refusal(refused)}
        />
      </form>
    </Dialog>
  );
}
