// What a field may say: apart from the schemas, so that a page can list it without loading them.
import { copyParts } from "../copies/choices";

/** What the copy of a programme may take along: of its events what a copy of each may, and how one enrols. */
export const programParts = [...copyParts, "enrollment"] as const;
export type ProgramPart = (typeof programParts)[number];

/** Weeks keep the day of the week, years keep the date. */
export const shifts = ["weeks", "years"] as const;
export type Shift = { by: (typeof shifts)[number]; number: number };
