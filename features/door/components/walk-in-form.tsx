"use client";
import { type FormEvent, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { FieldRow, TextField } from "../../../components/ui/field";
import { schoolsOf } from "./people-index";
import type { DoorHere } from "./use-door";

type Typed = { name: string; school: string; grade: number | null };
type Props = { door: DoorHere; name: string; onTyped: (typed: Typed) => void; onClose: () => void };

/** Somebody on no list: a name, a school, a grade, Enter. */
export function WalkInForm({ door: { state }, name, onTyped, onClose }: Props) {
  const t = useTranslations("door");
  const [problem, setProblem] = useState<string>();
  const people = state.known?.people;
  const schools = useMemo(() => schoolsOf(people ?? []), [people]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const said = (key: string) => String(data.get(key) ?? "").trim();
    const grade = Number.parseInt(said("grade"), 10);
    if (!said("name")) return setProblem(t("walkInName"));
    onTyped({ name: said("name"), school: said("school"), grade: grade >= 0 && grade <= 20 ? grade : null });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("walkIn")}
      description={t("walkInLead")}
      closeLabel={t("close")}
      footer={
        <Button type="submit" form="walk-in" variant="primary" size="lg" wide>
          {t("walkInSend")}
        </Button>
      }
    >
      <form id="walk-in" onSubmit={send} noValidate className="grid gap-4">
        <TextField
          id="walk-in-name"
          name="name"
          label={t("name")}
          defaultValue={name}
          error={problem}
          required
          maxLength={120}
          autoComplete="off"
        />
        <FieldRow>
          <TextField
            id="walk-in-school"
            name="school"
            label={t("school")}
            list="schools"
            maxLength={160}
            autoComplete="off"
          />
          <TextField
            id="walk-in-grade"
            name="grade"
            label={t("gradeField")}
            inputMode="numeric"
            maxLength={2}
            autoComplete="off"
          />
        </FieldRow>
        <datalist id="schools">
          {schools.map((school) => (
            <option key={school} value={school} />
          ))}
        </datalist>
      </form>
    </Dialog>
  );
}
