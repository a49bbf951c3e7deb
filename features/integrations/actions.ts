"use server";
import { stateAction } from "../../core/web";
import { createKey, revokeKey } from "./commands";

export const createKeyAction = stateAction(createKey);
export const revokeKeyAction = stateAction(revokeKey);
