"use server";
import { formAction } from "../../core/web";
import { release } from "./commands";

export const releaseAction = formAction(release);
