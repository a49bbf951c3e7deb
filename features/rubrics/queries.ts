import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { eventInput } from "./inputs";
import { countCards, criteriaOf, rubricOf } from "./steps";

/** What an event's presentations are scored by, and whether judges may score now. `rubric` is null where nothing is. */
export const show = query("rubrics.show", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId } }) {
    const rubric = await rubricOf(db, eventId);
    if (!rubric) return { rubric: null, criteria: [], scorecards: 0 };
    const { state, guidance, ranked, version, announcedAt } = rubric;
    return {
      rubric: { state, guidance, ranked, version, announced: announcedAt !== null },
      criteria: (await criteriaOf(db, eventId)).map(criterionShown),
      scorecards: await countCards(db, eventId),
    };
  },
});

/** A criterion as everybody sees it who scores or plans. */
const criterionShown = ({
  id,
  title,
  weight,
  independent,
  levels,
}: Awaited<ReturnType<typeof criteriaOf>>[number]) => ({
  ...{ criterionId: id, title, weight, independent, levels },
});
