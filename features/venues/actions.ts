"use server";
import { formAction } from "../../core/web";
import { create, edit } from "./commands";

export const createVenueAction = formAction(create);
export const editVenueAction = formAction(edit);
