"use server";
import { formAction } from "../../core/web";
import { add, edit, move, remove, restore } from "./commands";

export const addQuestionAction = formAction(add);
export const editQuestionAction = formAction(edit);
export const moveQuestionAction = formAction(move);
export const removeQuestionAction = formAction(remove);
export const restoreQuestionAction = formAction(restore);
