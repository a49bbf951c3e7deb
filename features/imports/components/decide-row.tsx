"use client";
import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FieldError } from "../../../components/ui/controls";
import { SubmitButton } from "../../../components/ui/submit-button";
import { decideAction } from "../actions";

type DecideRowProps = {
  batchId: string /** Absent: all that are asked about. */;
  line?: number;
  decision?: "same" | "new" | "skip";
  gone?: boolean;
};

/** The three answers to "who is this?"; one that was given can be taken back. Works without scripts. */
export function DecideRow({ batchId, line, decision, gone }: DecideRowProps) {
  const t = useTranslations("imports");
  const [state, send, pending] = useActionState(decideAction, {});
  const answers = decision ? (["undecided"] as const) : (["same", "new", "skip"] as const);
  return (
    <form action={send}>
      <input type="hidden" name="batchId" value={batchId} />
      {line !== undefined && <input type="hidden" name="line" value={line} />}
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className={line === undefined ? "mb-2 font-semibold" : "sr-only"}>
          {line === undefined ? t("decideAll") : t("decideFor", { line })}
        </legend>
        {answers.map((answer) => (
          <SubmitButton
            key={answer}
            name="decision"
            value={answer}
            size="sm"
            variant={answer === "skip" || answer === "undecided" ? "quiet" : "secondary"}
            pending={pending}
          >
            {t(`decide.${answer === "same" && gone ? "again" : answer}`)}
          </SubmitButton>
        ))}
      </fieldset>
      {state.problem && <FieldError>{state.problem}</FieldError>}
    </form>
  );
}
