import type { AgendaKind } from "../choices";

type Text = { en?: string; ko?: string; ru?: string; kk?: string };
export type TextLocale = keyof Text;

/** An item of the run of show as the page has prepared it: texts in the reader's language, times in the event's zone. */
export type AgendaRow = {
  agendaItemId: string;
  version: number;
  kind: AgendaKind;
  title: Text;
  description: Text;
  minutes: number;
  place: string | null;
  counts: boolean;
  speakerIds: string[];
  /** What the reader sees. */
  shown: {
    title: string;
    lang?: string;
    day?: string;
    from: string;
    to: string;
    speakers: string[];
    warnings: string[];
  };
  /** 2026-01-15T14:00, as the form's field takes it. */
  startsAt: string;
  endsAt: string;
};

export type SpeakerChoice = { speakerId: string; name: string };

/** What the form holds. */
export type ItemValues = {
  kind: AgendaKind;
  title: Text;
  description: Text;
  startsAt: string;
  minutes: string;
  place: string;
  counts: boolean;
  speakerIds: string[];
};

export const valuesOf = (row: AgendaRow): ItemValues => ({
  kind: row.kind,
  title: row.title,
  description: row.description,
  startsAt: row.startsAt,
  minutes: String(row.minutes),
  place: row.place ?? "",
  counts: row.counts,
  speakerIds: row.speakerIds,
});

/** A new item, beginning when the one before it ends. */
export const blankItem = (startsAt: string): ItemValues => ({
  kind: "lecture",
  title: {},
  description: {},
  startsAt,
  minutes: "30",
  place: "",
  counts: false,
  speakerIds: [],
});
