import { DescriptionList, Stats } from "../../../components/ui/facts";
import type { EventReport } from "../../../core/event-report";
import { type PhotoPath, ReportBlock } from "./report-blocks";

type Props = {
  report: EventReport;
  photoPath: PhotoPath;
  /** The level of its title on the page. */
  level?: 1 | 2;
};

/** A report on the web: head, main figures, then its parts. The PDF is drawn from the same. */
export function ReportView({ report, photoPath, level = 1 }: Props) {
  const Title = level === 1 ? "h1" : "h2";
  return (
    <article lang={report.lang}>
      <header className="mb-10">
        <p className="mb-3 border-t-4 border-accent pt-3 font-semibold text-accent">{report.kind}</p>
        <Title lang={report.titleLang} className="max-w-3xl text-3xl font-bold text-balance wrap-break-word">
          {report.title}
        </Title>
        {report.program && <p className="mt-2 text-lg text-soft">{report.program}</p>}
        <DescriptionList
          className="mt-6 max-w-2xl"
          facts={report.facts.map(({ label, value }) => ({ term: label, value }))}
        />
        {report.figures.length > 0 && <Stats className="mt-6" stats={report.figures} />}
        <Bodies report={report} />
      </header>
      {report.sections.map(({ key, title, blocks }) => (
        <section key={key} aria-labelledby={`part-${key}`} className="mb-12">
          <h2 id={`part-${key}`} className="mb-4 text-xl font-bold">
            {title}
          </h2>
          <div className="space-y-8">
            {blocks.map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change while it is read
              <ReportBlock key={at} {...{ block, photoPath }} />
            ))}
          </div>
        </section>
      ))}
      <footer className="space-y-1 border-t border-line pt-4 text-sm text-faint">
        {report.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </footer>
    </article>
  );
}

function Bodies({ report: { bodies } }: { report: EventReport }) {
  if (bodies.length === 0) return null;
  return (
    <dl className="mt-6 grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {bodies.map(({ role, names }) => (
        <div key={role} className="min-w-0">
          <dt className="text-sm text-soft">{role}</dt>
          {names.map(({ name, fileId }) => (
            <dd key={name} className="mt-1 font-semibold wrap-break-word">
              {fileId && (
                // biome-ignore lint/performance/noImgElement: our own server makes the sizes
                <img src={`/api/files/${fileId}?w=320`} alt="" className="mb-1.5 max-h-12 max-w-40 object-contain" />
              )}
              {name}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
