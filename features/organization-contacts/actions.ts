"use server";
import { stateAction } from "../../core/web";
import { addContact, removeContact } from "./commands";

export const addContactAction = stateAction(addContact);
export const removeContactAction = stateAction(removeContact);
