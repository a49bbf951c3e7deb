"use server";
import { formAction } from "../../core/web";
import { approve, openChanges, reject, reopen } from "./commands";

export const approveAction = formAction(approve);
export const rejectAction = formAction(reject);
export const reopenAction = formAction(reopen);
export const openChangesAction = formAction(openChanges);
