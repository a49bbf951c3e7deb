"use server";
import { formAction } from "../../core/web";
import { makeLink, revokeLink } from "./commands";

export const makeLinkAction = formAction(makeLink);
export const revokeLinkAction = formAction(revokeLink);
