"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Badge } from "../../../components/ui/badge";
import { Checkbox } from "../../../components/ui/controls";
import { useToast } from "../../../components/ui/toast";
import { markAction } from "../actions";
import type { Duty } from "../choices";

/** What the team sees of a group's room; titles in the reader's language. */
export type GroupRoomProps = {
  groupId: string;
  tasks: readonly { taskId: string; title: string; done: boolean }[];
  members: readonly { registrationId: string; name: string; duties: readonly Duty[] }[];
  abstract: string | null;
  canMark: boolean;
};

/** A group's room as the team reads it: its list, which the team may tick too, its paragraph, and who does what. */
export function GroupRoom({ groupId, tasks, members, abstract, canMark }: GroupRoomProps) {
  const t = useTranslations("rooms");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [busy, start] = useTransition();
  const tick = (taskId: string, done: boolean) =>
    start(async () => {
      const outcome = await markAction({ groupId, taskId, done });
      if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
    });
  const busyOnes = members.filter(({ duties }) => duties.length > 0);
  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
      <fieldset disabled={!canMark || busy} className="min-w-0">
        <legend className="font-semibold">{t("tasks")}</legend>
        {tasks.map(({ taskId, title, done }) => (
          <Checkbox
            key={`${taskId} ${done}`}
            id={`${groupId}-${taskId}`}
            label={title}
            defaultChecked={done}
            onChange={(event) => tick(taskId, event.currentTarget.checked)}
          />
        ))}
        {tasks.length === 0 && <p className="text-soft">{t("noTasks")}</p>}
      </fieldset>
      <div className="min-w-0 space-y-3">
        <div>
          <h3 className="font-semibold">{t("abstract")}</h3>
          <p className="break-words whitespace-pre-line">
            {abstract ?? <span className="text-soft">{t("none")}</span>}
          </p>
        </div>
        {busyOnes.length > 0 && (
          <ul className="space-y-1">
            {busyOnes.map(({ registrationId, name, duties }) => (
              <li key={registrationId} className="flex flex-wrap items-center gap-2">
                <bdi>{name}</bdi>
                {duties.map((duty) => (
                  <Badge key={duty}>{t(`duty.${duty}`)}</Badge>
                ))}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
