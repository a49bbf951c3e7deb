import Database from "better-sqlite3";

let data;

/** The first 50 registrations of an event, by the same statements as the roster's; and how many there are. */
export function rowsOf(eventId) {
  data ??= new Database(process.env.FLOOR_DATABASE, { readonly: true });
  const which = "r.event_id = ? and r.merged_into_id is null and r.status <> 'cancelled'";
  const { total } = data.prepare(`select count(*) total from registrations r where ${which}`).get(eventId);
  const rows = data
    .prepare(
      `select r.id, r.ticket, r.status, r.source, r.grade, r.class_no, r.created_at, p.full_name, p.latin_name, p.locale,
         o.name school, (c.email_sealed is not null or c.guardian_email_sealed is not null) reachable
       from registrations r join persons p on p.id = r.person_id
       left join organizations o on o.id = r.school_id left join person_contacts c on c.person_id = p.id
       where ${which} order by r.ticket, r.id limit 50`,
    )
    .all(eventId);
  return { total, rows };
}
