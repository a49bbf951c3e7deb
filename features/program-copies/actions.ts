"use server";
import { askAction, formAction } from "../../core/web";
import { copy } from "./commands";
import { plan } from "./queries";

export const copyProgramAction = formAction(copy);
export const planProgramAction = askAction(plan);
