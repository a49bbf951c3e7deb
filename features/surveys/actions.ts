"use server";
import { formAction } from "../../core/web";
import { edit, hide, make, setState } from "./commands";

export const makeSurveyAction = formAction(make);
export const editSurveyAction = formAction(edit);
export const setSurveyStateAction = formAction(setState);
export const hideAnswerAction = formAction(hide);
