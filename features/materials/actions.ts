"use server";
import { formAction } from "../../core/web";
import { add, arrange, count, edit, remove } from "./commands";

export const addMaterialAction = formAction(add);
export const editMaterialAction = formAction(edit);
export const countMaterialAction = formAction(count);
export const arrangeMaterialsAction = formAction(arrange);
export const removeMaterialAction = formAction(remove);
