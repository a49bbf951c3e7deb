"use server";
import { formAction } from "../../core/web";
import { give, open } from "./commands";

export const giveAnswersAction = formAction(give);
export const openAnswersAction = formAction(open);
