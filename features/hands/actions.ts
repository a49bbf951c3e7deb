"use server";
import { formAction } from "../../core/web";
import { put } from "./commands";

export const putAction = formAction(put);
