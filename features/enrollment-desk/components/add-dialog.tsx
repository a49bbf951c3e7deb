"use client";
import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { SelectField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { PersonFields, saidOf } from "../../roster/components/person-fields";
import { addEnrollmentAction } from "../actions";
import type { CohortChoice } from "./row-menu";

type Props = {
  programId: string;
  locale: string;
  languages: readonly { value: string; label: string }[];
  cohorts: readonly CohortChoice[];
};

/** The team enrols somebody, also while the public cannot. */
export function AddDialog({ programId, locale, languages, cohorts }: Props) {
  const t = useTranslations("enrollmentDesk");
  const roster = useTranslations("roster");
  const ui = useTranslations("ui");
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState(false);
  const { save, errors, pending } = useAdd(programId);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const again = (event.nativeEvent as SubmitEvent).submitter?.getAttribute("value") === "again";
    if (!(await save(new FormData(event.currentTarget)))) return;
    if (!again) return setOpen(false);
    form.current?.reset();
    form.current?.querySelector<HTMLInputElement>("#fullName")?.focus();
  };
  return (
    <Dialog
      trigger={
        <Button variant="primary" icon="user-plus">
          {t("add")}
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      size="lg"
      title={t("addTitle")}
      closeLabel={ui("close")}
      footer={
        <>
          <Button type="submit" form="enrol" value="again" pending={pending}>
            {roster("person.addNext")}
          </Button>
          <Button type="submit" form="enrol" variant="primary" pending={pending}>
            {roster("person.add")}
          </Button>
        </>
      }
    >
      <form id="enrol" ref={form} onSubmit={submit} className="space-y-8">
        {errors.form && <Notice tone="bad" role="alert" title={errors.form} />}
        <PersonFields
          {...{ errors, languages }}
          first={{ locale }}
          isNew
          instead={
            cohorts.length > 0 ? (
              <SelectField
                id="cohort"
                name="cohort"
                label={t("cohort")}
                placeholder="–"
                options={cohorts.map(({ key, name }) => ({ value: key, label: name }))}
                error={errors.cohort}
              />
            ) : null
          }
        />
      </form>
    </Dialog>
  );
}

/** Adds; problems land on their fields. Answers whether it was done. */
function useAdd(programId: string) {
  const t = useTranslations("enrollmentDesk");
  const { problem, refusal } = useRefusalWords();
  const show = useToast();
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const save = async (form: FormData) => {
    const said = saidOf(form);
    setPending(true);
    const outcome = await addEnrollmentAction({ ...said, programId });
    setPending(false);
    if (!outcome.ok) {
      const fields = Object.entries(outcome.fields ?? {}).flatMap(([key, [one]]) => (one ? [[key, problem(one)]] : []));
      setErrors(fields.length > 0 ? Object.fromEntries(fields) : { form: refusal(outcome) });
      return false;
    }
    setErrors({});
    show({
      title: t(outcome.value.status === "accepted" ? "done.added" : "done.addedWaiting", { name: said.fullName ?? "" }),
    });
    return true;
  };
  return { save, errors, pending };
}
