"use server";
import { askAction, formAction } from "../../core/web";
import { edit, log, move, remove, restore } from "./commands";
import { askers } from "./queries";

export const logAction = formAction(log);
export const editAction = formAction(edit);
export const moveAction = formAction(move);
export const removeAction = formAction(remove);
export const restoreAction = formAction(restore);
export const askersAction = askAction(askers);
