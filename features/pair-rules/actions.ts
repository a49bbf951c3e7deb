"use server";
import { formAction } from "../../core/web";
import { add, remove } from "./commands";

export const addPairAction = formAction(add);
export const removePairAction = formAction(remove);
