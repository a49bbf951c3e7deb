import { and, eq, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Tx } from "../../db";
import { questions, stageSlots } from "../../db/schema";
import { fromPhones, touch } from "../question-rooms/steps";
import { record } from "../questions/steps";
import { atSlot } from "../running-orders/steps";
import { addTimeInput, goToInput, setWifiInput, stepInput, writeResponseInput } from "./inputs";
import { bounded, type Part } from "./rules";
import { changeStage, enter, leave, rested, type Show, showAt, unenter } from "./steps";

const nothing = { agendaItemId: null, slotId: null, timer: "stopped" as const, endsAt: null, leftMs: null };
const pointed = ({ agendaItemId, slotId }: Part) => ({ agendaItemId, slotId });
/** The clock set going: until its time since `from` is over. */
const running = (part: Part, from: Date) => ({
  timer: "running" as const,
  endsAt: new Date(from.getTime() + part.ms),
  leftMs: null,
});

/** A question on the screens belongs to the step in which it was put there: with the next one it was heard. */
async function takeQuestionOff(tx: Tx, eventId: string, actorId: string | undefined, now: Date) {
  const here = and(eq(questions.eventId, eventId), eq(questions.status, "on_stage"), fromPhones());
  for (const { id } of await tx.select({ id: questions.id }).from(questions).where(here)) {
    const heard = { status: "answered", answeredAt: now, version: sql`${questions.version} + 1` } as const;
    await tx.update(questions).set(heard).where(eq(questions.id, id));
    await touch(tx, eventId, [id]);
    const [before, after] = [{ status: "on_stage" }, { status: "answered" }];
    await record(tx, { questionId: id, actorId, action: "advance", before, after });
  }
}

/** Puts a part on the stage with its whole time running, or ends the show when there is none. */
async function moveTo(tx: Tx, show: Show, eventId: string, part: Part | undefined, by: By) {
  const { now } = by;
  await takeQuestionOff(tx, eventId, by.actorId, now);
  await leave(tx, show.parts[show.place], part, now);
  if (part) await enter(tx, show, part, now);
  const change = part ? { ...pointed(part), ...running(part, now) } : nothing;
  return { ...(await changeStage(tx, eventId, show.rev, change, now)), ...pointedOrNone(part) };
}
type By = { actorId: string | undefined; now: Date };
const pointedOrNone = (part: Part | undefined) => (part ? pointed(part) : { agendaItemId: null, slotId: null });
type Moved = { rev: number; agendaItemId: string | null; slotId: string | null };
const moveNote = ({ rev, agendaItemId, slotId }: Moved) => ({ rev, agendaItemId, slotId });

/**
 * What comes next takes the stage, its time begins to run, and the times of both are written down: group after group
 * where groups present, else item after item; after the last one the show is over. Refuses `stage-moved` when somebody
 * was faster, `stage-end` when it is over already or nothing is planned.
 */
export const next = command("live.next", {
  input: stepInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const show = await showAt(db, input);
    if (show.place >= show.parts.length) return refuse("stage-end");
    return moveTo(db, show, input.eventId, show.parts[show.place + 1], { actorId: actor.id, now });
  },
  note: moveNote,
});

/**
 * Undoes a step: what was on stage before is there again, with its time as if it had never left. Refuses `stage-moved`,
 * `stage-end` when nothing has begun.
 */
export const back = command("live.back", {
  input: stepInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const show = await showAt(db, input);
    if (show.place === -1) return refuse("stage-end");
    await takeQuestionOff(db, input.eventId, actor.id, now);
    const part = show.parts[show.place - 1];
    await unenter(db, show.parts[show.place], part);
    if (part) await enter(db, show, part, now);
    const from = part?.startedAt ? new Date(part.startedAt) : now;
    const change = part ? { ...pointed(part), ...running(part, from) } : nothing;
    return { ...(await changeStage(db, input.eventId, show.rev, change, now)), ...pointedOrNone(part) };
  },
  note: moveNote,
});

/**
 * Puts any item or group on the stage, as when the order is changed at the last moment. Refuses `stage-moved`, and the
 * field that names what is not of this show.
 */
export const goTo = command("live.goTo", {
  input: goToInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    if (Boolean(input.agendaItemId) === Boolean(input.slotId)) refuseField("agendaItemId", "choice");
    const show = await showAt(db, input);
    const part = show.parts.find((one) =>
      input.slotId ? one.slotId === input.slotId : one.agendaItemId === input.agendaItemId,
    );
    if (!part) return refuseField(input.slotId ? "slotId" : "agendaItemId", "choice");
    return moveTo(db, show, input.eventId, part, { actorId: actor.id, now });
  },
  note: moveNote,
});

/** Lets the clock run on. Refuses `stage-moved`, `stage-idle` when nothing is on stage. */
export const start = command("live.start", {
  input: stepInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const show = await showAt(db, input);
    if (!show.parts[show.place]) return refuse("stage-idle");
    const endsAt = new Date(now.getTime() + rested(show, now));
    return changeStage(db, input.eventId, show.rev, { timer: "running", endsAt, leftMs: null }, now);
  },
  note: ({ rev }) => ({ rev }),
});

/** Stops the clock; what is left stays. Refuses `stage-moved`, `stage-idle`. */
export const pause = command("live.pause", {
  input: stepInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const show = await showAt(db, input);
    if (!show.parts[show.place]) return refuse("stage-idle");
    const change = { timer: "paused" as const, endsAt: null, leftMs: rested(show, now) };
    return changeStage(db, input.eventId, show.rev, change, now);
  },
  note: ({ rev }) => ({ rev }),
});

/** Gives whoever is on stage more seconds, or fewer. Refuses `stage-moved`, `stage-idle`. */
export const addTime = command("live.addTime", {
  input: addTimeInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const show = await showAt(db, input);
    if (!show.parts[show.place]) return refuse("stage-idle");
    const leftMs = bounded(rested(show, now) + input.seconds * 1_000);
    const runs = show.clock.timer === "running";
    const change = runs ? { endsAt: new Date(now.getTime() + leftMs) } : { leftMs };
    return changeStage(db, input.eventId, show.rev, change, now);
  },
  note: ({ rev }, { seconds }) => ({ rev, seconds }),
});

/** Says which network the projector shows while people arrive; without a name none. Refuses `stage-moved`. */
export const setWifi = command("live.setWifi", {
  input: setWifiInput,
  scope: atEvent,
  run: ({ db, input, now }) => {
    const wifi = { wifiName: input.name ?? null, wifiPassword: input.name ? (input.password ?? null) : null };
    return changeStage(db, input.eventId, input.rev, wifi, now);
  },
  note: ({ rev }, { name }) => ({ rev, shown: Boolean(name) }),
});

/**
 * Writes down what the guest said to a group; the words stay with its turn, never in the trail. Refuses
 * `changed-meanwhile`.
 */
export const writeResponse = command("live.writeResponse", {
  input: writeResponseInput,
  scope: atSlot,
  async run({ db, input }) {
    const { slotId, version, response, responseLang } = input;
    const said = { response: response ?? null, responseLang: response ? (responseLang ?? null) : null };
    const [after] = await db
      .update(stageSlots)
      .set({ ...said, version: version + 1 })
      .where(and(eq(stageSlots.id, slotId), eq(stageSlots.version, version)))
      .returning({ slotId: stageSlots.id, version: stageSlots.version });
    return after ?? refuse("changed-meanwhile");
  },
  note: ({ slotId, version }) => ({ slotId, version }),
});
