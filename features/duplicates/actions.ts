"use server";
import { formAction } from "../../core/web";
import { find, ignore, reopen } from "./commands";

export const findAction = formAction(find);
export const ignoreAction = formAction(ignore);
export const reopenAction = formAction(reopen);
