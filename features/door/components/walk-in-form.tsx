"use client";
import { type FormEvent, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { FieldRow, TextField } from "../../../components/ui/field";
import { schoolsOf } from "./people-index";
import type { DoorHere } from "./use-door";
import { gradeAtMost, nameAtMost, schoolAtMost, type WalkIn, type WalkInProblems, walkInOf } from "./walk-in";

type Props = { door: DoorHere; name: string; onTyped: (typed: WalkIn) => void; onClose: () => void };

/** Somebody on no list: a name, a school, a grade, Enter. */
export function WalkInForm({ door: { state }, name, onTyped, onClose }: Props) {
  const t = useTranslations("door");
  const [problems, setProblems] = useState<WalkInProblems>({});
  const people = state.known?.people;
  const schools = useMemo(() => schoolsOf(people ?? []), [people]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const said = (key: string) => String(data.get(key) ?? "");
    const found = walkInOf({ name: said("name"), school: said("school"), grade: said("grade") });
    if ("school" in found) onTyped(found);
    else setProblems(found);
  };
  const words = { missing: t("walkInName"), long: t("walkInTooLong", { max: nameAtMost }) };
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
          hint={t("walkInLimit", { max: nameAtMost })}
          error={problems.name && words[problems.name]}
          required
          maxLength={nameAtMost}
          autoComplete="off"
        />
        <FieldRow>
          <TextField
            id="walk-in-school"
            name="school"
            label={t("school")}
            list="schools"
            maxLength={schoolAtMost}
            autoComplete="off"
          />
          <TextField
            id="walk-in-grade"
            name="grade"
            label={t("gradeField")}
            error={problems.grade && t("walkInGrade", { max: gradeAtMost })}
            inputMode="numeric"
            maxLength={20}
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
