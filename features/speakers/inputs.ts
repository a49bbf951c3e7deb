import { z } from "zod";
import { blank, idInput, line, localizedLine, localizedLines, titled, whole } from "../../core/inputs";

const speakerFields = {
  /** As each script writes it. */
  name: titled(120),
  /** What stands with the name: 대사, H.E., профессор. */
  honorific: localizedLine(60).default({}),
  /** "Ambassador of Kazakhstan to the Republic of Korea". */
  office: localizedLine(160).default({}),
  organization: localizedLine(160).default({}),
  /** Markdown subset. */
  biography: localizedLines(4_000).default({}),
  photoFileId: blank(idInput),
};

export const speakerListInput = z.strictObject({
  q: blank(line(80)),
  page: whole(1, 10_000).optional(),
  limit: whole(1, 200).optional(),
});
export const speakerInput = z.strictObject({ speakerId: idInput });
export const speakersOfInput = z.strictObject({ eventId: idInput });

export const addSpeakerInput = z.strictObject({
  ...speakerFields,
  /** The event that announces the speaker at once. */
  eventId: blank(idInput),
  /** Their own id, when a removal is undone. */
  speakerId: idInput.optional(),
});
export type AddSpeaker = z.input<typeof addSpeakerInput>;
export const editSpeakerInput = z.strictObject({ speakerId: idInput, ...speakerFields });
export type EditSpeaker = z.input<typeof editSpeakerInput>;

export const attachSpeakerInput = z.strictObject({
  eventId: idInput,
  speakerId: idInput,
  /** Place in the order from 0; left out: last. */
  index: whole(0, 100).optional(),
  /** Items of the run of show in which they speak. */
  agendaItemIds: z.array(idInput).max(200).default([]),
});
export const detachSpeakerInput = z.strictObject({ eventId: idInput, speakerId: idInput });
export const arrangeSpeakersInput = z.strictObject({
  eventId: idInput,
  /** All speakers of the event, in order. */
  speakerIds: z.array(idInput).max(100),
});
