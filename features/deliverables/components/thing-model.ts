import type { Extension, NamePlace } from "../rules";

type Text = { en?: string; ko?: string; ru?: string; kk?: string };
/** What is handed in, as the settings page edits it; clocks are the event's. */
export type Thing = {
  deliverableId: string;
  version: number;
  title: Text;
  help: Text;
  extensions: readonly Extension[];
  required: boolean;
  maxMb: number;
  dueAt: string;
  lockedAt: string;
  nameTemplate: string;
  forStage: boolean;
  /** In the reader's language: its name, and its facts in a line. */
  shown: string;
  facts: string;
};

/** What every form of the page needs to know. */
export type Frame = {
  eventId: string;
  zone: string;
  /** The largest file that the server takes. */
  mbAtMost: number;
  /** Values of the template's places for an example. */
  example: Readonly<Record<NamePlace, string>>;
};
