"use server";
import { formAction, stateAction } from "../../core/web";
import { configure, retry } from "./commands";

export const configureLettersAction = stateAction(configure);
export const retryLettersAction = formAction(retry);
