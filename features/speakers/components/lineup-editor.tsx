"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import type { LanguageChoice } from "../../../components/localized-field";
import { Button, IconButton } from "../../../components/ui/button";
import { Menu } from "../../../components/ui/menu";
import { EmptyState } from "../../../components/ui/states";
import { useToast } from "../../../components/ui/toast";
import { arrangeSpeakersAction, attachSpeakerAction, detachSpeakerAction } from "../actions";
import { KnownDialog } from "./known-dialog";
import { SpeakerCard } from "./speaker-card";
import { SpeakerDialog } from "./speaker-dialog";
import type { SpeakerEntry } from "./speaker-values";

type LineupEditorProps = {
  eventId: string;
  locale: string;
  speakers: readonly SpeakerEntry[];
  languages: readonly LanguageChoice[];
  others: readonly LanguageChoice[];
  canEdit: boolean;
};
type Open = { kind: "known" } | { kind: "form"; speaker?: SpeakerEntry };

/** The speakers an event announces: found or added, put in order, taken off again. */
export function LineupEditor({ eventId, locale, speakers, languages, others, canEdit }: LineupEditorProps) {
  const t = useTranslations("speakers");
  const [open, setOpen] = useState<Open>();
  const deeds = useLineupDeeds(eventId, speakers);
  const close = () => setOpen(undefined);
  return (
    <>
      {canEdit && (
        <div className="mb-4 flex flex-wrap gap-2">
          <Button variant="primary" icon="search" onClick={() => setOpen({ kind: "known" })}>
            {t("addKnown")}
          </Button>
          <Button icon="user-plus" onClick={() => setOpen({ kind: "form" })}>
            {t("addNew")}
          </Button>
        </div>
      )}
      {speakers.length === 0 && (
        <EmptyState icon="mic" title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      )}
      <ol aria-busy={deeds.pending || undefined} className="space-y-3">
        {speakers.map((speaker, place) => (
          <SpeakerCard key={speaker.speakerId} speaker={speaker}>
            {canEdit && (
              <Menu
                trigger={<IconButton icon="ellipsis" size="sm" label={t("menu", { name: speaker.shown.name })} />}
                entries={[
                  { label: t("edit"), icon: "pencil", onSelect: () => setOpen({ kind: "form", speaker }) },
                  { label: t("up"), icon: "arrow-up", disabled: place === 0, onSelect: () => deeds.step(place, -1) },
                  {
                    label: t("down"),
                    icon: "arrow-down",
                    disabled: place === speakers.length - 1,
                    onSelect: () => deeds.step(place, 1),
                  },
                  "separator",
                  { label: t("detach"), icon: "trash", danger: true, onSelect: () => deeds.detach(speaker) },
                ]}
              />
            )}
          </SpeakerCard>
        ))}
      </ol>
      {open?.kind === "known" && (
        <KnownDialog
          locale={locale}
          present={speakers.map((one) => one.speakerId)}
          onClose={close}
          onChoose={(speakerId) => {
            close();
            deeds.attach(speakerId);
          }}
        />
      )}
      {open?.kind === "form" && (
        <SpeakerDialog {...{ languages, others, eventId }} speaker={open.speaker} onClose={close} />
      )}
    </>
  );
}

type Answer<T> = { ok: true; value: T } | Refused;

function useLineupDeeds(eventId: string, speakers: readonly SpeakerEntry[]) {
  const t = useTranslations("speakers");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const act = <T,>(deed: Promise<Answer<T>>, title: string, undo: (value: T) => Promise<Answer<unknown>>) =>
    start(async () => {
      const outcome = await deed;
      if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
      const onUndo = () =>
        start(async () => {
          const back = await undo(outcome.value);
          show(back.ok ? { title: t("undone") } : { title: refusal(back), tone: "bad" });
        });
      show({ title, undo: { label: ui("undo"), onUndo } });
    });
  return {
    pending,
    attach: (speakerId: string) =>
      act(attachSpeakerAction({ eventId, speakerId }), t("attached"), () =>
        detachSpeakerAction({ eventId, speakerId }),
      ),
    detach: ({ speakerId, shown }: SpeakerEntry) =>
      act(detachSpeakerAction({ eventId, speakerId }), t("detached", { name: shown.name }), (taken) =>
        attachSpeakerAction(taken),
      ),
    step: (place: number, by: -1 | 1) => {
      const ids = speakers.map((one) => one.speakerId);
      const [moved] = ids.splice(place, 1);
      if (moved) ids.splice(place + by, 0, moved);
      act(arrangeSpeakersAction({ eventId, speakerIds: ids }), t("moved"), ({ before }) =>
        arrangeSpeakersAction({ eventId, speakerIds: before }),
      );
    },
  };
}
