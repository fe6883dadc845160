import { RichText } from "./ui/rich-text";

export type ExampleSummary = { readonly id: string; readonly name: string; readonly line: string };

export function ExampleList({ examples, onPick }: { readonly examples: readonly ExampleSummary[]; readonly onPick: (id: string) => void }) {
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2">
      {examples.map(({ id, name, line }) => (
        <li key={id} className="border-line border-t">
          <button type="button" onClick={() => onPick(id)} className="group block h-full w-full py-2.5 text-left">
            <span className="font-medium underline decoration-transparent underline-offset-4 group-hover:decoration-edge">{name}</span>
            <span className="block text-[13px] text-soft">
              <RichText>{line}</RichText>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
