import { useState } from "react";
import { createRoot } from "react-dom/client";
import { Button } from "../components/ui/button";
import { Combobox } from "../components/ui/combobox";
import { CommandPalette } from "../components/ui/command-palette";
import { ConfirmDialog } from "../components/ui/confirm-dialog";

const people = ["김민준", "박서연", "이하준", "Айгерім Нұрланқызы"];

function Parts() {
  const [value, setValue] = useState<string | null>(null);
  const [went, setWent] = useState("");
  const [deleted, setDeleted] = useState(0);
  return (
    <main>
      <Combobox
        label="Person"
        id="person"
        options={people.map((name) => ({ value: name, label: name }))}
        value={value}
        onChange={setValue}
        words={{ empty: "None", clear: "Clear", open: "Open" }}
      />
      <output id="value">{value}</output>
      <CommandPalette
        commands={people.map((name) => ({ id: name, label: name, onSelect: () => setWent(`${went}${name};`) }))}
        words={{ title: "Find", placeholder: "Find", empty: "None", open: "Search", results: "Results" }}
      />
      <output id="went">{went}</output>
      <ConfirmDialog
        trigger={<Button>Delete</Button>}
        title="Delete 3 people?"
        confirmLabel="Delete 3 people"
        cancelLabel="Cancel"
        onConfirm={() => setDeleted(deleted + 1)}
      />
      <output id="deleted">{deleted}</output>
    </main>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Parts />);
