"use server";
import { formAction } from "../../core/web";
import { add, addTheme, edit, editTheme, move, moveTheme, remove, removeTheme } from "./commands";

export const addThemeAction = formAction(addTheme);
export const editThemeAction = formAction(editTheme);
export const moveThemeAction = formAction(moveTheme);
export const removeThemeAction = formAction(removeTheme);
export const addTopicAction = formAction(add);
export const editTopicAction = formAction(edit);
export const moveTopicAction = formAction(move);
export const removeTopicAction = formAction(remove);
