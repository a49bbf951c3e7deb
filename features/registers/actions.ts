"use server";
import { formAction } from "../../core/web";
import { close, reopen } from "./commands";

export const closeAction = formAction(close);
export const reopenAction = formAction(reopen);
