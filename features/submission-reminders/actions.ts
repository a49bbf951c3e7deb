"use server";
import { askAction, formAction } from "../../core/web";
import { remind } from "./commands";
import { reminder } from "./queries";

export const previewAction = askAction(reminder);
export const remindAction = formAction(remind);
