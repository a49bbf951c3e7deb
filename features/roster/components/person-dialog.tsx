"use client";
import { type FormEvent, type ReactElement, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { PersonFields, type PersonFirst, saidOf } from "./person-fields";
import { useDoors } from "./roster-doors";

type Props = {
  trigger: ReactElement;
  /** Add to this event … */
  eventId?: string;
  /** … or change this registration as it was seen. */
  registrationId?: string;
  version?: number;
  first: PersonFirst;
  languages: readonly { value: string; label: string }[];
};

/** Adds somebody, or changes what is known of them. Contacts left empty stay as they are. */
export function PersonDialog({ trigger, eventId, registrationId, version, first, languages }: Props) {
  const t = useTranslations("roster");
  const ui = useTranslations("ui");
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState(false);
  const { save, errors, pending } = useSave({ eventId, registrationId, version });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const again = (event.nativeEvent as SubmitEvent).submitter?.getAttribute("value") === "again";
    if (!(await save(new FormData(event.currentTarget)))) return;
    if (!again) return setOpen(false);
    form.current?.reset();
    form.current?.querySelector<HTMLInputElement>("#fullName")?.focus();
  };
  const isNew = registrationId === undefined;
  return (
    <Dialog
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      size="lg"
      title={isNew ? t("person.addTitle") : t("person.editTitle", { name: first.fullName ?? "" })}
      closeLabel={ui("close")}
      footer={
        <>
          {isNew && (
            <Button type="submit" form="person" value="again" pending={pending}>
              {t("person.addNext")}
            </Button>
          )}
          <Button type="submit" form="person" variant="primary" pending={pending}>
            {isNew ? t("person.add") : t("person.save")}
          </Button>
        </>
      }
    >
      <form id="person" ref={form} onSubmit={submit} className="space-y-8">
        {errors.form && <Notice tone="bad" role="alert" title={errors.form} />}
        <PersonFields {...{ first, errors, languages, isNew }} />
      </form>
    </Dialog>
  );
}

/** Adds or changes; problems land on their fields. Answers whether it was done. */
function useSave({ eventId, registrationId, version }: Pick<Props, "eventId" | "registrationId" | "version">) {
  const t = useTranslations("roster");
  const { problem, refusal } = useRefusalWords();
  const show = useToast();
  const doors = useDoors();
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const save = async (form: FormData) => {
    const said = saidOf(form);
    setPending(true);
    const outcome = registrationId
      ? await doors.change({ ...said, registrationId, version })
      : await doors.add({ ...said, eventId });
    setPending(false);
    if (!outcome.ok) {
      const fields = Object.entries(outcome.fields ?? {}).flatMap(([key, [one]]) => (one ? [[key, problem(one)]] : []));
      setErrors({ ...Object.fromEntries(fields), ...(fields.length > 0 ? {} : { form: refusal(outcome) }) });
      return false;
    }
    setErrors({});
    const waits = "status" in outcome.value && outcome.value.status === "waitlisted";
    const name = said.fullName ?? "";
    show({ title: registrationId ? t("done.saved") : t(waits ? "done.addedWaiting" : "done.added", { name }) });
    return true;
  };
  return { save, errors, pending };
}
