"use server";
import { formAction } from "../../core/web";
import { addSet, removeSet, renameSet } from "./commands";

export const addSetAction = formAction(addSet);
export const renameSetAction = formAction(renameSet);
export const removeSetAction = formAction(removeSet);
