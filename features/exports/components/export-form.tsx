"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button, LinkButton } from "../../../components/ui/button";
import { Disclosure } from "../../../components/ui/disclosure";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import type { Choices, ColumnSet } from "../queries";
import type { ProfileName } from "../rules";
import { ColumnPicker, type Picked, pickedFirst } from "./column-picker";
import { ColumnSetBar } from "./column-set-bar";
import { download, type Refused } from "./download";
import { ListChoice } from "./list-choice";
import { AnswerFields, type Option, OutsideField, PaperFields, SchoolField, SheetFields } from "./list-fields";
import { addressOf, formatsOf, hasColumns, ofSheet, saidOf } from "./wanted";

export type ExportFormProps = {
  eventId: string;
  choices: Choices;
  sets: readonly ColumnSet[];
  sheets: Option[];
  schools: Option[];
  languages: Option[];
  /** What the address asked for. */
  first: { list: ProfileName; sheet: string; order: string };
  /** Filters of the page one came from, for the list of the address only; with words to show. */
  filters: { said: Record<string, string>; shown: string };
  /** Questions of the registration form whose answers the asker may take along with the roster. */
  questions: Option[];
  /** This page without filters. */
  path: string;
};

const picksOf = (choices: Choices, list: ProfileName): Picked[] => {
  const offered = choices.find((one) => one.profile === list);
  return offered ? pickedFirst(offered) : [];
};

/** To the field that is wrong, wherever on the page; to what is said above the form where none is. */
const focusProblem = (form: HTMLFormElement) =>
  (form.querySelector<HTMLElement>("[aria-invalid]") ?? document.getElementById("export-problem"))?.focus();

/** Which list, how, for whom: and the file. The same form for all lists. */
export function ExportForm(props: ExportFormProps) {
  const { eventId, choices, sets, sheets, schools, languages, first, filters, questions, path } = props;
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const show = useToast();
  const [list, setList] = useState<ProfileName>(first.list);
  const [picked, setPicked] = useState<Picked[]>(picksOf(choices, first.list));
  const [format, setFormat] = useState<string>(formatsOf(first.list)[0] ?? "xlsx");
  const [language, setLanguage] = useState(locale);
  const [school, setSchool] = useState("");
  const [recipient, setRecipient] = useState("");
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const offered = choices.find((one) => one.profile === list);
  const formats = formatsOf(list).map((value) => ({ value, label: t(`exports.formats.${value}`) }));
  const filtered = list === first.list && Object.keys(filters.said).length > 0;
  const columns = picked.filter(({ on }) => on).map(({ key }) => key);
  const problem = (field: string) => refused?.fields?.[field]?.[0]?.title;
  const choose = (wanted: ProfileName) => {
    setList(wanted);
    setPicked(picksOf(choices, wanted));
    const stays = list !== "sign-in" && formatsOf(wanted).some((one) => one === format);
    if (!stays) setFormat(formatsOf(wanted)[0] ?? "xlsx");
    setRefused(undefined);
  };
  const chooseSchool = (wanted: string) => {
    const nameOf = (id: string) => schools.find(({ value }) => value === id)?.label ?? "";
    if (recipient === nameOf(school)) setRecipient(nameOf(wanted));
    setSchool(wanted);
  };
  const use = (wanted: readonly string[], set: string) => {
    if (offered) setPicked(pickedFirst({ columns: offered.columns, chosen: [...wanted] }));
    if (set === "korean") setLanguage("ko");
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const wanted = { list, format, school, columns, form: new FormData(form) };
    if (hasColumns(list, format) && columns.length === 0) {
      setRefused({ code: "invalid", fields: { columns: [{ title: t("exports.noColumns") }] } });
      return;
    }
    setPending(true);
    const said = { ...saidOf(wanted), ...(filtered ? filters.said : {}) };
    const answer = await download(addressOf(wanted, eventId), said, locale);
    setPending(false);
    setRefused(
      typeof answer === "object" ? answer : answer ? undefined : { code: "failed", title: t("exports.failed") },
    );
    if (typeof answer !== "string") {
      requestAnimationFrame(() => focusProblem(form));
      return;
    }
    show({ title: t("exports.done", { name: answer }), tone: "ok" });
    router.refresh();
  };
  return (
    <form onSubmit={submit} className="space-y-5" noValidate>
      {refused && (
        <div id="export-problem" tabIndex={-1}>
          <Notice tone="bad" role="alert" title={t("exports.formProblems")}>
            {refused.title}
          </Notice>
        </div>
      )}
      <ListChoice offered={choices.map(({ profile }) => profile)} value={list} onChoose={choose} />
      {filtered && (
        <Notice
          tone="info"
          title={t("exports.filtersOn", { filters: filters.shown })}
          actions={
            <LinkButton href={`${path}?list=${list}`} size="sm">
              {t("exports.withoutFilters")}
            </LinkButton>
          }
        />
      )}
      <FieldRow>
        {ofSheet(list) && <SheetFields sheets={sheets} sheet={first.sheet} order={first.order} />}
        {list === "school_report" && <SchoolField schools={schools} value={school} onChoose={chooseSchool} />}
        {formats.length > 1 && (
          <SelectField
            id="export-format"
            label={t("exports.format")}
            hint={t("exports.formatHint")}
            options={formats}
            value={format}
            onChange={(event) => setFormat(event.target.value)}
          />
        )}
        <SelectField
          id="export-language"
          name="language"
          label={t("exports.language")}
          options={languages}
          value={language}
          onChange={(event) => setLanguage(event.target.value as typeof language)}
        />
      </FieldRow>
      {list === "sign-in" && <PaperFields />}
      {list === "sponsor_summary" && <OutsideField />}
      {offered && hasColumns(list, format) && (
        <div className="space-y-2">
          <ColumnSetBar {...{ eventId, list, sets }} usual={offered.usual} chosen={columns} onUse={use} />
          <Disclosure
            key={problem("columns") ? "problem" : "columns"}
            summary={t("exports.columnsChosen", { count: columns.length, all: picked.length })}
            open={Boolean(problem("columns"))}
          >
            <ColumnPicker offered={offered} picked={picked} onPick={setPicked} error={problem("columns")} />
          </Disclosure>
        </div>
      )}
      {list === "roster" && questions.length > 0 && <AnswerFields questions={questions} error={problem("questions")} />}
      <FieldRow>
        <TextField
          id="export-purpose"
          name="purpose"
          label={t("exports.purpose")}
          hint={t("exports.purposeHint")}
          required
          maxLength={200}
          list="export-purposes"
          error={problem("purpose")}
        />
        <TextField
          id="export-recipient"
          name="recipient"
          label={t("exports.recipient")}
          hint={list === "school_report" && school === "" ? t("exports.recipientSchools") : t("exports.recipientHint")}
          mark={t("ui.optional")}
          maxLength={120}
          value={recipient}
          onChange={(event) => setRecipient(event.target.value)}
          error={problem("recipient")}
        />
      </FieldRow>
      <datalist id="export-purposes">
        {(["school", "report", "day"] as const).map((one) => (
          <option key={one} value={t(`exports.purposes.${one}`)} />
        ))}
      </datalist>
      <Button type="submit" variant="primary" icon="download" pending={pending} pendingText={t("exports.making")}>
        {t("exports.download")}
      </Button>
    </form>
  );
}
