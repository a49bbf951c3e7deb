"use server";
import { askAction, formAction } from "../../core/web";
import { arrange, edit, remove, restore } from "./commands";
import { find } from "./queries";

export const editPhotoAction = formAction(edit);
export const arrangePhotosAction = formAction(arrange);
export const removePhotoAction = formAction(remove);
export const restorePhotoAction = formAction(restore);
export const findPeopleAction = askAction(find);
