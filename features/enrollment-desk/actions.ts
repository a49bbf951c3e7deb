"use server";
import { askAction, formAction } from "../../core/web";
import { add, configure, decide, setCohort } from "./commands";
import { registrationsOf, settings } from "./queries";

export const addEnrollmentAction = formAction(add);
export const configureEnrollmentAction = formAction(configure);
export const decideEnrollmentsAction = formAction(decide);
export const setCohortAction = formAction(setCohort);
export const enrollmentSettingsAction = askAction(settings);
export const registrationsOfAction = askAction(registrationsOf);
