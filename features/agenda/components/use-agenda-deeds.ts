"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import { addItemAction, editItemAction, moveItemAction, removeItemAction } from "../actions";
import type { AgendaRow, ItemValues } from "./agenda-values";

type Answer<T> = { ok: true; value: T } | Refused;

/** What can be done to the run of show, each with a word about it and the way back. */
export function useAgendaDeeds(eventId: string, rows: readonly AgendaRow[], shift: boolean) {
  const t = useTranslations("agenda");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();

  /** Does it, says so, and offers to take it back. */
  const act = <T>(
    deed: () => Promise<Answer<T>>,
    said: (value: T) => string,
    undo: (value: T) => Promise<Answer<unknown>>,
  ) =>
    start(async () => {
      const outcome = await deed();
      if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
      tell(said(outcome.value), () => undo(outcome.value));
    });
  const tell = (title: string, undo: () => Promise<Answer<unknown>>) =>
    show({
      title,
      undo: {
        label: ui("undo"),
        onUndo: () =>
          start(async () => {
            const back = await undo();
            show(back.ok ? { title: t("undone") } : { title: refusal(back), tone: "bad" });
          }),
      },
    });

  const move = (row: AgendaRow, afterId: string | null) => {
    const { agendaItemId } = row;
    const rest = rows.filter((one) => one.agendaItemId !== agendaItemId);
    const place = afterId === null ? 1 : rest.findIndex((one) => one.agendaItemId === afterId) + 2;
    act(
      () => moveItemAction({ agendaItemId, afterId }),
      () => t("moved", { title: row.shown.title, place, count: rows.length }),
      ({ wasAfterId }) => moveItemAction({ agendaItemId, afterId: wasAfterId }),
    );
  };
  return {
    pending,
    move,
    step: (row: AgendaRow, by: -1 | 1) => {
      const place = rows.indexOf(row);
      if (!pending && place >= 0) move(row, rows[by === -1 ? place - 2 : place + 1]?.agendaItemId ?? null);
    },
    drop: (itemId: string, beside: AgendaRow, edge: "above" | "below") => {
      const row = rows.find((one) => one.agendaItemId === itemId);
      const rest = rows.filter((one) => one !== row);
      const place = rest.indexOf(beside) - (edge === "above" ? 1 : 0);
      const afterId = rest[place]?.agendaItemId ?? null;
      const stays = row && (rows[rows.indexOf(row) - 1]?.agendaItemId ?? null) === afterId;
      if (row && !stays) move(row, afterId);
    },
    remove: ({ agendaItemId, version, shown }: AgendaRow) =>
      act(
        () => removeItemAction({ agendaItemId, version, shift }),
        () => t("removed", { title: shown.title }),
        (taken) => addItemAction(taken),
      ),
    add: async (values: ItemValues, after?: AgendaRow): Promise<Refused | undefined> => {
      const index = after ? rows.indexOf(after) + 1 : undefined;
      const outcome = await addItemAction({ eventId, ...values, index, shift });
      if (!outcome.ok) return outcome;
      const { agendaItemId, version, shiftedMinutes } = outcome.value;
      tell(t("added"), () => removeItemAction({ agendaItemId, version, shiftMinutes: shiftedMinutes }));
    },
    edit: async (row: AgendaRow, values: ItemValues): Promise<Refused | undefined> => {
      const { agendaItemId, version, kind, title, description, minutes, place, counts, speakerIds, startsAt } = row;
      const outcome = await editItemAction({ agendaItemId, version, ...values, shift });
      if (!outcome.ok) return outcome;
      const before = { kind, title, description, minutes, place, counts, speakerIds, startsAt };
      tell(t("changed"), () => editItemAction({ agendaItemId, version: outcome.value.version, ...before, shift }));
    },
  };
}
