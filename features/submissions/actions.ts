"use server";
import { formAction } from "../../core/web";
import { remove, restore } from "./commands";

export const removeAction = formAction(remove);
export const restoreAction = formAction(restore);
