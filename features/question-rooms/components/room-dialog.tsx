"use client";
import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Switch } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { SelectField, TextareaField, TextField } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { configureAction } from "../actions";
import type { Room } from "./room-bar";

type Props = { eventId: string; room: Room; languages: Readonly<Record<string, string>>; onClose: () => void };

/** How an event takes questions from phones. */
export function RoomDialog({ eventId, room, languages, onClose }: Props) {
  const t = useTranslations("questionRooms");
  const ui = useTranslations("ui");
  const { refusal, problem } = useRefusalWords();
  const show = useToast();
  const [refused, setRefused] = useState<Refused>();
  const [pending, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const text = (name: string) => String(said.get(name) ?? "");
    start(async () => {
      const outcome = await configureAction({
        eventId,
        version: room.version,
        moderated: text("moderated"),
        votes: text("votes"),
        screenLang: text("screenLang"),
        hands: text("hands"),
        perPerson: text("perPerson"),
        holdWords: text("holdWords"),
      });
      if (!outcome.ok) return setRefused(outcome);
      show({ title: t("saved") });
      onClose();
    });
  };
  const wrong = (field: string) => {
    const found = Object.entries(refused?.fields ?? {}).find(([name]) => name.split(".")[0] === field)?.[1][0];
    return found && problem(found);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("settings")}
      closeLabel={ui("close")}
      footer={
        <Button type="submit" form="room" variant="primary" pending={pending}>
          {ui("save")}
        </Button>
      }
    >
      <form id="room" onSubmit={submit} noValidate className="space-y-5">
        {refused && !refused.fields && (
          <p role="alert" className="font-medium text-bad">
            {refusal(refused)}
          </p>
        )}
        <Switch
          id="moderated"
          name="moderated"
          label={t("moderatedLabel")}
          hint={t("moderatedHint")}
          defaultChecked={room.moderated}
        />
        <Switch id="votes" name="votes" label={t("votesLabel")} hint={t("votesHint")} defaultChecked={room.votes} />
        <SelectField
          id="screenLang"
          name="screenLang"
          label={t("screenLang")}
          hint={t("screenLangHint")}
          defaultValue={room.screenLang ?? ""}
          options={[
            { value: "", label: t("screenLangNone") },
            ...Object.entries(languages).map(([value, label]) => ({ value, label })),
          ]}
        />
        <Switch id="hands" name="hands" label={t("handsLabel")} hint={t("handsHint")} defaultChecked={room.hands} />
        <TextField
          id="perPerson"
          name="perPerson"
          inputMode="numeric"
          label={t("perPerson")}
          defaultValue={room.perPerson}
          error={wrong("perPerson")}
          className="max-w-24"
        />
        <TextareaField
          id="holdWords"
          name="holdWords"
          rows={4}
          label={t("holdWords")}
          hint={t("holdWordsHint")}
          defaultValue={room.holdWords.join("\n")}
          error={wrong("holdWords")}
        />
      </form>
    </Dialog>
  );
}
