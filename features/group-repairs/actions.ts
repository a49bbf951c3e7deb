"use server";
import { askAction, formAction } from "../../core/web";
import { apply, undo } from "./commands";
import { propose } from "./queries";

export const proposeAction = askAction(propose);
export const applyAction = formAction(apply);
export const undoAction = formAction(undo);
