"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../../components/ui/button";
import { Menu, type MenuEntry } from "../../../components/ui/menu";
import { RejectDialog } from "./reject-dialog";
import type { RosterLine } from "./roster-line";
import { useRosterActs } from "./use-roster-acts";

type Props = { row: Pick<RosterLine, "registrationId" | "name" | "href" | "status">; write: () => void };

/** What can be done with one of them. */
export function RowMenu({ row, write }: Props) {
  const t = useTranslations("roster");
  const acts = useRosterActs();
  const [rejecting, setRejecting] = useState(false);
  const ids = [row.registrationId];
  const letters: MenuEntry[] = [
    { label: t("message"), icon: "mail", onSelect: write },
    { label: t("resend"), icon: "send", onSelect: () => void acts.resend(ids) },
    "separator",
    { label: t("cancel"), icon: "ban", danger: true, onSelect: () => void acts.cancel(ids) },
  ];
  const promote: MenuEntry = { label: t("promote"), icon: "arrow-up", onSelect: () => void acts.promote(ids) };
  const decide: MenuEntry[] = [
    { label: t("approve"), icon: "check", onSelect: () => void acts.approve(ids) },
    { label: t("reject"), icon: "ban", onSelect: () => setRejecting(true) },
    "separator",
    ...letters,
  ];
  const own: Record<RosterLine["status"], MenuEntry[]> = {
    confirmed: letters,
    waitlisted: [promote, ...letters],
    offered: [promote, ...letters],
    pending: decide,
    changed: decide,
    rejected: [{ label: t("reopen"), icon: "undo", onSelect: () => void acts.reopen(ids) }],
    cancelled: [{ label: t("restore"), icon: "undo", onSelect: () => void acts.restore(ids) }],
  };
  return (
    <>
      <Menu
        trigger={<IconButton size="sm" icon="ellipsis" label={t("more", { name: row.name })} />}
        entries={[{ label: t("open"), icon: "user", href: row.href }, ...own[row.status]]}
      />
      <RejectDialog registrationIds={ids} open={rejecting} onOpenChange={setRejecting} />
    </>
  );
}
