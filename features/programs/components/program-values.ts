import type { Place } from "../../organizations/components/organization-picker";
import type { ProgramDetails } from "../queries";

export type Text = { en?: string; ko?: string; ru?: string; kk?: string };

/** The form's values: texts as typed, days as the browser writes them. */
export type ProgramValues = {
  title: Text;
  summary: Text;
  description: Text;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  organizations: Place[];
  contactEmail: string;
  contactPhone: string;
  contactText: Text;
};

/** All four languages, so that an untouched field is not taken for a change. */
const whole = (text: Text): Text => ({ en: "", ko: "", ru: "", kk: "", ...text });

/** A stored programme as its form shows it. */
export const valuesOf = (program: ProgramDetails): ProgramValues => ({
  title: whole(program.title),
  summary: whole(program.summary),
  description: whole(program.description),
  startsOn: program.startsOn ?? "",
  endsOn: program.endsOn ?? "",
  timeZone: program.timeZone,
  organizations: program.organizations.map(({ organizationId, role }) => ({ organizationId, role })),
  contactEmail: program.contactEmail ?? "",
  contactPhone: program.contactPhone ?? "",
  contactText: whole(program.contactText),
});

/** An empty form. */
export const emptyValues = (timeZone: string): ProgramValues => ({
  title: whole({}),
  summary: whole({}),
  description: whole({}),
  startsOn: "",
  endsOn: "",
  timeZone,
  organizations: [],
  contactEmail: "",
  contactPhone: "",
  contactText: whole({}),
});
