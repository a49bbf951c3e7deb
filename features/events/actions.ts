"use server";
import type { Refused } from "../../core/refusal";
import { askAction, formAction } from "../../core/web";
import { cancel, create, edit, finish, publish, reopen, restore, trash, unpublish } from "./commands";
import { details, list } from "./queries";

export const createEventAction = formAction(create);
export const editEventAction = formAction(edit);
export const publishEventAction = formAction(publish);
export const unpublishEventAction = formAction(unpublish);
export const cancelEventAction = formAction(cancel);
export const finishEventAction = formAction(finish);
export const reopenEventAction = formAction(reopen);
export const trashEventAction = formAction(trash);
export const restoreEventAction = formAction(restore);
export const eventDetailsAction = askAction(details);
export const findEventsAction = askAction(list);

/** Several into the trash, one after the other; answers which went, and why the first of the others did not. */
export async function trashEventsAction(eventIds: readonly string[]) {
  const done: string[] = [];
  let refused: Refused | undefined;
  for (const eventId of eventIds.slice(0, 100)) {
    const outcome = await trashEventAction({ eventId });
    if (outcome.ok) done.push(eventId);
    else refused ??= outcome;
  }
  return { done, refused };
}

/** Brings several back from the trash. */
export async function restoreEventsAction(eventIds: readonly string[]) {
  for (const eventId of eventIds.slice(0, 100)) await restoreEventAction({ eventId });
}
