"use server";
import { formAction } from "../../core/web";
import { configure, mute, setCode, setState, unmute } from "./commands";

export const configureAction = formAction(configure);
export const setCodeAction = formAction(setCode);
export const setStateAction = formAction(setState);
export const muteAction = formAction(mute);
export const unmuteAction = formAction(unmute);
