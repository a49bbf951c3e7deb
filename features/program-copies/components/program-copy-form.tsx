"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { focusSoon, listed, type Refused, useProblems } from "../../../components/form-problems";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button, LinkButton } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import { useToast } from "../../../components/ui/toast";
import { copyProgramAction } from "../actions";
import { type ProgramPart, programParts, type Shift } from "../choices";
import { type PlanLine, PlanPart } from "./plan-part";
import { ShiftPart } from "./shift-part";

type Text = Partial<Record<string, string>>;
type Props = {
  programId: string;
  base: string;
  shift: Shift;
  languages: readonly LanguageChoice[];
  /** Of them, those the programme is named in. */
  usual: readonly string[];
  otherLanguages: string;
  required: string;
  suggested: Text;
  /** The programme's own new dates. */
  facts: readonly { term: string; value: string }[];
  events: readonly PlanLine[];
  /** Puts a copy into the trash again: the neighbour's action. */
  trash: (input: { programId: string }) => Promise<{ ok: true } | Refused>;
  /** Why there are no new dates: they cannot move so far. */
  problem?: string;
};
type Values = { title: Text; parts: ProgramPart[]; eventIds: string[]; number?: string };

/** When the copy is held, what it is called and what it takes along; the new dates are shown before anything is made. */
export function ProgramCopyForm(props: Props) {
  const { programId, base, shift, suggested, events } = props;
  const t = useTranslations("copies");
  const form = useForm<Values>({
    defaultValues: {
      title: suggested,
      parts: programParts.filter((part) => part !== "team"),
      eventIds: events.filter((event) => !event.isCancelled).map((event) => event.eventId),
    },
  });
  const { register, setValue, formState, watch } = form;
  const { errors, dirtyFields } = formState;
  const named = Boolean(dirtyFields.title);
  useEffect(() => {
    // A name somebody typed stays when other dates are tried.
    if (!named) setValue("title", suggested);
  }, [named, suggested, setValue]);
  const { submit, said } = useCopy(props, form);
  const others = props.languages.filter((one) => !props.usual.includes(one.locale));
  return (
    <form onSubmit={submit} noValidate className="max-w-3xl space-y-10">
      <ProblemSummary title={said} problems={listed(errors)} />
      {said && listed(errors).length === 0 && (
        <p role="alert" className="font-semibold text-bad">
          {said}
        </p>
      )}
      <ShiftPart
        shift={shift}
        path={`${base}/programs/${programId}/copy`}
        error={errors.number?.message ?? props.problem}
      />
      <PlanPart {...props} chosen={watch("eventIds")} control={register("eventIds")} />
      <LocalizedField
        id="title"
        legend={t("program.name")}
        mark={props.required}
        languages={props.languages.filter((one) => props.usual.includes(one.locale))}
        others={others}
        othersLabel={props.otherLanguages}
        error={errors.title?.message as string | undefined}
        control={(locale) => register(`title.${locale}`)}
      />
      <fieldset id="parts" tabIndex={-1}>
        <legend className="text-lg font-bold">{t("parts")}</legend>
        <p className="text-sm text-soft">{t("program.partsHint")}</p>
        {programParts.map((part) => (
          <Checkbox
            key={part}
            id={`parts-${part}`}
            value={part}
            label={part === "enrollment" ? t("program.part.enrollment") : t(`part.${part}`)}
            hint={part === "enrollment" || part === "team" ? t(`program.partHint.${part}`) : t(`partHint.${part}`)}
            {...register("parts")}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-3 border-t border-line pt-4">
        <Button
          type="submit"
          variant="primary"
          icon="copy"
          pending={formState.isSubmitting}
          disabled={Boolean(props.problem)}
        >
          {t("submit")}
        </Button>
        <LinkButton href={`${base}/programs/${programId}`}>{t("cancel")}</LinkButton>
      </div>
    </form>
  );
}

/** Makes the copy and goes to it; it can be taken back into the trash as a whole. */
function useCopy({ programId, base, shift, events, trash }: Props, form: ReturnType<typeof useForm<Values>>) {
  const t = useTranslations("copies");
  const ui = useTranslations("ui");
  const router = useRouter();
  const show = useToast();
  const problems = useProblems(form.setError);
  const [said, setSaid] = useState("");
  const takeBack = async (copyId: string) => {
    const outcome = await trash({ programId: copyId });
    if (!outcome.ok) return show({ title: problems(outcome), tone: "bad" });
    show({ title: t("program.undone") });
    router.push(`${base}/programs/${programId}`);
  };
  const save = form.handleSubmit(async ({ title, parts, eventIds }) => {
    const withoutEventIds = events.filter((event) => !eventIds.includes(event.eventId)).map((event) => event.eventId);
    const outcome = await copyProgramAction({ programId, ...shift, title, parts, withoutEventIds });
    if (!outcome.ok) {
      setSaid(problems(outcome));
      return focusSoon();
    }
    const { programId: copyId, eventIds: made } = outcome.value;
    show({
      title: t("program.done", { count: made.length }),
      undo: { label: ui("undo"), onUndo: () => void takeBack(copyId) },
    });
    router.push(`${base}/programs/${copyId}`);
  });
  // What was answered the last time must not stop this time.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    form.clearErrors();
    return save(event);
  };
  return { submit, said };
}
