"use client";

import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../../components/ui/button";
import { cn } from "../../../components/ui/classes";
import { Select } from "../../../components/ui/controls";
import { Menu } from "../../../components/ui/menu";
import { type Board, type Group, type May, membersOf } from "./board-model";
import { MemberRow } from "./member-row";
import { RenameDialog } from "./rename-dialog";
import type { Deeds } from "./use-board-deeds";

type CardProps = { board: Board; deeds: Deeds; may: May };

/** A place that takes students dropped on it; it says so while one hovers over it. */
function DropPlace(props: {
  label: string;
  onDrop?: (registrationId: string) => void;
  className?: string;
  children: ReactNode;
}) {
  const place = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const drop = useRef(props.onDrop);
  drop.current = props.onDrop;
  const takes = props.onDrop !== undefined;
  useEffect(() => {
    if (!place.current || !takes) return;
    return dropTargetForElements({
      element: place.current,
      canDrop: ({ source }) => typeof source.data.registrationId === "string",
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        drop.current?.(String(source.data.registrationId));
      },
    });
  }, [takes]);
  return (
    <section
      ref={place}
      aria-label={props.label}
      className={cn(
        "rounded-lg border border-line bg-surface",
        over && "border-accent bg-accent-wash outline-2 outline-accent",
        props.className,
      )}
    >
      {props.children}
    </section>
  );
}

const dropper = ({ deeds, may }: CardProps, group: Group | null) =>
  may.place
    ? (registrationId: string) => {
        const member = deeds.members.find((one) => one.registrationId === registrationId);
        if (member) deeds.move(member, group);
      }
    : undefined;

/** One group: its number and name, its topic, its members. */
export function GroupCard({ group, ...props }: CardProps & { group: Group }) {
  const { board, deeds, may } = props;
  const t = useTranslations("groups");
  const [renaming, setRenaming] = useState(false);
  const members = membersOf(deeds.members, group.groupId);
  const title = t("number", { number: group.number });
  return (
    <DropPlace label={title} onDrop={dropper(props, group)} className="flex flex-col">
      <div className="border-b border-line px-4 pt-3 pb-3">
        <div className="flex items-start gap-2">
          <h3 className="min-w-0 flex-1 text-lg font-bold">
            {title}
            {group.name && <bdi className="block text-base font-semibold text-soft">{group.name}</bdi>}
          </h3>
          <span className="figures pt-1 text-sm text-soft">{t("size", { count: members.length })}</span>
          {may.place && (
            <Menu
              trigger={
                <IconButton
                  icon="ellipsis"
                  size="sm"
                  label={t("menuOf", { number: group.number })}
                  className="-me-2 -mt-0.5"
                />
              }
              entries={[{ label: t("rename"), icon: "pencil", onSelect: () => setRenaming(true) }]}
            />
          )}
        </div>
        <TopicOf group={group} {...props} />
      </div>
      <ul className="flex-1 px-2 py-2">
        {members.map((member) => (
          <MemberRow
            key={member.registrationId}
            member={member}
            groups={board.groups}
            {...(may.place ? { deeds } : {})}
          />
        ))}
        {members.length === 0 && <li className="px-2 py-6 text-center text-sm text-soft">{t("emptyGroup")}</li>}
      </ul>
      {renaming && <RenameDialog group={group} deeds={deeds} onClose={() => setRenaming(false)} />}
    </DropPlace>
  );
}

/** The group's topic: a choice for those who may, else its title. Taken ones are shown, so that nobody looks for them. */
function TopicOf({ group, board, deeds, may }: CardProps & { group: Group }) {
  const t = useTranslations("groups");
  const own = board.topics.find((topic) => topic.topicId === group.topicId);
  if (!may.setTopic || board.topics.length === 0)
    return <p className="mt-1 text-sm text-soft">{own?.title ?? t("noTopic")}</p>;
  const used = (topicId: string) => board.groups.filter((one) => one.topicId === topicId).length;
  const options = board.topics.map(({ topicId, title, theme, cap }) => {
    const taken = topicId !== group.topicId && used(topicId) >= cap;
    return {
      value: topicId,
      label: taken ? t("topicTaken", { title }) : title,
      ...(theme ? { group: theme } : {}),
      disabled: taken,
    };
  });
  return (
    <Select
      aria-label={t("topicOf", { number: group.number })}
      className="mt-2 w-full"
      value={group.topicId}
      onChange={(event) => deeds.setTopic(group, event.target.value)}
      options={[{ value: "", label: t("noTopic") }, ...options]}
    />
  );
}

/** Students with a seat who are in no group. */
export function AloneCard(props: CardProps) {
  const { board, deeds, may } = props;
  const t = useTranslations("groups");
  const alone = membersOf(deeds.members, null);
  if (alone.length === 0) return <p className="mb-6 text-sm text-soft print:hidden">{t("noAlone")}</p>;
  return (
    <DropPlace label={t("alone")} onDrop={dropper(props, null)} className="mb-6 border-warn/50 px-2 pt-3 pb-2">
      <h3 className="flex items-baseline gap-2 px-2 pb-1 text-lg font-bold">
        {t("alone")}
        <span className="figures text-sm font-normal text-soft">{t("size", { count: alone.length })}</span>
      </h3>
      <ul className="grid grid-cols-1 gap-x-4 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
        {alone.map((member) => (
          <MemberRow
            key={member.registrationId}
            member={member}
            groups={board.groups}
            {...(may.place ? { deeds } : {})}
          />
        ))}
      </ul>
    </DropPlace>
  );
}
