import { z } from "zod";
import {
  blank,
  flag,
  idInput,
  instantInput,
  line,
  localizedLines,
  titled,
  wallClockInput,
  whole,
} from "../../core/inputs";
import { agendaKinds } from "./choices";

/** How many items an event may have. */
export const mostItems = 200;

/** An instant, or a wall clock in the event's zone. */
const startInput = z.union([wallClockInput, instantInput]);

const itemFields = {
  kind: z.enum(agendaKinds),
  title: titled(160),
  description: localizedLines(2_000).default({}),
  /** 1 minute to a day. */
  minutes: whole(1, 1_440),
  place: blank(line(120)),
  /** Whether attendance is taken for it. */
  counts: flag.default(false),
  /** Speakers of the event. */
  speakerIds: z.array(idInput).max(20).default([]),
};

export const agendaOfInput = z.strictObject({ eventId: idInput });

export const addItemInput = z.strictObject({
  eventId: idInput,
  ...itemFields,
  /** Its own id, when a removal is undone. */
  agendaItemId: idInput.optional(),
  /** Place in the order, from 0; left out: by its time, or at the end. */
  index: whole(0, mostItems).optional(),
  /** Left out: when the item before it ends. */
  startsAt: startInput.optional(),
  /** Whether later items make room. */
  shift: flag.default(false),
  /** By how many minutes exactly; left out: as far as it needs. */
  shiftMinutes: whole(-1_440, 1_440).optional(),
});
export type AddItem = z.input<typeof addItemInput>;

export const editItemInput = z.strictObject({
  agendaItemId: idInput,
  version: whole(1, 1_000_000),
  ...itemFields,
  startsAt: startInput,
  /** Whether later items follow when its end moves. */
  shift: flag.default(false),
});
export type EditItem = z.input<typeof editItemInput>;

export const moveItemInput = z.strictObject({
  agendaItemId: idInput,
  /** The item it comes after; null: first. */
  afterId: idInput.nullable(),
});

export const shiftAgendaInput = z.strictObject({
  eventId: idInput,
  /** Earlier (negative) or later, up to a month. */
  minutes: whole(-44_640, 44_640),
});

export const removeItemInput = z.strictObject({
  agendaItemId: idInput,
  version: whole(1, 1_000_000),
  /** Whether later items come earlier by its length. */
  shift: flag.default(false),
  /** By how many minutes exactly they come earlier; left out: by its length. */
  shiftMinutes: whole(-1_440, 1_440).optional(),
});
