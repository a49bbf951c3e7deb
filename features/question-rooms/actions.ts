"use server";
import { formAction } from "../../core/web";
import { configure, mute, setState, unmute } from "./commands";

export const configureAction = formAction(configure);
export const setStateAction = formAction(setState);
export const muteAction = formAction(mute);
export const unmuteAction = formAction(unmute);
