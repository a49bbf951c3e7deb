"use server";
import { formAction } from "../../core/web";
import { revoke, share, write } from "./commands";

export const writeReportAction = formAction(write);
export const shareReportAction = formAction(share);
export const revokeReportLinkAction = formAction(revoke);
