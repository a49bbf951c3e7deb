"use server";
import { formAction } from "../../core/web";
import { give, openNames, resolve } from "./commands";

export const giveAction = formAction(give);
export const openNamesAction = formAction(openNames);
export const resolveAction = formAction(resolve);
