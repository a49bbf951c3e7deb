import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atInstance, atRegistration } from "../../core/scopes";
import { changeAccountFeedInput, changeOwnFeedInput } from "./inputs";
import { changeFeed, personOf } from "./steps";

/** Makes the personal calendar of a registered person, renews its address, or takes it back. Refuses `not-found`. */
export const changeOwnFeed = command("calendars.changeOwn", {
  input: changeOwnFeedInput,
  scope: atRegistration,
  async run({ db, input, now }) {
    const personId = await personOf(db, input.registrationId);
    return { token: await changeFeed(db, { personId }, input.want, now) };
  },
  note: (_made, { registrationId, want }) => ({ registrationId, want }),
});

/** The same for one's own account: the events one works at. */
export const changeAccountFeed = command("calendars.changeAccount", {
  input: changeAccountFeedInput,
  scope: atInstance,
  async run({ db, actor, input, now }) {
    if (actor.kind !== "person" || !actor.id) return refuse("not-allowed");
    return { token: await changeFeed(db, { accountId: actor.id }, input.want, now) };
  },
  note: (_made, { want }) => ({ want }),
});
