"use server";
import { formAction } from "../../core/web";
import { end, grant } from "./commands";

export const grantAction = formAction(grant);
export const endAction = formAction(end);
