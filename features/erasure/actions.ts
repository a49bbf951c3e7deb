"use server";
import { formAction } from "../../core/web";
import { erase } from "./commands";

export const eraseAction = formAction(erase);
