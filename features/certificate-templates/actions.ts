"use server";
import { formAction } from "../../core/web";
import { add, copy, edit, remove, restore } from "./commands";

export const addTemplateAction = formAction(add);
export const editTemplateAction = formAction(edit);
export const copyTemplateAction = formAction(copy);
export const removeTemplateAction = formAction(remove);
export const restoreTemplateAction = formAction(restore);
