"use server";
import { stateAction } from "../../core/web";
import { askAgain, forget, remind } from "./commands";

export const askAgainAction = stateAction(askAgain);
export const remindAction = stateAction(remind);
export const forgetAction = stateAction(forget);
