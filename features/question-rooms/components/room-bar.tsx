"use client";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { reached, useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { useToast } from "../../../components/ui/toast";
import { setStateAction } from "../actions";
import type { RoomState } from "../choices";
import { RoomDialog } from "./room-dialog";

export type Room = {
  state: RoomState;
  moderated: boolean;
  votes: boolean;
  hands: boolean;
  screenLang: string | null;
  perPerson: number;
  holdWords: string[];
  version: number;
};

const tones = { open: "ok", paused: "warn", closed: "neutral" } as const;
const next: Record<RoomState, readonly RoomState[]> = {
  closed: ["open"],
  open: ["paused", "closed"],
  paused: ["open", "closed"],
};

type Props = { eventId: string; room: Room; languages: Readonly<Record<string, string>> };

/** Whether phones can ask now, and how: opened, paused and closed with one press. */
export function RoomBar({ eventId, room, languages }: Props) {
  const t = useTranslations("questionRooms");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const [pending, start] = useTransition();
  const [open, setOpen] = useState(false);
  const put = (state: RoomState) =>
    start(async () => {
      const outcome = await reached(setStateAction({ eventId, state }));
      if (!outcome.ok) show({ title: refusal(outcome), tone: "warn" });
    });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <StatusPill tone={tones[room.state]}>{t(`states.${room.state}`)}</StatusPill>
      <span className="min-w-0 flex-1 text-sm text-soft">{t(room.moderated ? "moderated" : "unmoderated")}</span>
      <div className="flex flex-wrap gap-2">
        {next[room.state].map((state) => (
          <Button
            key={state}
            variant={state === "open" ? "primary" : "secondary"}
            pending={pending}
            onClick={() => put(state)}
          >
            {t(`put.${state}`)}
          </Button>
        ))}
        <Button icon="settings" onClick={() => setOpen(true)}>
          {t("settings")}
        </Button>
      </div>
      {open && <RoomDialog {...{ eventId, room, languages }} onClose={() => setOpen(false)} />}
    </div>
  );
}
