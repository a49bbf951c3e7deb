"use server";
import { askAction, formAction } from "../../core/web";
import { message, resend, send, unsend } from "./commands";
import { preview } from "./queries";

export const messageAction = formAction(message);
export const sendMailingAction = formAction(send);
export const unsendAction = formAction(unsend);
export const previewMailingAction = askAction(preview);
export const resendAction = formAction(resend);
