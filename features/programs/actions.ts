"use server";
import { askAction, formAction } from "../../core/web";
import { create, edit, restore, trash } from "./commands";
import { show } from "./queries";

export const createProgramAction = formAction(create);
export const editProgramAction = formAction(edit);
export const trashProgramAction = formAction(trash);
export const restoreProgramAction = formAction(restore);
export const programDetailsAction = askAction(show);
