"use server";
import { formAction } from "../../core/web";
import { edit, hide, make, setState, tell } from "./commands";

export const makeSurveyAction = formAction(make);
export const editSurveyAction = formAction(edit);
export const setSurveyStateAction = formAction(setState);
export const hideAnswerAction = formAction(hide);
export const tellSurveyAction = formAction(tell);
