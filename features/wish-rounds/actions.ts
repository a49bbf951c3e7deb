"use server";
import { formAction } from "../../core/web";
import { changeRound, closeRound, openRound, remind, removeRound } from "./commands";

export const openRoundAction = formAction(openRound);
export const changeRoundAction = formAction(changeRound);
export const closeRoundAction = formAction(closeRound);
export const removeRoundAction = formAction(removeRound);
export const remindAction = formAction(remind);
