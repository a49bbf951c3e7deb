"use server";
import type { Actor } from "../../core/permissions";
import { formAction, stateAction } from "../../core/web";
import { add, cancel, change, restore } from "./commands";

const sealed = ["email", "birthDate", "guardianName", "guardianPhone", "guardianEmail"];

/** Contacts are not shown, so an empty field of the form says nothing about them. */
async function changeSaid(actor: Actor, raw: unknown) {
  const said = Object.entries(raw as Record<string, unknown>);
  return change(actor, Object.fromEntries(said.filter(([key, value]) => value !== "" || !sealed.includes(key))));
}

export const addPupilAction = stateAction(add);
export const changePupilAction = stateAction(changeSaid);
export const cancelPupilsAction = formAction(cancel);
export const restorePupilsAction = formAction(restore);
