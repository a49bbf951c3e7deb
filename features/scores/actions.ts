"use server";
import { formAction } from "../../core/web";
import { confirm, typePaper } from "./commands";

export const typePaperAction = formAction(typePaper);
export const confirmCardAction = formAction(confirm);
