import { Fragment } from "react";
import { Stats } from "../../../components/ui/facts";
import { MarkdownText } from "../../../components/ui/markdown-text";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import type { Block, Entry } from "../../../core/event-report";

/** Where the bytes of a photograph are asked for: the team's address, or a link's own. */
export type PhotoPath = (photoId: string) => string;

/** One part of a report on the web. Every figure stands in a table; bars only show it again. */
export function ReportBlock({ block, photoPath }: { block: Block; photoPath: PhotoPath }) {
  switch (block.kind) {
    case "text":
      return (
        <MarkdownText lang={block.lang} className="max-w-prose">
          {block.text}
        </MarkdownText>
      );
    case "stats":
      return <Stats stats={block.stats} />;
    case "chart":
      return <Chart block={block} />;
    case "table":
      return <Rows block={block} />;
    case "entries":
      return <Entries block={block} />;
    case "list":
      return <List block={block} />;
    case "photos":
      return <Photos block={block} photoPath={photoPath} />;
  }
}

type Of<K extends Block["kind"]> = { block: Extract<Block, { kind: K }> };
const heading = "mb-2 font-semibold";

function Chart({ block: { title, head, bars, most, note } }: Of<"chart">) {
  return (
    <figure className="break-inside-avoid">
      <figcaption className={heading}>{title}</figcaption>
      <Table label={title} dense>
        <TableHead>
          <TableRow>
            <Column>{head[0]}</Column>
            <Column numeric>{head[1]}</Column>
            <td aria-hidden className="border-b border-line" />
          </TableRow>
        </TableHead>
        <TableBody>
          {bars.map(({ label, lang, value, shown }) => (
            <TableRow key={label}>
              <RowHeader lang={lang} className="font-normal">
                {label}
              </RowHeader>
              <Cell numeric className="font-semibold">
                {shown}
              </Cell>
              <Cell aria-hidden className="w-1/2 max-sm:w-1/4">
                <span className="block h-3 min-w-16 rounded-sm bg-sunken print:border print:border-line">
                  <span
                    className="block h-3 rounded-sm bg-accent [print-color-adjust:exact]"
                    style={{ width: `${most > 0 ? ((value ?? 0) * 100) / most : 0}%` }}
                  />
                </span>
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {note && <p className="mt-1.5 text-sm text-faint">{note}</p>}
    </figure>
  );
}

/** On a narrow screen a span of time may go over two lines, so that all columns stay in sight. */
const breakable = (text: string) => text.replaceAll("–", "–\u200b");

function Rows({ block: { title, head, rows, figuresFrom } }: Of<"table">) {
  return (
    <Table label={title}>
      <TableHead>
        <TableRow>
          {head.map((one, at) => (
            <Column key={one} numeric={at >= figuresFrom} className="max-sm:px-2 max-sm:whitespace-normal">
              {one}
            </Column>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change while it is read
          <TableRow key={row}>
            {cells.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
              <Cell key={at} numeric={at >= figuresFrom} className="max-sm:px-2">
                {breakable(text)}
              </Cell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Entries({ block: { title, entries } }: Of<"entries">) {
  return (
    <div>
      {title && <h3 className={heading}>{title}</h3>}
      <ol className="space-y-5">
        {entries.map((entry) => (
          <One key={entry.mark} entry={entry} />
        ))}
      </ol>
    </div>
  );
}

function One({ entry: { mark, title, lang, about, texts } }: { entry: Entry }) {
  return (
    <li className="grid break-inside-avoid grid-cols-[2.25rem_1fr] gap-x-2">
      <span className="figures text-lg leading-snug font-bold text-accent">{mark}</span>
      <div className="min-w-0 max-w-prose">
        <p lang={lang} className="font-semibold wrap-break-word">
          {title}
        </p>
        {about && <p className="text-sm text-soft">{about}</p>}
        {texts.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change while it is read
          <Fragment key={at}>
            {one.label && <p className="mt-1.5 text-sm text-soft">{one.label}</p>}
            <p lang={one.lang} className="mt-1 wrap-break-word whitespace-pre-line">
              {one.text}
            </p>
          </Fragment>
        ))}
      </div>
    </li>
  );
}

function List({ block: { title, isNamed, items, more } }: Of<"list">) {
  return (
    <div className="break-inside-avoid">
      {!isNamed && <h3 className={heading}>{title}</h3>}
      <ul aria-label={title} className="max-w-prose space-y-1.5 ps-5 [list-style:disc]">
        {items.map(({ text, lang, note }) => (
          <li key={text} lang={lang} className="wrap-break-word whitespace-pre-line">
            {text}
            {note && <span className="block text-sm text-soft">{note}</span>}
          </li>
        ))}
      </ul>
      {more && <p className="mt-1.5 text-sm text-soft">{more}</p>}
    </div>
  );
}

function Photos({ block: { photos }, photoPath }: Of<"photos"> & { photoPath: PhotoPath }) {
  return (
    <ul className="grid gap-6 sm:grid-cols-2">
      {photos.map(({ photoId, caption, width, height }) => (
        <li key={photoId}>
          <figure className="break-inside-avoid">
            {/* biome-ignore lint/performance/noImgElement: our own server makes the sizes */}
            <img
              src={`${photoPath(photoId)}?w=1280`}
              alt={caption}
              width={width}
              height={height}
              className="h-auto w-full rounded-md border border-line"
            />
            {caption && <figcaption className="mt-1.5 text-sm text-soft">{caption}</figcaption>}
          </figure>
        </li>
      ))}
    </ul>
  );
}
