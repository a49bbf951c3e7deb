"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Switch } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { rankKeys } from "../../wishes/components/rank-keys";
import { changeRoundAction, openRoundAction } from "../actions";

/** Wall clocks of a round that is there. */
type Times = { opensAt: string; dueAt: string; version: number };
type Props = { eventId: string; zone: string; now?: Times; topics: number };

/** Opens a round, or moves the times of one that is there (`now`). */
export function RoundDialog({ eventId, zone, now, topics }: Props) {
  const t = useTranslations("wishes");
  const ui = useTranslations("ui");
  const show = useToast();
  const { problem, refusal } = useRefusalWords();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const times = { eventId, opensAt: said.get("opensAt"), dueAt: said.get("dueAt") };
    setBusy(true);
    const outcome = now
      ? await changeRoundAction({ ...times, version: now.version })
      : await openRoundAction({ ...times, most: said.get("most"), asksPeople: said.get("asksPeople") === "on" });
    setBusy(false);
    setRefused(outcome.ok ? undefined : outcome);
    if (!outcome.ok) return;
    setOpen(false);
    show({ title: now ? t("changed") : t("opened") });
  };
  const problemOf = (path: string) => {
    const first = refused?.fields?.[path]?.[0];
    return first && problem(first);
  };
  const title = now ? t("change") : t("open");
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button icon={now ? "clock" : "star"} variant={now ? "secondary" : "primary"}>
          {title}
        </Button>
      }
      title={title}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{ui("cancel")}</Button>
          <Button type="submit" form="wish-round" variant="primary" pending={busy}>
            {now ? ui("save") : t("open")}
          </Button>
        </>
      }
    >
      <form id="wish-round" onSubmit={save} className="space-y-5">
        {refused && !refused.fields && <Notice tone="bad" role="alert" title={refusal(refused)} />}
        <TextField
          id="opensAt"
          name="opensAt"
          type="datetime-local"
          label={t("opensAt")}
          hint={t("opensHint", { zone })}
          defaultValue={now?.opensAt ?? ""}
          error={problemOf("opensAt")}
        />
        <TextField
          id="dueAt"
          name="dueAt"
          type="datetime-local"
          required
          label={t("dueAt")}
          hint={now ? t("dueHint") : t("dueHintNew", { zone })}
          defaultValue={now?.dueAt ?? ""}
          error={problemOf("dueAt")}
        />
        {!now && (
          <>
            <SelectField
              id="most"
              name="most"
              label={t("most")}
              defaultValue={String(Math.min(3, Math.max(1, topics)))}
              options={rankKeys.map((value) => ({ value, label: value }))}
              error={problemOf("most")}
            />
            <Switch
              id="asksPeople"
              name="asksPeople"
              defaultChecked
              label={t("asksPeople")}
              hint={t("asksPeopleHint")}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
