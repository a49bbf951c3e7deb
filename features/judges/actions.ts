"use server";
import { formAction } from "../../core/web";
import { add, edit, remove, restore } from "./commands";

export const addJudgeAction = formAction(add);
export const editJudgeAction = formAction(edit);
export const removeJudgeAction = formAction(remove);
export const restoreJudgeAction = formAction(restore);
