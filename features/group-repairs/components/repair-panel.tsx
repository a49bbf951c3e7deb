"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Section } from "../../../components/ui/card";
import { Checkbox } from "../../../components/ui/controls";
import { EmptyState } from "../../../components/ui/states";
import { ProposalPart } from "./proposal-part";
import type { ShownRepair } from "./repair-values";
import { type Repairing, useRepair } from "./use-repair";

/** Who does not come, and what becomes of the groups then. */
export function RepairPanel({ shown }: { shown: ShownRepair }) {
  const t = useTranslations("repairs");
  const repair = useRepair(shown);
  const missing = shown.people.filter((one) => !one.isHere && one.number !== null);
  return (
    <>
      <Section title={t("choose")} id="who" lead={t("chooseLead")}>
        {missing.length === 0 ? (
          <EmptyState icon="check" title={t("allHere")}>
            {t("allHereText")}
          </EmptyState>
        ) : (
          <Missing missing={missing} repair={repair} />
        )}
        <div className="mt-6 flex flex-wrap items-center gap-4">
          <Button variant="primary" icon="refresh-cw" pending={repair.pending} onClick={repair.propose}>
            {t("propose")}
          </Button>
          <p className="figures text-soft" role="status">
            {t("absentCount", { count: repair.absent.size })}
          </p>
        </div>
      </Section>
      <div aria-live="polite">{repair.proposal && <ProposalPart shown={shown} repair={repair} />}</div>
    </>
  );
}

type MissingProps = { missing: ShownRepair["people"]; repair: Repairing };

/** Those who are not here, by group, each to be ticked who surely does not come. */
function Missing({ missing, repair: { absent, tick } }: MissingProps) {
  const t = useTranslations("repairs");
  const numbers = [...new Set(missing.map((one) => one.number))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(absent);
    if (on) next.add(id);
    else next.delete(id);
    tick(next);
  };
  return (
    <>
      <div className="mb-4 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => tick(new Set(missing.map((one) => one.registrationId)))}>
          {t("selectAll")}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => tick(new Set())}>
          {t("selectNone")}
        </Button>
      </div>
      <div className="grid grid-cols-1 gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
        {numbers.map((number) => (
          <fieldset key={number} className="min-w-0">
            <legend className="font-bold">{t("group", { number: number ?? 0 })}</legend>
            {missing
              .filter((one) => one.number === number)
              .map((one) => (
                <Checkbox
                  key={one.registrationId}
                  id={`absent-${one.registrationId}`}
                  checked={absent.has(one.registrationId)}
                  onChange={(event) => toggle(one.registrationId, event.target.checked)}
                  label={<bdi>{one.name}</bdi>}
                  hint={[one.statusWord, one.about].filter(Boolean).join(" · ")}
                />
              ))}
          </fieldset>
        ))}
      </div>
    </>
  );
}
