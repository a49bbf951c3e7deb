import { z } from "zod";
import { addContact, removeContact } from "../../features/organization-contacts/commands";
import { contacts } from "../../features/organization-contacts/queries";
import { create as createOrganization, edit as editOrganization } from "../../features/organizations/commands";
import { list as listOrganization } from "../../features/organizations/queries";
import { create as createVenue, edit as editVenue } from "../../features/venues/commands";
import { list as listVenue } from "../../features/venues/queries";
import { type Endpoint, endpoint, listed, paged } from "../endpoint";
import { id, organizationKind, text } from "./shapes";

const tag = "Address book";

/** Address book: what programs may ask and do. */
export const placesEndpoints: Endpoint[] = [
  paged("/organizations", listOrganization, {
    tag,
    summary: "Organisations by name; `q` finds part of any spelling.",
    answer: z.object({
      organizationId: id,
      kind: organizationKind,
      name: text,
      country: z.string().nullable(),
      website: z.string().nullable(),
      logoFileId: id.nullable(),
    }),
  }),
  endpoint("post", "/organizations", createOrganization, {
    made: true,
    tag,
    summary: "Adds an organisation.",
    answer: z.object({ organizationId: id }),
  }),
  endpoint("put", "/organizations/{organizationId}", editOrganization, {
    tag,
    summary: "Changes an organisation.",
    answer: z.object({ organizationId: id }),
  }),
  listed("/organizations/{organizationId}/contacts", contacts, {
    tag,
    summary: "Whom to reach at an organisation.",
    answer: z.object({
      ...{ contactId: id, name: z.string(), position: z.string().nullable() },
      ...{ email: z.string().nullable(), phone: z.string().nullable() },
    }),
  }),
  endpoint("post", "/organizations/{organizationId}/contacts", addContact, {
    made: true,
    tag,
    summary: "Notes whom to reach at an organisation.",
    answer: z.object({ contactId: id }),
  }),
  endpoint("delete", "/organization-contacts/{contactId}", removeContact, {
    tag,
    summary: "Forgets somebody at an organisation.",
    answer: z.object({ contactId: id, organizationId: id }),
  }),
  listed("/venues", listVenue, {
    tag,
    summary: "The places known so far.",
    answer: z.object({
      venueId: id,
      name: text,
      address: text,
      room: z.string().nullable(),
      capacity: z.int().nullable(),
      mapUrl: z.string().nullable(),
      accessibility: text,
    }),
  }),
  endpoint("post", "/venues", createVenue, {
    made: true,
    tag,
    summary: "Adds a place.",
    answer: z.object({ venueId: id }),
  }),
  endpoint("put", "/venues/{venueId}", editVenue, {
    tag,
    summary: "Changes a place.",
    answer: z.object({ venueId: id }),
  }),
];
