"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import { Button, LinkButton } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { Notice } from "../../../components/ui/notice";
import { PageHeader } from "../../../components/ui/page-header";
import { EmptyState } from "../../../components/ui/states";
import { Balance } from "./balance";
import { type Board, type May, placesOf } from "./board-model";
import { DealDialog } from "./deal-dialog";
import { AloneCard, GroupCard } from "./group-card";
import { type Deeds, useBoardDeeds } from "./use-board-deeds";

type GroupBoardProps = {
  board: Board;
  may: May;
  topicsHref: string;
  /** Where groups are worked out by wish; for those who may. */
  byWishHref?: string;
  /** Where groups are evened out on the day; for those who may. */
  repairHref?: string;
  children?: ReactNode;
};

/** All groups of an event, side by side. `children`: what is printed instead. */
export function GroupBoard({ board, may, topicsHref, byWishHref, repairHref, children }: GroupBoardProps) {
  const t = useTranslations("groups");
  const toTopics = (
    <Link href={topicsHref} className="underline underline-offset-4">
      {t("toTopics")}
    </Link>
  );
  const deeds = useBoardDeeds(board, toTopics);
  const dealing = { board, deeds, topicsHref };
  const card = { board, deeds, may };
  const state = board.published ? (
    <StatusPill tone="ok" icon="eye">
      {t("published")}
    </StatusPill>
  ) : (
    <StatusPill icon="eye-off">{t("unpublished")}</StatusPill>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        badge={board.groups.length > 0 && state}
        actions={
          <>
            <LinkButton href={topicsHref} icon="tag" variant="quiet">
              {t("toTopics")}
            </LinkButton>
            {byWishHref && (
              <LinkButton href={byWishHref} icon="star" variant="quiet">
                {t("byWish")}
              </LinkButton>
            )}
            {repairHref && board.groups.length > 0 && (
              <LinkButton href={repairHref} icon="refresh-cw" variant="quiet">
                {t("toRepair")}
              </LinkButton>
            )}
            {board.groups.length > 0 && (
              <Button icon="printer" onClick={() => window.print()}>
                {t("print")}
              </Button>
            )}
            {board.groups.length > 0 && may.deal && <DealDialog {...dealing} />}
            {board.groups.length > 0 && may.publish && <PublishButton board={board} deeds={deeds} />}
          </>
        }
      />
      {board.groups.length === 0 ? (
        <EmptyState
          icon="users"
          title={t("emptyTitle")}
          action={may.deal && board.members.length > 0 && <DealDialog {...dealing} />}
        >
          {t("emptyText", { count: board.members.length })}
        </EmptyState>
      ) : (
        <div className="print:hidden">
          <TopicShortage board={board} toTopics={toTopics} />
          <Balance board={board}>
            {may.setTopic && board.topics.length > 0 && board.groups.some((group) => !group.topicId) && (
              <Button icon="tag" size="sm" onClick={deeds.setTopics} pending={deeds.pending}>
                {t("setTopics")}
              </Button>
            )}
          </Balance>
          <AloneCard {...card} />
          {may.place && <p className="mb-4 max-w-prose text-sm text-soft pointer-coarse:hidden">{t("keys")}</p>}
          <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 xl:grid-cols-3 min-[90rem]:grid-cols-4">
            {board.groups.map((group) => (
              <GroupCard key={group.groupId} group={group} {...card} />
            ))}
          </div>
        </div>
      )}
      {children}
    </>
  );
}

/** Says beforehand that the topics cannot be enough for all groups. */
function TopicShortage({ board, toTopics }: { board: Board; toTopics: ReactNode }) {
  const t = useTranslations("groups");
  const [groups, places] = [board.groups.length, placesOf(board)];
  if (places === 0 || groups <= places) return null;
  return (
    <Notice tone="warn" className="mb-4" title={t("topicShortage", { groups, places })}>
      {toTopics}
    </Notice>
  );
}

function PublishButton({ board, deeds }: { board: Board; deeds: Deeds }) {
  const t = useTranslations("groups");
  const ui = useTranslations("ui");
  const count = deeds.members.filter((member) => member.groupId).length;
  // An event without topics is meant to be without.
  const without = board.topics.length > 0 ? board.groups.filter((group) => !group.topicId).length : 0;
  if (board.published)
    return (
      <ConfirmDialog
        trigger={<Button icon="eye-off">{t("unpublish")}</Button>}
        title={t("unpublishTitle")}
        confirmLabel={t("unpublish")}
        cancelLabel={ui("cancel")}
        onConfirm={() => deeds.publish(false)}
      >
        {t("unpublishText")}
      </ConfirmDialog>
    );
  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" icon="eye" disabled={count === 0}>
          {t("publish")}
        </Button>
      }
      title={t("publishTitle")}
      confirmLabel={t("publishDo", { count })}
      cancelLabel={ui("cancel")}
      onConfirm={() => deeds.publish(true)}
    >
      <p>{t("publishText", { count })}</p>
      {without > 0 && <p className="mt-3 font-semibold text-warn">{t("publishWithout", { count: without })}</p>}
    </ConfirmDialog>
  );
}
