"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button, LinkButton } from "../../../components/ui/button";
import { Checkbox, RadioGroup } from "../../../components/ui/controls";
import { Disclosure } from "../../../components/ui/disclosure";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import type { Choices } from "../queries";
import { type ProfileName, profileNames } from "../rules";
import { ColumnPicker, type Picked, pickedFirst } from "./column-picker";
import { download, type Refused } from "./download";

type Option = { value: string; label: string };
export type ExportFormProps = {
  eventId: string;
  choices: Choices;
  sheets: Option[];
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

const ofSheet = (list: ProfileName) => list === "attendance" || list === "sign-in";
const picksOf = (choices: Choices, list: ProfileName): Picked[] => {
  const offered = choices.find((one) => one.profile === list);
  return offered ? pickedFirst(offered) : [];
};

/** Which list, how, for whom: and the file. The same form for all lists. */
export function ExportForm({ eventId, choices, sheets, languages, first, filters, questions, path }: ExportFormProps) {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const show = useToast();
  const [list, setList] = useState<ProfileName>(first.list);
  const [picked, setPicked] = useState<Picked[]>(picksOf(choices, first.list));
  const [format, setFormat] = useState("xlsx");
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const offered = choices.find((one) => one.profile === list);
  const paper = list === "sign-in";
  const filtered = list === first.list && Object.keys(filters.said).length > 0;
  const problem = (field: string) => refused?.fields?.[field]?.[0]?.title;
  const formats = (["xlsx", "csv", "csvSemicolon"] as const).map((value) => ({
    value,
    label: t(`exports.formats.${value}`),
  }));
  const choose = (wanted: ProfileName) => {
    setList(wanted);
    setPicked(picksOf(choices, wanted));
    setRefused(undefined);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const about = { locale: text("language"), purpose: text("purpose"), recipient: text("recipient") };
    const columns = picked.filter(({ on }) => on).map(({ key }) => key);
    const said = paper
      ? { ...about, order: text("order"), blankRows: text("blankRows"), photo: form.has("photo") }
      : {
          ...about,
          columns,
          ...(format === "csvSemicolon" ? { delimiter: ";" } : {}),
          ...(list === "attendance" ? { order: text("order") } : {}),
          ...(filtered ? filters.said : {}),
          ...(list === "roster" && form.has("questions") ? { questions: form.getAll("questions") } : {}),
        };
    const extension = paper ? "pdf" : format === "xlsx" ? "xlsx" : "csv";
    if (!paper && columns.length === 0) {
      setRefused({ code: "invalid", fields: { columns: [{ title: t("exports.noColumns") }] } });
      return;
    }
    setPending(true);
    const id = ofSheet(list) ? text("sheet") : eventId;
    const answer = await download(`/api/exports/${list}/${id}.${extension}`, said, locale);
    setPending(false);
    setRefused(
      typeof answer === "object" ? answer : answer ? undefined : { code: "failed", title: t("exports.failed") },
    );
    if (typeof answer !== "string") {
      requestAnimationFrame(() => document.getElementById("export-problem")?.focus());
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
      <RadioGroup
        id="export-list"
        name="list"
        label={t("exports.list")}
        options={profileNames.map((value) => ({ value, label: t(`exports.profiles.${value}`) }))}
        value={list}
        onChange={(event) => choose(event.target.value as ProfileName)}
      />
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
        {ofSheet(list) && (
          <SelectField
            id="export-sheet"
            name="sheet"
            label={t("exports.sheet")}
            options={sheets}
            defaultValue={first.sheet}
          />
        )}
        {ofSheet(list) && (
          <SelectField
            id="export-order"
            name="order"
            label={t("exports.order")}
            options={(["school", "name", "group"] as const).map((value) => ({
              value,
              label: t(`attendance.orders.${value}`),
            }))}
            defaultValue={first.order}
          />
        )}
        {!paper && (
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
          defaultValue={locale}
        />
      </FieldRow>
      {paper ? (
        <Paper />
      ) : (
        offered && (
          <Disclosure
            key={problem("columns") ? "problem" : "columns"}
            summary={t("exports.columnsChosen", { count: picked.filter(({ on }) => on).length, all: picked.length })}
            open={Boolean(problem("columns"))}
          >
            <ColumnPicker offered={offered} picked={picked} onPick={setPicked} error={problem("columns")} />
          </Disclosure>
        )
      )}
      {list === "roster" && questions.length > 0 && <Answers questions={questions} error={problem("questions")} />}
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
          hint={t("exports.recipientHint")}
          mark={t("ui.optional")}
          maxLength={120}
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

/** Answers that go along only when somebody ticks them. */
function Answers({ questions, error }: { questions: Option[]; error?: string }) {
  const t = useTranslations("exports");
  return (
    <Disclosure summary={t("answers")} open={Boolean(error)}>
      <p className="text-sm text-soft">{t("answersHint")}</p>
      {error && <p className="font-medium text-bad">{error}</p>}
      {questions.map(({ value, label }) => (
        <Checkbox key={value} id={`question-${value}`} name="questions" value={value} label={label} />
      ))}
    </Disclosure>
  );
}

/** What only the sheet on paper asks. */
function Paper() {
  const t = useTranslations("exports");
  return (
    <div className="space-y-3">
      <Checkbox id="export-photo" name="photo" value="true" label={t("photoColumn")} hint={t("photoHint")} />
      <div className="max-w-64">
        <SelectField
          id="export-blank"
          name="blankRows"
          label={t("blankRows")}
          options={["0", "5", "10", "20"].map((value) => ({ value, label: value }))}
          defaultValue="5"
        />
      </div>
    </div>
  );
}
