"use server";
import { formAction } from "../../core/web";
import { add, edit, move, remove, restore } from "./commands";

export const addAction = formAction(add);
export const editAction = formAction(edit);
export const moveAction = formAction(move);
export const removeAction = formAction(remove);
export const restoreAction = formAction(restore);
