"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Menu } from "../../../components/ui/menu";
import { BulkBar } from "../../../components/ui/toolbar";
import type { State } from "../../enrollees/choices";
import { DeclineDialog } from "./decline-dialog";
import type { CohortChoice } from "./row-menu";
import { useDeskActs } from "./use-desk-acts";

type Props = {
  ids: string[];
  /** How those seen so far stand; of the others everything may be so. */
  states: ReadonlyMap<string, State>;
  matching: readonly string[];
  /** All of this page are chosen, and there are more. */
  wholePage: boolean;
  cohorts: readonly CohortChoice[];
  mayDecide: boolean;
  choose: (ids: readonly string[]) => void;
};

/** The bar of what is chosen: only what can be done with at least one of them. */
export function ChosenBar({ ids, states, matching, wholePage, cohorts, mayDecide, choose }: Props) {
  const t = useTranslations("enrollmentDesk");
  const roster = useTranslations("roster");
  const acts = useDeskActs();
  const [pending, setPending] = useState(false);
  const [declining, setDeclining] = useState<string[]>();
  const those = (...wanted: State[]) =>
    ids.filter((id) => {
      const state = states.get(id);
      return !state || wanted.includes(state);
    });
  const run = async (act: () => Promise<unknown>) => {
    setPending(true);
    await act();
    setPending(false);
    choose([]);
  };
  const decide = (some: string[], decision: "applied" | "accepted" | "waitlisted") =>
    run(() => acts.decide(some, decision));
  const acceptable = those("applied", "waitlisted");
  const waitable = those("applied");
  const declinable = those("applied", "waitlisted", "accepted");
  const reopenable = those("declined");
  const living = those("applied", "waitlisted", "accepted");
  const gone = ids.filter((id) => states.get(id) === "withdrawn");
  const button = { size: "sm" as const, pending };
  return (
    <BulkBar
      summary={roster("chosen", { count: ids.length })}
      more={
        <>
          {wholePage && ids.length < matching.length && (
            <Button size="sm" variant="quiet" onClick={() => choose(matching)}>
              {roster("chooseMatching", { count: matching.length })}
            </Button>
          )}
          <Button size="sm" variant="quiet" onClick={() => choose([])}>
            {roster("clear")}
          </Button>
        </>
      }
    >
      {mayDecide && acceptable.length > 0 && (
        <Button {...button} icon="check" onClick={() => decide(acceptable, "accepted")}>
          {t("acceptMany", { count: acceptable.length })}
        </Button>
      )}
      {mayDecide && waitable.length > 0 && (
        <Button {...button} icon="hourglass" onClick={() => decide(waitable, "waitlisted")}>
          {t("waitlistMany", { count: waitable.length })}
        </Button>
      )}
      {mayDecide && reopenable.length > 0 && (
        <Button {...button} icon="undo" onClick={() => decide(reopenable, "applied")}>
          {t("reopenMany", { count: reopenable.length })}
        </Button>
      )}
      {cohorts.length > 0 && (
        <Menu
          trigger={
            <Button {...button} icon="layers">
              {t("move")}
            </Button>
          }
          entries={cohorts.map(({ key, name }) => ({
            label: t("moveTo", { cohort: name }),
            onSelect: () => void run(() => acts.move(ids, key)),
          }))}
        />
      )}
      {gone.length > 0 && (
        <Button {...button} icon="undo" onClick={() => run(() => acts.restore(gone))}>
          {t("restoreMany", { count: gone.length })}
        </Button>
      )}
      {mayDecide && declinable.length > 0 && (
        <Button {...button} icon="ban" onClick={() => setDeclining(declinable)}>
          {t("declineMany", { count: declinable.length })}
        </Button>
      )}
      {living.length > 0 && (
        <Button {...button} variant="danger" icon="x" onClick={() => run(() => acts.withdraw(living))}>
          {t("withdrawMany", { count: living.length })}
        </Button>
      )}
      <DeclineDialog
        enrollmentIds={declining ?? []}
        open={declining !== undefined}
        onOpenChange={(open) => !open && setDeclining(undefined)}
        onDone={() => choose([])}
      />
    </BulkBar>
  );
}
