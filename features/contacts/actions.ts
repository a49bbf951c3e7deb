"use server";
import { formAction } from "../../core/web";
import { openContacts } from "./commands";

export const openContactsAction = formAction(openContacts);
