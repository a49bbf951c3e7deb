"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../../components/ui/button";
import { Menu, type MenuEntry } from "../../../components/ui/menu";
import type { State } from "../../enrollees/choices";
import { DeclineDialog } from "./decline-dialog";
import type { EnrollmentLine } from "./enrollment-line";
import { RegistrationsDialog } from "./registrations-dialog";
import { useDeskActs } from "./use-desk-acts";

export type CohortChoice = { key: string; name: string };
type Props = { row: EnrollmentLine; cohorts: readonly CohortChoice[]; mayDecide: boolean };

const decidable: readonly State[] = ["applied", "accepted", "waitlisted", "declined"];
const living: readonly State[] = ["applied", "accepted", "waitlisted"];

/** What can be done with one of them. */
export function RowMenu({ row, cohorts, mayDecide }: Props) {
  const t = useTranslations("enrollmentDesk");
  const roster = useTranslations("roster");
  const acts = useDeskActs();
  const [open, setOpen] = useState<"decline" | "registrations">();
  const ids = [row.enrollmentId];
  const { state } = row;
  const decide = (decision: "applied" | "accepted" | "waitlisted", entry: Omit<MenuEntry & object, "onSelect">) =>
    state === decision ? [] : [{ ...entry, onSelect: () => void acts.decide(ids, decision) } as MenuEntry];
  const decisions: MenuEntry[] =
    mayDecide && decidable.includes(state)
      ? [
          ...decide("accepted", { label: t("accept"), icon: "check" }),
          ...decide("waitlisted", { label: t("waitlist"), icon: "hourglass" }),
          ...(state === "declined" ? decide("applied", { label: t("reopen"), icon: "undo" }) : []),
          ...(state === "declined"
            ? []
            : [{ label: t("decline"), icon: "ban" as const, onSelect: () => setOpen("decline") }]),
          "separator",
        ]
      : [];
  const moves: MenuEntry[] = cohorts.map(({ key, name }) => ({
    label: name,
    checked: key === row.cohortKey,
    onSelect: () => void acts.move(ids, key),
  }));
  const last: MenuEntry[] = living.includes(state)
    ? ["separator", { label: t("withdraw"), icon: "x", danger: true, onSelect: () => void acts.withdraw(ids) }]
    : state === "withdrawn"
      ? ["separator", { label: t("restore"), icon: "undo", onSelect: () => void acts.restore(ids) }]
      : [];
  return (
    <>
      <Menu
        trigger={<IconButton size="sm" icon="ellipsis" label={roster("more", { name: row.name })} />}
        entries={[
          ...decisions,
          { label: t("registrations"), icon: "list", onSelect: () => setOpen("registrations") },
          ...(moves.length > 0 ? (["separator", { heading: t("move") }, ...moves] as MenuEntry[]) : []),
          ...last,
        ]}
      />
      <DeclineDialog
        enrollmentIds={ids}
        open={open === "decline"}
        onOpenChange={(next) => setOpen(next ? "decline" : undefined)}
      />
      <RegistrationsDialog
        row={row}
        open={open === "registrations"}
        onOpenChange={(next) => setOpen(next ? "registrations" : undefined)}
      />
    </>
  );
}
