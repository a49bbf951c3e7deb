"use server";
import { askAction, formAction } from "../../core/web";
import { create, edit } from "./commands";
import { list } from "./queries";

export const createOrganizationAction = formAction(create);
export const editOrganizationAction = formAction(edit);
export const findOrganizationsAction = askAction(list);
