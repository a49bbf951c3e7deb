import Link from "next/link";
import { connection } from "next/server";
import { rowsOf } from "./rows";
import { More, Tick } from "./tick";

const looks = {
  confirmed: { word: "Has a seat", sign: "M20 6 9 17l-5-5" },
  waitlisted: { word: "In line", sign: "M5 22h14M5 2h14" },
  cancelled: { word: "Cancelled", sign: "M4.9 4.9l14.2 14.2" },
};
const languages = { en: "English", ko: "한국어", ru: "Русский", kk: "Қазақша" };
const when = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Seoul" });

function Status({ status }) {
  const { word, sign } = looks[status];
  return (
    <span className="inline-flex items-center gap-1 rounded-full bg-ok-soft px-2 py-0.5 text-xs font-medium text-ok">
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-3.5" fill="none" stroke="currentColor">
        <path d={sign} />
      </svg>
      {word}
    </span>
  );
}

function Cell({ children, className = "" }) {
  return <td className={`px-3 py-2 align-middle whitespace-nowrap text-sm ${className}`}>{children}</td>;
}

function Menu({ row }) {
  return (
    <More label={`More about ${row.full_name}`}>
      <Link href={`/list/${row.id}`} role="menuitem">
        Open
      </Link>
    </More>
  );
}

const schoolOf = (row) => (row.school ? (JSON.parse(row.school).en ?? "") : "") || "–";

function Row({ row }) {
  return (
    <tr className="border-b border-line hover:bg-sunken">
      <Cell>
        <Tick label={`Choose ${row.full_name}`} />
      </Cell>
      <Cell className="text-right tabular-nums">{row.ticket}</Cell>
      <th scope="row" className="px-3 py-2 text-left text-sm font-medium">
        <Link href={`/list/${row.id}`} className="inline-block py-0.5 hover:underline">
          <bdi>{row.full_name}</bdi>
        </Link>
        {row.latin_name && <span className="block text-xs font-normal text-soft">{row.latin_name}</span>}
      </th>
      <Cell className="min-w-32">{schoolOf(row)}</Cell>
      <Cell>{[row.grade, row.class_no].filter(Boolean).join(" · ") || "–"}</Cell>
      <Cell>
        <Status status={row.status} />
      </Cell>
      <Cell>{languages[row.locale]}</Cell>
      <Cell>{row.source}</Cell>
      <Cell className="text-soft">{when.format(row.created_at)}</Cell>
      <Cell className="py-0 text-right">
        <Menu row={row} />
      </Cell>
    </tr>
  );
}

function Card({ row }) {
  return (
    <li className="flex items-start gap-3 border-b border-line py-3">
      <Tick label={`Choose ${row.full_name}`} />
      <div className="min-w-0 flex-1">
        <Link href={`/list/${row.id}`} className="font-medium">
          <bdi>{row.full_name}</bdi>
        </Link>
        <p className="text-sm text-soft">
          {row.ticket} · {schoolOf(row)} · {languages[row.locale]}
        </p>
        <Status status={row.status} />
      </div>
      <Menu row={row} />
    </li>
  );
}

const heads = ["", "No.", "Name", "School", "Grade", "Status", "Language", "Source", "Registered", ""];

/** The list as one writes it first: every row a server component, for a table on a desk and for cards on a phone. */
export default async function List({ searchParams }) {
  await connection();
  const { total, rows } = rowsOf((await searchParams).event);
  return (
    <main>
      <h1>Registrations ({total})</h1>
      <div className="max-sm:hidden">
        <table>
          <thead>
            <tr>
              {heads.map((head, at) => (
                <th
                  key={`${head}${at < 1 ? "first" : ""}`}
                  scope="col"
                  className="px-3 py-2 text-left text-xs font-semibold"
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <ul className="sm:hidden">
        {rows.map((row) => (
          <Card key={row.id} row={row} />
        ))}
      </ul>
    </main>
  );
}
