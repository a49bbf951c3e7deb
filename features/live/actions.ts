"use server";
import { formAction } from "../../core/web";
import { addTime, back, goTo, next, pause, setWifi, start, writeResponse } from "./commands";

export const nextAction = formAction(next);
export const backAction = formAction(back);
export const startAction = formAction(start);
export const pauseAction = formAction(pause);
export const addTimeAction = formAction(addTime);
export const goToAction = formAction(goTo);
export const setWifiAction = formAction(setWifi);
export const writeResponseAction = formAction(writeResponse);
