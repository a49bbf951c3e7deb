"use server";
import { formAction } from "../../core/web";
import { merge, unmerge } from "./commands";

export const mergeAction = formAction(merge);
export const unmergeAction = formAction(unmerge);
