"use server";
import { askAction } from "../../core/web";
import { code } from "./queries";

export const codeAction = askAction(code);
