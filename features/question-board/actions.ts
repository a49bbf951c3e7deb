"use server";
import { formAction } from "../../core/web";
import { advance, amend, decline, merge, unmerge } from "./commands";

export const advanceAction = formAction(advance);
export const amendAction = formAction(amend);
export const declineAction = formAction(decline);
export const mergeAction = formAction(merge);
export const unmergeAction = formAction(unmerge);
