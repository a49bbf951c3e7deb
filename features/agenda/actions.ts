"use server";
import { formAction } from "../../core/web";
import { add, edit, move, remove, shift } from "./commands";

export const addItemAction = formAction(add);
export const editItemAction = formAction(edit);
export const moveItemAction = formAction(move);
export const shiftAgendaAction = formAction(shift);
export const removeItemAction = formAction(remove);
