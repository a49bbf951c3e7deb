import { query } from "../../core/operation";
import { atEvent, atEventInSight } from "../../core/scopes";
import type { Reader } from "../../db";
import { agendaOfInput } from "./inputs";
import { endOf, warningsOf } from "./rules";
import { frameOf, itemsOf, speakersOfItems } from "./steps";

async function programmeOf(db: Reader, eventId: string) {
  const [items, speaking] = await Promise.all([itemsOf(db, eventId), speakersOfItems(db, eventId)]);
  return items.map(({ id, eventId: _event, position: _position, createdAt: _created, ...item }) => ({
    agendaItemId: id,
    ...item,
    endsAt: endOf(item),
    speakers: speaking
      .filter((one) => one.agendaItemId === id)
      .map(({ speakerId, name, honorific }) => ({ speakerId, name, honorific })),
  }));
}

/** The run of show as visitors see it, for an event they may see; the team sees that of a draft too. */
export const publicAgenda = query("agenda.public", {
  input: agendaOfInput,
  scope: atEventInSight,
  async run({ db, input }) {
    const items = await programmeOf(db, input.eventId);
    return { items: items.map(({ counts: _counts, version: _version, ...item }) => item) };
  },
});

/** The run of show as the team plans it, with what to look at: overlaps, gaps, items outside of the event's time. */
export const agenda = query("agenda.list", {
  input: agendaOfInput,
  scope: atEvent,
  async run({ db, input }) {
    const [event, items] = await Promise.all([frameOf(db, input.eventId), programmeOf(db, input.eventId)]);
    const judged = items.map((item) => ({
      ...item,
      id: item.agendaItemId,
      speakerIds: item.speakers.map((one) => one.speakerId),
    }));
    return { event, items, warnings: warningsOf(judged, event) };
  },
});
export type Agenda = Awaited<ReturnType<typeof agenda>>;
export type PublicAgenda = Awaited<ReturnType<typeof publicAgenda>>;
