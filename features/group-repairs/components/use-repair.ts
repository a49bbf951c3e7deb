"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import { applyAction, proposeAction } from "../actions";
import type { Proposal } from "../queries";
import type { ShownRepair } from "./repair-values";

/** A move as it stands on the page; not taken: it was proposed and unticked. */
export type Row = { registrationId: string; to: number; taken: boolean };

/** Who does not come, what is proposed for it, and what was chosen of that. */
export function useRepair(shown: ShownRepair) {
  const t = useTranslations("repairs");
  const toast = useToast();
  const { refusal } = useRefusalWords();
  const [absent, setAbsent] = useState<ReadonlySet<string>>(
    () => new Set(shown.people.flatMap((one) => (one.isAway && one.number !== null ? [one.registrationId] : []))),
  );
  const [proposal, setProposal] = useState<Proposal>();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [leaders, setLeaders] = useState<ReadonlyMap<number, string>>(new Map());
  const [pending, setPending] = useState(false);
  const ask = async (moves?: readonly Row[]) => {
    setPending(true);
    const wanted = moves?.filter((row) => row.taken).map(({ registrationId, to }) => ({ registrationId, number: to }));
    const outcome = await proposeAction({ eventId: shown.eventId, absentIds: [...absent], moves: wanted });
    setPending(false);
    if (!outcome.ok) return void toast({ title: refusal(outcome), tone: "bad" });
    setProposal(outcome.value);
    if (!moves) setRows(outcome.value.moves.map(({ registrationId, to }) => ({ registrationId, to, taken: true })));
  };
  return {
    ...{ absent, proposal, rows, leaders, pending },
    tick(next: ReadonlySet<string>) {
      setAbsent(next);
      setProposal(undefined);
      setRows([]);
    },
    propose: () => ask(),
    change(next: readonly Row[]) {
      setRows(next);
      return ask(next);
    },
    lead: (number: number, registrationId: string) => setLeaders(new Map(leaders).set(number, registrationId)),
    async apply() {
      if (!proposal) return;
      const moves = rows.filter((row) => row.taken).map(({ registrationId, to }) => ({ registrationId, number: to }));
      const leaderIds = chosenLeaders(proposal, leaders);
      const outcome = await applyAction({ eventId: shown.eventId, stateHash: proposal.stateHash, moves, leaderIds });
      if (outcome.ok) {
        setProposal(undefined);
        setRows([]);
        setLeaders(new Map());
        return void toast({ title: t("applied"), tone: "ok" });
      }
      toast({ title: refusal(outcome), tone: "bad" });
      if (outcome.code === "groups-changed") await ask();
    },
  };
}
export type Repairing = ReturnType<typeof useRepair>;

/** Who leads from now on: whom somebody chose, else the deputy that is proposed. */
export function chosenLeaders({ leaders }: Proposal, chosen: ReadonlyMap<number, string>): string[] {
  return leaders.flatMap(({ number, proposedId, memberIds }) => {
    const id = chosen.get(number) ?? proposedId ?? "";
    return memberIds.includes(id) ? [id] : [];
  });
}
