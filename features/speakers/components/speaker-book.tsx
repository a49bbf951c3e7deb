"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import type { LanguageChoice } from "../../../components/localized-field";
import { Button, IconButton } from "../../../components/ui/button";
import { Menu } from "../../../components/ui/menu";
import { useToast } from "../../../components/ui/toast";
import { addSpeakerAction, removeSpeakerAction } from "../actions";
import { SpeakerCard } from "./speaker-card";
import { SpeakerDialog } from "./speaker-dialog";
import type { SpeakerEntry } from "./speaker-values";

type Languages = { languages: readonly LanguageChoice[]; others: readonly LanguageChoice[] };

/** The button that adds somebody to the address book. */
export function NewSpeaker(props: Languages) {
  const t = useTranslations("speakers");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon="user-plus" onClick={() => setOpen(true)}>
        {t("add")}
      </Button>
      {open && <SpeakerDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The address book: everybody who has spoken or will, to change and to delete. */
export function SpeakerBook({ speakers, ...languages }: Languages & { speakers: readonly SpeakerEntry[] }) {
  const t = useTranslations("speakers");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [editing, setEditing] = useState<SpeakerEntry>();
  const [pending, start] = useTransition();
  const remove = ({ speakerId, shown }: SpeakerEntry) =>
    start(async () => {
      const outcome = await removeSpeakerAction({ speakerId });
      if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
      const onUndo = () =>
        start(async () => {
          const back = await addSpeakerAction(outcome.value);
          show(back.ok ? { title: t("undone") } : { title: refusal(back), tone: "bad" });
        });
      show({ title: t("removed", { name: shown.name }), undo: { label: ui("undo"), onUndo } });
    });
  return (
    <>
      <ul aria-busy={pending || undefined} className="grid gap-3 lg:grid-cols-2">
        {speakers.map((speaker) => (
          <SpeakerCard key={speaker.speakerId} speaker={speaker}>
            <Menu
              trigger={<IconButton icon="ellipsis" size="sm" label={t("menu", { name: speaker.shown.name })} />}
              entries={[
                { label: t("edit"), icon: "pencil", onSelect: () => setEditing(speaker) },
                { label: t("remove"), icon: "trash", danger: true, onSelect: () => remove(speaker) },
              ]}
            />
          </SpeakerCard>
        ))}
      </ul>
      {editing && <SpeakerDialog {...languages} speaker={editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}
