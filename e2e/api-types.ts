// Made from the OpenAPI document; a test compares it. Do not edit.
export interface paths {
    "/v1/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programmes of one's own places, with the number of their events. */
        get: operations["programs_list"];
        put?: never;
        /** Makes a programme. */
        post: operations["programs_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{programId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A programme with the version to send back when editing. */
        get: operations["programs_show"];
        /** Changes a programme as a whole. */
        put: operations["programs_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{programId}/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a programme and its events into the trash together. */
        post: operations["programs_trash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{programId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a programme and its events back from the trash. */
        post: operations["programs_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{programId}/copy-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a copy would be called and when all of it would be, `number` weeks or years on. */
        get: operations["programs_copyPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{programId}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a programme like this one, later, with its events as drafts and without anybody in it. */
        post: operations["programs_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{programId}/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Enrolments of a programme, searched and filtered, with attendance, without any contacts. */
        get: operations["enrollments_list"];
        put?: never;
        /** A person enrols in a programme: a place, one in line or an application, and the personal link. */
        post: operations["enrollments_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{programId}/guardian-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Below the age of consent: a guardian is asked, and nothing of the child is stored. */
        post: operations["enrollments_askGuardian"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/{enrollmentId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registrations of an enrolled person at the programme's events, and whether they were there. */
        get: operations["enrollments_registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{programId}/enrollments/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The team enrols somebody, also while the public cannot. */
        post: operations["enrollments_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{programId}/enrollment-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one enrols in a programme, with the version to send back. */
        get: operations["enrollments_settings"];
        /** Changes how one enrols; more places go to the line at once. */
        put: operations["enrollments_configure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/{enrollmentId}/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own enrolment, with the token of the personal link as bearer. */
        get: operations["enrollments_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends enrolments, gives registrations still to come back, and lets the next ones in. */
        post: operations["enrollments_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes withdrawals back, while there is room; else to the place in line. */
        post: operations["enrollments_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The team decides: a place, a place in line, or no with a reason; `applied` takes it back. */
        post: operations["enrollments_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/cohort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts people into a cohort, or into none. */
        post: operations["enrollments_setCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events of one's own places, searched and filtered. */
        get: operations["events_list"];
        put?: never;
        /** Makes a draft, from scratch or from a template. */
        post: operations["events_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An event as its form shows it: wall clocks in its zone, and the version to send back. */
        get: operations["events_details"];
        /** Changes an event as a whole; a larger room promotes whoever waits. */
        put: operations["events_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/header": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands at the head of an event's pages, with instants, status and counts. */
        get: operations["events_header"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is missing next, and the numbers. */
        get: operations["events_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is missing next at one's own events to come. */
        get: operations["events_next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a draft to whom its visibility says. */
        post: operations["events_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes it a draft again while nobody is registered. */
        post: operations["events_unpublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls it off; those registered are told by letter. */
        post: operations["events_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes it after it was held. */
        post: operations["events_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the finish back. */
        post: operations["events_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a draft like this event on another day, with the parts chosen. */
        post: operations["events_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts it into the trash. */
        post: operations["events_trash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings it back from the trash. */
        post: operations["events_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The name of this instance, and whether it has been set up. */
        get: operations["accounts_instance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is coming up for everybody, and the last few that took place. */
        get: operations["announcements_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/programs/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An announced programme with its events. */
        get: operations["announcements_program"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/events/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All a public page says of an event, by its address. */
        get: operations["events_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/events/{eventId}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The run of show as visitors see it. */
        get: operations["agenda_public"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/events/{eventId}/speakers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The speakers as visitors see them. */
        get: operations["speakers_public"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/events/{eventId}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is handed out, as visitors see it. */
        get: operations["materials_public"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations by name; `q` finds part of any spelling. */
        get: operations["organizations_list"];
        put?: never;
        /** Adds an organisation. */
        post: operations["organizations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes an organisation. */
        put: operations["organizations_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to reach at an organisation. */
        get: operations["organizations_contacts"];
        put?: never;
        /** Notes whom to reach at an organisation. */
        post: operations["organizations_addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization-contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forgets somebody at an organisation. */
        delete: operations["organizations_removeContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places known so far. */
        get: operations["venues_list"];
        put?: never;
        /** Adds a place. */
        post: operations["venues_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{venueId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a place. */
        put: operations["venues_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The run of show as the team plans it, with what to look at. */
        get: operations["agenda_list"];
        put?: never;
        /** Adds an item, at a time, at a place in the order or at the end. */
        post: operations["agenda_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/agenda/shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the whole agenda earlier or later. */
        post: operations["agenda_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agenda-items/{agendaItemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes an item; later ones may follow. */
        put: operations["agenda_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agenda-items/{agendaItemId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an item after another, or first. */
        post: operations["agenda_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agenda-items/{agendaItemId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes an item; answers all that adding it again needs. */
        post: operations["agenda_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/speakers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The address book of speakers. */
        get: operations["speakers_list"];
        put?: never;
        /** Adds a speaker, and to an event at once when one is named. */
        post: operations["speakers_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/speakers/{speakerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A speaker with the events that announce them. */
        get: operations["speakers_show"];
        /** Changes a speaker. */
        put: operations["speakers_edit"];
        post?: never;
        /** Removes a speaker whom no event announces. */
        delete: operations["speakers_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/speakers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The speakers of an event, for its team. */
        get: operations["speakers_lineup"];
        put?: never;
        /** Lets an event announce a speaker. */
        post: operations["speakers_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/speakers/{speakerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a speaker off an event. */
        delete: operations["speakers_detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/speakers/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the order of all speakers of an event. */
        put: operations["speakers_arrange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is handed out, with the printed stock. */
        get: operations["materials_list"];
        put?: never;
        /** Adds something printed, a file or a link. */
        post: operations["materials_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/materials/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the order of all materials of an event. */
        put: operations["materials_arrange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/materials/{materialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a material. */
        put: operations["materials_edit"];
        post?: never;
        /** Removes a material. */
        delete: operations["materials_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/materials/{materialId}/handed-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says how many copies were given out. */
        put: operations["materials_count"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registrations of an event, searched and filtered, without any contacts. */
        get: operations["registrations_roster"];
        put?: never;
        /** A person registers: a seat or a place in line, and the personal link. */
        post: operations["registrations_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/registrations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many by status, school, grade and language. */
        get: operations["registrations_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/registrations/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The team adds a person, also when the public cannot register. */
        post: operations["registrations_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People registered, found by part of a name in any script, or by code. */
        get: operations["people_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One registration for the team, with its history; without what the contacts say. */
        get: operations["registrations_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes names, language, school or contacts; what is absent stays. */
        patch: operations["registrations_change"];
        trace?: never;
    };
    "/v1/registrations/{registrationId}/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own registration, with the token of the personal link as bearer. */
        get: operations["registrations_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a person's contacts; that somebody looked is kept in the trail. */
        post: operations["people_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the seat back; it goes to the first in line. */
        post: operations["registrations_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a cancellation back. */
        post: operations["registrations_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives somebody in line a free seat before their turn. */
        post: operations["registrations_promote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a letter to people registered for one event. */
        post: operations["registrations_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/messages/{messageId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a letter back while it has not gone. */
        post: operations["registrations_unsend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the letter with the personal link again. */
        post: operations["registrations_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters of an event and what became of them; never an address, never a word of them. */
        get: operations["letters_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/letters/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries letters again that were not taken. */
        post: operations["letters_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/letter-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which letters of an event leave by themselves. */
        get: operations["letters_settings"];
        /** Chooses which letters of an event leave by themselves. */
        put: operations["letters_configure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letters about one registration. */
        get: operations["letters_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/mailings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a letter to everybody of an event; it leaves after half a minute. */
        post: operations["mailings_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions of an event's registration form, in their order. */
        get: operations["forms_list"];
        put?: never;
        /** Asks one more question, at the end of the form. */
        post: operations["forms_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/form-questions/{questionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a question; with answers, a change that matters makes a new version. */
        put: operations["forms_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/form-questions/{questionId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a question at a place of the form, counted from 1. */
        post: operations["forms_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/form-questions/{questionId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a question no more; its answers stay until their time is over. */
        post: operations["forms_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/form-questions/{questionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a removed question again. */
        post: operations["forms_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/own/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own answers and what is missing, with the token of the personal link as bearer. */
        get: operations["answers_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which questions somebody answered, and which must still be; never what was said. */
        get: operations["answers_state"];
        put?: never;
        /** Answers questions or changes answers; what is absent stays. */
        post: operations["answers_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/answers/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the answers that one may see; that somebody looked is kept in the trail. */
        post: operations["answers_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The team's yes to those who asked: seats while there are some, places in line after that. */
        post: operations["approvals_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The team's no, with a reason for the person. */
        post: operations["approvals_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes decisions back. */
        post: operations["approvals_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens what an approved person changed since; that somebody looked is kept in the trail. */
        post: operations["approvals_changes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the seat that is kept for one. */
        post: operations["offers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitation codes by their labels, with how often each was used; never the codes themselves. */
        get: operations["codes_list"];
        put?: never;
        /** Makes invitation codes; the answer is the only time they can be read. */
        post: operations["codes_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/codes/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls codes back; who has a place by one keeps it. */
        post: operations["codes_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/codes/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes that back. */
        post: operations["codes_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/guardian-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Guardians who were asked and have not answered, the oldest first. */
        get: operations["guardians_waiting"];
        put?: never;
        /** Below the age of consent: a guardian is asked, and nothing of the child is stored. */
        post: operations["guardians_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/guardian-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the guardians of registered people, anew where they were asked before. */
        post: operations["guardians_askAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/guardian-requests/{requestId}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the letter again, at most once an hour. */
        post: operations["guardians_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/guardian-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a request back; the guardian's name is forgotten. */
        delete: operations["guardians_forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says what an event asks for, of whom by age, and how long it waits for a guardian. */
        put: operations["consents_configure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes down what was answered on paper, by telephone or in person, with its proof. */
        post: operations["consents_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/consents/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms that it was a guardian who answered by a printed code. */
        post: operations["consents_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consent-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The texts in force that families read, by purpose and language. */
        get: operations["consents_documents"];
        put?: never;
        /** Publishes the next version of a text; published ones never change. */
        post: operations["consents_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The imports of an event, latest first. */
        get: operations["imports_list"];
        put?: never;
        /** Takes a class list: a file in base64, or pasted cells. Nothing is written to the roster before commit. */
        post: operations["imports_stage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the import would do: columns, rows with problems, counts. */
        get: operations["imports_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{batchId}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that cannot go in yet, with what is wrong. */
        get: operations["imports_badRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{batchId}/reread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the staged file in another encoding or with another delimiter. */
        post: operations["imports_reread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{batchId}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says which sheet, which row is the header and what each column holds. */
        post: operations["imports_map"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{batchId}/fix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mends one cell of the staged copy. */
        post: operations["imports_fix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{batchId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides of one row: the same person, somebody new, or left out. */
        post: operations["imports_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{batchId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forgets a staged file. */
        post: operations["imports_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{batchId}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes the good rows to the roster: seats first, then places in line. */
        post: operations["imports_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{batchId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an import back, but for those who changed since. */
        post: operations["imports_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{placeId}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be one person at a programme or an event, likeliest first, and why; never what was compared. */
        get: operations["duplicates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{placeId}/duplicates/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many suggestions wait for a decision. */
        get: operations["duplicates_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{placeId}/duplicates/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compares everybody of a programme or an event anew; joins nobody. */
        post: operations["duplicates_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{placeId}/duplicates/{pairId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two entries side by side, and what would become of them; `winnerId`: who would stay. */
        get: operations["duplicates_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{placeId}/duplicates/{pairId}/ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that two are two. */
        post: operations["duplicates_ignore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{placeId}/duplicates/{pairId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes that back. */
        post: operations["duplicates_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{placeId}/duplicates/{pairId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes one person of two; lossless, and until `until` it can be taken back. */
        post: operations["people_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{placeId}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was joined, newest first, and until when it can be taken back. */
        get: operations["merges_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{placeId}/merges/{mergeId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a merge back; what was changed since stays, and a place given on meanwhile is waited for in line. */
        post: operations["people_unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events and schools one acts for as a teacher. */
        get: operations["schools_desks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{schoolId}/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A school's desk at an event: when, where, how many students, until when more can be brought. */
        get: operations["schools_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{schoolId}/events/{eventId}/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The school's own students at an event, without contacts. */
        get: operations["schools_roster"];
        put?: never;
        /** Brings one student of the school. */
        post: operations["schools_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/students/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One student of the own school. */
        get: operations["schools_pupil"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a student of the own school. */
        patch: operations["schools_change"];
        trace?: never;
    };
    "/v1/schools/students/{registrationId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the seat of a student of the own school back. */
        post: operations["schools_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/students/{registrationId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the cancellation of a student of the own school back. */
        post: operations["schools_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{schoolId}/events/{eventId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the own students attended each sitting. */
        get: operations["schools_attendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{schoolId}/events/{eventId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The class lists a school brought itself, latest first. */
        get: operations["schools_imports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Themes and topics, with how many groups have each. */
        get: operations["topics_list"];
        put?: never;
        /** Adds a topic, with how many groups may have it. */
        post: operations["topics_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a theme. */
        post: operations["topics_addTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/themes/{themeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Renames a theme. */
        put: operations["topics_editTheme"];
        post?: never;
        /** Removes a theme. */
        delete: operations["topics_removeTheme"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/themes/{themeId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a theme at a place in the list, counted from 1. */
        post: operations["topics_moveTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/topics/{topicId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a topic. */
        put: operations["topics_edit"];
        post?: never;
        /** Removes a topic that no group has. */
        delete: operations["topics_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/topics/{topicId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a topic at a place in the list, counted from 1. */
        post: operations["topics_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/wish-round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How students are asked for their wishes, and how often each topic is wished for. */
        get: operations["wishes_round"];
        /** Moves the beginning and the deadline for wishes. */
        put: operations["wishes_change"];
        /** Asks students for their wishes. */
        post: operations["wishes_open"];
        /** Removes the round with all answers. */
        delete: operations["wishes_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/wish-round/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the time for wishes now. */
        post: operations["wishes_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/wish-round/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes to everybody with a seat who has not answered. */
        post: operations["wishes_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody with a seat and what they wish for; without the names they typed. */
        get: operations["wishes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Notes somebody's wishes from paper, best first; no topic means that any will do. */
        put: operations["wishes_give"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/wishes/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the names that students typed; the trail keeps that they were opened. */
        post: operations["wishes_names"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/wishes/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says whom a typed name means. */
        put: operations["wishes_resolve"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Works out groups by wish, balance or both, to look at; or says what makes it impossible. */
        post: operations["allocations_compute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allocations/{allocationId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the groups as they were worked out, shows them to the students and tells the draw's seed. */
        post: operations["allocations_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allocations/{allocationId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the groups back as they were before. */
        post: operations["allocations_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/events/{eventId}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What everybody may know of a draw: the announced hash of its seed, then the seed, hashes and counts. */
        get: operations["drawChecks_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wants two students in one group, or apart. */
        post: operations["pairs_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pairs/{pairId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Wants it no more. */
        delete: operations["pairs_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups with members, who is in none, topics, and how even the groups are. */
        get: operations["groups_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/groups/deal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes groups out of everybody with a seat, spread over schools, grades and languages. */
        post: operations["groups_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/groups/arrange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts everybody into the groups named; the undo of a deal. */
        post: operations["groups_arrange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/groups/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives topics to all groups that have none. */
        post: operations["groups_setTopics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/groups/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows students their group and topic. */
        post: operations["groups_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/groups/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes groups from the students' pages again. */
        post: operations["groups_unpublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{groupId}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a group a name beside its number. */
        put: operations["groups_rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{groupId}/topic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a group a topic, or none. */
        put: operations["groups_setTopic"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The group of a registered person, once groups are published. */
        get: operations["groups_mine"];
        /** Puts a student into a group, or into none. */
        put: operations["groups_place"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/group/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Locks a member to the group, or unlocks. */
        put: operations["groups_lock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/group/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Names a leader or deputy. */
        put: operations["groups_setRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/deliverables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each group is to hand in. */
        get: operations["deliverables_list"];
        put?: never;
        /** Asks every group for one more thing. */
        post: operations["deliverables_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliverables/{deliverableId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes what is handed in; what is late is marked anew. */
        put: operations["deliverables_edit"];
        post?: never;
        /** Does not ask for something any more, as long as nothing of it was handed in. */
        delete: operations["deliverables_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliverables/{deliverableId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts one thing at another place in the list. */
        post: operations["deliverables_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What every group has handed in, all versions, and what is missing. */
        get: operations["submissions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one's own group has handed in, once groups are published. */
        get: operations["submissions_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/submissions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a version. */
        delete: operations["submissions_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/submissions/{versionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a version back. */
        post: operations["submissions_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{groupId}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a group more time to hand in, with the reason. */
        put: operations["extensions_grant"];
        post?: never;
        /** Takes the time given to a group back. */
        delete: operations["extensions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/submissions/{versionId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says whether a group's newest file can be shown, or what has to change. */
        put: operations["reviews_judge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{groupId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a comment about a group's file. */
        post: operations["reviews_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a comment. */
        delete: operations["reviews_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What every group has to do, with how many have done it. */
        get: operations["tasks_list"];
        put?: never;
        /** Gives all groups one more thing to do. */
        post: operations["tasks_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a task. */
        put: operations["tasks_edit"];
        post?: never;
        /** Takes a task off all groups' lists. */
        delete: operations["tasks_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a task at a place in the list, counted from 1. */
        post: operations["tasks_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a task back with its marks. */
        post: operations["tasks_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far each group is: tasks done, its paragraph, who does what. */
        get: operations["rooms_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{groupId}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Ticks a task of a group, or takes the tick away. */
        put: operations["rooms_mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says what a member of a group takes care of. */
        put: operations["rooms_setDuties"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{groupId}/abstract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes what a group will speak of; of two at once one wins. */
        put: operations["rooms_writeAbstract"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{schoolId}/events/{eventId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups of a school's students: what is missing, how much is done. */
        get: operations["schools_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/submissions/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a reminder of missing files would reach now. */
        get: operations["submissions_reminder"];
        put?: never;
        /** Writes to the groups that lack a required file, one letter of each family a day. */
        post: operations["submissions_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/running-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In which order groups present, when, with which file, and which rules that breaks. */
        get: operations["runningOrders_show"];
        /** Says in which item of the agenda groups present and how long each has; gives new groups a turn. */
        put: operations["runningOrders_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/running-order/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws the order by a seed. */
        post: operations["runningOrders_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/running-order/arrange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts all groups in the order given; the undo of a draw. */
        post: operations["runningOrders_arrange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/running-order/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Holds the newest file of every group that has none held yet. */
        post: operations["runningOrders_freezeAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stage-slots/{slotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a group its own time, and says when it comes or has to leave. */
        put: operations["runningOrders_setSlot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stage-slots/{slotId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a group after another, or first. */
        post: operations["runningOrders_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stage-slots/{slotId}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Holds a file of a group for the stage; the newest, if none is named. */
        post: operations["runningOrders_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stage-slots/{slotId}/unfreeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets go of the file that is held. */
        post: operations["runningOrders_unfreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/rubric": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rubric with its criteria; null where nothing is scored. */
        get: operations["rubrics_show"];
        /** Changes the guidance to judges, and whether groups are told a place. */
        put: operations["rubrics_edit"];
        /** Lets an event be scored: by ready-made criteria, or by an empty rubric. */
        post: operations["rubrics_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/rubric/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the scoring, closes it, or takes it back to a draft. */
        post: operations["rubrics_setState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/rubric/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the scoring with everything that belongs to it. */
        post: operations["rubrics_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a criterion at the end. */
        post: operations["criteria_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/criteria/{criterionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a criterion; once somebody has scored, its words only. */
        put: operations["criteria_edit"];
        post?: never;
        /** Takes a criterion out. */
        delete: operations["criteria_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/criteria/{criterionId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a criterion at a place in the list, counted from 1. */
        post: operations["criteria_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/criteria/{criterionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a removed criterion back. */
        post: operations["criteria_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/judges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who scores an event, also those who do not any more. */
        get: operations["judges_list"];
        put?: never;
        /** Lets somebody score: an account with a role at the event, or a guest by name. */
        post: operations["judges_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judges/{judgeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a judge's name, whether the scores count, and which groups are left out. */
        put: operations["judges_edit"];
        post?: never;
        /** Takes a judge out; the scorecards are kept and count for nothing. */
        delete: operations["judges_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judges/{judgeId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a judge score again. */
        post: operations["judges_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/scorecards/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups in running order, and where one's own scorecards stand. */
        get: operations["scores_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All scorecards with all their versions, the newest first. */
        get: operations["scores_cards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judges/{judgeId}/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A judge writes the own scorecard for a group; `confirm` makes it the one that counts. */
        post: operations["scores_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judges/{judgeId}/scorecards/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Types in what a judge wrote on paper; a second person confirms it. */
        post: operations["scores_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecards/{scorecardId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the newest version of a scorecard. */
        post: operations["scores_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The results as they stand, the rule they follow, and what was proposed or announced. */
        get: operations["results_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/results/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes the results as they were seen. */
        post: operations["results_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/results/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a proposal back. */
        post: operations["results_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/results/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A second person announces exactly what was proposed. */
        post: operations["results_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/results/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an announcement back. */
        post: operations["results_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own group's result, once it was announced. */
        get: operations["results_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each group is told, and the judges' remarks to draw from. */
        get: operations["feedback_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{groupId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes what a group is told about its presentation. */
        put: operations["feedback_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{groupId}/feedback/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a draft, or makes a draft of it again. */
        post: operations["feedback_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/feedback/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets all groups with approved feedback read it. */
        post: operations["feedback_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{groupId}/feedback/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes released feedback back from its group. */
        post: operations["feedback_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the own group was told about its presentation, once it is released. */
        get: operations["feedback_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of questions in its order. */
        get: operations["questions_list"];
        put?: never;
        /** Writes a question down; the same `clientId` twice writes it once. */
        post: operations["questions_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/questions/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the scribe chooses from: themes, groups, items, speakers. */
        get: operations["questions_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mends a question or its answer. */
        put: operations["questions_edit"];
        post?: never;
        /** Puts a question into the trash; its number stays taken. */
        delete: operations["questions_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a question back. */
        post: operations["questions_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a question at a place in the order, counted from 1. */
        post: operations["questions_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed in a question, latest first. */
        get: operations["questions_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/question-room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an event takes questions from phones. */
        get: operations["questionRooms_show"];
        /** Says how an event takes questions: moderation, votes, hands, how many, which words hold one back, the wall's second language. */
        put: operations["questionRooms_configure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/question-room/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens, pauses or closes the questions. */
        post: operations["questionRooms_setState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes no more questions from somebody. */
        post: operations["questionRooms_mute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/unmute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets somebody ask again. */
        post: operations["questionRooms_unmute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/question-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All questions as those who moderate need them: votes, likeness, who was heard how often. */
        get: operations["questionBoard_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a question somewhere else; on stage there is one. */
        post: operations["questionBoard_advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines a question; the asker reads kind words for the reason. */
        post: operations["questionBoard_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/body": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a question's words before the room sees them. */
        put: operations["questionBoard_amend"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a question asks the same as another, which is asked for both. */
        post: operations["questionBoard_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Parts a merged question from the other again. */
        post: operations["questionBoard_unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/question-leftovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked and has no answer yet, with drafts, and what was answered in writing. Nobody is named. */
        get: operations["questionAnswers_leftovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes a draft of an answer, which only the team reads; without words it takes it away. */
        put: operations["questionAnswers_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/answer/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Releases the draft: the question is answered and its asker reads the answer. */
        post: operations["questionAnswers_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/answer/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a released answer back, as long as nobody was written to about it. */
        post: operations["questionAnswers_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/question-answers/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Releases all drafts that were read, or none. */
        post: operations["questionAnswers_releaseAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/question-answers/telling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many askers a letter about answers would reach now. */
        get: operations["questionAnswers_telling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/question-answers/tell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes to those who asked that there is an answer, once. */
        post: operations["questionAnswers_tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/question-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An event's questions in numbers: by state, theme, source, language, school and group; votes and reach. */
        get: operations["questionMinutes_numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/scribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a scribe's device keeps to work without a network: themes, groups, items, speakers, who may ask. */
        get: operations["scribe_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/scribe/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest questions that were asked, are asked or come next, latest first. */
        get: operations["scribe_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/scribe/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a device the letter before its numbers; asked again it answers the same. */
        post: operations["scribe_claimDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/scribe/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes what a device wrote down; each operation is answered by itself, and sent twice it is done once. */
        post: operations["scribe_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/question-translations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approved questions and answers with what was translated so far; nobody who asked is named. */
        get: operations["questionTranslations_lane"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/translation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes a translation down as a draft, or as checked, which shows it to the room. */
        put: operations["questionTranslations_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/question-room/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives the room a new code, or takes it away. */
        put: operations["questionRooms_setCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came in by the room's code and a name that nobody checked. */
        get: operations["roomSeats_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/seats/{seatId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Frees a seat, so that its name can be taken anew. */
        post: operations["roomSeats_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/hands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Raised hands in their order, with how often each was heard before. */
        get: operations["hands_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hands/{handId}/put": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls somebody to ask, says that they were heard, takes a hand down, or puts it back. */
        post: operations["hands_put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the show is: steps with planned, likely and actual times, the clock, and `rev` for the next change. */
        get: operations["live_stage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/stage/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts what comes next on stage and lets its time run. */
        post: operations["live_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/stage/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes a step. */
        post: operations["live_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/stage/go-to": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an item or a group on stage out of order. */
        post: operations["live_goTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/stage/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the clock run on. */
        post: operations["live_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/stage/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the clock; what is left stays. */
        post: operations["live_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/stage/add-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives more seconds, or fewer. */
        post: operations["live_addTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/stage/wifi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says which network the projector shows while people arrive. */
        put: operations["live_setWifi"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/stage/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Private addresses of screens: `/screen/{token}`, `/guest/{token}` and `/interpret/{token}`. */
        get: operations["live_links"];
        put?: never;
        /** Makes a private address for a projector, the guest's tablet or an interpreter. */
        post: operations["live_makeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stage-links/{stageLinkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a screen's address back; what is open there goes dark. */
        delete: operations["live_revokeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stage-slots/{slotId}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes down what the guest said to a group. */
        put: operations["live_writeResponse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the own group of a registered person has its turn. */
        get: operations["live_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheets of an event: one for each item that counts, or one for the whole. */
        get: operations["attendance_sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/attendance/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody over all sheets, with what was present and in percent. */
        get: operations["attendance_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sheets/{sheetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sheet with its people: searched by name, code or QR text. */
        get: operations["attendance_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sheets/{sheetId}/ops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes observations down; the same id twice changes nothing. */
        post: operations["attendance_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sheets/{sheetId}/rest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks everybody who is not marked yet. */
        post: operations["attendance_markRest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sheets/{sheetId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a sheet; corrections then need a reason. */
        post: operations["attendance_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sheets/{sheetId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a closed sheet again. */
        post: operations["attendance_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sheets/{sheetId}/people/{registrationId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was observed of one person, latest first. */
        get: operations["attendance_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/attendance-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How attendance is taken: when doors open, who is late, what counts half. */
        get: operations["attendanceSettings_show"];
        /** Sets how attendance is taken; all records follow. */
        put: operations["attendanceSettings_configure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/headcount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many are in the room at each sheet. */
        get: operations["door_headcount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices at the doors of an event. */
        get: operations["devices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{deviceId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a device back: it forgets the list. */
        post: operations["devices_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/rejected-check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What devices sent and was not taken. */
        get: operations["rejectedOps_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{deviceId}/rejected-check-ins/{opId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that somebody has taken care of it. */
        post: operations["rejectedOps_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People at the door who are on no list, with who of the event it may be. */
        get: operations["walkIns_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/walk-ins/{walkInId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says who of the event it was. */
        post: operations["walkIns_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/walk-ins/{walkInId}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers somebody who is on no list. */
        post: operations["walkIns_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/walk-ins/{walkInId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that it was nobody who counts. */
        post: operations["walkIns_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/walk-ins/{walkInId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets somebody who was linked or rejected wait again. */
        post: operations["walkIns_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists taken out of an event: who, when, what for. */
        get: operations["exports_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/exports/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which columns each list can have, and those chosen last. */
        get: operations["exports_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erases the person behind a registration, everywhere; `code` is the registration's code, as a confirmation. */
        post: operations["people_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the coming night would delete, and when the rest goes, for one's own programmes and events. */
        get: operations["retention_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention/{placeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Decides how many days each class of data is kept after a programme or a single event. */
        put: operations["retention_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has which role at a place and below it. */
        get: operations["memberships_team"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/team/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a role away. */
        post: operations["memberships_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraws an invitation. */
        delete: operations["memberships_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API keys of a place and below it; never the keys themselves. */
        get: operations["integrations_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an API key at once. */
        delete: operations["integrations_revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, latest first: of an event, a programme or one's own places. */
        get: operations["activities_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What lies in the trash of one's own places. */
        get: operations["trash_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores a JPEG, PNG or WebP image, made anew as WebP. */
        post: operations["files_image"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores a PDF to be handed out at an event. */
        post: operations["files_material"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An image or a material. */
        get: operations["files_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a file that a question is to be answered with. */
        post: operations["files_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/answers/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file somebody answered with; the trail keeps who looked. */
        get: operations["files_answered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/presentations/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that a group handed in. */
        get: operations["files_presentation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/archives/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All files of an event as one ZIP, in the order of groups. */
        get: operations["files_archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a resumable upload (tus 1.0). */
        post: operations["uploads_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Gives an upload up. */
        delete: operations["uploads_abandon"];
        options?: never;
        /** How far an upload is, in Upload-Offset. */
        head: operations["uploads_offset"];
        /** Sends bytes; the last one makes a version of the group's file. */
        patch: operations["uploads_send"];
        trace?: never;
    };
    "/exports/attendance/{sheetId}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of a sheet of attendance. As CSV. */
        get: operations["exports_attendance_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/attendance/{sheetId}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of a sheet of attendance. As XLSX. */
        get: operations["exports_attendance_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/matrix/{eventId}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody's attendance at all sheets of an event. As CSV. */
        get: operations["exports_matrix_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/matrix/{eventId}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody's attendance at all sheets of an event. As XLSX. */
        get: operations["exports_matrix_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/roster/{eventId}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roster of an event. As CSV. */
        get: operations["exports_roster_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/roster/{eventId}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roster of an event. As XLSX. */
        get: operations["exports_roster_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/questions/{eventId}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of questions of an event. As CSV. */
        get: operations["exports_questions_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/questions/{eventId}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of questions of an event. As XLSX. */
        get: operations["exports_questions_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/sign-in/{sheetId}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sheet to sign, for print. As PDF. */
        get: operations["exports_sign-in_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/person/{registrationId}.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything about one person, as a ZIP. */
        get: operations["exports_person_zip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/programs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A programme's events to subscribe to; its address with .ics. */
        get: operations["calendar_program"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/own/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A personal calendar: its token with .ics. 304 while nothing changed. */
        get: operations["calendar_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An event for one's calendar: its address with .ics at the end. */
        get: operations["calendar_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            /** @description In the language of Accept-Language. */
            title?: string;
            status: number;
            /** @description Stable; for programs. */
            code: string;
            /** @description What is wrong, by the path of the field: `title.ko`. */
            fields?: {
                [key: string]: {
                    code: string;
                    title?: string;
                    values?: Record<string, never>;
                }[];
            };
            /** @description With `surprise`: the number to give to whoever runs the server. */
            requestId?: string;
        };
        programs_list_answer: {
            items: {
                events: number;
                slug: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                summary: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                startsOn: string | null;
                endsOn: string | null;
                timeZone: string;
                /** Format: uuid */
                programId: string;
            }[];
            total?: number;
            nextCursor: string | null;
        };
        programs_create_answer: {
            /** Format: uuid */
            programId: string;
            slug: string;
        };
        programs_show_answer: {
            organizations: {
                /** Format: uuid */
                organizationId: string;
                /** @enum {string} */
                kind: "school" | "association" | "embassy" | "ministry" | "company" | "other";
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                website: string | null;
                logoFileId: string | null;
                /** @enum {string} */
                role: "host" | "supporter" | "partner" | "embassy";
            }[];
            contactEmail: string | null;
            contactPhone: string | null;
            contactText: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            slug: string;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            summary: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            description: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            startsOn: string | null;
            endsOn: string | null;
            timeZone: string;
            version: number;
            trashedAt: string | null;
            /** Format: uuid */
            programId: string;
        };
        programs_edit_answer: {
            /** Format: uuid */
            programId: string;
            version: number;
        };
        programs_trash_answer: {
            /** Format: uuid */
            programId: string;
            eventIds: string[];
        };
        programs_restore_answer: {
            /** Format: uuid */
            programId: string;
            eventIds: string[];
        };
        programs_copyPlan_answer: {
            /** Format: uuid */
            programId: string;
            timeZone: string;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            startsOn: string | null;
            endsOn: string | null;
            enrollmentOpensAt: string | null;
            enrollmentClosesAt: string | null;
            events: {
                /** Format: uuid */
                eventId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** @enum {string} */
                status: "draft" | "published" | "cancelled" | "finished";
                timeZone: string;
                /** Format: date-time */
                before: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            }[];
        };
        programs_copy_answer: {
            /** Format: uuid */
            programId: string;
            slug: string;
            /** Format: uuid */
            copiedFromId: string;
            eventIds: string[];
            parts: string[];
        };
        enrollments_enrol_answer: {
            /** Format: uuid */
            enrollmentId: string;
            /** @enum {string} */
            status: "applied" | "accepted" | "waitlisted" | "declined" | "withdrawn" | "completed" | "not_completed";
            position: number | null;
            token: string;
            links: {
                own: string;
            };
        } | {
            /** @constant */
            status: "already-enrolled";
        };
        enrollments_askGuardian_answer: {
            /** Format: uuid */
            requestId: string;
            byLetter: boolean;
            days: number;
        };
        enrollments_list_answer: {
            items: {
                /** Format: uuid */
                enrollmentId: string;
                fullName: string;
                latinName: string | null;
                /** @enum {string} */
                language: "en" | "ko" | "ru" | "kk";
                ticket: number;
                cohort: string | null;
                /** @enum {string} */
                state: "applied" | "accepted" | "waitlisted" | "declined" | "withdrawn" | "completed" | "not_completed";
                consent: ("missing" | "requested" | "granted_unverified" | "granted" | "withdrawn" | "refused" | "expired") | null;
                /** @enum {string} */
                source: "self" | "guardian" | "staff" | "api";
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                grade: number | null;
                /** Format: date-time */
                enrolledAt: string;
                events: number;
                attended: number;
            }[];
            total?: number;
            nextCursor: string | null;
        };
        enrollments_registrations_answer: {
            items: {
                /** Format: uuid */
                registrationId: string;
                /** Format: uuid */
                eventId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** Format: date-time */
                startsAt: string;
                timeZone: string;
                /** @enum {string} */
                status: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                /** @enum {string} */
                source: "self" | "import" | "staff" | "api" | "walk-in" | "guardian" | "program";
                attended: boolean;
            }[];
        };
        enrollments_add_answer: {
            /** Format: uuid */
            enrollmentId: string;
            /** @enum {string} */
            status: "applied" | "accepted" | "waitlisted" | "declined" | "withdrawn" | "completed" | "not_completed";
        };
        enrollments_settings_answer: {
            /** Format: uuid */
            programId: string;
            slug: string;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            timeZone: string;
            version: number;
            enrolls: boolean;
            opensAt: string | null;
            closesAt: string | null;
            capacity: number | null;
            placesTaken: number;
            waitlist: boolean;
            needsApproval: boolean;
            consents: boolean;
            guardianBelowAge: number;
            cohorts: {
                key: string;
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                capacity: number | null;
            }[];
            /** @enum {string} */
            state: "off" | "not-yet" | "open" | "waiting" | "full" | "closed";
            events: {
                /** Format: uuid */
                eventId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                /** Format: date-time */
                startsAt: string;
                enrolledCome: boolean;
            }[];
        };
        enrollments_configure_answer: {
            /** Format: uuid */
            programId: string;
            version: number;
            promoted: string[];
        };
        enrollments_show_answer: {
            /** Format: uuid */
            enrollmentId: string;
            fullName: string;
            /** @enum {string} */
            state: "applied" | "accepted" | "waitlisted" | "declined" | "withdrawn" | "completed" | "not_completed";
            consent: ("missing" | "requested" | "granted_unverified" | "granted" | "withdrawn" | "refused" | "expired") | null;
            guardian: {
                /** Format: date-time */
                askedAt: string;
                /** Format: date-time */
                expiresAt: string;
            } | null;
            reason: string | null;
            position: number | null;
            cohort: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            } | null;
            mayReturn: boolean;
            program: {
                /** Format: uuid */
                programId: string;
                slug: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                timeZone: string;
                startsOn: string | null;
                endsOn: string | null;
            };
            events: {
                /** Format: uuid */
                eventId: string;
                slug: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
                /** @enum {string} */
                eventStatus: "draft" | "published" | "cancelled" | "finished";
                /** @enum {string} */
                status: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                link: string;
            }[];
        };
        enrollments_withdraw_answer: {
            /** Format: uuid */
            programId: string;
            withdrawn: string[];
            promoted: string[];
        };
        enrollments_restore_answer: {
            restored: string[];
            accepted: string[];
        };
        enrollments_decide_answer: {
            /** Format: uuid */
            programId: string;
            /** @enum {string} */
            decision: "applied" | "accepted" | "waitlisted" | "declined";
            decided: string[];
            before: {
                /** Format: uuid */
                enrollmentId: string;
                /** @enum {string} */
                state: "applied" | "accepted" | "waitlisted" | "declined" | "withdrawn" | "completed" | "not_completed";
            }[];
            promoted: string[];
        };
        enrollments_setCohort_answer: {
            moved: string[];
            before: {
                /** Format: uuid */
                enrollmentId: string;
                cohort: string | null;
            }[];
            promoted: string[];
        };
        events_list_answer: {
            items: {
                /** Format: uuid */
                eventId: string;
                slug: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                /** @enum {string} */
                kind: "lecture" | "workshop" | "presentations" | "ceremony" | "meeting" | "other";
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
                /** @enum {string} */
                status: "draft" | "published" | "cancelled" | "finished";
                /** @enum {string} */
                visibility: "public" | "link" | "closed";
                capacity: number | null;
                confirmed: number;
                waiting: number;
                programId: string | null;
                programTitle: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                venueName: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
            }[];
            total?: number;
            nextCursor: string | null;
        };
        events_create_answer: {
            /** Format: uuid */
            eventId: string;
            slug: string;
            template: string | null;
        };
        events_details_answer: {
            /** Format: uuid */
            eventId: string;
            programId: string | null;
            slug: string;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            summary: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            description: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            /** @enum {string} */
            kind: "lecture" | "workshop" | "presentations" | "ceremony" | "meeting" | "other";
            /** @enum {string} */
            status: "draft" | "published" | "cancelled" | "finished";
            languages: ("en" | "ko" | "ru" | "kk")[];
            organizations: {
                /** Format: uuid */
                organizationId: string;
                /** @enum {string} */
                kind: "school" | "association" | "embassy" | "ministry" | "company" | "other";
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                website: string | null;
                logoFileId: string | null;
                /** @enum {string} */
                role: "host" | "supporter" | "partner" | "embassy";
            }[];
            contactEmail: string | null;
            contactPhone: string | null;
            contactText: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            venueId: string | null;
            onlineUrl: string | null;
            startsAt: string;
            endsAt: string;
            timeZone: string;
            capacity: number | null;
            seatsTaken: number;
            registrationOpensAt: string | null;
            registrationClosesAt: string | null;
            waitlist: boolean;
            needsApproval: boolean;
            approvesAnew: boolean;
            needsCode: boolean;
            quotas: {
                perSchool: number | null;
                schools: {
                    /** Format: uuid */
                    schoolId: string;
                    seats: number;
                }[];
                perGrade: number | null;
                grades: {
                    from: number;
                    to: number;
                    seats: number;
                }[];
            } | null;
            editableUntil: string | null;
            offerHours: number | null;
            guardianBelowAge: number;
            /** @enum {string} */
            visibility: "public" | "link" | "closed";
            coverFileId: string | null;
            version: number;
            trashedAt: string | null;
        };
        events_edit_answer: {
            /** Format: uuid */
            eventId: string;
            version: number;
            changed: string[];
            promoted: string[];
        };
        events_header_answer: {
            /** Format: uuid */
            eventId: string;
            slug: string;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            /** @enum {string} */
            kind: "lecture" | "workshop" | "presentations" | "ceremony" | "meeting" | "other";
            languages: ("en" | "ko" | "ru" | "kk")[];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            /** @enum {string} */
            status: "draft" | "published" | "cancelled" | "finished";
            /** @enum {string} */
            visibility: "public" | "link" | "closed";
            capacity: number | null;
            confirmed: number;
            waiting: number;
            programId: string | null;
            programTitle: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            } | null;
            venueName: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            } | null;
            room: string | null;
            groupsPublishedAt: string | null;
            trashedAt: string | null;
            version: number;
        };
        events_overview_answer: {
            /** Format: uuid */
            eventId: string;
            steps: {
                code: string;
                /** @enum {string} */
                urgency: "now" | "soon" | "wait";
                path: string;
                count?: number;
                /** Format: date-time */
                at?: string;
            }[];
            capacity: number | null;
            confirmed: number;
            waiting: number;
            roomCapacity: number | null;
            groups: number;
            grouped: number;
            topics: number;
            filesWanted: number;
            filesIn: number;
            questions: number;
            answered: number;
            attended: number;
            begun: boolean;
            over: boolean;
        };
        events_next_answer: {
            items: {
                /** Format: uuid */
                eventId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** @enum {string} */
                status: "draft" | "published" | "cancelled" | "finished";
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
                capacity: number | null;
                confirmed: number;
                waiting: number;
                steps: {
                    code: string;
                    /** @enum {string} */
                    urgency: "now" | "soon" | "wait";
                    path: string;
                    count?: number;
                    /** Format: date-time */
                    at?: string;
                }[];
            }[];
        };
        events_publish_answer: {
            /** Format: uuid */
            eventId: string;
            /** @enum {string} */
            status: "draft" | "published" | "cancelled" | "finished";
        };
        events_unpublish_answer: {
            /** Format: uuid */
            eventId: string;
            /** @enum {string} */
            status: "draft" | "published" | "cancelled" | "finished";
        };
        events_cancel_answer: {
            /** Format: uuid */
            eventId: string;
            /** @enum {string} */
            status: "draft" | "published" | "cancelled" | "finished";
        };
        events_finish_answer: {
            /** Format: uuid */
            eventId: string;
            /** @enum {string} */
            status: "draft" | "published" | "cancelled" | "finished";
        };
        events_reopen_answer: {
            /** Format: uuid */
            eventId: string;
            /** @enum {string} */
            status: "draft" | "published" | "cancelled" | "finished";
        };
        events_copy_answer: {
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            copiedFromId: string;
            parts: string[];
        };
        events_trash_answer: {
            /** Format: uuid */
            eventId: string;
        };
        events_restore_answer: {
            /** Format: uuid */
            eventId: string;
        };
        accounts_instance_answer: {
            name: string | null;
            setUp: boolean;
        };
        announcements_list_answer: {
            upcoming: {
                /** Format: uuid */
                eventId: string;
                slug: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                /** @enum {string} */
                kind: "lecture" | "workshop" | "presentations" | "ceremony" | "meeting" | "other";
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
                summary: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                coverFileId: string | null;
                venue: {
                    name: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    room: string | null;
                } | null;
                online: boolean;
                /** @enum {string} */
                state: "not-yet" | "open" | "waiting" | "full" | "closed" | "over" | "cancelled" | "invited-only";
                label: ("few" | "waiting" | "full" | "invited") | null;
                speakers: {
                    name: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    honorific: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    office: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                }[];
            }[];
            past: {
                /** Format: uuid */
                eventId: string;
                slug: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                /** @enum {string} */
                kind: "lecture" | "workshop" | "presentations" | "ceremony" | "meeting" | "other";
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
                summary: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                coverFileId: string | null;
                venue: {
                    name: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    room: string | null;
                } | null;
                online: boolean;
                /** @enum {string} */
                state: "not-yet" | "open" | "waiting" | "full" | "closed" | "over" | "cancelled" | "invited-only";
                label: ("few" | "waiting" | "full" | "invited") | null;
                speakers: {
                    name: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    honorific: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    office: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                }[];
            }[];
        };
        announcements_program_answer: {
            slug: string;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            summary: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            description: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            startsOn: string | null;
            endsOn: string | null;
            organizations: {
                /** Format: uuid */
                organizationId: string;
                /** @enum {string} */
                kind: "school" | "association" | "embassy" | "ministry" | "company" | "other";
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                website: string | null;
                logoFileId: string | null;
                /** @enum {string} */
                role: "host" | "supporter" | "partner" | "embassy";
            }[];
            events: {
                /** Format: uuid */
                eventId: string;
                slug: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                /** @enum {string} */
                kind: "lecture" | "workshop" | "presentations" | "ceremony" | "meeting" | "other";
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
                summary: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                coverFileId: string | null;
                venue: {
                    name: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    room: string | null;
                } | null;
                online: boolean;
                /** @enum {string} */
                state: "not-yet" | "open" | "waiting" | "full" | "closed" | "over" | "cancelled" | "invited-only";
                label: ("few" | "waiting" | "full" | "invited") | null;
                speakers: {
                    name: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    honorific: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    office: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                }[];
            }[];
        };
        events_show_answer: {
            /** Format: uuid */
            eventId: string;
            slug: string;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            /** @enum {string} */
            kind: "lecture" | "workshop" | "presentations" | "ceremony" | "meeting" | "other";
            languages: ("en" | "ko" | "ru" | "kk")[];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            /** @enum {string} */
            status: "draft" | "published" | "cancelled" | "finished";
            summary: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            description: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            preview: boolean;
            online: boolean;
            onlineUrl: string | null;
            venue: {
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                address: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                room: string | null;
                mapUrl: string | null;
                accessibility: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
            } | null;
            program: {
                /** Format: uuid */
                programId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                slug: string;
            } | null;
            organizations: {
                /** Format: uuid */
                organizationId: string;
                /** @enum {string} */
                kind: "school" | "association" | "embassy" | "ministry" | "company" | "other";
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                website: string | null;
                logoFileId: string | null;
                /** @enum {string} */
                role: "host" | "supporter" | "partner" | "embassy";
            }[];
            contact: {
                email: string | null;
                phone: string | null;
                text: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
            } | null;
            registration: {
                /** @enum {string} */
                state: "not-yet" | "open" | "waiting" | "full" | "closed" | "over" | "cancelled" | "invited-only";
                opensAt: string | null;
                /** Format: date-time */
                closesAt: string;
                seats: ("none" | "few" | "some") | null;
                label: ("few" | "waiting" | "full" | "invited") | null;
                waitlist: boolean;
            };
            capacity: number | null;
            guardianBelowAge: number;
            coverFileId: string | null;
            cancelReason: string | null;
        };
        agenda_public_answer: {
            items: {
                /** Format: date-time */
                endsAt: string;
                speakers: {
                    /** Format: uuid */
                    speakerId: string;
                    name: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                }[];
                description: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                place: string | null;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                /** @enum {string} */
                kind: "opening" | "lecture" | "film" | "presentations" | "qa" | "workshop" | "break" | "closing" | "other";
                /** Format: date-time */
                startsAt: string;
                minutes: number;
                startedAt: string | null;
                endedAt: string | null;
                /** Format: uuid */
                agendaItemId: string;
            }[];
        };
        speakers_public_answer: {
            speakers: {
                /** Format: uuid */
                speakerId: string;
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                honorific: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                office: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                organization: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                biography: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                photoFileId: string | null;
            }[];
        };
        materials_public_answer: {
            materials: {
                /** Format: uuid */
                materialId: string;
                /** @enum {string} */
                kind: "printed" | "file" | "link";
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                url: string | null;
                fileId: string | null;
                bytes: number | null;
            }[];
        };
        organizations_list_answer: {
            items: {
                /** Format: uuid */
                organizationId: string;
                /** @enum {string} */
                kind: "school" | "association" | "embassy" | "ministry" | "company" | "other";
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                country: string | null;
                website: string | null;
                logoFileId: string | null;
            }[];
            total?: number;
            nextCursor: string | null;
        };
        organizations_create_answer: {
            /** Format: uuid */
            organizationId: string;
        };
        organizations_edit_answer: {
            /** Format: uuid */
            organizationId: string;
        };
        organizations_contacts_answer: {
            items: {
                /** Format: uuid */
                contactId: string;
                name: string;
                position: string | null;
                email: string | null;
                phone: string | null;
            }[];
        };
        organizations_addContact_answer: {
            /** Format: uuid */
            contactId: string;
        };
        organizations_removeContact_answer: {
            /** Format: uuid */
            contactId: string;
            /** Format: uuid */
            organizationId: string;
        };
        venues_list_answer: {
            items: {
                /** Format: uuid */
                venueId: string;
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                address: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                room: string | null;
                capacity: number | null;
                mapUrl: string | null;
                accessibility: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
            }[];
        };
        venues_create_answer: {
            /** Format: uuid */
            venueId: string;
        };
        venues_edit_answer: {
            /** Format: uuid */
            venueId: string;
        };
        agenda_list_answer: {
            event: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
            };
            items: {
                /** Format: date-time */
                endsAt: string;
                speakers: {
                    /** Format: uuid */
                    speakerId: string;
                    name: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                }[];
                description: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                place: string | null;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                version: number;
                /** @enum {string} */
                kind: "opening" | "lecture" | "film" | "presentations" | "qa" | "workshop" | "break" | "closing" | "other";
                /** Format: date-time */
                startsAt: string;
                minutes: number;
                counts: boolean;
                startedAt: string | null;
                endedAt: string | null;
                /** Format: uuid */
                agendaItemId: string;
            }[];
            warnings: {
                /** @enum {string} */
                kind: "overlap" | "gap" | "early" | "late";
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                otherId?: string;
                minutes: number;
            }[];
        };
        agenda_add_answer: {
            /** Format: uuid */
            agendaItemId: string;
            version: number;
            shiftedMinutes: number;
        };
        agenda_shift_answer: {
            items: number;
            minutes: number;
        };
        agenda_edit_answer: {
            /** Format: uuid */
            agendaItemId: string;
            version: number;
        };
        agenda_move_answer: {
            /** Format: uuid */
            agendaItemId: string;
            wasAfterId: string | null;
        };
        agenda_remove_answer: {
            index: number;
            shiftMinutes: number;
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            agendaItemId: string;
            /** @enum {string} */
            kind: "opening" | "lecture" | "film" | "presentations" | "qa" | "workshop" | "break" | "closing" | "other";
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            description: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            /** Format: date-time */
            startsAt: string;
            minutes: number;
            place: string | null;
            counts: boolean;
            speakerIds: string[];
        };
        speakers_list_answer: {
            items: {
                /** Format: uuid */
                speakerId: string;
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                honorific: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                office: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                organization: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                photoFileId: string | null;
            }[];
            total?: number;
            nextCursor: string | null;
        };
        speakers_add_answer: {
            /** Format: uuid */
            speakerId: string;
        };
        speakers_show_answer: {
            events: {
                /** Format: uuid */
                eventId: string;
                programId: string | null;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                /** Format: date-time */
                startsAt: string;
            }[];
            shared: boolean;
            /** Format: uuid */
            speakerId: string;
            name: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            honorific: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            office: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            organization: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            biography: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            photoFileId: string | null;
        };
        speakers_edit_answer: {
            /** Format: uuid */
            speakerId: string;
        };
        speakers_remove_answer: {
            /** Format: uuid */
            speakerId: string;
            name: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            honorific: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            office: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            organization: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            biography: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            photoFileId: string | null;
        };
        speakers_lineup_answer: {
            speakers: {
                /** Format: uuid */
                speakerId: string;
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                honorific: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                office: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                organization: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                biography: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                photoFileId: string | null;
            }[];
        };
        speakers_attach_answer: {
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            speakerId: string;
        };
        speakers_detach_answer: {
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            speakerId: string;
            index: number;
            agendaItemIds: string[];
        };
        speakers_arrange_answer: {
            speakerIds: string[];
            before: string[];
        };
        materials_list_answer: {
            materials: {
                /** Format: uuid */
                materialId: string;
                /** @enum {string} */
                kind: "printed" | "file" | "link";
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                quantity: number | null;
                handedOut: number | null;
                url: string | null;
                fileId: string | null;
                fileName: string | null;
                bytes: number | null;
            }[];
        };
        materials_add_answer: {
            /** Format: uuid */
            materialId: string;
        };
        materials_arrange_answer: {
            materialIds: string[];
            before: string[];
        };
        materials_edit_answer: {
            /** Format: uuid */
            materialId: string;
        };
        materials_count_answer: {
            /** Format: uuid */
            materialId: string;
            before: number | null;
        };
        materials_remove_answer: {
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            materialId: string;
            index: number;
            /** @enum {string} */
            kind: "printed" | "file" | "link";
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            quantity: number | null;
            handedOut: number | null;
            url: string | null;
            fileId: string | null;
        };
        registrations_register_answer: {
            /** Format: uuid */
            registrationId: string;
            /** @enum {string} */
            status: "confirmed" | "waitlisted";
            ticket: number;
            code: string;
            position: number | null;
            token: string;
            links: {
                own: string;
            };
        } | {
            /** @constant */
            status: "already-registered";
        };
        registrations_roster_answer: {
            items: {
                /** Format: uuid */
                registrationId: string;
                ticket: number;
                /** @enum {string} */
                status: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                approval: ("pending" | "approved" | "rejected") | null;
                offeredUntil: string | null;
                decideAnew: boolean;
                /** @enum {string} */
                source: "self" | "import" | "staff" | "api" | "walk-in" | "guardian" | "program";
                code: string;
                fullName: string;
                latinName: string | null;
                hangulName: string | null;
                cyrillicName: string | null;
                /** @enum {string} */
                language: "en" | "ko" | "ru" | "kk";
                schoolId: string | null;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                grade: number | null;
                classNo: string | null;
                studentNo: string | null;
                photoWish: ("all" | "group" | "none") | null;
                consent: ("missing" | "requested" | "granted_unverified" | "granted" | "withdrawn" | "refused" | "expired") | null;
                /** Format: date-time */
                registeredAt: string;
                version: number;
                reachable: boolean;
                alert: boolean;
            }[];
            total?: number;
            nextCursor: string | null;
        };
        registrations_counts_answer: {
            confirmed: number;
            waitlisted: number;
            cancelled: number;
            schools: {
                /** Format: uuid */
                schoolId: string;
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                number: number;
            }[];
            withoutSchool: number;
            grades: {
                grade: number | null;
                number: number;
            }[];
            languages: {
                /** @enum {string} */
                language: "en" | "ko" | "ru" | "kk";
                number: number;
            }[];
            capacity: number | null;
            seatsTaken: number;
            waitlist: boolean;
        };
        registrations_add_answer: {
            /** Format: uuid */
            registrationId: string;
            /** @enum {string} */
            status: "confirmed" | "waitlisted";
            ticket: number;
            code: string;
        };
        people_search_answer: {
            items: {
                /** Format: uuid */
                registrationId: string;
                /** Format: uuid */
                personId: string;
                fullName: string;
                latinName: string | null;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                grade: number | null;
                classNo: string | null;
                /** @enum {string} */
                status: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                ticket: number;
            }[];
        };
        registrations_one_answer: {
            /** Format: uuid */
            registrationId: string;
            ticket: number;
            /** @enum {string} */
            status: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
            approval: ("pending" | "approved" | "rejected") | null;
            offeredUntil: string | null;
            decideAnew: boolean;
            /** @enum {string} */
            source: "self" | "import" | "staff" | "api" | "walk-in" | "guardian" | "program";
            code: string;
            fullName: string;
            latinName: string | null;
            hangulName: string | null;
            cyrillicName: string | null;
            /** @enum {string} */
            language: "en" | "ko" | "ru" | "kk";
            schoolId: string | null;
            school: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            } | null;
            grade: number | null;
            classNo: string | null;
            studentNo: string | null;
            photoWish: ("all" | "group" | "none") | null;
            consent: ("missing" | "requested" | "granted_unverified" | "granted" | "withdrawn" | "refused" | "expired") | null;
            /** Format: date-time */
            registeredAt: string;
            version: number;
            reachable: boolean;
            alert: boolean;
            known: ("email" | "birthDate" | "guardianName" | "guardianPhone" | "guardianEmail" | "notes")[];
            position: number | null;
            history: {
                /** Format: uuid */
                activityId: string;
                name: string;
                actorKind: string;
                actorName: string | null;
                /** Format: date-time */
                at: string;
            }[];
            /** Format: uuid */
            eventId: string;
            gender: ("female" | "male" | "other" | "undisclosed") | null;
            confirmedAt: string | null;
            cancelledAt: string | null;
            cancelledBy: ("self" | "staff" | "offer" | "merge") | null;
            promotedAt: string | null;
            minimizedAt: string | null;
        };
        registrations_change_answer: {
            /** Format: uuid */
            registrationId: string;
            version: number;
            decideAnew: boolean;
        };
        registrations_show_answer: {
            /** Format: uuid */
            registrationId: string;
            /** @enum {string} */
            status: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
            ticket: number;
            code: string;
            version: number;
            position: number | null;
            approval: ("pending" | "approved" | "rejected") | null;
            approvalReason: string | null;
            offeredUntil: string | null;
            checkInUrl: string;
            waitsFor: ("school" | "grade") | null;
            decideAnew: boolean;
            mayChange: boolean;
            mayEdit: boolean;
            /** Format: date-time */
            editableUntil: string;
            mayReturn: boolean;
            /** @enum {string} */
            eventStatus: "draft" | "published" | "cancelled" | "finished";
            groupsPublished: boolean;
            onlineUrl: string | null;
            event: {
                /** Format: uuid */
                eventId: string;
                slug: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
                guardianBelowAge: number;
                venue: {
                    name: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    address: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    room: string | null;
                    mapUrl: string | null;
                } | null;
                online: boolean;
            };
            person: {
                email: string | null;
                birthDate: string | null;
                guardianName: string | null;
                guardianPhone: string | null;
                guardianEmail: string | null;
                notes: string | null;
                fullName: string;
                latinName: string | null;
                hangulName: string | null;
                cyrillicName: string | null;
                /** @enum {string} */
                locale: "en" | "ko" | "ru" | "kk";
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                grade: number | null;
                classNo: string | null;
                studentNo: string | null;
                photoWish: ("all" | "group" | "none") | null;
            };
        };
        people_contacts_answer: {
            email: string | null;
            birthDate: string | null;
            guardianName: string | null;
            guardianPhone: string | null;
            guardianEmail: string | null;
            notes: string | null;
        };
        registrations_cancel_answer: {
            cancelled: string[];
            promoted: string[];
        };
        registrations_restore_answer: {
            restored: string[];
            waitingAgain: string[];
            promoted: string[];
        };
        registrations_promote_answer: {
            promoted: string[];
        };
        registrations_message_answer: {
            /** Format: uuid */
            messageId: string;
            recipients: number;
            unreachable: number;
        };
        registrations_unsend_answer: {
            withdrawn: number;
        };
        registrations_resend_answer: {
            recipients: number;
            unreachable: number;
        };
        letters_list_answer: {
            rows: {
                /** Format: uuid */
                letterId: string;
                kind: string;
                /** @enum {string} */
                recipient: "person" | "guardian" | "staff" | "other";
                locale: string;
                /** @enum {string} */
                state: "queued" | "held" | "sending" | "sent" | "failed" | "bounced" | "cancelled";
                error: string | null;
                attempts: number;
                dueAt: string | null;
                sentAt: string | null;
                /** Format: date-time */
                createdAt: string;
                registrationId: string | null;
                fullName: string | null;
            }[];
            page: number;
            pages: number;
            total: number;
            counts: {
                waiting: number;
                sent: number;
                problems: number;
                cancelled: number;
            };
            planned: {
                minutes: number;
                /** Format: date-time */
                at: string;
            }[];
        };
        letters_retry_answer: {
            retried: number;
        };
        letters_settings_answer: {
            /** Format: uuid */
            eventId: string;
            reminders: number[];
            thanks: boolean;
            digests: boolean;
            quietFrom: string;
            quietUntil: string;
            timeZone: string;
        };
        letters_configure_answer: {
            /** Format: uuid */
            eventId: string;
            reminders: number[];
            thanks: boolean;
            digests: boolean;
            quietFrom: string;
            quietUntil: string;
        };
        letters_history_answer: {
            items: {
                /** Format: uuid */
                letterId: string;
                kind: string;
                /** @enum {string} */
                recipient: "person" | "guardian" | "staff" | "other";
                locale: string;
                /** @enum {string} */
                state: "queued" | "held" | "sending" | "sent" | "failed" | "bounced" | "cancelled";
                error: string | null;
                attempts: number;
                dueAt: string | null;
                sentAt: string | null;
                /** Format: date-time */
                createdAt: string;
                registrationId: string | null;
            }[];
        };
        mailings_send_answer: {
            /** Format: uuid */
            messageId: string;
            recipients: number;
            unreachable: number;
            /** Format: date-time */
            leavesAt: string;
        };
        forms_list_answer: {
            event: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
            };
            questions: {
                /** Format: uuid */
                questionId: string;
                key: string;
                version: number;
                revision: number;
                position: number;
                /** @enum {string} */
                kind: "short" | "long" | "choice" | "several" | "number" | "date" | "file" | "agreement";
                label: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                help: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                choices: {
                    key: string;
                    label: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                }[];
                /** @enum {string} */
                required: "no" | "yes" | "later";
                requiredDays: number | null;
                showIfKey: string | null;
                showIfEquals: string | null;
                /** @enum {string} */
                viewers: "lead" | "team";
                keepDays: number;
                isMedical: boolean;
                reason: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                freezeDays: number | null;
                answers: number;
            }[];
        };
        forms_add_answer: {
            /** Format: uuid */
            questionId: string;
            key: string;
            revision: number;
        };
        forms_edit_answer: {
            /** Format: uuid */
            questionId: string;
            version: number;
            revision: number;
        };
        forms_move_answer: {
            /** Format: uuid */
            questionId: string;
            to: number;
            was: number;
        };
        forms_remove_answer: {
            /** Format: uuid */
            questionId: string;
        };
        forms_restore_answer: {
            /** Format: uuid */
            questionId: string;
        };
        answers_mine_answer: {
            /** Format: uuid */
            registrationId: string;
            questions: {
                key: string;
                /** @enum {string} */
                kind: "short" | "long" | "choice" | "several" | "number" | "date" | "file" | "agreement";
                label: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                help: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                choices: {
                    key: string;
                    label: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                }[];
                /** @enum {string} */
                required: "no" | "yes" | "later";
                dueAt: string | null;
                condition: {
                    key: string;
                    equals: string;
                    question: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    answer: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    } | null;
                } | null;
                /** @enum {string} */
                viewers: "lead" | "team";
                keepDays: number;
                isMedical: boolean;
                reason: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                frozen: boolean;
            }[];
            values: {
                [key: string]: string;
            };
            files: {
                [key: string]: {
                    /** Format: uuid */
                    fileId: string;
                    name: string;
                    bytes: number;
                };
            };
            missing: string[];
            mayChange: boolean;
            event: {
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
            };
        };
        answers_state_answer: {
            questions: {
                key: string;
                label: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                answered: boolean;
                alert: boolean;
                missing: boolean;
                visible: boolean;
            }[];
            form: {
                key: string;
                /** @enum {string} */
                kind: "short" | "long" | "choice" | "several" | "number" | "date" | "file" | "agreement";
                label: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                help: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                choices: {
                    key: string;
                    label: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                }[];
                /** @enum {string} */
                required: "no" | "yes" | "later";
                dueAt: string | null;
                condition: {
                    key: string;
                    equals: string;
                    question: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    answer: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    } | null;
                } | null;
                /** @enum {string} */
                viewers: "lead" | "team";
                keepDays: number;
                isMedical: boolean;
                reason: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                frozen: boolean;
            }[];
            timeZone: string;
        };
        answers_give_answer: {
            /** Format: uuid */
            registrationId: string;
            keys: string[];
            missing: number;
        };
        answers_open_answer: {
            answers: {
                key: string;
                label: string;
                text: string;
                file: {
                    /** Format: uuid */
                    fileId: string;
                    name: string;
                    bytes: number;
                } | null;
                /** @enum {string} */
                kind: "short" | "long" | "choice" | "several" | "number" | "date" | "file" | "agreement";
                alert: boolean;
                isOld: boolean;
                version: number;
                /** Format: date-time */
                updatedAt: string;
            }[];
        };
        approvals_approve_answer: {
            approved: string[];
            seated: string[];
            waiting: string[];
        };
        approvals_reject_answer: {
            rejected: string[];
            promoted: string[];
        };
        approvals_reopen_answer: {
            reopened: string[];
            promoted: string[];
        };
        approvals_changes_answer: {
            changes: {
                field: string;
                before: string | null;
                after: string | null;
            }[];
        };
        offers_accept_answer: {
            /** Format: uuid */
            registrationId: string;
            repeated: boolean;
        };
        codes_list_answer: {
            items: {
                /** Format: uuid */
                codeId: string;
                label: string;
                uses: number;
                used: number;
                /** @enum {string} */
                state: "open" | "used" | "expired" | "revoked";
                schoolId: string | null;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                expiresAt: string | null;
                revokedAt: string | null;
                /** Format: date-time */
                createdAt: string;
            }[];
        };
        codes_make_answer: {
            codes: {
                /** Format: uuid */
                codeId: string;
                label: string;
                code: string;
            }[];
        };
        codes_revoke_answer: {
            revoked: string[];
        };
        codes_restore_answer: {
            restored: string[];
        };
        guardians_ask_answer: {
            /** Format: uuid */
            requestId: string;
            byLetter: boolean;
            days: number;
        };
        guardians_waiting_answer: {
            items: {
                /** Format: uuid */
                requestId: string;
                registrationId: string | null;
                childName: string | null;
                guardianName: string;
                byLetter: boolean;
                /** Format: date-time */
                askedAt: string;
                remindedAt: string | null;
                printedAt: string | null;
                /** Format: date-time */
                expiresAt: string;
            }[];
        };
        guardians_askAgain_answer: {
            asked: number;
            toPrint: string[];
            unknown: number;
        };
        guardians_remind_answer: {
            /** Format: uuid */
            requestId: string;
        };
        guardians_forget_answer: {
            /** Format: uuid */
            requestId: string;
        };
        consents_configure_answer: {
            /** Format: uuid */
            eventId: string;
            settings: {
                /** @enum {string} */
                profile: "KR" | "EU" | "US" | "KZ";
                consentAge: number;
                majorityAge: number;
                keys: string[];
                unconfirmedDays: number;
            } | null;
        };
        consents_record_answer: {
            /** Format: uuid */
            registrationId: string;
            keys: string[];
            method: string;
            promoted: string[];
        };
        consents_verify_answer: {
            /** Format: uuid */
            registrationId: string;
            confirmed: number;
        };
        consents_documents_answer: {
            items: {
                key: string;
                version: number;
                /** @enum {string} */
                locale: "en" | "ko" | "ru" | "kk";
                title: string;
                body: string;
                controller: string;
                recipient: string | null;
                items: string;
                retention: string;
                refusal: string;
                sha256: string;
                /** Format: date-time */
                publishedAt: string;
            }[];
        };
        consents_publish_answer: {
            key: string;
            version: number;
            anew: boolean;
        };
        imports_list_answer: {
            items: {
                /** Format: uuid */
                id: string;
                fileName: string;
                /** @enum {string} */
                state: "staged" | "committed" | "undone" | "discarded";
                counts: {
                    [key: string]: number;
                };
                by: string | null;
                /** Format: date-time */
                createdAt: string;
                committedAt: string | null;
                undoneAt: string | null;
            }[];
        };
        imports_stage_answer: {
            /** Format: uuid */
            batchId: string;
        };
        imports_preview_answer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            schoolId?: string;
            fileName: string;
            /** @enum {string} */
            kind: "csv" | "xlsx" | "paste";
            /** @enum {string} */
            state: "staged" | "committed" | "undone" | "discarded";
            encoding: string | null;
            delimiter: string | null;
            headerRow: number;
            committedAt: string | null;
            finished: boolean;
            counts: {
                [key: string]: number;
            };
            notes?: {
                code: string;
            }[];
            sheets?: {
                name: string;
                rows: number;
            }[];
            sheet?: number;
            canReread?: boolean;
            columns?: {
                at: number;
                header: string;
                field: ("fullName" | "familyName" | "givenName" | "latinName" | "hangulName" | "cyrillicName" | "school" | "grade" | "classNo" | "studentNo" | "gender" | "birthDate" | "locale" | "email" | "guardianName" | "guardianPhone" | "photoWish" | "notes") | null;
                sample: string[];
            }[];
            firstLines?: string[][];
            items?: {
                line: number;
                cells: string[];
                values: {
                    fullName: string;
                    latinName: string | null;
                    hangulName: string | null;
                    cyrillicName: string | null;
                    school: string | null;
                    grade: number | null;
                    classNo: string | null;
                    studentNo: string | null;
                    gender: ("female" | "male" | "other" | "undisclosed") | null;
                    locale: ("en" | "ko" | "ru" | "kk") | null;
                    photoWish: ("all" | "group" | "none") | null;
                    email: string | null;
                    birthDate: string | null;
                    guardianName: string | null;
                    guardianPhone: string | null;
                    notes: string | null;
                };
                problems: {
                    field: ("fullName" | "familyName" | "givenName" | "latinName" | "hangulName" | "cyrillicName" | "school" | "grade" | "classNo" | "studentNo" | "gender" | "birthDate" | "locale" | "email" | "guardianName" | "guardianPhone" | "photoWish" | "notes") | null;
                    column: number | null;
                    /** @enum {string} */
                    code: "name-missing" | "school-other" | "date-impossible" | "date-ambiguous" | "email-bad" | "grade-bad" | "photo-unknown" | "language-unknown" | "gender-unknown" | "phone-bad" | "id-number-refused" | "too-long" | "duplicate-in-file";
                    value: string;
                    row?: number;
                }[];
                /** @enum {string} */
                action: "create" | "known" | "existing" | "ask" | "repeat" | "skip" | "error";
                like?: string;
            }[];
            total?: number;
            nextCursor?: string | null;
        };
        imports_badRows_answer: {
            fileName: string;
            header: string[];
            rows: {
                cells: string[];
                problems: {
                    field: ("fullName" | "familyName" | "givenName" | "latinName" | "hangulName" | "cyrillicName" | "school" | "grade" | "classNo" | "studentNo" | "gender" | "birthDate" | "locale" | "email" | "guardianName" | "guardianPhone" | "photoWish" | "notes") | null;
                    column: number | null;
                    /** @enum {string} */
                    code: "name-missing" | "school-other" | "date-impossible" | "date-ambiguous" | "email-bad" | "grade-bad" | "photo-unknown" | "language-unknown" | "gender-unknown" | "phone-bad" | "id-number-refused" | "too-long" | "duplicate-in-file";
                    value: string;
                    row?: number;
                }[];
            }[];
        };
        imports_reread_answer: {
            /** Format: uuid */
            batchId: string;
        };
        imports_map_answer: {
            /** Format: uuid */
            batchId: string;
        };
        imports_fix_answer: {
            /** Format: uuid */
            batchId: string;
        };
        imports_decide_answer: {
            /** Format: uuid */
            batchId: string;
        };
        imports_discard_answer: {
            /** Format: uuid */
            batchId: string;
        };
        imports_commit_answer: {
            /** Format: uuid */
            batchId: string;
            counts: {
                [key: string]: number;
            };
        };
        imports_undo_answer: {
            /** Format: uuid */
            batchId: string;
            removed: number;
            kept: number;
            promoted: string[];
        };
        duplicates_list_answer: {
            rows: {
                /** Format: uuid */
                pairId: string;
                score: number;
                reasons: ("name" | "alike" | "birth" | "class" | "number" | "school" | "guardian" | "email")[];
                /** @enum {string} */
                state: "open" | "ignored" | "merged";
                /** Format: date-time */
                foundAt: string;
                decidedAt: string | null;
                decidedBy: string | null;
                a: {
                    /** Format: uuid */
                    personId: string;
                    fullName: string;
                    latinName: string | null;
                    hangulName: string | null;
                    cyrillicName: string | null;
                };
                b: {
                    /** Format: uuid */
                    personId: string;
                    fullName: string;
                    latinName: string | null;
                    hangulName: string | null;
                    cyrillicName: string | null;
                };
            }[];
            page: number;
            pages: number;
            total: number;
        };
        duplicates_count_answer: {
            open: number;
            pairId: string | null;
        };
        duplicates_find_answer: {
            found: number;
        };
        duplicates_compare_answer: {
            /** Format: uuid */
            pairId: string;
            score: number;
            reasons: ("name" | "alike" | "birth" | "class" | "number" | "school" | "guardian" | "email")[];
            /** @enum {string} */
            state: "open" | "ignored" | "merged";
            isOver: boolean;
            mayMerge: boolean;
            winner: {
                /** Format: uuid */
                personId: string;
                fullName: string;
                latinName: string | null;
                hangulName: string | null;
                cyrillicName: string | null;
                /** Format: date-time */
                knownSince: string;
                has: {
                    answers: number;
                    attendance: number;
                    consents: number;
                    guardians: number;
                    groups: number;
                    files: number;
                    questions: number;
                    letters: number;
                };
                registrations: {
                    /** Format: uuid */
                    registrationId: string;
                    /** Format: uuid */
                    eventId: string;
                    title: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    /** Format: date-time */
                    startsAt: string;
                    /** @enum {string} */
                    status: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                    ticket: number;
                }[];
                enrollments: {
                    /** Format: uuid */
                    enrollmentId: string;
                    /** Format: uuid */
                    programId: string;
                    title: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    /** @enum {string} */
                    state: "applied" | "accepted" | "waitlisted" | "declined" | "withdrawn" | "completed" | "not_completed";
                    ticket: number;
                }[];
            };
            loser: {
                /** Format: uuid */
                personId: string;
                fullName: string;
                latinName: string | null;
                hangulName: string | null;
                cyrillicName: string | null;
                /** Format: date-time */
                knownSince: string;
                has: {
                    answers: number;
                    attendance: number;
                    consents: number;
                    guardians: number;
                    groups: number;
                    files: number;
                    questions: number;
                    letters: number;
                };
                registrations: {
                    /** Format: uuid */
                    registrationId: string;
                    /** Format: uuid */
                    eventId: string;
                    title: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    /** Format: date-time */
                    startsAt: string;
                    /** @enum {string} */
                    status: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                    ticket: number;
                }[];
                enrollments: {
                    /** Format: uuid */
                    enrollmentId: string;
                    /** Format: uuid */
                    programId: string;
                    title: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    /** @enum {string} */
                    state: "applied" | "accepted" | "waitlisted" | "declined" | "withdrawn" | "completed" | "not_completed";
                    ticket: number;
                }[];
            };
            fields: {
                /** @enum {string} */
                field: "fullName" | "latinName" | "hangulName" | "cyrillicName" | "locale" | "gender" | "school" | "birthDate" | "email" | "guardian" | "notes";
                own: string | null;
                other: string | null;
                sealed: boolean;
                /** @enum {string} */
                how: "same" | "fills" | "stays" | "differs";
            }[];
            twice: {
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                takes: boolean;
                frees: boolean;
                /** Format: uuid */
                eventId: string;
                /** @enum {string} */
                own: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                /** @enum {string} */
                other: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                photos: boolean;
            }[];
            twiceEnrolled: {
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                takes: boolean;
                frees: boolean;
                /** Format: uuid */
                programId: string;
                /** @enum {string} */
                own: "applied" | "accepted" | "waitlisted" | "declined" | "withdrawn" | "completed" | "not_completed";
                /** @enum {string} */
                other: "applied" | "accepted" | "waitlisted" | "declined" | "withdrawn" | "completed" | "not_completed";
            }[];
            clashes: {
                answers: number;
                groups: number;
                attendance: number;
            };
        };
        duplicates_ignore_answer: {
            /** Format: uuid */
            pairId: string;
        };
        duplicates_reopen_answer: {
            /** Format: uuid */
            pairId: string;
        };
        people_merge_answer: {
            /** Format: uuid */
            mergeId: string;
            /** Format: uuid */
            winnerId: string;
            /** Format: uuid */
            loserId: string;
            moved: {
                [key: string]: number;
            };
            promoted: string[];
            accepted: string[];
            /** Format: date-time */
            until: string;
        };
        merges_list_answer: {
            rows: {
                /** Format: uuid */
                mergeId: string;
                /** Format: date-time */
                mergedAt: string;
                undoneAt: string | null;
                until: string | null;
                by: string | null;
                fields: string[];
                moved: {
                    [key: string]: number;
                };
                /** Format: uuid */
                winnerId: string;
                winner: string;
                /** Format: uuid */
                loserId: string;
                loser: string;
            }[];
            page: number;
            pages: number;
            total: number;
        };
        people_unmerge_answer: {
            /** Format: uuid */
            mergeId: string;
            /** Format: uuid */
            winnerId: string;
            /** Format: uuid */
            loserId: string;
            inLine: string[];
            changed: string[];
        };
        schools_desks_answer: {
            items: {
                /** Format: uuid */
                eventId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
                /** @enum {string} */
                status: "draft" | "published" | "cancelled" | "finished";
                /** Format: uuid */
                schoolId: string;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                programId: string | null;
                programTitle: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                confirmed: number;
                waitlisted: number;
                cancelled: number;
            }[];
        };
        schools_desk_answer: {
            /** Format: uuid */
            eventId: string;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            languages: ("en" | "ko" | "ru" | "kk")[];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            /** @enum {string} */
            status: "draft" | "published" | "cancelled" | "finished";
            /** Format: uuid */
            schoolId: string;
            school: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            confirmed: number;
            waitlisted: number;
            cancelled: number;
            venue: {
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                room: string | null;
            } | null;
            hosts: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            }[];
            capacity: number | null;
            seatsLeft: number | null;
            /** Format: date-time */
            closesAt: string;
            takesClasses: boolean;
            canChange: boolean;
            groupsPublished: boolean;
        };
        schools_roster_answer: {
            items: {
                /** Format: uuid */
                registrationId: string;
                ticket: number;
                /** @enum {string} */
                status: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                code: string;
                fullName: string;
                latinName: string | null;
                hangulName: string | null;
                cyrillicName: string | null;
                /** @enum {string} */
                language: "en" | "ko" | "ru" | "kk";
                grade: number | null;
                classNo: string | null;
                studentNo: string | null;
                photoWish: ("all" | "group" | "none") | null;
                version: number;
                reachable: boolean;
                group: {
                    number: number;
                    /** @enum {string} */
                    role: "leader" | "deputy" | "member";
                    topic: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    } | null;
                    /** @enum {string} */
                    files: "in-time" | "late" | "missing" | "open";
                } | null;
                /** Format: date-time */
                registeredAt: string;
            }[];
            total?: number;
            nextCursor: string | null;
        };
        schools_add_answer: {
            /** Format: uuid */
            registrationId: string;
            status: string;
            ticket: number;
            code: string;
        };
        schools_pupil_answer: {
            /** Format: uuid */
            registrationId: string;
            ticket: number;
            /** @enum {string} */
            status: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
            code: string;
            fullName: string;
            latinName: string | null;
            hangulName: string | null;
            cyrillicName: string | null;
            /** @enum {string} */
            language: "en" | "ko" | "ru" | "kk";
            grade: number | null;
            classNo: string | null;
            studentNo: string | null;
            photoWish: ("all" | "group" | "none") | null;
            version: number;
            reachable: boolean;
            group: {
                number: number;
                /** @enum {string} */
                role: "leader" | "deputy" | "member";
                topic: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                /** @enum {string} */
                files: "in-time" | "late" | "missing" | "open";
            } | null;
            /** Format: uuid */
            eventId: string;
            known: string[];
            ownToWrite: boolean;
            canChange: boolean;
            position: number | null;
        };
        schools_change_answer: {
            /** Format: uuid */
            registrationId: string;
            version: number;
        };
        schools_cancel_answer: {
            cancelled: string[];
        };
        schools_restore_answer: {
            restored: string[];
        };
        schools_attendance_answer: {
            sheets: {
                /** Format: uuid */
                sheetId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
                /** @enum {string} */
                state: "open" | "closed" | "reopened";
            }[];
            rows: {
                /** Format: uuid */
                registrationId: string;
                fullName: string;
                latinName: string | null;
                grade: number | null;
                classNo: string | null;
                studentNo: string | null;
                percent: number | null;
                cells: (("present" | "late" | "left_early" | "late_left" | "online" | "absent" | "excused" | "exempt") | null)[];
            }[];
        };
        schools_imports_answer: {
            items: {
                /** Format: uuid */
                id: string;
                fileName: string;
                counts: {
                    [key: string]: number;
                };
                by: string | null;
                /** @enum {string} */
                state: "staged" | "committed" | "undone" | "discarded";
                /** Format: date-time */
                createdAt: string;
                committedAt: string | null;
                undoneAt: string | null;
            }[];
        };
        topics_list_answer: {
            themes: {
                /** Format: uuid */
                id: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                position: number;
            }[];
            topics: {
                /** Format: uuid */
                id: string;
                themeId: string | null;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                brief: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                cap: number;
                position: number;
                groups: number;
            }[];
        };
        topics_addTheme_answer: {
            /** Format: uuid */
            id: string;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            position: number;
        };
        topics_add_answer: {
            /** Format: uuid */
            id: string;
            themeId: string | null;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            brief: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            cap: number;
            position: number;
        };
        topics_editTheme_answer: {
            /** Format: uuid */
            id: string;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            position: number;
        };
        topics_moveTheme_answer: {
            /** Format: uuid */
            themeId: string;
            to: number;
        };
        topics_removeTheme_answer: {
            /** Format: uuid */
            themeId: string;
        };
        topics_edit_answer: {
            /** Format: uuid */
            id: string;
            themeId: string | null;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            brief: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            cap: number;
            position: number;
        };
        topics_move_answer: {
            /** Format: uuid */
            topicId: string;
            to: number;
        };
        topics_remove_answer: {
            /** Format: uuid */
            topicId: string;
        };
        wishes_round_answer: {
            round: {
                opensAt: string | null;
                /** Format: date-time */
                dueAt: string;
                most: number;
                asksPeople: boolean;
                seedHash: string;
                seed: string | null;
                seedToldAt: string | null;
                remindedAt: string | null;
                version: number;
                /** @enum {string} */
                state: "soon" | "open" | "over";
            } | null;
            topics: {
                /** Format: uuid */
                id: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                brief: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                theme: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                ranks: number[];
            }[];
            counts: {
                people: number;
                answered: number;
                paper: number;
                any: number;
                named: number;
                unresolved: number;
            };
        };
        wishes_open_answer: {
            /** Format: uuid */
            eventId: string;
            opensAt: string | null;
            /** Format: date-time */
            dueAt: string;
            most: number;
            asksPeople: boolean;
            seedHash: string;
        };
        wishes_change_answer: {
            /** Format: uuid */
            eventId: string;
            opensAt: string | null;
            /** Format: date-time */
            dueAt: string;
            version: number;
        };
        wishes_close_answer: {
            /** Format: uuid */
            eventId: string;
            answers: number;
        };
        wishes_remind_answer: {
            /** Format: uuid */
            messageId: string;
            recipients: number;
            unreachable: number;
        };
        wishes_remove_answer: {
            /** Format: uuid */
            eventId: string;
            answers: number;
        };
        wishes_list_answer: {
            items: {
                /** Format: uuid */
                registrationId: string;
                ticket: number;
                name: string;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                grade: number | null;
                classNo: string | null;
                topicIds: string[];
                source: ("self" | "paper") | null;
                answeredAt: string | null;
                version: number;
                names: number;
            }[];
            total?: number;
            nextCursor: string | null;
        };
        wishes_give_answer: {
            /** Format: uuid */
            registrationId: string;
            topicIds: string[];
            /** @enum {string} */
            source: "self" | "paper";
            version: number;
        };
        wishes_names_answer: {
            names: {
                /** Format: uuid */
                registrationId: string;
                by: string;
                /** @enum {string} */
                which: "friend" | "ratherNot";
                name: string;
                meantId: string | null;
                meant: string | null;
            }[];
            people: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        wishes_resolve_answer: {
            /** Format: uuid */
            registrationId: string;
            /** @enum {string} */
            which: "friend" | "ratherNot";
        };
        allocations_compute_answer: {
            allocationId: null;
            obstacles: ({
                /** @constant */
                rule: "no-topics";
            } | {
                /** @constant */
                rule: "too-large";
            } | {
                /** @constant */
                rule: "min-over-max";
                /** Format: uuid */
                topicId: string;
                min: number;
                max: number;
            } | {
                /** @constant */
                rule: "locked-to-unknown";
                /** Format: uuid */
                topicId: string;
                locked: number;
            } | {
                /** @constant */
                rule: "locked-over-max";
                /** Format: uuid */
                topicId: string;
                locked: number;
                max: number;
            } | {
                /** @constant */
                rule: "too-few-people";
                people: number;
                needed: number;
                topicIds: string[];
            } | {
                /** @constant */
                rule: "too-few-places";
                people: number;
                places: number;
                topicIds: string[];
            })[];
        } | {
            /** Format: uuid */
            allocationId: string;
            obstacles: unknown[];
        };
        allocations_publish_answer: {
            /** Format: uuid */
            allocationId: string;
            groups: number;
            people: number;
            moved: number;
            seed: string;
        };
        allocations_undo_answer: {
            /** Format: uuid */
            allocationId: string;
            groups: number;
        };
        drawChecks_show_answer: {
            round: {
                seedHash: string;
                /** Format: date-time */
                announcedAt: string;
                /** Format: date-time */
                dueAt: string;
                toldAt: string | null;
            } | null;
            draw: {
                /** Format: date-time */
                publishedAt: string;
                undoneAt: string | null;
                seed: string;
                seedHash: string;
                inputHash: string;
                resultHash: string;
                groupHashes: string[];
                version: string | null;
                /** @enum {string} */
                mode: "topics" | "groups" | "joint";
                heedNames: boolean;
                people: number;
                setting: {
                    /** @enum {string} */
                    mode: "topics" | "groups" | "joint";
                    count: number;
                    topics: {
                        /** Format: uuid */
                        topicId: string;
                        groups: number;
                    }[];
                    sizeMin: number;
                    sizeMax: number;
                    weights: {
                        school: number;
                        grade: number;
                        gender: number;
                        language: number;
                    };
                    guarded: ("school" | "grade" | "gender" | "language")[];
                    lower: number;
                };
                topics: {
                    /** Format: uuid */
                    topicId: string;
                    count: number;
                    title: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    } | null;
                }[];
                profile: {
                    byRank: number[];
                    none: number;
                    open: number;
                } | null;
                moved: number;
                movedSince: number;
            } | null;
        };
        pairs_add_answer: {
            /** Format: uuid */
            pairId: string;
            /** @enum {string} */
            kind: "together" | "apart";
        };
        pairs_remove_answer: {
            /** Format: uuid */
            pairId: string;
        };
        groups_board_answer: {
            publishedAt: string | null;
            seed: string | null;
            groups: {
                members: {
                    /** Format: uuid */
                    registrationId: string;
                    name: string;
                    latinName: string | null;
                    school: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    } | null;
                    schoolId: string | null;
                    grade: number | null;
                    /** @enum {string} */
                    language: "en" | "ko" | "ru" | "kk";
                    groupId: string | null;
                    role: ("leader" | "deputy" | "member") | null;
                    locked: boolean | null;
                }[];
                /** Format: uuid */
                id: string;
                number: number;
                name: string | null;
                topicId: string | null;
            }[];
            alone: {
                /** Format: uuid */
                registrationId: string;
                name: string;
                latinName: string | null;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                schoolId: string | null;
                grade: number | null;
                /** @enum {string} */
                language: "en" | "ko" | "ru" | "kk";
                groupId: string | null;
                role: ("leader" | "deputy" | "member") | null;
                locked: boolean | null;
            }[];
            themes: {
                /** Format: uuid */
                id: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                position: number;
            }[];
            topics: {
                /** Format: uuid */
                id: string;
                themeId: string | null;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                brief: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                cap: number;
                position: number;
            }[];
            spread: {
                grade: number;
                school: number;
                language: number;
            };
        };
        groups_deal_answer: {
            seed: string;
            count: number;
            people: number;
            before: {
                count: number;
                seed: string | null;
                groups: {
                    number: number;
                    name: string | null;
                    topicId: string | null;
                }[];
                members: {
                    /** Format: uuid */
                    registrationId: string;
                    number: number;
                    /** @enum {string} */
                    role: "leader" | "deputy" | "member";
                    locked: boolean;
                }[];
            };
        };
        groups_arrange_answer: {
            count: number;
            people: number;
        };
        groups_setTopics_answer: {
            given: number;
        };
        groups_publish_answer: {
            people: number;
        };
        groups_unpublish_answer: {
            /** Format: uuid */
            eventId: string;
        };
        groups_rename_answer: {
            /** Format: uuid */
            groupId: string;
        };
        groups_setTopic_answer: {
            /** Format: uuid */
            groupId: string;
            topicId: string | null;
        };
        groups_mine_answer: {
            group: {
                members: {
                    name: string;
                    /** @enum {string} */
                    role: "leader" | "deputy" | "member";
                    isMe: boolean;
                }[];
                /** Format: uuid */
                id: string;
                number: number;
                name: string | null;
                /** @enum {string} */
                role: "leader" | "deputy" | "member";
                topic: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                brief: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                theme: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
            } | null;
        };
        groups_place_answer: {
            /** Format: uuid */
            registrationId: string;
            groupId: null;
            before: {
                groupId: string | null;
                /** @enum {string} */
                role?: "leader" | "deputy" | "member";
                locked?: boolean;
            };
        } | {
            /** Format: uuid */
            registrationId: string;
            /** Format: uuid */
            groupId: string;
            before: {
                groupId: string | null;
                /** @enum {string} */
                role?: "leader" | "deputy" | "member";
                locked?: boolean;
            };
        };
        groups_lock_answer: {
            /** Format: uuid */
            registrationId: string;
            locked: boolean;
        };
        groups_setRole_answer: {
            /** Format: uuid */
            registrationId: string;
            /** Format: uuid */
            groupId: string;
            /** @enum {string} */
            role: "leader" | "deputy" | "member";
        };
        deliverables_list_answer: {
            rows: {
                id: string | null;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                help: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                required: boolean;
                extensions: string[];
                maxBytes: number;
                dueAt: string | null;
                lockedAt: string | null;
                nameTemplate: string | null;
                forStage: boolean;
                remindedAt: string | null;
                version: number;
                timeZone: string;
            }[];
            bytesAtMost: number;
        };
        deliverables_add_answer: {
            /** Format: uuid */
            deliverableId: string;
            dueAt: string | null;
            lockedAt: string | null;
            maxBytes: number;
            nameTemplate: string | null;
            version: number;
        };
        deliverables_edit_answer: {
            /** Format: uuid */
            deliverableId: string;
            dueAt: string | null;
            lockedAt: string | null;
            maxBytes: number;
            nameTemplate: string | null;
            version: number;
        };
        deliverables_move_answer: {
            /** Format: uuid */
            deliverableId: string;
            to: number;
        };
        deliverables_remove_answer: {
            /** Format: uuid */
            deliverableId: string;
        };
        submissions_list_answer: {
            wanted: {
                id: string | null;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                help: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                required: boolean;
                extensions: string[];
                maxBytes: number;
                dueAt: string | null;
                lockedAt: string | null;
                forStage: boolean;
                timeZone: string;
                nameTemplate: string | null;
                remindedAt: string | null;
                version: number;
            }[];
            rows: {
                /** Format: uuid */
                groupId: string;
                number: number;
                name: string | null;
                topic: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                files: {
                    deliverableId: string | null;
                    /** @enum {string} */
                    standing: "open" | "in-time" | "late" | "missing";
                    dueAt: string | null;
                    lockedAt: string | null;
                    latest?: {
                        /** Format: uuid */
                        versionId: string;
                        no: number;
                        /** Format: uuid */
                        fileId: string;
                        name: string;
                        bytes: number;
                        late: boolean;
                        /** Format: date-time */
                        at: string;
                        by: string | null;
                        removed: boolean;
                    };
                    versions: {
                        /** Format: uuid */
                        versionId: string;
                        no: number;
                        /** Format: uuid */
                        fileId: string;
                        name: string;
                        bytes: number;
                        late: boolean;
                        /** Format: date-time */
                        at: string;
                        by: string | null;
                        removed: boolean;
                    }[];
                    extension: {
                        /** Format: uuid */
                        extensionId: string;
                        /** Format: date-time */
                        untilAt: string;
                        reason: string;
                    } | null;
                    review: {
                        /** @enum {string} */
                        verdict: "accepted" | "changes";
                        /** Format: uuid */
                        versionId: string;
                        no: number;
                        /** Format: date-time */
                        at: string;
                    } | null;
                }[];
                missing: (string | null)[];
                comments: {
                    /** Format: uuid */
                    commentId: string;
                    /** Format: uuid */
                    deliverableId: string;
                    body: string;
                    no: number | null;
                    by: string | null;
                    ofTeam: boolean;
                    /** Format: date-time */
                    at: string;
                }[];
            }[];
            counts: {
                groups: number;
                wanted: number;
                handedIn: number;
                late: number;
                missing: number;
            };
        };
        submissions_mine_answer: {
            submission: {
                /** Format: uuid */
                groupId: string;
                files: {
                    wanted: {
                        id: string | null;
                        title: {
                            en?: string;
                            ko?: string;
                            ru?: string;
                            kk?: string;
                        };
                        help: {
                            en?: string;
                            ko?: string;
                            ru?: string;
                            kk?: string;
                        };
                        required: boolean;
                        extensions: string[];
                        maxBytes: number;
                        dueAt: string | null;
                        lockedAt: string | null;
                        forStage: boolean;
                        timeZone: string;
                    };
                    isOpen: boolean;
                    locked: boolean;
                    versions: {
                        /** Format: uuid */
                        versionId: string;
                        no: number;
                        /** Format: uuid */
                        fileId: string;
                        name: string;
                        bytes: number;
                        late: boolean;
                        /** Format: date-time */
                        at: string;
                        by: string | null;
                        removed: boolean;
                    }[];
                    /** @enum {string} */
                    standing: "open" | "in-time" | "late" | "missing";
                    review: {
                        /** @enum {string} */
                        verdict: "accepted" | "changes";
                        /** Format: uuid */
                        versionId: string;
                        no: number;
                        /** Format: date-time */
                        at: string;
                    } | null;
                }[];
                comments: {
                    /** Format: uuid */
                    commentId: string;
                    /** Format: uuid */
                    deliverableId: string;
                    body: string;
                    no: number | null;
                    by: string | null;
                    ofTeam: boolean;
                    /** Format: date-time */
                    at: string;
                }[];
            } | null;
        };
        submissions_remove_answer: {
            /** Format: uuid */
            versionId: string;
            no: number;
        };
        submissions_restore_answer: {
            /** Format: uuid */
            versionId: string;
            no: number;
        };
        extensions_grant_answer: {
            /** Format: uuid */
            groupId: string;
            /** Format: date-time */
            untilAt: string;
        };
        extensions_end_answer: {
            /** Format: uuid */
            groupId: string;
            ended: boolean;
        };
        reviews_judge_answer: {
            /** Format: uuid */
            versionId: string;
            no: number;
            review: ("accepted" | "changes") | null;
        };
        reviews_comment_answer: {
            /** Format: uuid */
            commentId: string;
            /** Format: uuid */
            groupId: string;
        };
        reviews_remove_answer: {
            /** Format: uuid */
            commentId: string;
        };
        tasks_list_answer: {
            timeZone: string;
            groups: number;
            rows: {
                /** Format: uuid */
                taskId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                dueAt: string | null;
                version: number;
                done: number;
            }[];
        };
        tasks_add_answer: {
            /** Format: uuid */
            taskId: string;
            version: number;
        };
        tasks_edit_answer: {
            /** Format: uuid */
            taskId: string;
            version: number;
        };
        tasks_move_answer: {
            /** Format: uuid */
            taskId: string;
            to: number;
        };
        tasks_remove_answer: {
            /** Format: uuid */
            taskId: string;
        };
        tasks_restore_answer: {
            /** Format: uuid */
            taskId: string;
        };
        rooms_list_answer: {
            tasks: {
                /** Format: uuid */
                taskId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                dueAt: string | null;
            }[];
            rows: {
                /** Format: uuid */
                groupId: string;
                abstract: string | null;
                abstractVersion: number;
                done: string[];
                members: {
                    /** Format: uuid */
                    registrationId: string;
                    name: string;
                    duties: ("slides" | "speaking" | "questions" | "time")[];
                }[];
            }[];
        };
        rooms_mark_answer: {
            /** Format: uuid */
            groupId: string;
            /** Format: uuid */
            taskId: string;
            done: boolean;
        };
        rooms_setDuties_answer: {
            /** Format: uuid */
            registrationId: string;
            duties: ("slides" | "speaking" | "questions" | "time")[];
        };
        rooms_writeAbstract_answer: {
            /** Format: uuid */
            groupId: string;
            version: number;
        };
        schools_groups_answer: {
            published: boolean;
            timeZone: string;
            tasks: number;
            wanted: {
                id: string | null;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                required: boolean;
                dueAt: string | null;
            }[];
            rows: {
                /** Format: uuid */
                groupId: string;
                number: number;
                topic: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                own: {
                    name: string;
                    /** @enum {string} */
                    role: "leader" | "deputy" | "member";
                }[];
                others: number;
                missing: {
                    deliverableId: string | null;
                    dueAt: string | null;
                    /** @enum {string} */
                    standing: "open" | "in-time" | "late" | "missing";
                }[];
                done: number;
            }[];
        };
        submissions_reminder_answer: {
            groups: {
                /** Format: uuid */
                groupId: string;
                number: number;
            }[];
            recipients: number;
            spared: number;
            unreachable: number;
        };
        submissions_remind_answer: {
            /** Format: uuid */
            messageId: string;
            groups: number;
            recipients: number;
            spared: number;
            unreachable: number;
        };
        runningOrders_show_answer: {
            timeZone: string;
            items: {
                /** Format: uuid */
                agendaItemId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                /** Format: date-time */
                startsAt: string;
                minutes: number;
            }[];
            order?: {
                agendaItemId: string | null;
                seconds: number;
                gapSeconds: number;
                seed: string | null;
                drawnAt: string | null;
                version: number;
            };
            slots: {
                seconds: number | null;
                notBeforeAt: string | null;
                notAfterAt: string | null;
                /** Format: uuid */
                slotId: string;
                /** Format: uuid */
                groupId: string;
                number: number;
                name: string | null;
                topic: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                version: number;
                startsAt: string | null;
                endsAt: string | null;
                members: {
                    name: string;
                    /** @enum {string} */
                    role: "leader" | "deputy" | "member";
                }[];
                newest: {
                    /** Format: uuid */
                    versionId: string;
                    /** Format: uuid */
                    fileId: string;
                    no: number;
                    name: string;
                } | null;
                frozen: {
                    /** Format: uuid */
                    versionId: string;
                    /** Format: uuid */
                    fileId: string;
                    no: number;
                    name: string;
                    at: string | null;
                    removed: boolean;
                } | null;
                newer: boolean;
            }[];
            unmet: ({
                /** @constant */
                rule: "same-theme";
                /** Format: uuid */
                groupId: string;
                /** Format: uuid */
                otherId: string;
            } | {
                /** @enum {string} */
                rule: "not-before" | "not-after";
                /** Format: uuid */
                groupId: string;
                byMs: number;
            })[];
            without: {
                /** Format: uuid */
                groupId: string;
                number: number;
            }[];
        };
        runningOrders_plan_answer: {
            version: number;
            groups: number;
            before: {
                agendaItemId: string | null;
                seconds: number;
                gapSeconds: number;
            };
        };
        runningOrders_draw_answer: {
            seed: string;
            groups: number;
            unmet: number;
            before: {
                groupIds: string[];
                seed: string | null;
                drawnAt: string | null;
            };
        };
        runningOrders_arrange_answer: {
            groups: number;
        };
        runningOrders_freezeAll_answer: {
            frozen: number;
        };
        runningOrders_setSlot_answer: {
            /** Format: uuid */
            slotId: string;
            version: number;
            before: {
                seconds: number | null;
                notBeforeAt: string | null;
                notAfterAt: string | null;
            };
        };
        runningOrders_move_answer: {
            /** Format: uuid */
            slotId: string;
            wasAfterId: string | null;
        };
        runningOrders_freeze_answer: {
            /** Format: uuid */
            slotId: string;
            /** Format: uuid */
            versionId: string;
            no: number;
            wasVersionId: string | null;
        };
        runningOrders_unfreeze_answer: {
            /** Format: uuid */
            slotId: string;
            wasVersionId: string | null;
        };
        rubrics_show_answer: {
            rubric: {
                /** @enum {string} */
                state: "draft" | "open" | "closed";
                guidance: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                ranked: boolean;
                version: number;
                announced: boolean;
            } | null;
            criteria: {
                /** Format: uuid */
                criterionId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                weight: number;
                independent: boolean;
                levels: {
                    points: number;
                    text: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                }[];
            }[];
            scorecards: number;
        };
        rubrics_make_answer: {
            /** Format: uuid */
            eventId: string;
            criteria: number;
            version: number;
        };
        rubrics_edit_answer: {
            /** Format: uuid */
            eventId: string;
            version: number;
        };
        rubrics_setState_answer: {
            /** Format: uuid */
            eventId: string;
            /** @enum {string} */
            state: "draft" | "open" | "closed";
            /** @enum {string} */
            before: "draft" | "open" | "closed";
            version: number;
        };
        rubrics_remove_answer: {
            /** Format: uuid */
            eventId: string;
            scorecards: number;
        };
        criteria_add_answer: {
            /** Format: uuid */
            criterionId: string;
        };
        criteria_edit_answer: {
            /** Format: uuid */
            criterionId: string;
        };
        criteria_move_answer: {
            /** Format: uuid */
            criterionId: string;
            to: number;
            from: number;
        };
        criteria_remove_answer: {
            /** Format: uuid */
            criterionId: string;
        };
        criteria_restore_answer: {
            /** Format: uuid */
            criterionId: string;
        };
        judges_list_answer: {
            items: {
                /** Format: uuid */
                judgeId: string;
                accountId: string | null;
                name: string;
                shadow: boolean;
                excludedGroupIds: string[];
                version: number;
                removed: boolean;
                cards: number;
            }[];
        };
        judges_add_answer: {
            /** Format: uuid */
            judgeId: string;
        };
        judges_edit_answer: {
            /** Format: uuid */
            judgeId: string;
            version: number;
        };
        judges_remove_answer: {
            /** Format: uuid */
            judgeId: string;
        };
        judges_restore_answer: {
            /** Format: uuid */
            judgeId: string;
        };
        scores_own_answer: {
            judge: {
                /** Format: uuid */
                judgeId: string;
                name: string;
                shadow: boolean;
            } | null;
            groups: {
                /** Format: uuid */
                groupId: string;
                number: number;
                name: string | null;
                topic: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                onStage: boolean;
                excluded: boolean;
                card: {
                    no: number;
                    confirmed: boolean;
                    scores: {
                        /** Format: uuid */
                        criterionId: string;
                        points: number;
                    }[];
                    remark: string | null;
                } | null;
                confirmedNo: number | null;
            }[];
        };
        scores_cards_answer: {
            judges: {
                /** Format: uuid */
                judgeId: string;
                name: string;
                shadow: boolean;
                excludedGroupIds: string[];
                hasAccount: boolean;
                self: boolean;
            }[];
            groups: {
                /** Format: uuid */
                groupId: string;
                number: number;
                name: string | null;
                topic: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
            }[];
            cards: {
                /** Format: uuid */
                scorecardId: string;
                /** Format: uuid */
                judgeId: string;
                /** Format: uuid */
                groupId: string;
                no: number;
                confirmed: boolean;
                /** @enum {string} */
                source: "judge" | "paper";
                scores: {
                    /** Format: uuid */
                    criterionId: string;
                    points: number;
                }[];
                remark: string | null;
                by: string | null;
                /** Format: date-time */
                at: string;
                mine: boolean;
            }[];
        };
        scores_write_answer: {
            /** Format: uuid */
            scorecardId: string;
            /** Format: uuid */
            judgeId: string;
            /** Format: uuid */
            groupId: string;
            no: number;
            confirmed: boolean;
        };
        scores_paper_answer: {
            /** Format: uuid */
            scorecardId: string;
            /** Format: uuid */
            judgeId: string;
            /** Format: uuid */
            groupId: string;
            no: number;
            confirmed: boolean;
        };
        scores_confirm_answer: {
            /** Format: uuid */
            scorecardId: string;
            /** Format: uuid */
            judgeId: string;
            /** Format: uuid */
            groupId: string;
            no: number;
            confirmed: boolean;
        };
        results_show_answer: {
            /** @enum {string} */
            state: "draft" | "open" | "closed";
            ranked: boolean;
            hash: string;
            reason: ("few-judges" | "few-groups" | "no-overlap") | null;
            criteria: {
                /** Format: uuid */
                criterionId: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                weight: number;
                independent: boolean;
            }[];
            groups: {
                /** Format: uuid */
                groupId: string;
                number: number;
                name: string | null;
                topic: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                percent: number | null;
                place: number | null;
                cards: number;
                criteria: {
                    [key: string]: number;
                };
            }[];
            judges: {
                /** Format: uuid */
                judgeId: string;
                name: string;
                shadow: boolean;
                cards: number;
                by: number | null;
                missingGroupIds: string[];
            }[];
            proposal: {
                by: string | null;
                at: string | null;
                own: boolean;
                same: boolean;
            } | null;
            announcement: {
                by: string | null;
                /** Format: date-time */
                at: string;
            } | null;
        };
        results_propose_answer: {
            /** Format: uuid */
            eventId: string;
            groups: number;
        };
        results_withdraw_answer: {
            /** Format: uuid */
            eventId: string;
        };
        results_announce_answer: {
            /** Format: uuid */
            eventId: string;
            groups: number;
        };
        results_takeBack_answer: {
            /** Format: uuid */
            eventId: string;
        };
        results_mine_answer: {
            result: {
                /** Format: uuid */
                groupId: string;
                percent: number;
                place: number | null;
                of: number | null;
                criteria: {
                    /** Format: uuid */
                    criterionId: string;
                    title: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    };
                    independent: boolean;
                    percent: number;
                }[];
            } | null;
        };
        feedback_list_answer: {
            scored: boolean;
            groups: {
                /** Format: uuid */
                groupId: string;
                number: number;
                name: string | null;
                topic: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                feedback: {
                    body: string;
                    lang: string;
                    /** @enum {string} */
                    state: "draft" | "approved" | "released";
                    releasedAt: string | null;
                    version: number;
                } | null;
                remarks: {
                    judge: string;
                    remark: string;
                }[];
            }[];
        };
        feedback_write_answer: {
            /** Format: uuid */
            groupId: string;
            /** @enum {string} */
            state: "draft" | "approved" | "released";
            version: number;
        };
        feedback_approve_answer: {
            /** Format: uuid */
            groupId: string;
            /** @enum {string} */
            state: "draft" | "approved" | "released";
            version: number;
        };
        feedback_release_answer: {
            /** Format: uuid */
            eventId: string;
            groups: number;
        };
        feedback_takeBack_answer: {
            /** Format: uuid */
            groupId: string;
            /** @enum {string} */
            state: "draft" | "approved" | "released";
            version: number;
        };
        feedback_mine_answer: {
            feedback: {
                /** Format: uuid */
                groupId: string;
                body: string;
                lang: string;
                /** Format: date-time */
                releasedAt: string;
            } | null;
        };
        questions_list_answer: {
            items: {
                /** Format: uuid */
                id: string;
                no: number;
                deviceNo: string | null;
                position: number;
                version: number;
                /** @enum {string} */
                source: "staff" | "phone" | "prefiled" | "oral" | "card";
                agendaItemId: string | null;
                askerRegistrationId: string | null;
                askerName: string | null;
                askerSchool: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                askerGroupId: string | null;
                groupNumber: number | null;
                themeId: string | null;
                themeTitle: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                body: string;
                lang: string;
                /** @enum {string} */
                status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
                answeredBy: string | null;
                answerSummary: string | null;
                answerLang: string | null;
                /** Format: date-time */
                askedAt: string;
                answeredAt: string | null;
                followUp: boolean;
                followUpOwner: string | null;
                followUpDueOn: string | null;
            }[];
            total?: number;
            nextCursor: string | null;
        };
        questions_log_answer: {
            /** Format: uuid */
            id: string;
            no: number;
            position: number;
            /** @enum {string} */
            status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
            version: number;
            again: boolean;
            /** Format: date-time */
            askedAt: string;
        };
        questions_desk_answer: {
            themes: {
                /** Format: uuid */
                id: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
            }[];
            groups: {
                /** Format: uuid */
                id: string;
                number: number;
            }[];
            items: {
                /** Format: uuid */
                id: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                /** @enum {string} */
                kind: "opening" | "lecture" | "film" | "presentations" | "qa" | "workshop" | "break" | "closing" | "other";
            }[];
            answerers: {
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
            }[];
        };
        questions_edit_answer: {
            /** Format: uuid */
            id: string;
            no: number;
            /** @enum {string} */
            status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
            version: number;
            changed: string[];
        };
        questions_remove_answer: {
            /** Format: uuid */
            questionId: string;
            no: number;
        };
        questions_restore_answer: {
            /** Format: uuid */
            questionId: string;
            no: number;
        };
        questions_move_answer: {
            /** Format: uuid */
            questionId: string;
            to: number;
        };
        questions_history_answer: {
            items: {
                /** Format: uuid */
                id: string;
                action: string;
                before: {
                    [key: string]: unknown;
                };
                after: {
                    [key: string]: unknown;
                };
                by: string | null;
                /** Format: date-time */
                at: string;
            }[];
        };
        questionRooms_show_answer: {
            /** @enum {string} */
            state: "open" | "paused" | "closed";
            code: string | null;
            moderated: boolean;
            votes: boolean;
            hands: boolean;
            screenLang: string | null;
            perPerson: number;
            seq: number;
            tally: number;
            version: number;
            holdWords: string[];
        };
        questionRooms_configure_answer: {
            /** Format: uuid */
            eventId: string;
            version: number;
        };
        questionRooms_setState_answer: {
            /** Format: uuid */
            eventId: string;
            /** @enum {string} */
            state: "open" | "paused" | "closed";
            again: boolean;
        };
        questionRooms_mute_answer: {
            /** Format: uuid */
            registrationId: string;
            again: boolean;
        };
        questionRooms_unmute_answer: {
            /** Format: uuid */
            registrationId: string;
            again: boolean;
        };
        questionBoard_show_answer: {
            room: {
                /** @enum {string} */
                state: "open" | "paused" | "closed";
                code: string | null;
                moderated: boolean;
                votes: boolean;
                hands: boolean;
                screenLang: string | null;
                perPerson: number;
                seq: number;
                tally: number;
                version: number;
                words: number;
            };
            heard: {
                schools: {
                    key: string;
                    asked: number;
                    heard: number;
                }[];
                groups: {
                    key: string;
                    asked: number;
                    heard: number;
                }[];
                languages: {
                    key: string;
                    asked: number;
                    heard: number;
                }[];
            };
            rows: {
                /** Format: uuid */
                questionId: string;
                no: number;
                version: number;
                seq: number;
                /** @enum {string} */
                source: "staff" | "phone" | "prefiled" | "oral" | "card";
                /** @enum {string} */
                status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
                body: string;
                originalBody: string | null;
                lang: string;
                declineReason: string | null;
                mergedIntoId: string | null;
                registrationId: string | null;
                name: string | null;
                byCode: boolean;
                /** @enum {string} */
                display: "name" | "group" | "anonymous";
                schoolId: string | null;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                groupNumber: number | null;
                themeId: string | null;
                theme: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                answerSummary: string | null;
                isMuted: boolean;
                votes: number;
                alike: {
                    /** Format: uuid */
                    questionId: string;
                    no: number;
                }[];
                /** Format: date-time */
                askedAt: string;
            }[];
        };
        questionBoard_advance_answer: {
            /** Format: uuid */
            questionId: string;
            no: number;
            /** @enum {string} */
            status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
            version: number;
        };
        questionBoard_decline_answer: {
            /** Format: uuid */
            questionId: string;
            no: number;
            /** @enum {string} */
            status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
            version: number;
            reason: string;
        };
        questionBoard_amend_answer: {
            /** Format: uuid */
            questionId: string;
            no: number;
            /** @enum {string} */
            status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
            version: number;
        };
        questionBoard_merge_answer: {
            /** Format: uuid */
            questionId: string;
            no: number;
            /** @enum {string} */
            status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
            version: number;
            /** Format: uuid */
            intoId: string;
        };
        questionBoard_unmerge_answer: {
            /** Format: uuid */
            questionId: string;
            no: number;
            /** @enum {string} */
            status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
            version: number;
        };
        questionAnswers_leftovers_answer: {
            left: {
                /** Format: uuid */
                questionId: string;
                no: number;
                version: number;
                /** @enum {string} */
                status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
                /** @enum {string} */
                source: "staff" | "phone" | "prefiled" | "oral" | "card";
                body: string;
                lang: string;
                theme: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                groupNumber: number | null;
                answerSummary: string | null;
                answerLang: string | null;
                answeredBy: string | null;
                /** Format: date-time */
                askedAt: string;
                answeredAt: string | null;
                toldAt: string | null;
                votes: number;
            }[];
            released: {
                /** Format: uuid */
                questionId: string;
                no: number;
                version: number;
                /** @enum {string} */
                status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
                /** @enum {string} */
                source: "staff" | "phone" | "prefiled" | "oral" | "card";
                body: string;
                lang: string;
                theme: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                groupNumber: number | null;
                answerSummary: string | null;
                answerLang: string | null;
                answeredBy: string | null;
                /** Format: date-time */
                askedAt: string;
                answeredAt: string | null;
                toldAt: string | null;
            }[];
        };
        questionAnswers_write_answer: {
            /** Format: uuid */
            questionId: string;
            no: number;
            /** @enum {string} */
            status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
            version: number;
            kept: boolean;
        };
        questionAnswers_release_answer: {
            /** Format: uuid */
            questionId: string;
            no: number;
            /** @enum {string} */
            status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
            version: number;
        };
        questionAnswers_takeBack_answer: {
            /** Format: uuid */
            questionId: string;
            no: number;
            /** @enum {string} */
            status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
            version: number;
        };
        questionAnswers_releaseAll_answer: {
            released: number;
            nos: number[];
        };
        questionAnswers_telling_answer: {
            questions: number;
            recipients: number;
            unreachable: number;
        };
        questionAnswers_tell_answer: {
            /** Format: uuid */
            messageId: string;
            recipients: number;
            questions: number;
            unreachable: number;
        };
        questionMinutes_numbers_answer: {
            asked: number;
            answered: number;
            later: number;
            left: number;
            declined: number;
            withdrawn: number;
            merged: number;
            votes: number;
            voters: number;
            askers: number;
            took: number;
            seats: number;
            seatsTook: number;
            present: number;
            presentTook: number;
            themes: {
                key: string | null;
                asked: number;
                answered: number;
            }[];
            sources: {
                key: string | null;
                asked: number;
                answered: number;
            }[];
            languages: {
                key: string | null;
                asked: number;
                answered: number;
            }[];
            schools: {
                key: string | null;
                asked: number;
                answered: number;
            }[];
            groups: {
                key: string | null;
                asked: number;
                answered: number;
            }[];
            themeTitles: {
                /** Format: uuid */
                id: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
            }[];
            schoolNames: {
                /** Format: uuid */
                id: string;
                name: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
            }[];
        };
        scribe_desk_answer: {
            /** Format: date-time */
            endsAt: string;
            themes: {
                /** Format: uuid */
                id: string;
                title: string;
            }[];
            groups: {
                /** Format: uuid */
                id: string;
                number: number;
            }[];
            items: {
                /** Format: uuid */
                id: string;
                title: string;
            }[];
            answerers: string[];
            askers: {
                /** Format: uuid */
                id: string;
                name: string;
                also: string;
                school: string;
                groupNumber: number | null;
                keys: string[];
            }[];
        };
        scribe_questions_answer: {
            items: {
                /** Format: uuid */
                id: string;
                clientId: string | null;
                no: number;
                deviceNo: string | null;
                version: number;
                /** @enum {string} */
                status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
                body: string;
                lang: string;
                asker: string | null;
                groupNumber: number | null;
                themeId: string | null;
                answerSummary: string | null;
                answeredBy: string | null;
                answerLang: string | null;
                followUp: boolean;
            }[];
        };
        scribe_claimDevice_answer: {
            letter: string;
        };
        scribe_sync_answer: {
            letter: string;
            questions: number;
            answers: number;
            held: number;
            results: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                outcome: "done" | "again" | "conflict" | "refused";
                row: {
                    /** Format: uuid */
                    id: string;
                    clientId: string | null;
                    no: number;
                    deviceNo: string | null;
                    version: number;
                    /** @enum {string} */
                    status: "new" | "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred" | "merged" | "declined" | "withdrawn";
                    body: string;
                    lang: string;
                    asker: string | null;
                    groupNumber: number | null;
                    themeId: string | null;
                    answerSummary: string | null;
                    answeredBy: string | null;
                    answerLang: string | null;
                    followUp: boolean;
                } | null;
                problem: {
                    code: string;
                    field: string | null;
                    fieldCode: string | null;
                    values: {
                        [key: string]: string | number;
                    } | null;
                } | null;
            }[];
        };
        questionTranslations_lane_answer: {
            /** Format: uuid */
            eventId: string;
            seq: number;
            event: {
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                languages: ("en" | "ko" | "ru" | "kk")[];
            };
            rows: {
                /** Format: uuid */
                questionId: string;
                no: number;
                position: number;
                /** @enum {string} */
                place: "on_stage" | "queued" | "listed" | "answered" | "deferred";
                body: string;
                lang: string;
                groupNumber: number | null;
                theme: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                answerSummary: string | null;
                answerLang: string | null;
                translations: {
                    lang: string;
                    body: string | null;
                    answerSummary: string | null;
                    isChecked: boolean;
                    version: number;
                }[];
            }[];
        };
        questionTranslations_write_answer: {
            /** Format: uuid */
            questionId: string;
            no: number;
            lang: string;
            checked: boolean;
            version: number;
        };
        questionRooms_setCode_answer: {
            /** Format: uuid */
            eventId: string;
            code: string | null;
        };
        roomSeats_list_answer: {
            seats: {
                /** Format: uuid */
                seatId: string;
                /** Format: uuid */
                registrationId: string;
                name: string;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                groupNumber: number | null;
                /** Format: date-time */
                at: string;
                asked: number;
            }[];
        };
        roomSeats_release_answer: {
            /** Format: uuid */
            seatId: string;
            again: boolean;
        };
        hands_queue_answer: {
            seq: number;
            isOn: boolean;
            rows: {
                /** Format: uuid */
                handId: string;
                /** @enum {string} */
                state: "raised" | "called" | "heard" | "lowered";
                /** Format: uuid */
                registrationId: string;
                name: string;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                groupNumber: number | null;
                /** Format: date-time */
                raisedAt: string;
                heard: number;
                heardGroup: number;
            }[];
        };
        hands_put_answer: {
            /** Format: uuid */
            handId: string;
            /** @enum {string} */
            to: "raised" | "called" | "heard" | "lowered";
        };
        live_stage_answer: {
            rev: number;
            /** @enum {string} */
            phase: "before" | "on" | "over";
            place: number;
            /** @enum {string} */
            timer: "stopped" | "running" | "paused";
            endsAt: string | null;
            leftMs: number | null;
            wifi: {
                name: string;
                password: string | null;
            } | null;
            event: {
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                languages: ("en" | "ko" | "ru" | "kk")[];
                timeZone: string;
            };
            names: string[];
            questionNo: number | null;
            steps: {
                /** Format: uuid */
                agendaItemId: string;
                slotId: string | null;
                /** @enum {string} */
                kind: "opening" | "lecture" | "film" | "presentations" | "qa" | "workshop" | "break" | "closing" | "other";
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                seconds: number;
                /** Format: date-time */
                plannedAt: string;
                estimatedAt: string | null;
                startedAt: string | null;
                endedAt: string | null;
                group: {
                    number: number;
                    name: string | null;
                    topic: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    } | null;
                } | null;
                response: string | null;
                responseLang: string | null;
                version: number | null;
                file: {
                    /** Format: uuid */
                    fileId: string;
                    name: string;
                } | null;
            }[];
        };
        live_next_answer: {
            rev: number;
            agendaItemId: string | null;
            slotId: string | null;
        };
        live_back_answer: {
            rev: number;
            agendaItemId: string | null;
            slotId: string | null;
        };
        live_goTo_answer: {
            rev: number;
            agendaItemId: string | null;
            slotId: string | null;
        };
        live_start_answer: {
            rev: number;
        };
        live_pause_answer: {
            rev: number;
        };
        live_addTime_answer: {
            rev: number;
        };
        live_setWifi_answer: {
            rev: number;
        };
        live_links_answer: {
            items: {
                /** Format: uuid */
                stageLinkId: string;
                /** @enum {string} */
                kind: "projector" | "guest" | "interpreter";
                label: string;
                locale: string;
                /** Format: date-time */
                createdAt: string;
                revokedAt: string | null;
                token: string | null;
            }[];
        };
        live_makeLink_answer: {
            /** Format: uuid */
            stageLinkId: string;
            token: string;
        };
        live_revokeLink_answer: {
            /** Format: uuid */
            stageLinkId: string;
            again: boolean;
        };
        live_writeResponse_answer: {
            /** Format: uuid */
            slotId: string;
            version: number;
        };
        live_mine_answer: {
            /** Format: uuid */
            eventId: string;
            view: {
                rev: number;
                /** @enum {string} */
                phase: "before" | "on" | "over";
                /** @enum {string} */
                turn: "now" | "done" | "coming";
                ahead: number;
                isNext: boolean;
                estimatedAt: string | null;
                timeZone: string;
            } | null;
        };
        attendance_sheets_answer: {
            items: {
                /** Format: uuid */
                sheetId: string;
                /** Format: uuid */
                eventId: string;
                agendaItemId: string | null;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                eventTitle: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
                /** @enum {string} */
                state: "open" | "closed" | "reopened";
                version: number;
                counts: {
                    present: number;
                    late: number;
                    leftEarly: number;
                    excused: number;
                    absent: number;
                    unmarked: number;
                    total: number;
                };
                overdue: boolean;
            }[];
        };
        attendance_matrix_answer: {
            sheets: {
                /** Format: uuid */
                sheetId: string;
                /** Format: uuid */
                eventId: string;
                agendaItemId: string | null;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                eventTitle: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                languages: ("en" | "ko" | "ru" | "kk")[];
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
                /** @enum {string} */
                state: "open" | "closed" | "reopened";
            }[];
            rows: {
                /** Format: uuid */
                registrationId: string;
                /** Format: uuid */
                personId: string;
                /** @enum {string} */
                registration: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                ticket: number;
                code: string;
                fullName: string;
                latinName: string | null;
                hangulName: string | null;
                cyrillicName: string | null;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                schoolName: string;
                grade: number | null;
                classNo: string | null;
                studentNo: string | null;
                photoWish: ("all" | "group" | "none") | null;
                groupNumber: number | null;
                groupRole: ("leader" | "deputy" | "member") | null;
                cells: (("present" | "late" | "left_early" | "late_left" | "online" | "absent" | "excused" | "exempt") | null)[];
                counts: {
                    present: number;
                    late: number;
                    leftEarly: number;
                    excused: number;
                    absent: number;
                };
                unmarked: number;
                minutes: number | null;
                held: {
                    present: number;
                    counted: number;
                };
                percent: number | null;
                percentPlanned: number | null;
                percentBest: number | null;
            }[];
        };
        attendance_sheet_answer: {
            /** Format: uuid */
            sheetId: string;
            /** Format: uuid */
            eventId: string;
            agendaItemId: string | null;
            title: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            eventTitle: {
                en?: string;
                ko?: string;
                ru?: string;
                kk?: string;
            };
            languages: ("en" | "ko" | "ru" | "kk")[];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            /** @enum {string} */
            state: "open" | "closed" | "reopened";
            version: number;
            closedAt: string | null;
            mayCorrect: boolean;
            begun: boolean;
            people: {
                /** Format: uuid */
                registrationId: string;
                /** Format: uuid */
                personId: string;
                /** @enum {string} */
                registration: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                ticket: number;
                code: string;
                fullName: string;
                latinName: string | null;
                hangulName: string | null;
                cyrillicName: string | null;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                schoolName: string;
                grade: number | null;
                classNo: string | null;
                studentNo: string | null;
                photoWish: ("all" | "group" | "none") | null;
                groupNumber: number | null;
                groupRole: ("leader" | "deputy" | "member") | null;
                status: ("present" | "late" | "left_early" | "late_left" | "online" | "absent" | "excused" | "exempt") | null;
                arrivedAt: string | null;
                leftAt: string | null;
                minutesPresent: number | null;
                corrected: boolean;
                override: boolean;
                conflict: boolean;
                source: string | null;
                reason: string | null;
                version: number;
            }[];
        };
        attendance_record_answer: {
            /** Format: uuid */
            sheetId: string;
            /** @enum {string} */
            state: "open" | "closed" | "reopened";
            version: number;
            ops: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                result: "applied" | "duplicate" | "rejected";
                code?: string;
            }[];
            records: {
                /** Format: uuid */
                registrationId: string;
                status: ("present" | "late" | "left_early" | "late_left" | "online" | "absent" | "excused" | "exempt") | null;
                arrivedAt: string | null;
                leftAt: string | null;
                minutesPresent: number | null;
                corrected: boolean;
                override: boolean;
                conflict: boolean;
                source: string | null;
                reason: string | null;
                version: number;
            }[];
            applied: number;
            corrections: number;
        };
        attendance_markRest_answer: {
            /** Format: uuid */
            sheetId: string;
            /** @enum {string} */
            state: "open" | "closed" | "reopened";
            version: number;
            ops: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                result: "applied" | "duplicate" | "rejected";
                code?: string;
            }[];
            records: {
                /** Format: uuid */
                registrationId: string;
                status: ("present" | "late" | "left_early" | "late_left" | "online" | "absent" | "excused" | "exempt") | null;
                arrivedAt: string | null;
                leftAt: string | null;
                minutesPresent: number | null;
                corrected: boolean;
                override: boolean;
                conflict: boolean;
                source: string | null;
                reason: string | null;
                version: number;
            }[];
            applied: number;
            corrections: number;
        };
        attendance_close_answer: {
            /** Format: uuid */
            sheetId: string;
            version: number;
            again: boolean;
        };
        attendance_reopen_answer: {
            /** Format: uuid */
            sheetId: string;
            version: number;
        };
        attendance_history_answer: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "mark" | "scan_in" | "scan_out" | "void" | "note";
                status: ("present" | "late" | "left_early" | "late_left" | "online" | "absent" | "excused" | "exempt") | null;
                reason: string | null;
                source: string;
                by: string | null;
                /** Format: date-time */
                effectiveAt: string;
                /** Format: date-time */
                receivedAt: string;
                capturedAt: string | null;
                baseVersion: number;
                targetOpId: string | null;
                voided: boolean;
                flags: string[];
            }[];
        };
        attendanceSettings_show_answer: {
            earlyOpen: number;
            lateAfter: number;
            leaveGrace: number;
            leastPresent: number | null;
            /** @enum {string} */
            below: "half" | "absent";
            selfCheckIn: boolean;
            /** @enum {string} */
            consentMissing: "admit" | "stop";
        };
        attendanceSettings_configure_answer: {
            earlyOpen: number;
            lateAfter: number;
            leaveGrace: number;
            leastPresent: number | null;
            /** @enum {string} */
            below: "half" | "absent";
            selfCheckIn: boolean;
            /** @enum {string} */
            consentMissing: "admit" | "stop";
            records: number;
        };
        door_headcount_answer: {
            items: {
                /** Format: uuid */
                sheetId: string;
                listed: number;
                self: number;
                walkIns: number;
            }[];
        };
        devices_list_answer: {
            items: {
                /** Format: uuid */
                deviceId: string;
                label: string;
                /** @enum {string} */
                mode: "door" | "kiosk";
                sheetIds: string[] | null;
                hasPin: boolean;
                /** @enum {string} */
                state: "waiting" | "expired" | "paired" | "wiped" | "revoked" | "revoked_wiped";
                pairedAt: string | null;
                lastSeenAt: string | null;
                offsetMs: number | null;
                rosterCount: number | null;
                waiting: number | null;
                revokedAt: string | null;
                wipedAt: string | null;
            }[];
        };
        devices_revoke_answer: {
            /** Format: uuid */
            deviceId: string;
            again: boolean;
        };
        rejectedOps_list_answer: {
            items: {
                /** Format: uuid */
                opId: string;
                /** Format: uuid */
                deviceId: string;
                device: string | null;
                sheetId: string | null;
                registrationId: string | null;
                kind: string;
                code: string;
                effectiveAt: string | null;
                /** Format: date-time */
                receivedAt: string;
                settledAt: string | null;
            }[];
        };
        rejectedOps_settle_answer: {
            /** Format: uuid */
            opId: string;
            settled: boolean;
        };
        walkIns_list_answer: {
            rows: {
                /** Format: uuid */
                walkInId: string;
                name: string;
                school: string;
                grade: number | null;
                /** Format: date-time */
                at: string;
                version: number;
                sheetIds: string[];
                suggested: {
                    /** Format: uuid */
                    registrationId: string;
                    name: string;
                    school: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    } | null;
                    grade: number | null;
                    /** @enum {string} */
                    status: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled";
                }[];
                twins: string[];
            }[];
            settled: number;
        };
        walkIns_link_answer: {
            /** Format: uuid */
            walkInId: string;
            version: number;
            /** Format: uuid */
            registrationId: string;
            ops: number;
        };
        walkIns_register_answer: {
            /** Format: uuid */
            walkInId: string;
            version: number;
            /** Format: uuid */
            registrationId: string;
            ops: number;
        };
        walkIns_reject_answer: {
            /** Format: uuid */
            walkInId: string;
            version: number;
        };
        walkIns_undo_answer: {
            /** Format: uuid */
            walkInId: string;
            version: number;
        };
        exports_list_answer: {
            items: {
                by: string | null;
                /** Format: uuid */
                id: string;
                profile: string;
                format: string;
                columns: string[];
                filters: {
                    [key: string]: unknown;
                };
                rowCount: number;
                purpose: string | null;
                recipient: string | null;
                sha256: string | null;
                /** Format: date-time */
                at: string;
            }[];
        };
        exports_choices_answer: {
            items: {
                /** @enum {string} */
                profile: "attendance" | "questions" | "roster" | "matrix" | "sign-in";
                columns: {
                    key: string;
                    guarded: ("contacts" | "photo") | null;
                    allowed: boolean;
                }[];
                chosen: string[];
                usual: string[];
            }[];
        };
        people_erase_answer: {
            /** @constant */
            already: true;
            /** Format: uuid */
            personId: string;
        } | {
            /** @constant */
            already: false;
            /** Format: uuid */
            personId: string;
            personIds: string[];
            registrations: number;
            keys: string[];
            promoted: string[];
        };
        retention_due_answer: {
            /** Format: date-time */
            now: string;
            total: {
                medical: number;
                contacts: number;
                birth: number;
                letters: number;
                answers: number;
                identity: number;
                consent: number;
                attendance: number;
                photos: number;
                certificates: number;
            };
            usual: {
                medical: number;
                contacts: number;
                birth: number;
                letters: number;
                answers: number;
                identity: number;
                consent: number;
                attendance: number;
                photos: number;
                certificates: number;
            };
            rows: {
                /** Format: uuid */
                placeId: string;
                /** @enum {string} */
                kind: "program" | "event";
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                /** Format: date-time */
                endsAt: string;
                reason: string | null;
                classes: {
                    /** @enum {string} */
                    kind: "medical" | "contacts" | "birth" | "letters" | "answers" | "identity" | "consent" | "attendance" | "photos" | "certificates";
                    days: number;
                    isOwn: boolean;
                    /** Format: date-time */
                    goesAt: string;
                    daysLeft: number;
                    kept: number;
                    due: number;
                }[];
            }[];
        };
        retention_set_answer: {
            days: {
                medical?: number;
                contacts?: number;
                birth?: number;
                letters?: number;
                answers?: number;
                identity?: number;
                consent?: number;
                attendance?: number;
                photos?: number;
                certificates?: number;
            };
            longer: ("medical" | "contacts" | "birth" | "letters" | "answers" | "identity" | "consent" | "attendance" | "photos" | "certificates")[];
        };
        memberships_team_answer: {
            toGive: ("owner" | "organizer" | "staff" | "judge" | "teacher")[];
            mayDisable: boolean;
            members: {
                lastSeenAt: string | null;
                roles: {
                    /** Format: uuid */
                    accountId: string;
                    /** @enum {string} */
                    role: "owner" | "organizer" | "staff" | "judge" | "teacher";
                    place: string;
                    title: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    } | null;
                    schoolId: string | null;
                    school: {
                        en?: string;
                        ko?: string;
                        ru?: string;
                        kk?: string;
                    } | null;
                }[];
                /** Format: uuid */
                accountId: string;
                name: string;
                email: string;
                disabledAt: string | null;
            }[];
            invitations: {
                /** Format: uuid */
                id: string;
                email: string | null;
                /** @enum {string} */
                role: "owner" | "organizer" | "staff" | "judge" | "teacher";
                place: string;
                schoolId: string | null;
                /** Format: date-time */
                expiresAt: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                school: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
            }[];
        };
        memberships_withdraw_answer: {
            /** Format: uuid */
            accountId: string;
            /** @enum {string} */
            role: "owner" | "organizer" | "staff" | "judge" | "teacher";
            place: string;
            /** Format: uuid */
            schoolId?: string;
        };
        memberships_revoke_answer: {
            /** Format: uuid */
            invitationId: string;
        };
        integrations_keys_answer: {
            toGive: ("owner" | "organizer" | "staff" | "judge")[];
            keys: {
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                /** @enum {string} */
                state: "revoked" | "expired" | "active";
                /** Format: uuid */
                id: string;
                name: string;
                prefix: string;
                /** @enum {string} */
                role: "owner" | "organizer" | "staff" | "judge";
                place: string;
                createdBy: string | null;
                /** Format: date-time */
                createdAt: string;
                lastUsedAt: string | null;
                expiresAt: string | null;
                revokedAt: string | null;
            }[];
        };
        integrations_revokeKey_answer: {
            /** Format: uuid */
            apiKeyId: string;
        };
        activities_list_answer: {
            items: {
                actorName: string | null;
                eventId: string | null;
                programId: string | null;
                eventTitle: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                languages: ("en" | "ko" | "ru" | "kk")[] | null;
                programTitle: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                } | null;
                name: string;
                actorKind: string;
                note: {
                    [key: string]: unknown;
                };
                /** Format: date-time */
                at: string;
                /** Format: uuid */
                activityId: string;
            }[];
            total?: number;
            nextCursor: string | null;
        };
        trash_list_answer: {
            items: {
                /** @enum {string} */
                kind: "program" | "event";
                /** Format: uuid */
                id: string;
                title: {
                    en?: string;
                    ko?: string;
                    ru?: string;
                    kk?: string;
                };
                trashedAt: string | null;
                /** Format: date-time */
                until: string;
                within: boolean;
            }[];
        };
    };
    responses: never;
    parameters: {
        /** @description The same key with the same request answers the same, for 48 hours. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    programs_list: {
        parameters: {
            query?: {
                q?: string;
                sort?: "-starts" | "starts" | "-created" | "created";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["programs_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programs_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    summary: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    description: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    startsOn?: string | null;
                    endsOn?: string | null;
                    timeZone: string;
                    /** @default [] */
                    organizations?: {
                        /** Format: uuid */
                        organizationId: string;
                        /** @enum {string} */
                        role: "host" | "supporter" | "partner" | "embassy";
                    }[];
                    contactEmail?: string | null;
                    contactPhone?: string | null;
                    contactText?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["programs_create_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programs_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["programs_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programs_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    summary: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    description: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    startsOn?: string | null;
                    endsOn?: string | null;
                    timeZone: string;
                    /** @default [] */
                    organizations?: {
                        /** Format: uuid */
                        organizationId: string;
                        /** @enum {string} */
                        role: "host" | "supporter" | "partner" | "embassy";
                    }[];
                    contactEmail?: string | null;
                    contactPhone?: string | null;
                    contactText?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["programs_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programs_trash: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["programs_trash_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programs_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["programs_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programs_copyPlan: {
        parameters: {
            query?: {
                by?: "weeks" | "years";
                number?: number;
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["programs_copyPlan_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programs_copy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default weeks
                     * @enum {string}
                     */
                    by?: "weeks" | "years";
                    number?: number;
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    parts: ("agenda" | "speakers" | "materials" | "topics" | "rubric" | "team" | "registration" | "enrollment")[];
                    /** @default [] */
                    withoutEventIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["programs_copy_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_list: {
        parameters: {
            query?: {
                q?: string;
                state?: "applied" | "accepted" | "waitlisted" | "declined" | "withdrawn" | "completed" | "not_completed" | "all";
                cohort?: string;
                consent?: "missing" | "requested" | "granted_unverified" | "granted" | "withdrawn" | "refused" | "expired";
                sort?: "ticket" | "-ticket" | "name" | "-name" | "cohort" | "-cohort";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_enrol: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fullName: string;
                    latinName?: string | null;
                    hangulName?: string | null;
                    cyrillicName?: string | null;
                    /** @enum {string} */
                    locale: "en" | "ko" | "ru" | "kk";
                    gender?: ("female" | "male" | "other" | "undisclosed") | null;
                    school?: string | null;
                    grade?: number | null;
                    classNo?: string | null;
                    studentNo?: string | null;
                    email?: string | null;
                    birthDate?: string | null;
                    guardianName?: string | null;
                    guardianPhone?: string | null;
                    guardianEmail?: string | null;
                    notes?: string | null;
                    cohort?: string | null;
                    ofAge?: boolean;
                    consents?: {
                        [key: string]: ("yes" | "no" | "none" | "group" | "all") | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_enrol_answer"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_enrol_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_askGuardian: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    guardianName: string;
                    guardianEmail?: string | null;
                    guardianPhone?: string | null;
                    /** @enum {string} */
                    locale: "en" | "ko" | "ru" | "kk";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_askGuardian_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_registrations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_registrations_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fullName: string;
                    latinName?: string | null;
                    hangulName?: string | null;
                    cyrillicName?: string | null;
                    /** @enum {string} */
                    locale: "en" | "ko" | "ru" | "kk";
                    gender?: ("female" | "male" | "other" | "undisclosed") | null;
                    school?: string | null;
                    grade?: number | null;
                    classNo?: string | null;
                    studentNo?: string | null;
                    email?: string | null;
                    birthDate?: string | null;
                    guardianName?: string | null;
                    guardianPhone?: string | null;
                    guardianEmail?: string | null;
                    notes?: string | null;
                    cohort?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_settings_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_configure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    enrolls: boolean;
                    opensAt?: (string) | null;
                    closesAt?: (string) | null;
                    capacity?: number | null;
                    waitlist: boolean;
                    needsApproval: boolean;
                    consents: boolean;
                    guardianBelowAge: number;
                    cohorts: {
                        key?: string | null;
                        name: {
                            en?: string | null;
                            ko?: string | null;
                            ru?: string | null;
                            kk?: string | null;
                        };
                        capacity?: number | null;
                    }[];
                    withoutEventIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_configure_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enrollmentIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_withdraw_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enrollmentIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enrollmentIds: string[];
                    /** @enum {string} */
                    decision: "applied" | "accepted" | "waitlisted" | "declined";
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_decide_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollments_setCohort: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enrollmentIds: string[];
                    cohort?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["enrollments_setCohort_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_list: {
        parameters: {
            query?: {
                q?: string;
                status?: "draft" | "published" | "cancelled" | "finished";
                programId?: string;
                when?: "upcoming" | "past";
                sort?: "-starts" | "starts" | "-created" | "created";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    programId?: string | null;
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    summary: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    description: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    /** @enum {string} */
                    kind: "lecture" | "workshop" | "presentations" | "ceremony" | "meeting" | "other";
                    languages: ("en" | "ko" | "ru" | "kk")[];
                    /** @default [] */
                    organizations?: {
                        /** Format: uuid */
                        organizationId: string;
                        /** @enum {string} */
                        role: "host" | "supporter" | "partner" | "embassy";
                    }[];
                    venueId?: string | null;
                    onlineUrl?: string | null;
                    startsAt: string;
                    endsAt: string;
                    timeZone: string;
                    capacity?: number | null;
                    registrationOpensAt?: string | null;
                    registrationClosesAt?: string | null;
                    waitlist?: boolean;
                    needsApproval?: boolean;
                    approvesAnew?: boolean;
                    needsCode?: boolean;
                    quotas?: {
                        perSchool?: number | null;
                        schools?: {
                            /** Format: uuid */
                            schoolId: string;
                            seats: number;
                        }[];
                        perGrade?: number | null;
                        grades?: {
                            from: number;
                            to: number;
                            seats: number;
                        }[];
                    } | null;
                    editableUntil?: string | null;
                    offerHours?: number | null;
                    guardianBelowAge?: number;
                    /**
                     * @default public
                     * @enum {string}
                     */
                    visibility?: "public" | "link" | "closed";
                    coverFileId?: string | null;
                    contactEmail?: string | null;
                    contactPhone?: string | null;
                    contactText?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    template?: "lecture-presentations" | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_create_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_details: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_details_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    programId?: string | null;
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    summary: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    description: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    /** @enum {string} */
                    kind: "lecture" | "workshop" | "presentations" | "ceremony" | "meeting" | "other";
                    languages: ("en" | "ko" | "ru" | "kk")[];
                    /** @default [] */
                    organizations?: {
                        /** Format: uuid */
                        organizationId: string;
                        /** @enum {string} */
                        role: "host" | "supporter" | "partner" | "embassy";
                    }[];
                    venueId?: string | null;
                    onlineUrl?: string | null;
                    startsAt: string;
                    endsAt: string;
                    timeZone: string;
                    capacity?: number | null;
                    registrationOpensAt?: string | null;
                    registrationClosesAt?: string | null;
                    waitlist?: boolean;
                    needsApproval?: boolean;
                    approvesAnew?: boolean;
                    needsCode?: boolean;
                    quotas?: {
                        perSchool?: number | null;
                        schools?: {
                            /** Format: uuid */
                            schoolId: string;
                            seats: number;
                        }[];
                        perGrade?: number | null;
                        grades?: {
                            from: number;
                            to: number;
                            seats: number;
                        }[];
                    } | null;
                    editableUntil?: string | null;
                    offerHours?: number | null;
                    guardianBelowAge?: number;
                    /**
                     * @default public
                     * @enum {string}
                     */
                    visibility?: "public" | "link" | "closed";
                    coverFileId?: string | null;
                    contactEmail?: string | null;
                    contactPhone?: string | null;
                    contactText?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_header: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_header_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_overview_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_next: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_next_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_publish_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_unpublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_unpublish_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_cancel_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_finish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_finish_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_reopen_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_copy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    startsOn: string;
                    programId?: string | null;
                    parts: ("agenda" | "speakers" | "materials" | "topics" | "rubric" | "team" | "registration")[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_copy_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_trash: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_trash_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accounts_instance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["accounts_instance_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    announcements_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["announcements_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    announcements_program: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["announcements_program_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agenda_public: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agenda_public_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    speakers_public: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["speakers_public_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    materials_public: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["materials_public_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizations_list: {
        parameters: {
            query?: {
                q?: string;
                kind?: "school" | "association" | "embassy" | "ministry" | "company" | "other";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organizations_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizations_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "school" | "association" | "embassy" | "ministry" | "company" | "other";
                    name: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    country?: string | null;
                    website?: string | null;
                    logoFileId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organizations_create_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizations_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "school" | "association" | "embassy" | "ministry" | "company" | "other";
                    name: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    country?: string | null;
                    website?: string | null;
                    logoFileId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organizations_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizations_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organizations_contacts_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizations_addContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    position?: string | null;
                    email?: string | null;
                    phone?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organizations_addContact_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organizations_removeContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organizations_removeContact_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    venues_list: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["venues_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    venues_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    address: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    room?: string | null;
                    capacity?: number | null;
                    mapUrl?: string | null;
                    accessibility: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["venues_create_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    venues_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                venueId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    address: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    room?: string | null;
                    capacity?: number | null;
                    mapUrl?: string | null;
                    accessibility: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["venues_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agenda_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agenda_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agenda_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "opening" | "lecture" | "film" | "presentations" | "qa" | "workshop" | "break" | "closing" | "other";
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    description?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    minutes: number;
                    place?: string | null;
                    counts?: boolean;
                    /** @default [] */
                    speakerIds?: string[];
                    /** Format: uuid */
                    agendaItemId?: string;
                    index?: number;
                    startsAt?: string;
                    shift?: boolean;
                    shiftMinutes?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agenda_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agenda_shift: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agenda_shift_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agenda_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                agendaItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    kind: "opening" | "lecture" | "film" | "presentations" | "qa" | "workshop" | "break" | "closing" | "other";
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    description?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    minutes: number;
                    place?: string | null;
                    counts?: boolean;
                    /** @default [] */
                    speakerIds?: string[];
                    startsAt: string;
                    shift?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agenda_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agenda_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                agendaItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    afterId: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agenda_move_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agenda_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                agendaItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    shift?: boolean;
                    shiftMinutes?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agenda_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    speakers_list: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["speakers_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    speakers_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    honorific?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    office?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    organization?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    biography?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    photoFileId?: string | null;
                    eventId?: string | null;
                    /** Format: uuid */
                    speakerId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["speakers_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    speakers_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                speakerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["speakers_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    speakers_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                speakerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    honorific?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    office?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    organization?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    biography?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    photoFileId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["speakers_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    speakers_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                speakerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["speakers_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    speakers_lineup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["speakers_lineup_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    speakers_attach: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    speakerId: string;
                    index?: number;
                    /** @default [] */
                    agendaItemIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["speakers_attach_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    speakers_detach: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
                speakerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["speakers_detach_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    speakers_arrange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    speakerIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["speakers_arrange_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    materials_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["materials_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    materials_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "printed" | "file" | "link";
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    quantity?: number | null;
                    handedOut?: number | null;
                    url?: string | null;
                    fileId?: string | null;
                    /** Format: uuid */
                    materialId?: string;
                    index?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["materials_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    materials_arrange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    materialIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["materials_arrange_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    materials_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                materialId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "printed" | "file" | "link";
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    quantity?: number | null;
                    handedOut?: number | null;
                    url?: string | null;
                    fileId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["materials_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    materials_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                materialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["materials_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    materials_count: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                materialId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handedOut: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["materials_count_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_roster: {
        parameters: {
            query?: {
                search?: string;
                status?: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled" | "all";
                school?: string | "none";
                grade?: number;
                language?: "en" | "ko" | "ru" | "kk";
                source?: "self" | "import" | "staff" | "api" | "walk-in" | "guardian" | "program";
                consent?: "missing" | "requested" | "granted_unverified" | "granted" | "withdrawn" | "refused" | "expired";
                answers?: "missing";
                sort?: "ticket" | "name" | "school" | "time";
                order?: "up" | "down";
                locale?: "en" | "ko" | "ru" | "kk";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_roster_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fullName: string;
                    latinName?: string | null;
                    hangulName?: string | null;
                    cyrillicName?: string | null;
                    /** @enum {string} */
                    locale: "en" | "ko" | "ru" | "kk";
                    gender?: ("female" | "male" | "other" | "undisclosed") | null;
                    school?: string | null;
                    grade?: number | null;
                    classNo?: string | null;
                    studentNo?: string | null;
                    email?: string | null;
                    birthDate?: string | null;
                    guardianName?: string | null;
                    guardianPhone?: string | null;
                    guardianEmail?: string | null;
                    notes?: string | null;
                    photoWish?: ("all" | "group" | "none") | null;
                    ofAge?: boolean;
                    invitation?: string | null;
                    form?: {
                        [key: string]: string | string[] | number | boolean | null;
                    };
                    consents?: {
                        [key: string]: ("yes" | "no" | "none" | "group" | "all") | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_register_answer"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_register_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_counts_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fullName: string;
                    latinName?: string | null;
                    hangulName?: string | null;
                    cyrillicName?: string | null;
                    /** @enum {string} */
                    locale: "en" | "ko" | "ru" | "kk";
                    gender?: ("female" | "male" | "other" | "undisclosed") | null;
                    school?: string | null;
                    grade?: number | null;
                    classNo?: string | null;
                    studentNo?: string | null;
                    email?: string | null;
                    birthDate?: string | null;
                    guardianName?: string | null;
                    guardianPhone?: string | null;
                    guardianEmail?: string | null;
                    notes?: string | null;
                    photoWish?: ("all" | "group" | "none") | null;
                    /** @enum {string} */
                    source?: "staff" | "walk-in";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    people_search: {
        parameters: {
            query: {
                typed: string;
                limit?: number;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people_search_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_one_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    version?: number;
                    fullName?: string;
                    latinName?: string | null;
                    hangulName?: string | null;
                    cyrillicName?: string | null;
                    /** @enum {string} */
                    locale?: "en" | "ko" | "ru" | "kk";
                    gender?: ("female" | "male" | "other" | "undisclosed") | null;
                    school?: string | null;
                    grade?: number | null;
                    classNo?: string | null;
                    studentNo?: string | null;
                    email?: string | null;
                    birthDate?: string | null;
                    guardianName?: string | null;
                    guardianPhone?: string | null;
                    guardianEmail?: string | null;
                    notes?: string | null;
                    photoWish?: ("all" | "group" | "none") | null;
                    ofAge?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_change_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_show: {
        parameters: {
            query?: {
                kept?: string;
            };
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    people_contacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people_contacts_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_cancel_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_promote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_promote_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    registrationIds: string[];
                    subject: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_message_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_unsend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_unsend_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registrations_resend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registrations_resend_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_list: {
        parameters: {
            query?: {
                q?: string;
                state?: "waiting" | "sent" | "problems" | "cancelled";
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["letters_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    letterIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["letters_retry_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["letters_settings_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_configure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reminders: number[];
                    thanks?: boolean;
                    digests?: boolean;
                    quietFrom: string;
                    quietUntil: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["letters_configure_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["letters_history_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mailings_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "message" | "link" | "reminder" | "thanks";
                    /** @enum {string} */
                    audience: "confirmed" | "waitlisted" | "all";
                    subject?: string | null;
                    text?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mailings_send_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["forms_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "short" | "long" | "choice" | "several" | "number" | "date" | "file" | "agreement";
                    label: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    help?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    choices?: {
                        key?: string | null;
                        label: {
                            en?: string | null;
                            ko?: string | null;
                            ru?: string | null;
                            kk?: string | null;
                        };
                    }[];
                    /**
                     * @default no
                     * @enum {string}
                     */
                    required?: "no" | "yes" | "later";
                    requiredDays?: number | null;
                    showIfKey?: string | null;
                    showIfEquals?: string | null;
                    /**
                     * @default lead
                     * @enum {string}
                     */
                    viewers?: "lead" | "team";
                    keepDays?: number;
                    isMedical?: boolean;
                    reason?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    freezeDays?: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["forms_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    /** @enum {string} */
                    kind: "short" | "long" | "choice" | "several" | "number" | "date" | "file" | "agreement";
                    label: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    help?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    choices?: {
                        key?: string | null;
                        label: {
                            en?: string | null;
                            ko?: string | null;
                            ru?: string | null;
                            kk?: string | null;
                        };
                    }[];
                    /**
                     * @default no
                     * @enum {string}
                     */
                    required?: "no" | "yes" | "later";
                    requiredDays?: number | null;
                    showIfKey?: string | null;
                    showIfEquals?: string | null;
                    /**
                     * @default lead
                     * @enum {string}
                     */
                    viewers?: "lead" | "team";
                    keepDays?: number;
                    isMedical?: boolean;
                    reason?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    freezeDays?: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["forms_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["forms_move_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["forms_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["forms_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answers_mine: {
        parameters: {
            query?: {
                kept?: string;
            };
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["answers_mine_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answers_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["answers_state_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answers_give: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        [key: string]: string | string[] | number | boolean | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["answers_give_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answers_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    locale?: "en" | "ko" | "ru" | "kk";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["answers_open_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approvals_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    registrationIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["approvals_approve_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approvals_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    registrationIds: string[];
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["approvals_reject_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approvals_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    registrationIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["approvals_reopen_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approvals_changes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    locale?: "en" | "ko" | "ru" | "kk";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["approvals_changes_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["offers_accept_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    codes_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["codes_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    codes_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    count: number;
                    uses: number;
                    schoolId?: string | null;
                    expiresOn?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["codes_make_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    codes_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    codeIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["codes_revoke_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    codes_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    codeIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["codes_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guardians_waiting: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["guardians_waiting_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guardians_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    guardianName: string;
                    guardianEmail?: string | null;
                    guardianPhone?: string | null;
                    /** @enum {string} */
                    locale: "en" | "ko" | "ru" | "kk";
                    invitation?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["guardians_ask_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guardians_askAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    registrationIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["guardians_askAgain_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guardians_remind: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["guardians_remind_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guardians_forget: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["guardians_forget_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_configure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    profile: "KR" | "EU" | "US" | "KZ" | "off";
                    consentAge?: number | null;
                    majorityAge?: number | null;
                    /** @default [] */
                    keys?: string[];
                    unconfirmedDays?: number | null;
                    forProgram?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["consents_configure_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: ("yes" | "no" | "none" | "group" | "all") | null;
                    };
                    /**
                     * @default guardian
                     * @enum {string}
                     */
                    capacity?: "self" | "guardian" | "school_on_paper";
                    relation?: ("mother" | "father" | "grandparent" | "guardian" | "other") | null;
                    /** @enum {string} */
                    method: "paper_signed" | "phone_call" | "email_reply" | "in_person" | "other";
                    evidence?: string | null;
                    evidenceFileId?: string | null;
                    /** @enum {string} */
                    locale: "en" | "ko" | "ru" | "kk";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["consents_record_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["consents_verify_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_documents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["consents_documents_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    purpose: "participation" | "data_processing" | "photo_internal" | "photo_web" | "photo_press" | "recording" | "health" | "third_party" | "cross_border" | "contact";
                    about?: string | null;
                    texts: {
                        en?: {
                            title: string;
                            body: string;
                            controller: string;
                            recipient?: string | null;
                            items: string;
                            retention: string;
                            refusal: string;
                        } | null;
                        ko?: {
                            title: string;
                            body: string;
                            controller: string;
                            recipient?: string | null;
                            items: string;
                            retention: string;
                            refusal: string;
                        } | null;
                        ru?: {
                            title: string;
                            body: string;
                            controller: string;
                            recipient?: string | null;
                            items: string;
                            retention: string;
                            refusal: string;
                        } | null;
                        kk?: {
                            title: string;
                            body: string;
                            controller: string;
                            recipient?: string | null;
                            items: string;
                            retention: string;
                            refusal: string;
                        } | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["consents_publish_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["imports_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_stage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fileName: string;
                    /** Format: base64 */
                    base64?: string;
                    /** Format: uuid */
                    schoolId?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["imports_stage_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_preview: {
        parameters: {
            query?: {
                show?: "all" | "ready" | "existing" | "ask" | "repeat" | "skip" | "error";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["imports_preview_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_badRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["imports_badRows_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_reread: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    encoding?: ("utf-8" | "utf-16le" | "utf-16be" | "cp949" | "windows-1251") | null;
                    delimiter?: ("," | ";" | "\t") | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["imports_reread_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_map: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    sheet?: number;
                    headerRow?: number;
                    mapping?: {
                        [key: string]: ("fullName" | "familyName" | "givenName" | "latinName" | "hangulName" | "cyrillicName" | "school" | "grade" | "classNo" | "studentNo" | "gender" | "birthDate" | "locale" | "email" | "guardianName" | "guardianPhone" | "photoWish" | "notes") | "";
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["imports_map_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_fix: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    line: number;
                    column: number;
                    value: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["imports_fix_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    line?: number;
                    /** @enum {string} */
                    decision: "same" | "new" | "skip" | "undecided";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["imports_decide_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_discard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["imports_discard_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_commit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    update?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["imports_commit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["imports_undo_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicates_list: {
        parameters: {
            query?: {
                state?: "open" | "ignored" | "merged";
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                placeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duplicates_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicates_count: {
        parameters: {
            query?: {
                registrationId?: string;
            };
            header?: never;
            path: {
                placeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duplicates_count_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicates_find: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                placeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duplicates_find_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicates_compare: {
        parameters: {
            query?: {
                winnerId?: string;
            };
            header?: never;
            path: {
                placeId: string;
                pairId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duplicates_compare_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicates_ignore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                placeId: string;
                pairId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duplicates_ignore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicates_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                placeId: string;
                pairId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duplicates_reopen_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    people_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                placeId: string;
                pairId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    winnerId: string;
                    right?: {
                        [key: string]: "winner" | "loser";
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people_merge_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merges_list: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                placeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["merges_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    people_unmerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                placeId: string;
                mergeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people_unmerge_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schools_desks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schools_desks_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schools_desk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schoolId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schools_desk_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schools_roster: {
        parameters: {
            query?: {
                search?: string;
                status?: "confirmed" | "waitlisted" | "pending" | "offered" | "cancelled" | "all";
                grade?: number;
                sort?: "ticket" | "name" | "school" | "time";
                order?: "up" | "down";
                locale?: "en" | "ko" | "ru" | "kk";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                schoolId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schools_roster_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schools_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                schoolId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fullName: string;
                    latinName?: string | null;
                    hangulName?: string | null;
                    cyrillicName?: string | null;
                    gender?: ("female" | "male" | "other" | "undisclosed") | null;
                    grade?: number | null;
                    classNo?: string | null;
                    studentNo?: string | null;
                    email?: string | null;
                    birthDate?: string | null;
                    guardianName?: string | null;
                    guardianPhone?: string | null;
                    guardianEmail?: string | null;
                    notes?: string | null;
                    /** @enum {string} */
                    locale: "en" | "ko" | "ru" | "kk";
                    photoWish?: ("all" | "group" | "none") | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schools_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schools_pupil: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schools_pupil_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schools_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    version?: number;
                    fullName?: string;
                    latinName?: string | null;
                    hangulName?: string | null;
                    cyrillicName?: string | null;
                    gender?: ("female" | "male" | "other" | "undisclosed") | null;
                    grade?: number | null;
                    classNo?: string | null;
                    studentNo?: string | null;
                    email?: string | null;
                    birthDate?: string | null;
                    guardianName?: string | null;
                    guardianPhone?: string | null;
                    guardianEmail?: string | null;
                    notes?: string | null;
                    /** @enum {string} */
                    locale?: "en" | "ko" | "ru" | "kk";
                    photoWish?: ("all" | "group" | "none") | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schools_change_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schools_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schools_cancel_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schools_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schools_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schools_attendance: {
        parameters: {
            query?: {
                locale?: "en" | "ko" | "ru" | "kk";
            };
            header?: never;
            path: {
                schoolId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schools_attendance_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schools_imports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schoolId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schools_imports_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topics_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["topics_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topics_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    themeId?: string | null;
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    brief?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    cap?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["topics_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topics_addTheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["topics_addTheme_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topics_editTheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                themeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["topics_editTheme_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topics_removeTheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                themeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["topics_removeTheme_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topics_moveTheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                themeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["topics_moveTheme_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topics_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                topicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    themeId?: string | null;
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    brief?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    cap?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["topics_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topics_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                topicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["topics_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topics_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                topicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["topics_move_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wishes_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wishes_round_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wishes_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opensAt?: string | null;
                    dueAt: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wishes_change_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wishes_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opensAt?: string | null;
                    dueAt: string;
                    most?: number;
                    asksPeople?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wishes_open_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wishes_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wishes_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wishes_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wishes_close_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wishes_remind: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wishes_remind_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wishes_list: {
        parameters: {
            query?: {
                search?: string;
                state?: "answered" | "missing";
                topicId?: string;
                sort?: "ticket" | "name" | "school";
                order?: "up" | "down";
                locale?: "en" | "ko" | "ru" | "kk";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wishes_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wishes_give: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    topicIds?: (string | null)[];
                    friend?: string | null;
                    ratherNot?: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wishes_give_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wishes_names: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wishes_names_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wishes_resolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    which: "friend" | "ratherNot";
                    meantId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wishes_resolve_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    allocations_compute: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode: "topics" | "groups" | "joint";
                    count?: number;
                    topics?: {
                        /** Format: uuid */
                        topicId: string;
                        groups: number;
                    }[];
                    sizeMin?: number;
                    sizeMax?: number;
                    weights?: {
                        school: number;
                        grade: number;
                        gender: number;
                        language: number;
                    };
                    /** @default [] */
                    guarded?: ("school" | "grade" | "gender" | "language")[];
                    lower?: number;
                    heedNames?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["allocations_compute_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    allocations_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                allocationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    moves?: {
                        /** Format: uuid */
                        registrationId: string;
                        number: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["allocations_publish_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    allocations_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                allocationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["allocations_undo_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drawChecks_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["drawChecks_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pairs_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "together" | "apart";
                    /** Format: uuid */
                    oneId: string;
                    /** Format: uuid */
                    otherId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pairs_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pairs_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                pairId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pairs_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_board: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_board_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    count: number;
                    seed?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_deal_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_arrange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    count: number;
                    seed?: string | null;
                    groups?: {
                        number: number;
                        name?: string | null;
                        topicId?: string | null;
                    }[];
                    members: {
                        /** Format: uuid */
                        registrationId: string;
                        number: number;
                        /**
                         * @default member
                         * @enum {string}
                         */
                        role?: "leader" | "deputy" | "member";
                        locked?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_arrange_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_setTopics: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_setTopics_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_publish_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_unpublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_unpublish_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_rename: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_rename_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_setTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    topicId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_setTopic_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_mine_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_place: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    groupId?: string | null;
                    from?: string | null;
                    /**
                     * @default member
                     * @enum {string}
                     */
                    role?: "leader" | "deputy" | "member";
                    locked?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_place_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_lock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    locked: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_lock_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groups_setRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "leader" | "deputy" | "member";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groups_setRole_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliverables_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["deliverables_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliverables_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    help?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    extensions: ("pdf" | "pptx" | "ppt" | "odp" | "hwp" | "hwpx" | "png" | "jpg" | "jpeg" | "webp")[];
                    required?: boolean;
                    maxMb: number;
                    dueAt?: string | null;
                    lockedAt?: string | null;
                    nameTemplate?: string | null;
                    forStage?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["deliverables_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliverables_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                deliverableId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    help?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    extensions: ("pdf" | "pptx" | "ppt" | "odp" | "hwp" | "hwpx" | "png" | "jpg" | "jpeg" | "webp")[];
                    required?: boolean;
                    maxMb: number;
                    dueAt?: string | null;
                    lockedAt?: string | null;
                    nameTemplate?: string | null;
                    forStage?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["deliverables_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliverables_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                deliverableId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["deliverables_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliverables_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                deliverableId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["deliverables_move_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submissions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["submissions_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submissions_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["submissions_mine_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submissions_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["submissions_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submissions_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["submissions_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extensions_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deliverableId?: string | null;
                    untilAt: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["extensions_grant_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extensions_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    deliverableId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["extensions_end_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviews_judge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    review: ("accepted" | "changes") | null;
                    body?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews_judge_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviews_comment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deliverableId?: string | null;
                    body: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews_comment_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviews_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tasks_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    dueAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tasks_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    dueAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tasks_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tasks_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tasks_move_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tasks_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rooms_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rooms_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rooms_mark: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                groupId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    done: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rooms_mark_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rooms_setDuties: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    duties: ("slides" | "speaking" | "questions" | "time")[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rooms_setDuties_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rooms_writeAbstract: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    text?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rooms_writeAbstract_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schools_groups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schoolId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schools_groups_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submissions_reminder: {
        parameters: {
            query?: {
                deliverableId?: string;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["submissions_reminder_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submissions_remind: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    deliverableId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["submissions_remind_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runningOrders_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["runningOrders_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runningOrders_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agendaItemId?: string | null;
                    seconds: number;
                    gapSeconds: number;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["runningOrders_plan_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runningOrders_draw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    seed?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["runningOrders_draw_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runningOrders_arrange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    groupIds: string[];
                    seed?: string | null;
                    drawnAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["runningOrders_arrange_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runningOrders_freezeAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["runningOrders_freezeAll_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runningOrders_setSlot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    seconds?: number | null;
                    notBeforeAt?: (string) | null;
                    notAfterAt?: (string) | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["runningOrders_setSlot_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runningOrders_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    afterId: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["runningOrders_move_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runningOrders_freeze: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    versionId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["runningOrders_freeze_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runningOrders_unfreeze: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["runningOrders_unfreeze_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rubrics_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rubrics_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rubrics_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    guidance?: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    ranked?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rubrics_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rubrics_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    from: "ready" | "empty";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rubrics_make_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rubrics_setState: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    state: "draft" | "open" | "closed";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rubrics_setState_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rubrics_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    scorecards: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rubrics_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    criteria_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    weight: number;
                    independent?: boolean;
                    levels: {
                        points: number;
                        text?: {
                            en?: string | null;
                            ko?: string | null;
                            ru?: string | null;
                            kk?: string | null;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["criteria_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    criteria_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                criterionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: {
                        en?: string | null;
                        ko?: string | null;
                        ru?: string | null;
                        kk?: string | null;
                    };
                    weight: number;
                    independent?: boolean;
                    levels: {
                        points: number;
                        text?: {
                            en?: string | null;
                            ko?: string | null;
                            ru?: string | null;
                            kk?: string | null;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["criteria_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    criteria_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                criterionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["criteria_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    criteria_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                criterionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["criteria_move_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    criteria_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                criterionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["criteria_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    judges_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["judges_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    judges_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    accountId?: string | null;
                    name?: string | null;
                    shadow?: boolean;
                    /** @default [] */
                    excludedGroupIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["judges_add_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    judges_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                judgeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name: string;
                    shadow?: boolean;
                    /** @default [] */
                    excludedGroupIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["judges_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    judges_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                judgeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["judges_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    judges_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                judgeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["judges_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scores_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scores_own_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scores_cards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scores_cards_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scores_write: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                judgeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    groupId: string;
                    scores: {
                        /** Format: uuid */
                        criterionId: string;
                        points: number;
                    }[];
                    remark?: string | null;
                    /** Format: uuid */
                    clientId?: string;
                    confirm?: boolean;
                    basedOn?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scores_write_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scores_paper: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                judgeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    groupId: string;
                    scores: {
                        /** Format: uuid */
                        criterionId: string;
                        points: number;
                    }[];
                    remark?: string | null;
                    /** Format: uuid */
                    clientId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scores_paper_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scores_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                scorecardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scores_confirm_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    results_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["results_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    results_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hash: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["results_propose_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    results_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["results_withdraw_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    results_announce: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hash: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["results_announce_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    results_takeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["results_takeBack_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    results_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["results_mine_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedback_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["feedback_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedback_write: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @enum {string} */
                    lang: "en" | "ko" | "ru" | "kk";
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["feedback_write_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedback_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    approved: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["feedback_approve_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedback_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    groups: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["feedback_release_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedback_takeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["feedback_takeBack_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedback_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["feedback_mine_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questions_list: {
        parameters: {
            query?: {
                q?: string;
                themeId?: string;
                groupId?: string;
                state?: "answered" | "open" | "follow-up";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questions_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questions_log: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clientId?: string | null;
                    agendaItemId?: string | null;
                    /**
                     * @default oral
                     * @enum {string}
                     */
                    source?: "oral" | "card" | "prefiled" | "staff";
                    askerRegistrationId?: string | null;
                    askerName?: string | null;
                    askerGroupId?: string | null;
                    body: string;
                    /** @enum {string} */
                    lang: "en" | "ko" | "ru" | "kk";
                    themeId?: string | null;
                    answeredBy?: string | null;
                    answerSummary?: string | null;
                    answerLang?: ("en" | "ko" | "ru" | "kk") | null;
                    followUp?: boolean;
                    followUpOwner?: string | null;
                    followUpDueOn?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questions_log_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questions_desk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questions_desk_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questions_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    agendaItemId?: string | null;
                    /**
                     * @default oral
                     * @enum {string}
                     */
                    source?: "oral" | "card" | "prefiled" | "staff";
                    askerRegistrationId?: string | null;
                    askerName?: string | null;
                    askerGroupId?: string | null;
                    body: string;
                    /** @enum {string} */
                    lang: "en" | "ko" | "ru" | "kk";
                    themeId?: string | null;
                    answeredBy?: string | null;
                    answerSummary?: string | null;
                    answerLang?: ("en" | "ko" | "ru" | "kk") | null;
                    followUp?: boolean;
                    followUpOwner?: string | null;
                    followUpDueOn?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questions_edit_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questions_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questions_remove_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questions_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questions_restore_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questions_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questions_move_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questions_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questions_history_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionRooms_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionRooms_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionRooms_configure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    moderated?: boolean;
                    votes?: boolean;
                    hands?: boolean;
                    screenLang?: ("en" | "ko" | "ru" | "kk") | null;
                    perPerson: number;
                    holdWords?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionRooms_configure_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionRooms_setState: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "open" | "paused" | "closed";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionRooms_setState_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionRooms_mute: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionRooms_mute_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionRooms_unmute: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionRooms_unmute_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionBoard_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionBoard_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionBoard_advance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    to: "held" | "listed" | "queued" | "on_stage" | "answered" | "deferred";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionBoard_advance_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionBoard_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    reason: "repeated" | "off-topic" | "personal" | "unkind" | "no-time";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionBoard_decline_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionBoard_amend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    body: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionBoard_amend_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionBoard_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: uuid */
                    intoId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionBoard_merge_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionBoard_unmerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionBoard_unmerge_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionAnswers_leftovers: {
        parameters: {
            query?: {
                held?: boolean;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionAnswers_leftovers_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionAnswers_write: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    answerSummary?: string | null;
                    /** @enum {string} */
                    answerLang: "en" | "ko" | "ru" | "kk";
                    answeredBy?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionAnswers_write_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionAnswers_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionAnswers_release_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionAnswers_takeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionAnswers_takeBack_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionAnswers_releaseAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    drafts: {
                        /** Format: uuid */
                        questionId: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionAnswers_releaseAll_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionAnswers_telling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionAnswers_telling_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionAnswers_tell: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionAnswers_tell_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionMinutes_numbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionMinutes_numbers_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scribe_desk: {
        parameters: {
            query?: {
                locale?: "en" | "ko" | "ru" | "kk";
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scribe_desk_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scribe_questions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scribe_questions_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scribe_claimDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    deviceId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scribe_claimDevice_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scribe_sync: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    deviceId: string;
                    /** Format: date-time */
                    sentAt: string;
                    operations: ({
                        /** @constant */
                        kind: "write";
                        /** Format: uuid */
                        id: string;
                        no: number;
                        /** Format: date-time */
                        at: string;
                        agendaItemId?: string | null;
                        askerRegistrationId?: string | null;
                        askerName?: string | null;
                        askerGroupId?: string | null;
                        body: string;
                        /** @enum {string} */
                        lang: "en" | "ko" | "ru" | "kk";
                        themeId?: string | null;
                    } | {
                        /** @constant */
                        kind: "answer";
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        question: string;
                        /** Format: date-time */
                        at: string;
                        answerLang?: ("en" | "ko" | "ru" | "kk") | null;
                        answerSummary?: string | null;
                        answeredBy?: string | null;
                        followUp?: boolean;
                        was: {
                            answerSummary?: string | null;
                            answeredBy?: string | null;
                            followUp?: boolean;
                        };
                    })[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scribe_sync_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionTranslations_lane: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionTranslations_lane_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionTranslations_write: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    lang: "en" | "ko" | "ru" | "kk";
                    version: number;
                    body?: string | null;
                    answerSummary?: string | null;
                    original: string;
                    originalAnswer?: string | null;
                    checked?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionTranslations_write_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionRooms_setCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    code: "on" | "off";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["questionRooms_setCode_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    roomSeats_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["roomSeats_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    roomSeats_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                seatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["roomSeats_release_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hands_queue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands_queue_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hands_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                handId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    from: "raised" | "called" | "heard" | "lowered";
                    /** @enum {string} */
                    to: "raised" | "called" | "heard" | "lowered";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands_put_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_stage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_stage_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_next: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rev: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_next_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_back: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rev: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_back_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_goTo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rev: number;
                    agendaItemId?: string | null;
                    slotId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_goTo_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rev: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_start_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rev: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_pause_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_addTime: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rev: number;
                    seconds: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_addTime_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_setWifi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rev: number;
                    name?: string | null;
                    password?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_setWifi_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_links_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_makeLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "projector" | "guest" | "interpreter";
                    label: string;
                    /** @enum {string} */
                    locale: "en" | "ko" | "ru" | "kk";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_makeLink_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_revokeLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                stageLinkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_revokeLink_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_writeResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    response?: string | null;
                    responseLang?: ("en" | "ko" | "ru" | "kk") | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_writeResponse_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["live_mine_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_sheets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["attendance_sheets_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_matrix: {
        parameters: {
            query?: {
                locale?: "en" | "ko" | "ru" | "kk";
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["attendance_matrix_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_sheet: {
        parameters: {
            query?: {
                search?: string;
                order?: "school" | "name" | "group";
                locale?: "en" | "ko" | "ru" | "kk";
            };
            header?: never;
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["attendance_sheet_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ops: {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        registrationId: string;
                        /** @enum {string} */
                        kind: "mark" | "scan_in" | "scan_out" | "void" | "note";
                        status?: ("present" | "late" | "left_early" | "late_left" | "online" | "absent" | "excused" | "exempt") | null;
                        reason?: string | null;
                        /** @enum {string} */
                        source: "roll_call" | "search" | "qr" | "paper" | "import";
                        effectiveAt?: string | null;
                        capturedAt?: string | null;
                        deviceId?: string | null;
                        deviceSeq?: number | null;
                        baseVersion?: number;
                        targetOpId?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["attendance_record_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_markRest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string | null;
                    deviceId?: string | null;
                    absent?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["attendance_markRest_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["attendance_close_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["attendance_reopen_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheetId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["attendance_history_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendanceSettings_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["attendanceSettings_show_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendanceSettings_configure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    earlyOpen: number;
                    lateAfter: number;
                    leaveGrace: number;
                    leastPresent?: number | null;
                    /** @enum {string} */
                    below: "half" | "absent";
                    selfCheckIn?: boolean;
                    /** @enum {string} */
                    consentMissing: "admit" | "stop";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["attendanceSettings_configure_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    door_headcount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["door_headcount_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    devices_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["devices_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    devices_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["devices_revoke_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectedOps_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rejectedOps_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectedOps_settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                deviceId: string;
                opId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    settled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rejectedOps_settle_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    walkIns_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["walkIns_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    walkIns_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                walkInId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: uuid */
                    registrationId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["walkIns_link_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    walkIns_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                walkInId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    fullName: string;
                    school?: string | null;
                    grade?: number | null;
                    /** @enum {string} */
                    locale: "en" | "ko" | "ru" | "kk";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["walkIns_register_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    walkIns_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                walkInId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["walkIns_reject_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    walkIns_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                walkInId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name: string;
                    school?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["walkIns_undo_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["exports_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_choices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["exports_choices_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    people_erase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people_erase_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retention_due: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["retention_due_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retention_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                placeId: string | "instance";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: {
                        [key: string]: number | null;
                    };
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["retention_set_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberships_team: {
        parameters: {
            query: {
                place: "instance" | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["memberships_team_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberships_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "owner" | "organizer" | "staff" | "judge" | "teacher";
                    place: "instance" | string;
                    schoolId?: string | null;
                    /** Format: uuid */
                    accountId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["memberships_withdraw_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberships_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["memberships_revoke_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    integrations_keys: {
        parameters: {
            query: {
                place: "instance" | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["integrations_keys_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    integrations_revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same, for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["integrations_revokeKey_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_list: {
        parameters: {
            query?: {
                eventId?: string;
                programId?: string;
                registrationId?: string;
                kind?: "sensitive" | "registrations" | "people" | "attendance" | "events" | "team" | "deleted";
                actorId?: string;
                from?: string;
                to?: string;
                zone?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["activities_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trash_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["trash_list_answer"];
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    files_image: {
        parameters: {
            query?: {
                eventId?: string;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/*": string;
            };
        };
        responses: {
            /** @description Stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        fileId: string;
                    };
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    files_material: {
        parameters: {
            query?: {
                eventId?: string;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
            };
        };
        responses: {
            /** @description Stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        fileId: string;
                    };
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    files_read: {
        parameters: {
            query?: {
                w?: number;
            };
            header?: never;
            path: {
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    files_answer: {
        parameters: {
            query: {
                eventId?: string;
                registrationId?: string;
                key: string;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/*": string;
            };
        };
        responses: {
            /** @description Sealed; `pass` is the answer to give within two hours. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pass: string;
                    };
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    files_answered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    files_presentation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    files_archive: {
        parameters: {
            query?: {
                locale?: "en" | "ko" | "ru" | "kk";
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploads_begin: {
        parameters: {
            query?: never;
            header: {
                "Tus-Resumable": "1.0.0";
                "Upload-Length": number;
                /** @description `groupId` and `filename`, each with its value in base64. */
                "Upload-Metadata": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun; Location says where the bytes go. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploads_abandon: {
        parameters: {
            query?: never;
            header: {
                "Tus-Resumable": "1.0.0";
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Given up. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploads_offset: {
        parameters: {
            query?: never;
            header: {
                "Tus-Resumable": "1.0.0";
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It goes on from Upload-Offset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploads_send: {
        parameters: {
            query?: never;
            header: {
                "Tus-Resumable": "1.0.0";
                "Upload-Offset": number;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description That was the last byte: the version made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        fileId: string;
                        /** Format: uuid */
                        versionId: string;
                        no: number;
                        late: boolean;
                    };
                };
            };
            /** @description Taken; Upload-Offset says how far it is. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_attendance_csv: {
        parameters: {
            query: {
                purpose: string;
                recipient?: string;
                locale?: "en" | "ko" | "ru" | "kk";
                columns?: string;
                delimiter?: "," | ";";
            };
            header?: never;
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_attendance_xlsx: {
        parameters: {
            query: {
                purpose: string;
                recipient?: string;
                locale?: "en" | "ko" | "ru" | "kk";
                columns?: string;
            };
            header?: never;
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_matrix_csv: {
        parameters: {
            query: {
                purpose: string;
                recipient?: string;
                locale?: "en" | "ko" | "ru" | "kk";
                columns?: string;
                delimiter?: "," | ";";
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_matrix_xlsx: {
        parameters: {
            query: {
                purpose: string;
                recipient?: string;
                locale?: "en" | "ko" | "ru" | "kk";
                columns?: string;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_roster_csv: {
        parameters: {
            query: {
                purpose: string;
                recipient?: string;
                locale?: "en" | "ko" | "ru" | "kk";
                columns?: string;
                delimiter?: "," | ";";
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_roster_xlsx: {
        parameters: {
            query: {
                purpose: string;
                recipient?: string;
                locale?: "en" | "ko" | "ru" | "kk";
                columns?: string;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_questions_csv: {
        parameters: {
            query: {
                purpose: string;
                recipient?: string;
                locale?: "en" | "ko" | "ru" | "kk";
                columns?: string;
                delimiter?: "," | ";";
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_questions_xlsx: {
        parameters: {
            query: {
                purpose: string;
                recipient?: string;
                locale?: "en" | "ko" | "ru" | "kk";
                columns?: string;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exports_sign-in_pdf": {
        parameters: {
            query: {
                purpose: string;
                recipient?: string;
                locale?: "en" | "ko" | "ru" | "kk";
                columns?: string;
            };
            header?: never;
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_person_zip: {
        parameters: {
            query: {
                purpose: string;
                recipient?: string;
                locale?: "en" | "ko" | "ru" | "kk";
            };
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calendar_program: {
        parameters: {
            query?: {
                lang?: "en" | "ko" | "ru" | "kk";
            };
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calendar_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calendar_read: {
        parameters: {
            query?: {
                lang?: "en" | "ko" | "ru" | "kk";
            };
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused: nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done now; Retry-After says when to ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
