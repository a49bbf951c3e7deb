import { randomBytes, randomUUID } from "node:crypto";

const word = (bytes) => randomBytes(bytes).toString("base64url");

/** A row as the app writes it, in the order of its columns. */
const insert = (table, row) => ({
  sql: `insert into ${table} (${Object.keys(row)}) values (${Object.keys(row).map(() => "?")})`,
  values: Object.values(row),
});

/**
 * The statements of one registration, in the app's order (features/registrations/commands.ts with an event that asks for
 * five consents). `ask` runs one and answers its first row; `stamp` is how the engine takes an instant.
 */
export async function flow(ask, stamp, eventId, said) {
  const now = stamp(Date.now());
  const one = (sql, ...values) => ask({ sql, values });
  const [personId, registrationId, letterId] = [randomUUID(), randomUUID(), randomUUID()];
  await one("select id, program_id from events where id = ?", eventId);
  await one("select * from events where id = ?", eventId);
  await one(
    "select * from form_questions where event_id = ? and superseded_at is null and removed_at is null order by position, id",
    eventId,
  );
  const key = said.fullName.toLowerCase();
  await one(
    `select p.id, r.id registration, r.status, p.full_name, c.birth_index, c.email_index, c.guardian_phone_index
     from registrations r join events e on e.id = r.event_id join persons p on p.id = r.person_id
     left join person_contacts c on c.person_id = p.id
     where r.event_id = ? and p.minimized_at is null and r.merged_into_id is null
       and (p.match_key = ? or p.id in (select j.merged_into_id from persons j where j.match_key = ?))
     order by r.created_at desc, r.id desc`,
    ...[eventId, key, key],
  );
  const person = { id: personId, full_name: said.fullName, match_key: key, locale: "en", search: key };
  await ask(insert("persons", { ...person, created_at: now, version: 1 }));
  const sealed = { email_sealed: word(60), email_index: word(32), birth_date_sealed: word(50), birth_index: word(32) };
  await ask(insert("person_contacts", { person_id: personId, ...sealed, updated_at: now }));
  const event = await one("update events set tickets = tickets + 1 where id = ? returning *", eventId);
  const hasSeat = event.seats_taken < event.capacity;
  if (hasSeat)
    await one(
      `select count(*) number from registrations where event_id = ? and status = 'waitlisted'
         and (approval is null or approval = 'approved') and offered_until is null`,
      eventId,
    );
  const status = hasSeat ? "confirmed" : "waitlisted";
  const place = { ticket: event.tickets, status, source: "self", code: word(8), token_version: 1, version: 1 };
  const links = { link_hash: word(32), check_in_hash: word(32), created_at: now, confirmed_at: hasSeat ? now : null };
  await ask(
    insert("registrations", { id: registrationId, event_id: eventId, person_id: personId, ...place, ...links }),
  );
  if (hasSeat) await one("update events set seats_taken = seats_taken + ? where id = ?", 1, eventId);
  const letter = { kind: "registered", event_id: eventId, registration_id: registrationId, recipient: "person" };
  const queued = {
    locale: "en",
    state: "queued",
    dedupe_key: registrationId,
    due_at: now,
    attempts: 0,
    created_at: now,
  };
  await ask(insert("letters", { id: letterId, ...letter, service: stamp.yes, ...queued }));
  const job = { kind: "floor.pump", unique_key: registrationId, payload: "{}", run_at: now, attempts: 0 };
  await ask(insert("jobs", { id: randomUUID(), ...job, done_at: now, created_at: now }));
  const documents = await ask({
    sql: "select id, key, version, locale, holds_since, sha256 from consent_documents where superseded_at is null order by key",
    values: [],
    all: true,
  });
  await ask(recordsOf({ eventId, personId, registrationId, now }, documents));
  await one("update registrations set consent = ?, photo_wish = ? where id = ?", "granted", "none", registrationId);
  if (!hasSeat)
    await one(
      `select count(*) number from registrations where event_id = ? and status = 'waitlisted'
         and (approval is null or approval = 'approved') and ticket <= ?`,
      ...[eventId, event.tickets],
    );
  const head = await one("update trail_heads set seq = seq + 1 where chain = ? returning *", eventId);
  const noted = { name: "floor", actor_kind: "anonymous", event_id: eventId, note: "{}", at: now, fanned_out_at: now };
  const link = { chain: eventId, seq: head.seq, prev_hash: head.hash, hash: word(32) };
  await ask(insert("activities", { id: randomUUID(), ...noted, ...link }));
  await one("update trail_heads set hash = ?, mac = ? where chain = ?", link.hash, word(32), eventId);
  return { registrationId, ticket: event.tickets, status, position: null, token: word(20) };
}

/** The entries of the ledger: one statement with a row for each purpose. */
function recordsOf({ eventId, personId, registrationId, now }, documents) {
  const english = documents.filter(({ locale }) => locale === "en").slice(0, 5);
  const rows = english.map(({ id, key, version, sha256 }) =>
    insert("consent_records", {
      ...{ id: randomUUID(), subject_id: personId, event_id: eventId, registration_id: registrationId, key },
      ...{ purpose: key, document_id: id, document_hash: sha256, document_version: version, decision: "granted" },
      ...{ capacity: "self", method: "web", locale_shown: "en", given_at: now, verified_at: now },
    }),
  );
  const [first] = rows;
  const places = first.sql.slice(first.sql.lastIndexOf("("));
  return { sql: first.sql + `, ${places}`.repeat(rows.length - 1), values: rows.flatMap(({ values }) => values) };
}
