"use server";
import { formAction } from "../../core/web";
import { choose, unchoose } from "./commands";

export const chooseAction = formAction(choose);
export const unchooseAction = formAction(unchoose);
