/**
 * Whether a guardian's contact is needed: below the event's age by birth date; without a birth date unless the person
 * says to be old enough. (Personal Information Protection Act of Korea, art. 22-2; the age is the event's to set.)
 */
export function needsGuardian(limit: number, age: number | undefined, saysOfAge: boolean): boolean {
  return age === undefined ? limit > 0 && !saysOfAge : age < limit;
}
