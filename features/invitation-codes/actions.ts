"use server";
import { formAction } from "../../core/web";
import { make, restore, revoke } from "./commands";

export const makeCodesAction = formAction(make);
export const revokeCodesAction = formAction(revoke);
export const restoreCodesAction = formAction(restore);
