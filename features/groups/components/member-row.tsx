"use client";

import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../../components/ui/button";
import { cn } from "../../../components/ui/classes";
import { Icon } from "../../../components/ui/icon";
import { Menu, type MenuEntry } from "../../../components/ui/menu";
import type { Group, Member } from "./board-model";
import type { Deeds } from "./use-board-deeds";

type MemberRowProps = { member: Member; groups: readonly Group[]; deeds?: Deeds };

/** A student on the board: dragged, moved by the menu, or with Shift and an arrow on the menu's button. */
export function MemberRow({ member, groups, deeds }: MemberRowProps) {
  const t = useTranslations("groups");
  const row = useRef<HTMLLIElement>(null);
  const [held, setHeld] = useState(false);
  const { registrationId, name } = member;
  const canMove = deeds !== undefined;
  useEffect(() => {
    if (!row.current || !canMove) return;
    return draggable({
      element: row.current,
      getInitialData: () => ({ registrationId }),
      onDragStart: () => setHeld(true),
      onDrop: () => setHeld(false),
    });
  }, [registrationId, canMove]);
  return (
    <li
      ref={row}
      className={cn(
        "flex min-h-11 items-center gap-2 rounded-md ps-2 hover:bg-sunken",
        canMove && "cursor-grab",
        held && "opacity-40",
      )}
    >
      <span className="min-w-0 flex-1 py-1">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <bdi className="font-medium">{name}</bdi>
          {member.role !== "member" && (
            <span className="inline-flex items-center gap-1 text-xs font-semibold text-accent">
              <Icon name="star" className="size-3.5" />
              {t(`roles.${member.role}`)}
            </span>
          )}
          {member.locked && <Icon name="lock" label={t("member.lock")} className="size-3.5 text-soft" />}
        </span>
        <span className="block truncate text-xs text-soft">{member.about}</span>
      </span>
      {deeds && <MemberMenu member={member} groups={groups} deeds={deeds} />}
    </li>
  );
}

/** The group before or after the one somebody is in; from nowhere it is the first or the last. */
function neighbour(groups: readonly Group[], groupId: string | null, by: -1 | 1): Group | undefined {
  const at = groups.findIndex((group) => group.groupId === groupId);
  return at < 0 ? groups.at(by === 1 ? 0 : -1) : groups[at + by];
}

function MemberMenu({ member, groups, deeds }: Required<MemberRowProps>) {
  const t = useTranslations("groups");
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : undefined;
    const target = by && event.shiftKey ? neighbour(groups, member.groupId, by) : undefined;
    if (!target) return;
    event.preventDefault();
    const button = event.currentTarget.id;
    deeds.move(member, target);
    // The row appears anew in its other group; the hand stays on it, so that it can go on.
    for (const wait of [0, 150, 600]) setTimeout(() => document.getElementById(button)?.focus(), wait);
  };
  const roles = (["leader", "deputy", "member"] as const).map(
    (role): MenuEntry => ({
      label: t(`roles.${role}`),
      checked: member.role === role,
      onSelect: () => deeds.setRole(member, role),
    }),
  );
  const others = groups.filter((group) => group.groupId !== member.groupId);
  const entries: MenuEntry[] = [
    { heading: t("member.moveTo") },
    ...others.map(
      (group): MenuEntry => ({
        label: [t("number", { number: group.number }), group.name].filter(Boolean).join(" · "),
        onSelect: () => deeds.move(member, group),
      }),
    ),
  ];
  if (member.groupId)
    entries.push(
      { label: t("member.leave"), icon: "log-out", onSelect: () => deeds.move(member, null) },
      "separator",
      { heading: t("member.role") },
      ...roles,
      "separator",
      { label: t("member.lock"), checked: member.locked, onSelect: () => deeds.lock(member, !member.locked) },
    );
  return (
    <Menu
      trigger={
        <IconButton
          id={`member-${member.registrationId}`}
          icon="ellipsis-vertical"
          size="sm"
          label={t("member.more", { name: member.name })}
          onKeyDown={step}
        />
      }
      entries={entries}
    />
  );
}
