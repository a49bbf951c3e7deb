"use server";
import { formAction } from "../../core/web";
import { linkWrite, write } from "./commands";

export const writeAction = formAction(write);
/** The token comes with the form: it is all that an interpreter has. */
export const linkWriteAction = formAction(linkWrite);
