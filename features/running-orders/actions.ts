"use server";
import { formAction } from "../../core/web";
import { arrange, draw, freeze, freezeAll, move, plan, setSlot, unfreeze } from "./commands";

export const planAction = formAction(plan);
export const drawAction = formAction(draw);
export const arrangeAction = formAction(arrange);
export const moveSlotAction = formAction(move);
export const setSlotAction = formAction(setSlot);
export const freezeAllAction = formAction(freezeAll);
export const freezeAction = formAction(freeze);
export const unfreezeAction = formAction(unfreeze);
