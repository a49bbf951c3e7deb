import { eq } from "drizzle-orm";
import { storeBytes } from "../../core/files";
import { remade, sidesOf } from "../../core/images";
import { system } from "../../core/permissions";
import { db, write as inOne } from "../../db/index";
import { agendaItems, stageSlots } from "../../db/schema";
import { agenda } from "../../features/agenda/queries";
import { board } from "../../features/groups/queries";
import { add, edit } from "../../features/photos/commands";
import { reserved } from "../../features/photos/queries";
import { share, write } from "../../features/reports/commands";
import { running } from "../../features/running-orders/queries";
import { answer, make, setState } from "../../features/surveys/commands";
import { show } from "../../features/surveys/queries";
import { askedOf } from "../../features/surveys/steps";
import { captions, outlook, said, summary } from "./afterwards-words";
import { done } from "./done";
import { pictures } from "./pictures";

/** What came after the lecture: how the day really ran, photographs, the feedback form filled in, the report. */
export async function seedAfterwards(eventId: string) {
  await ran(eventId);
  await photos(eventId);
  await feedback(eventId);
  await done(write(system, { eventId, version: 0, summary, outlook, leftOut: [] }));
  await done(share(system, { eventId, label: "주한 카자흐스탄 대사관", lang: "ru", days: 365 }));
}

const minute = 60_000;

/** The day began four minutes late and made up for it; nothing but the demo can write times of the past. */
async function ran(eventId: string) {
  const { items } = await agenda(system, { eventId });
  const { slots } = await running(system, { eventId });
  const late = [4, 6, 5, 8, 7, 3, 2];
  await inOne(eventId, async (tx) => {
    for (const [at, item] of items.entries()) {
      const startedAt = new Date(item.startsAt.getTime() + (late[at] ?? 2) * minute);
      const endedAt = new Date(item.startsAt.getTime() + (item.minutes + (late[at + 1] ?? 2)) * minute);
      await tx.update(agendaItems).set({ startedAt, endedAt }).where(eq(agendaItems.id, item.agendaItemId));
    }
    const stage = items.find(({ kind }) => kind === "presentations");
    const from = (stage?.startsAt.getTime() ?? 0) + 8 * minute;
    for (const [at, { slotId }] of slots.entries()) {
      const startedAt = new Date(from + at * 6 * minute);
      const endedAt = new Date(startedAt.getTime() + 5 * minute);
      await tx.update(stageSlots).set({ startedAt, endedAt }).where(eq(stageSlots.id, slotId));
    }
  });
}

/** Two on which nobody can be recognised, and one with students of whom one's family allows none: it stays with the team. */
async function photos(eventId: string) {
  const { groups } = await board(system, { eventId });
  const { people: shy } = await reserved(system, { eventId });
  const refusing = shy.filter(({ allows }) => allows === "none").slice(0, 1);
  const front = [...(groups[0]?.members.slice(0, 2) ?? []), ...refusing].map(({ registrationId }) => registrationId);
  for (const [at, picture] of (await pictures()).entries()) {
    const made = await remade(picture, { pixels: 40_000_000, side: 2_000 });
    const stored = await storeBytes(made, made.byteLength);
    const { photoId } = await done(
      add(system, { eventId, name: `photo-${at + 1}.jpg`, ...stored, ...(await sidesOf(made)) }),
    );
    const people = at === 1 ? ("named" as const) : ("nobody" as const);
    const registrationIds = people === "named" ? front : [];
    await done(
      edit(system, { photoId, version: 1, caption: captions[at] ?? {}, people, registrationIds, inReport: true }),
    );
  }
}

/** Eighteen filled in the form that was made ready, and it was closed. */
async function feedback(eventId: string) {
  await done(make(system, { eventId }));
  await done(setState(system, { eventId, state: "open" }));
  const { survey } = await show(system, { eventId });
  const { groups } = await board(system, { eventId });
  const asked = await askedOf(db, eventId);
  const members = groups.flatMap((group) => group.members.map(({ registrationId }) => registrationId));
  const people = members.filter((registrationId) => asked.has(registrationId));
  for (const [at, [ratings, best, change, again]] of said.entries()) {
    const registrationId = people[at * 3] ?? "";
    const [rates, texts] = [[...ratings], [best, change]];
    const answers = (survey?.questions ?? []).map(({ id, kind, options = [] }) => {
      if (kind === "rating") return [id, rates.shift() ?? 4] as const;
      return [id, kind === "text" ? (texts.shift() ?? "") : (options[again]?.id ?? "")] as const;
    });
    const link = { kind: "link" as const, registrationId, grants: [] };
    await done(answer(link, { registrationId, locale: "ko", answers: Object.fromEntries(answers) }));
  }
  await done(setState(system, { eventId, state: "closed" }));
}
