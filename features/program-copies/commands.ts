import { command } from "../../core/operation";
import { may } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atProgram } from "../../core/scopes";
import { searchable } from "../../db/search";
import { copyParts } from "../copies/choices";
import { copyEvent } from "../copies/steps";
import { organizationsOfProgram, putProgramOrganizations } from "../organizations/steps";
import { insertProgram, programForChange } from "../programs/steps";
import { programCopyInput } from "./inputs";
import { copyProgramTeam, enrollmentOf, planOf } from "./steps";

/** Events made in one step, each with all that hangs on it. */
const mostEvents = 100;

/**
 * Makes a programme like this one, later, with its events as drafts and the parts chosen; never people who come, nor
 * what they said or handed in. Enrolling stays closed until it is opened. Taken back by the trash.
 * Refuses `not-allowed` to those who may not make programmes, `too-many-events`, the field `number`, `in-trash`.
 */
export const copy = command("programs.copy", {
  input: programCopyInput,
  scope: atProgram,
  async run({ db, actor, input }) {
    if (!may(actor, "programs.create", {})) refuse("not-allowed");
    const original = await programForChange(db, input.programId);
    const { parts, title, withoutEventIds } = input;
    const plan = await planOf(db, original, input);
    const wanted = plan.events.filter(({ event }) => !withoutEventIds.includes(event.id));
    if (wanted.length > mostEvents) refuse("too-many-events", { max: mostEvents });
    const { summary, description, timeZone, consent, contactEmail, contactPhone, contactText } = original;
    const { startsOn, endsOn, enrollmentOpensAt, enrollmentClosesAt } = plan;
    const by = actor.id ?? null;
    const made = await insertProgram(db, {
      ...{ title, summary, description, timeZone, consent, contactEmail, contactPhone, contactText, startsOn, endsOn },
      ...(parts.includes("enrollment") ? { ...enrollmentOf(original), enrollmentOpensAt, enrollmentClosesAt } : {}),
      search: searchable(...Object.values(title)),
      copiedFromId: original.id,
      createdBy: by,
    });
    await putProgramOrganizations(db, made.id, await organizationsOfProgram(db, original.id));
    if (parts.includes("team")) await copyProgramTeam(db, original.id, made.id);
    const ofEvents = copyParts.filter((part) => parts.includes(part));
    const eventIds: string[] = [];
    for (const { event, days } of wanted) {
      const { id } = await copyEvent(db, event, { programId: made.id, days, parts: ofEvents, by });
      eventIds.push(id);
    }
    return { programId: made.id, slug: made.slug, copiedFromId: original.id, eventIds, parts };
  },
  // The entry stands in the trail of the original and names the copy.
  note: ({ programId, eventIds, parts }) => ({ copyId: programId, eventIds, count: eventIds.length, parts }),
});
