"use server";
import { formAction } from "../../core/web";
import { draft, release, releaseAll, takeBack, tell } from "./commands";

export const draftAction = formAction(draft);
export const releaseAction = formAction(release);
export const releaseAllAction = formAction(releaseAll);
export const takeBackAction = formAction(takeBack);
export const tellAction = formAction(tell);
