"use server";
import { formAction } from "../../core/web";
import { link, register, reject, undo } from "./commands";

export const linkWalkInAction = formAction(link);
export const registerWalkInAction = formAction(register);
export const rejectWalkInAction = formAction(reject);
export const undoWalkInAction = formAction(undo);
