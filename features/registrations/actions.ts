"use server";
import { formAction } from "../../core/web";
import { add, cancel, change, promote, restore } from "./commands";

export const addAction = formAction(add);
export const changeAction = formAction(change);
export const cancelAction = formAction(cancel);
export const restoreAction = formAction(restore);
export const promoteAction = formAction(promote);
