"use server";
import { askAction, formAction } from "../../core/web";
import { link, register, reject, undo } from "./commands";
import { find } from "./queries";

export const linkWalkInAction = formAction(link);
export const registerWalkInAction = formAction(register);
export const rejectWalkInAction = formAction(reject);
export const undoWalkInAction = formAction(undo);
export const findOnListAction = askAction(find);
