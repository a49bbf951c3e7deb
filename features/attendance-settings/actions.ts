"use server";
import { formAction } from "../../core/web";
import { configure } from "./commands";

export const configureAttendanceAction = formAction(configure);
