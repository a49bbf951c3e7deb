"use server";
import { askAction, formAction } from "../../core/web";
import { close, markRest, record, reopen } from "./commands";
import { history, sheet } from "./queries";

// The page of a roll call keeps its own list: it is not read again after each mark.
export const recordAction = askAction(record);
export const markRestAction = askAction(markRest);
export const sheetAction = askAction(sheet);
export const historyAction = askAction(history);

export const closeAction = formAction(close);
export const reopenAction = formAction(reopen);
