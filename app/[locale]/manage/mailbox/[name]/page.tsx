import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Section } from "../../../../../components/ui/card";
import { DescriptionList } from "../../../../../components/ui/facts";
import { PageHeader } from "../../../../../components/ui/page-header";
import { asLocale, words } from "../../../../../core/i18n";
import { type KeptLetter, keptLetter } from "../../../../../core/mailbox";
import { moment } from "../../../../../core/time";
import { load } from "../../../../../core/web";
import { mailbox } from "../../../../../features/letters/queries";

type Props = { params: Promise<{ locale: string; name: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("mailbox.title") };
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Images of the letter stand in it, as a mail program shows them. */
const withPictures = ({ html, attachments }: KeptLetter) =>
  attachments.reduce(
    (text, { cid, base64 }) => (cid ? text.replaceAll(`cid:${cid}`, `data:image/png;base64,${base64}`) : text),
    html,
  );

/** One kept letter: as a page in a frame that runs nothing, as text, and its files. */
export default async function KeptLetterPage({ params }: Props) {
  const { locale: given, name } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  await load(mailbox, {});
  const letter = (await keptLetter(name)) ?? notFound();
  const headers = Object.entries(letter.headers).map(([term, value]) => ({ term, value }));
  return (
    <>
      <PageHeader
        title={letter.subject}
        crumbs={[{ label: t("mailbox.title"), href: `/${locale}/manage/mailbox` }]}
        crumbsLabel={t("mailings.where")}
      />
      <DescriptionList
        facts={[
          { term: t("mailbox.to"), value: letter.to },
          { term: t("mailbox.at"), value: moment(letter.at, zone, locale) },
          ...(letter.replyTo ? [{ term: t("mailbox.replyTo"), value: letter.replyTo }] : []),
          ...headers,
        ]}
      />
      <Section title={t("mailbox.page")} id="page">
        <iframe
          title={letter.subject}
          sandbox=""
          srcDoc={withPictures(letter)}
          className="h-[44rem] w-full rounded-md border border-line"
        />
      </Section>
      <Section title={t("mailbox.text")} id="text">
        <pre className="overflow-x-auto rounded-md border border-line bg-surface p-4 text-sm whitespace-pre-wrap">
          {letter.text}
        </pre>
      </Section>
      {letter.attachments.length > 0 && (
        <Section title={t("mailbox.files")} id="files">
          <ul className="list-disc ps-6">
            {letter.attachments.map((file, no) => (
              <li key={file.filename}>
                <a href={`/api/letters/kept/${name}/${no}`} className="text-accent underline underline-offset-4">
                  {file.filename}
                </a>{" "}
                <span className="text-sm text-soft">{file.contentType}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
