"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, type Refused, useProblems } from "../../../components/form-problems";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { Select } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { inMinutes, minutesOf, type OrderPlan, type OrderRow, secondsOf } from "./order-values";

type Choice = { value: string; label: string };
type PlanDialogProps = {
  plan: OrderPlan;
  items: readonly Choice[];
  onClose: () => void;
  onSave: (values: Omit<OrderPlan, "version">) => Promise<Refused | undefined>;
};

/** When the presentations begin, and how long each group has. */
export function PlanDialog({ plan, items, onClose, onSave }: PlanDialogProps) {
  const t = useTranslations("runningOrders");
  const ui = useTranslations("ui");
  const first = { agendaItemId: plan.agendaItemId, seconds: minutesOf(plan.seconds), gapSeconds: `${plan.gapSeconds}` };
  const { register, setError, formState, handleSubmit } = useForm({ defaultValues: first });
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const { errors, isSubmitting } = formState;
  const save = handleSubmit(async ({ agendaItemId, seconds, gapSeconds }) => {
    const refused = await onSave({ agendaItemId, seconds: secondsOf(seconds), gapSeconds: Number(gapSeconds) });
    if (refused) setSaid(problems(inMinutes(refused)));
    else onClose();
  });
  return (
    <Dialog title={t("settings")} closeLabel={ui("close")} open onOpenChange={(open) => !open && onClose()} size="md">
      <form onSubmit={save} noValidate className="space-y-5">
        <ProblemSummary id="plan-errors" title={said} problems={listed(errors)} />
        <SelectField
          id="agendaItemId"
          label={t("item")}
          options={[{ value: "", label: t("noItem") }, ...items]}
          error={errors.agendaItemId?.message}
          {...register("agendaItemId")}
        />
        <FieldRow>
          <TextField
            id="seconds"
            inputMode="decimal"
            label={t("minutesEach")}
            error={errors.seconds?.message}
            {...register("seconds")}
          />
          <TextField
            id="gapSeconds"
            inputMode="numeric"
            label={t("gap")}
            error={errors.gapSeconds?.message}
            {...register("gapSeconds")}
          />
        </FieldRow>
        <div className="flex justify-end">
          <Button type="submit" variant="primary" pending={isSubmitting}>
            {ui("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type SlotDialogProps = {
  row: OrderRow;
  onClose: () => void;
  onSave: (times: { seconds?: number; notBeforeAt: string; notAfterAt: string }) => Promise<Refused | undefined>;
};

/** One group's own time, and when it comes or leaves. */
export function SlotDialog({ row, onClose, onSave }: SlotDialogProps) {
  const t = useTranslations("runningOrders");
  const ui = useTranslations("ui");
  const { seconds: own, notBeforeAt, notAfterAt } = row;
  const first = { seconds: own === null ? "" : minutesOf(own), notBeforeAt, notAfterAt };
  const { register, setError, formState, handleSubmit } = useForm({ defaultValues: first });
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const { errors, isSubmitting } = formState;
  const save = handleSubmit(async ({ seconds, ...limits }) => {
    const refused = await onSave({ ...(seconds.trim() ? { seconds: secondsOf(seconds) } : {}), ...limits });
    if (refused) setSaid(problems(inMinutes(refused)));
    else onClose();
  });
  return (
    <Dialog
      title={t("slotTitle", { group: row.title })}
      closeLabel={ui("close")}
      open
      onOpenChange={(open) => !open && onClose()}
      size="md"
    >
      <form onSubmit={save} noValidate className="space-y-5">
        <ProblemSummary id="slot-errors" title={said} problems={listed(errors)} />
        <TextField
          id="seconds"
          inputMode="decimal"
          label={t("ownMinutes")}
          hint={t("ownMinutesHint")}
          error={errors.seconds?.message}
          {...register("seconds")}
        />
        <FieldRow>
          <TextField
            id="notBeforeAt"
            type="datetime-local"
            label={t("notBefore")}
            error={errors.notBeforeAt?.message}
            {...register("notBeforeAt")}
          />
          <TextField
            id="notAfterAt"
            type="datetime-local"
            label={t("notAfter")}
            error={errors.notAfterAt?.message}
            {...register("notAfterAt")}
          />
        </FieldRow>
        <div className="flex justify-end">
          <Button type="submit" variant="primary" pending={isSubmitting}>
            {ui("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type MoveDialogProps = {
  row: OrderRow;
  rows: readonly OrderRow[];
  onClose: () => void;
  /** Null: first. */
  onMove: (afterId: string | null) => void;
};

/** To any place at once: the way for those who neither drag nor step. */
export function MoveDialog({ row, rows, onClose, onMove }: MoveDialogProps) {
  const t = useTranslations("runningOrders");
  const ui = useTranslations("ui");
  const place = rows.findIndex((one) => one.slotId === row.slotId);
  const [after, setAfter] = useState(rows[place - 1]?.slotId ?? "");
  const others = rows.filter((one) => one.slotId !== row.slotId);
  const title = t("moveTitle", { group: row.title });
  return (
    <Dialog
      title={title}
      closeLabel={ui("close")}
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      footer={
        <Button variant="primary" onClick={() => onMove(after || null)}>
          {t("move")}
        </Button>
      }
    >
      <Select
        aria-label={title}
        value={after}
        onChange={(event) => setAfter(event.target.value)}
        options={[
          { value: "", label: t("first") },
          ...others.map((one) => ({ value: one.slotId, label: t("after", { group: one.title }) })),
        ]}
      />
    </Dialog>
  );
}
