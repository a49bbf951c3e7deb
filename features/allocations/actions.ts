"use server";
import { formAction } from "../../core/web";
import { compute, publish, undo } from "./commands";

export const computeAction = formAction(compute);
export const publishAction = formAction(publish);
export const undoAction = formAction(undo);
