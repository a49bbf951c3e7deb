"use server";
import { askAction } from "../../core/web";
import { markRest, record } from "./commands";
import { history, sheet } from "./queries";

// The page of a roll call keeps its own list: it is not read again after each mark.
export const recordAction = askAction(record);
export const markRestAction = askAction(markRest);
export const sheetAction = askAction(sheet);
export const historyAction = askAction(history);
