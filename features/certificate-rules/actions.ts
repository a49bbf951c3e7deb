"use server";
import { formAction } from "../../core/web";
import { set } from "./commands";

export const setAction = formAction(set);
