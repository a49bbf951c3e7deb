"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useOptimistic, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import {
  arrangeAction,
  dealAction,
  lockAction,
  placeAction,
  publishAction,
  renameAction,
  setRoleAction,
  setTopicAction,
  setTopicsAction,
  unpublishAction,
} from "../actions";
import type { Board, Group, Member, Role } from "./board-model";

type Answer<T> = { ok: true; value: T } | Refused;
type Change = Partial<Member> & { registrationId: string };

const changed = (members: readonly Member[], change: Change): Member[] =>
  members.map((member) => (member.registrationId === change.registrationId ? { ...member, ...change } : member));

/**
 * What can be done on the board: shown at once, said in a word, and taken back where that is possible.
 * `toTopics`: the way to the topics, beside the word that there are too few.
 */
export function useBoardDeeds(board: Board, toTopics: ReactNode) {
  const t = useTranslations("groups");
  const ui = useTranslations("ui");
  const show = useToast();
  const router = useRouter();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const [members, apply] = useOptimistic(board.members, changed);
  const { eventId } = board;
  const refused = (outcome: Refused) => {
    // Where everybody is by now has to be seen before the next move.
    if (outcome.code === "moved-meanwhile") router.refresh();
    show({
      title: refusal(outcome),
      tone: "bad",
      ...(outcome.code === "too-few-topics" ? { description: toTopics } : {}),
    });
  };

  /** Does it and says so; `undo` offers the way back. */
  const act = <T>(
    deed: () => Promise<Answer<T>>,
    said: (value: T) => { title: string; description?: string } | undefined,
    options: { first?: Change; undo?: (value: T) => Promise<Answer<unknown>> } = {},
  ) =>
    start(async () => {
      if (options.first) apply(options.first);
      const outcome = await deed();
      if (!outcome.ok) return refused(outcome);
      const words = said(outcome.value);
      if (words) show({ ...words, ...(options.undo ? { undo: back(() => options.undo?.(outcome.value)) } : {}) });
    });
  const back = (undo: () => Promise<Answer<unknown>> | undefined) => ({
    label: ui("undo"),
    onUndo: () =>
      start(async () => {
        const outcome = await undo();
        if (outcome && !outcome.ok) return refused(outcome);
        show({ title: t("undone") });
      }),
  });

  return {
    members,
    pending,
    move: (member: Member, group: Group | null) => {
      const { registrationId, name } = member;
      const groupId = group?.groupId ?? null;
      if (member.groupId === groupId) return;
      act(
        () => placeAction({ registrationId, groupId, from: member.groupId ?? "" }),
        () => ({ title: group ? t("moved", { name, number: group.number }) : t("movedOut", { name }) }),
        {
          first: { registrationId, groupId, role: "member", locked: false },
          undo: ({ before }) => placeAction({ registrationId, ...before, from: groupId ?? "" }),
        },
      );
    },
    lock: ({ registrationId }: Member, locked: boolean) =>
      act(
        () => lockAction({ registrationId, locked }),
        () => undefined,
        { first: { registrationId, locked } },
      ),
    setRole: ({ registrationId }: Member, role: Role) =>
      act(
        () => setRoleAction({ registrationId, role }),
        () => undefined,
        { first: { registrationId, role } },
      ),
    setTopic: (group: Group, topicId: string) =>
      act(
        () => setTopicAction({ groupId: group.groupId, topicId }),
        () => ({ title: t("topicSet", { number: group.number }) }),
        { undo: () => setTopicAction({ groupId: group.groupId, topicId: group.topicId }) },
      ),
    setTopics: () =>
      act(
        () => setTopicsAction({ eventId }),
        ({ given }) => ({ title: t("topicsSet", { count: given }) }),
      ),
    deal: async (count: number, seed: string): Promise<Refused | undefined> => {
      const outcome = await dealAction({ eventId, count, seed });
      if (!outcome.ok) return outcome;
      const { people, before, seed: drawn } = outcome.value;
      show({
        title: t("dealt", { people, groups: count }),
        description: t("dealtSeed", { seed: drawn }),
        undo: back(() => arrangeAction({ eventId, ...before })),
      });
    },
    rename: async (groupId: string, name: string): Promise<Refused | undefined> => {
      const outcome = await renameAction({ groupId, name });
      return outcome.ok ? undefined : outcome;
    },
    publish: async (on: boolean) => {
      const outcome = await (on ? publishAction({ eventId }) : unpublishAction({ eventId }));
      if (!outcome.ok) return refused(outcome);
      show({ title: on ? t("publishedNow") : t("hiddenNow") });
    },
  };
}
export type Deeds = ReturnType<typeof useBoardDeeds>;
