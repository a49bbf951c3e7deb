"use server";
import { formAction } from "../../core/web";
import { add, renew, revoke } from "./commands";

export const addDeviceAction = formAction(add);
export const renewDeviceAction = formAction(renew);
export const revokeDeviceAction = formAction(revoke);
