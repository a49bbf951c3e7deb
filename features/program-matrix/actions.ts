"use server";
import { askAction } from "../../core/web";
import { program } from "./queries";

export const programAction = askAction(program);
