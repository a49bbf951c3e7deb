"use server";
import { formAction } from "../../core/web";
import { mark, setDuties, writeAbstract } from "./commands";

export const markAction = formAction(mark);
export const setDutiesAction = formAction(setDuties);
export const writeAbstractAction = formAction(writeAbstract);
