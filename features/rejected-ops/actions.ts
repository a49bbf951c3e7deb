"use server";
import { formAction } from "../../core/web";
import { settle } from "./commands";

export const settleRejectedAction = formAction(settle);
