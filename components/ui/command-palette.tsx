"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { cn } from "./classes";
import { backdropClass, popupClass } from "./dialog";
import { Icon, type IconName } from "./icon";
import { matches } from "./match";

export type Command = {
  id: string;
  label: string;
  /** Where it leads, or what it does. */
  href?: string;
  onSelect?: () => void;
  icon?: IconName;
  /** A heading over neighbours of the same group. */
  group?: string;
  hint?: ReactNode;
  /** Other words that find it. */
  also?: string;
};

type CommandPaletteProps = {
  commands: readonly Command[];
  /** People, events … for what is typed; asked 150 ms after the last key. Already filtered. */
  find?: (typed: string) => Promise<readonly Command[]>;
  words: { title: string; placeholder: string; empty: ReactNode; open: string; results: string };
  /** "⌘K" or "Ctrl K", on the button. */
  shortcut?: string;
};

/** The search button and its window; Cmd+K or Ctrl+K opens it anywhere. A syllable being composed is never cut. */
export function CommandPalette({ commands, find, words, shortcut }: CommandPaletteProps) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.isComposing || event.code !== "KeyK" || !(event.metaKey || event.ctrlKey) || event.shiftKey) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className="flex min-h-10 w-full max-w-72 items-center gap-2 rounded-md border border-line-strong bg-surface px-3 text-sm text-faint hover:border-soft pointer-coarse:min-h-11">
        <Icon name="search" className="size-4.5" />
        <span className="flex-1 truncate text-start">{words.open}</span>
        {shortcut && <kbd className="font-sans text-xs max-sm:hidden">{shortcut}</kbd>}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Popup className={cn(popupClass, "max-sm:top-3 max-sm:bottom-auto sm:w-[36rem]")}>
          <Dialog.Title className="sr-only">{words.title}</Dialog.Title>
          <Search commands={commands} find={find} words={words} close={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function useResults(commands: readonly Command[], find: CommandPaletteProps["find"], typed: string) {
  const [found, setFound] = useState<readonly Command[]>([]);
  useEffect(() => {
    if (!find || typed.trim() === "") return setFound([]);
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await find(typed).catch(() => []);
      if (!stale) setFound(answer);
    }, 150);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [find, typed]);
  return [...commands.filter((command) => matches(`${command.label} ${command.also ?? ""}`, typed)), ...found].slice(
    0,
    50,
  );
}

type SearchProps = Pick<CommandPaletteProps, "commands" | "find" | "words"> & { close: () => void };

function Search({ commands, find, words, close }: SearchProps) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const router = useRouter();
  const listId = useId();
  const results = useResults(commands, find, typed);
  const index = Math.min(at, results.length - 1);
  const choose = (command: Command | undefined) => {
    if (!command) return;
    close();
    if (command.href) router.push(command.href);
    else command.onSelect?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && results.length > 0) setAt((index + step + results.length) % results.length);
    else if (event.key === "Enter") choose(results[index]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Icon name="search" className="text-soft" />
        <input
          role="combobox"
          aria-expanded={true}
          aria-controls={listId}
          aria-activedescendant={results[index] ? `${listId}-${index}` : undefined}
          aria-label={words.title}
          placeholder={words.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          autoComplete="off"
          className="min-h-14 min-w-0 flex-1 bg-transparent text-base outline-none"
        />
      </div>
      <Results {...{ listId, results, index, choose, words }} onPoint={setAt} />
    </>
  );
}

type ResultsProps = {
  listId: string;
  results: readonly Command[];
  index: number;
  choose: (command: Command) => void;
  onPoint: (index: number) => void;
  words: CommandPaletteProps["words"];
};

function Results({ listId, results, index, choose, onPoint, words }: ResultsProps) {
  const current = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever another result is the current one
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" });
  }, [index]);
  return (
    <div className="min-h-0 overflow-y-auto p-1.5">
      <p role="status" className={cn("px-3 py-6 text-center text-soft", results.length > 0 && "sr-only")}>
        {results.length > 0 ? results.length : words.empty}
      </p>
      <div id={listId} role="listbox" aria-label={words.results}>
        {results.map((command, i) => (
          <div key={command.id}>
            {command.group && command.group !== results[i - 1]?.group && (
              <p className="px-3 pt-2 pb-1 text-xs font-semibold text-faint">{command.group}</p>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the input, which keeps the focus */}
            <div
              ref={i === index ? current : undefined}
              id={`${listId}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === index}
              onClick={() => choose(command)}
              onPointerMove={() => onPoint(i)}
              className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 text-sm aria-selected:bg-accent-wash pointer-coarse:min-h-11"
            >
              {command.icon && <Icon name={command.icon} className="size-4.5 text-soft" />}
              <span className="min-w-0 flex-1">{command.label}</span>
              {command.hint && <span className="text-xs text-soft">{command.hint}</span>}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
