"use server";
import { formAction } from "../../core/web";
import { copy } from "./commands";

export const copyEventAction = formAction(copy);
